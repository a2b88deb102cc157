package org.slipway.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.RealData;
import org.slipway.architecture.Compiled;
import org.slipway.scene.Box;
import org.slipway.scene.graph.Folded;
import org.slipway.scene.graph.GraphMeasures;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;
import org.slipway.scene.graph.ShopGraph;

class ElkLayoutTest {

  private static final GraphOutline SHOP = ShopGraph.content().outline();

  private final ElkLayout layout = new ElkLayout();

  private LaidGraph lay(GraphOutline outline) {
    return layout.lay(outline, Optional.empty(), () -> false);
  }

  private LaidGraph lay(GraphOutline outline, LaidGraph before) {
    return layout.lay(outline, Optional.of(before), () -> false);
  }

  private static GraphOutline outline(int nodes, String... edges) {
    return new GraphOutline(
        IntStream.range(0, nodes).mapToObj(i -> RealGraph.card("" + i, Optional.empty())).toList(),
        List.of(),
        IntStream.range(0, edges.length)
            .mapToObj(
                i -> {
                  String[] ends = edges[i].split("-", 2);
                  return new GraphOutline.Edge(i + ": " + edges[i], ends[0], ends[1]);
                })
            .toList());
  }

  private static Box card(LaidGraph laid, String id) {
    return Objects.requireNonNull(laid.nodes().get(id));
  }

  @Test
  void nothingAndOneCardAndCardsAloneHaveALayout() {
    assertEquals(LaidGraph.EMPTY, lay(outline(0)));
    Sound.check(outline(1), lay(outline(1)));
    Sound.check(outline(7), lay(outline(7)));
    var empty =
        new GraphOutline(
            List.of(), List.of(new GraphOutline.Group("none", Optional.empty())), List.of());
    Sound.check(empty, lay(empty));
  }

  @Test
  void whatGoesFirstStandsLeftAColumnAway() {
    LaidGraph laid = lay(outline(3, "0-1", "1-2"));
    assertEquals(
        GraphMeasures.WIDTH + GraphMeasures.BETWEEN,
        card(laid, "1").x() - card(laid, "0").x(),
        0.01);
    assertEquals(
        GraphMeasures.WIDTH + GraphMeasures.BETWEEN,
        card(laid, "2").x() - card(laid, "1").x(),
        0.01);
    LaidGraph fork = lay(outline(3, "0-1", "0-2"));
    assertEquals(GraphMeasures.ROW, Math.abs(card(fork, "1").y() - card(fork, "2").y()), 0.01);
  }

  @Test
  void circlesLoopsAndTwoLinesBetweenTheSameCardsAreLaidOut() {
    GraphOutline outline = outline(4, "0-1", "1-2", "2-0", "1-1", "0-1", "3-3", "2-1");
    Sound.check(outline, lay(outline));
  }

  @Test
  void theShopStandsInItsFrames() {
    LaidGraph laid = lay(SHOP);
    Sound.check(SHOP, laid);
    for (GraphOutline.Edge edge : SHOP.edges()) {
      assertTrue(card(laid, edge.from()).right() < card(laid, edge.to()).x(), edge.id());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"thin-100", "thin-500"})
  void realGraphsAreSound(String name) {
    GraphOutline outline = RealGraph.read(RealData.at("dependency-graphs/" + name + ".csv"));
    Sound.check(outline, lay(outline));
  }

  @Test
  void theSameGivesTheSame() {
    assertEquals(lay(SHOP), new ElkLayout().lay(SHOP, Optional.empty(), () -> false));
    assertEquals(lay(SHOP, lay(SHOP)), lay(SHOP, lay(SHOP)));
  }

