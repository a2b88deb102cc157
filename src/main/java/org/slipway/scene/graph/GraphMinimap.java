package org.slipway.scene.graph;

import java.util.List;
import org.slipway.scene.Box;
import org.slipway.scene.Ink;
import org.slipway.scene.Picture;
import org.slipway.scene.Sketch;
import org.slipway.scene.Spots;
import org.slipway.scene.Stroke;

/** The whole graph in a corner, with a frame around the part that is seen. */
public final class GraphMinimap {

  public static final double WIDTH = 224;
  public static final double HEIGHT = 164;

  private static final double EDGE = 8;

  private GraphMinimap() {}

  /** Where the layout lies in it. */
  public static GraphFrame frame(LaidGraph laid) {
    double wide = (WIDTH - 2 * EDGE) / Math.max(1, laid.width());
    double high = (HEIGHT - 2 * EDGE) / Math.max(1, laid.height());
    double scale = Math.min(0.18, Math.min(wide, high));
    return new GraphFrame(
        WIDTH,
        HEIGHT,
        scale,
        (laid.width() - WIDTH / scale) / 2,
        (laid.height() - HEIGHT / scale) / 2);
  }

  /**
   * Cards as spots of colour, without lines.
   *
   * @param seen the frame of the large picture
   */
  public static Picture of(
      GraphIndex index, GraphEmphasis emphasis, GraphFrame seen, GraphStyle style) {
    GraphFrame frame = frame(index.laid());
    GraphEmphasis shown = index.folded().shown(emphasis);
    var sketch = new Sketch(style.measure());
    sketch.card(new Box(0.5, 0.5, WIDTH - 1, HEIGHT - 1), 8, Ink.BG, Stroke.of(Ink.LINE, 1));
    Box all = frame.seen();
    index.framesIn(all).forEach(one -> sketch.fill(frame.inPicture(one.box()), Ink.BG_INSET));
    for (GraphIndex.Card card : index.cardsIn(all)) {
      Box box = frame.inPicture(card.box());
      sketch.fill(
          new Box(box.x(), box.y(), Math.max(1, box.width()), Math.max(1, box.height())),
          NodeMarks.small(card.node().id(), shown));
    }
    Box part = frame.inPicture(seen.seen()).within(new Box(4, 4, WIDTH - 8, HEIGHT - 8));
    if (!part.isEmpty()) {
      sketch.frame(part, 4, Stroke.of(Ink.ACCENT, 1.5));
    }
    return new Picture(
        WIDTH,
        HEIGHT,
        sketch.marks(),
        new Spots(List.of()),
        style.texts().get("graph.picture.minimap"));
  }
}
