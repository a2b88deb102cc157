package org.slipway.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.AfterContainer;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;
import org.slipway.scene.graph.ShopGraph;

class InsertionProperties {

  private static final GraphOutline SHOP = ShopGraph.content().outline();

  /** The shop without its frames. */
  private static final GraphOutline BARE =
      new GraphOutline(
          SHOP.nodes().stream().map(node -> RealGraph.card(node.id(), Optional.empty())).toList(),
          List.of(),
          SHOP.edges());

  private static final LaidGraph LAID = lay(SHOP);
  private static final LaidGraph BARE_LAID = lay(BARE);

  private static int inserted;

  private static LaidGraph lay(GraphOutline outline) {
    return new ElkLayout().lay(outline, Optional.empty(), () -> false);
  }

  @Property(tries = 300)
  void whatIsWorkedInIsSoundAndNothingElseLeavesItsOrder(
      @ForAll boolean framed,
      @ForAll @Size(max = 2) List<@IntRange(max = 31) Integer> gone,
      @ForAll @Size(max = 2) List<@IntRange(max = 31) Integer> after,
      @ForAll @Size(max = 3) List<@IntRange(max = 32 * 32 - 1) Integer> lines) {
    LaidGraph before = framed ? LAID : BARE_LAID;
    GraphOutline edited = edited(framed ? SHOP : BARE, gone, after, lines);
    Optional<LaidGraph> laid = Insertion.of(edited, before);
    laid.ifPresent(
        now -> {
          inserted++;
          Sound.check(edited, now);
          assertEquals(1, Stability.share(before, now));
          assertEquals(Optional.of(now), Insertion.of(edited, before));
        });
  }

  @AfterContainer
  static void someWere() {
    assertTrue(inserted > 20, "only " + inserted + " edits had room");
  }

  private static GraphOutline edited(
      GraphOutline outline, List<Integer> gone, List<Integer> after, List<Integer> lines) {
    var nodes = new ArrayList<>(outline.nodes());
    var edges = new ArrayList<>(outline.edges());
    for (int i = 0; i < after.size(); i++) {
      GraphOutline.Node first = outline.nodes().get(after.get(i));
      nodes.add(RealGraph.card("new" + i, first.group()));
      edges.add(new GraphOutline.Edge("to new" + i, first.id(), "new" + i));
    }
    for (int i = 0; i < lines.size(); i++) {
      String from = outline.nodes().get(lines.get(i) / 32).id();
      String to = outline.nodes().get(lines.get(i) % 32).id();
      edges.add(new GraphOutline.Edge("line" + i, from, to));
    }
    List<String> names = gone.stream().map(i -> outline.nodes().get(i).id()).toList();
    nodes.removeIf(node -> names.contains(node.id()));
    edges.removeIf(edge -> names.contains(edge.from()) || names.contains(edge.to()));
    return new GraphOutline(nodes, outline.groups(), edges);
  }
}