  @Test
  void threadsAtATimeGetWhatOneGets() throws Exception {
    LaidGraph alone = lay(SHOP);
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Callable<LaidGraph>> works =
          IntStream.range(0, 8).<Callable<LaidGraph>>mapToObj(_ -> () -> lay(SHOP)).toList();
      for (Future<LaidGraph> laid : threads.invokeAll(works)) {
        assertEquals(alone, laid.get());
      }
    }
  }

  @Test
  void theLibraryIsLoadedWhenItIsNeededAndNotBefore() {
    Stream.of(ElkLayout.class, Insertion.class, Room.class)
        .forEach(
            type ->
                Compiled.PROGRAM.get(type).getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getPackageName())
                    .forEach(name -> assertFalse(name.startsWith("org.eclipse"), name)));
  }

  @Test
  void stopsWhenItIsCancelled() {
    var asked = new AtomicInteger();
    assertThrows(
        CancellationException.class,
        () -> layout.lay(SHOP, Optional.empty(), () -> asked.incrementAndGet() > 5));
    assertTrue(asked.get() < 20, "it went on: " + asked);
  }

  @Test
  void oneEditLeavesTheRestInItsOrder() {
    LaidGraph before = lay(SHOP);
    for (GraphOutline edited : edits(SHOP)) {
      LaidGraph after = lay(edited, before);
      Sound.check(edited, after);
      double share = Stability.share(before, after);
      assertTrue(share >= 0.9, () -> share + " stayed");
    }
  }

  @Test
  void closingAndOpeningAFrameLeavesTheOthersInTheirOrder() {
    LaidGraph open = lay(SHOP);
    GraphOutline closed =
        Folded.of(ShopGraph.content(), Set.of("Payments", "Platform", "Catalogue"))
            .content()
            .outline();
    LaidGraph folded = lay(closed, open);
    Sound.check(closed, folded);
    Sound.check(SHOP, lay(SHOP, folded));
    assertEquals(downwards(open), downwards(folded));
    assertEquals(downwards(open), downwards(lay(SHOP, folded)));
  }

  /** The systems that hang on the platform, from top to bottom. */
  private static List<String> downwards(LaidGraph laid) {
    var boxes = new HashMap<>(laid.nodes());
    boxes.putAll(laid.groups());
    return Stream.of("Catalogue", "Fulfilment", "Ledger and finance")
        .sorted(Comparator.comparingDouble(id -> Objects.requireNonNull(boxes.get(id)).y()))
        .toList();
  }

  @Test
  void aLargeGraphTakesAnEditWithoutTheLibrary() {
    GraphOutline outline = RealGraph.read(RealData.at("dependency-graphs/thin-500.csv"));
    LaidGraph before = lay(outline);
    GraphOutline.Edge first = outline.edges().getFirst();
    var nodes = new ArrayList<>(outline.nodes());
    nodes.add(RealGraph.card("fresh", Optional.empty()));
    var edges = new ArrayList<>(outline.edges());
    edges.removeLast();
    edges.add(new GraphOutline.Edge("new", "n323", "fresh"));
    edges.add(new GraphOutline.Edge("back", first.to(), first.from()));
    edges.add(new GraphOutline.Edge("loop", first.to(), first.to()));
    var edited = new GraphOutline(nodes, List.of(), edges);
    LaidGraph after = layout.lay(edited, Optional.of(before), () -> true);
    Sound.check(edited, after);
    assertEquals(1, Stability.share(before, after));
    long moved =
        before.nodes().entrySet().stream()
            .filter(card -> !card.getValue().equals(after.nodes().get(card.getKey())))
            .count();
    assertTrue(moved <= 10, () -> moved + " were pushed down");
  }

  @Test
  void aLargeEditIsLaidOutAnewInTheOrderThatWas() {
    GraphOutline outline = RealGraph.read(RealData.at("dependency-graphs/thin-100.csv"));
    LaidGraph before = lay(outline);
    var nodes = new ArrayList<>(outline.nodes());
    var edges = new ArrayList<>(outline.edges());
    for (int i = 0; i < 8; i++) {
      nodes.add(RealGraph.card("new" + i, Optional.empty()));
      edges.add(new GraphOutline.Edge("to" + i, outline.nodes().get(9 * i).id(), "new" + i));
    }
    var edited = new GraphOutline(nodes, List.of(), edges);
    LaidGraph after = lay(edited, before);
    Sound.check(edited, after);
    double share = Stability.share(before, after);
    double fresh = Stability.share(before, lay(edited));
    assertTrue(share >= 0.95 && share > fresh, () -> share + " stayed, and " + fresh + " anew");
  }

  private static List<GraphOutline> edits(GraphOutline outline) {
    var fewer = new ArrayList<>(outline.edges());
    fewer.remove(fewer.size() / 2);
    var more = new ArrayList<>(outline.edges());
    more.add(new GraphOutline.Edge("new", "media", "reco"));
    var cards = new ArrayList<>(outline.nodes());
    cards.add(RealGraph.card("fresh", Optional.of("Payments")));
    var linked = new ArrayList<>(outline.edges());
    linked.add(new GraphOutline.Edge("new", "pay", "fresh"));
    return List.of(
        new GraphOutline(outline.nodes(), outline.groups(), fewer),
        new GraphOutline(outline.nodes(), outline.groups(), more),
        new GraphOutline(cards, outline.groups(), linked));
  }
}
