package org.slipway.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;

class ElkLayoutProperties {

  static final int CARDS = 10;

  /** Frames 0 and 1 stand alone, 2 stands in 0, 3 in 2; 4 is no frame at all. */
  private static final List<GraphOutline.Group> FRAMES =
      List.of(
          new GraphOutline.Group("f3", Optional.of("f2")),
          new GraphOutline.Group("f0", Optional.empty()),
          new GraphOutline.Group("f1", Optional.empty()),
          new GraphOutline.Group("f2", Optional.of("f0")));

  @Property(tries = 60)
  void anyGraphIsSoundFromScratchAndAfterAnother(
      @ForAll @Size(CARDS) List<@IntRange(max = 4) Integer> frames,
      @ForAll @Size(max = 16) List<@IntRange(max = CARDS * CARDS - 1) Integer> lines,
      @ForAll @Size(max = 16) List<@IntRange(max = CARDS * CARDS - 1) Integer> others) {
    var layout = new ElkLayout();
    GraphOutline outline = outline(frames, lines);
    LaidGraph laid = layout.lay(outline, Optional.empty(), () -> false);
    Sound.check(outline, laid);
    GraphOutline next = outline(frames.reversed(), others);
    Sound.check(next, layout.lay(next, Optional.of(laid), () -> false));
  }

  private static GraphOutline outline(List<Integer> frames, List<Integer> lines) {
    var cards = new ArrayList<GraphOutline.Node>();
    for (int i = 0; i < frames.size(); i++) {
      Optional<String> frame = Optional.of("f" + frames.get(i)).filter(f -> !f.equals("f4"));
      cards.add(RealGraph.card("c" + i, frame));
    }
    return new GraphOutline(
        cards,
        FRAMES,
        IntStream.range(0, lines.size())
            .mapToObj(
                i -> {
                  int line = lines.get(i);
                  return new GraphOutline.Edge("e" + i, "c" + line / CARDS, "c" + line % CARDS);
                })
            .toList());
  }
}
