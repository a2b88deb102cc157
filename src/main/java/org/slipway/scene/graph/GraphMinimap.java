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

  /** At its largest, in pixels. */
  public static final double WIDTH = 224;

  /** Of its width. */
  public static final double HEIGHT = 0.73;

  private static final double EDGE = 8;

  private GraphMinimap() {}

  /** Where the layout lies in one of this size. */
  public static GraphFrame frame(LaidGraph laid, double width, double height) {
    double wide = Math.max(1, width - 2 * EDGE) / Math.max(1, laid.width());
    double high = Math.max(1, height - 2 * EDGE) / Math.max(1, laid.height());
    double scale = Math.min(0.18, Math.min(wide, high));
    return new GraphFrame(
        width,
        height,
        scale,
        (laid.width() - width / scale) / 2,
        (laid.height() - height / scale) / 2);
  }

  /**
   * Cards as spots of colour, without lines.
   *
   * @param frame its own
   * @param seen that of the large picture
   */
  public static Picture of(
      GraphIndex index,
      GraphEmphasis emphasis,
      GraphFrame frame,
      GraphFrame seen,
      GraphStyle style) {
    GraphEmphasis shown = index.folded().shown(emphasis);
    var sketch = new Sketch(style.measure());
    var ground = new Box(0.5, 0.5, frame.width() - 1, frame.height() - 1);
    sketch.card(ground, 8, Ink.BG, Stroke.of(Ink.LINE, 1));
    Box all = frame.seen();
    index.framesIn(all).forEach(one -> sketch.fill(frame.inPicture(one.box()), Ink.BG_INSET));
    for (GraphIndex.Card card : index.cardsIn(all)) {
      Box box = frame.inPicture(card.box());
      sketch.fill(
          new Box(box.x(), box.y(), Math.max(1, box.width()), Math.max(1, box.height())),
          NodeMarks.small(card.node().id(), shown));
    }
    Box part = frame.inPicture(seen.seen()).within(ground.grown(-3.5));
    if (!part.isEmpty()) {
      sketch.frame(part, 4, Stroke.of(Ink.ACCENT, 1.5));
    }
    return new Picture(
        frame.width(),
        frame.height(),
        sketch.marks(),
        new Spots(List.of()),
        style.texts().get("graph.picture.minimap"));
  }
}
