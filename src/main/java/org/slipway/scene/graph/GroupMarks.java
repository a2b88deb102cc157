package org.slipway.scene.graph;

import org.slipway.scene.Box;
import org.slipway.scene.Fill;
import org.slipway.scene.Ink;
import org.slipway.scene.Sketch;
import org.slipway.scene.Stroke;
import org.slipway.scene.Type;

/** Frames with their title and the sign that closes them. */
final class GroupMarks {

  private static final double RADIUS = 8;
  private static final double TITLE = 12;

  private GroupMarks() {}

  static void draw(
      Sketch sketch, GraphIndex.Frame frame, boolean selected, GraphStyle style, Detail detail) {
    Box box = frame.box();
    Ink ground = frame.depth() % 2 == 0 ? Ink.BG_SUBTLE : Ink.BG;
    sketch.fill(box, RADIUS, Fill.of(ground));
    Stroke stroke = selected ? Stroke.of(Ink.ACCENT, 2.5) : Stroke.of(Ink.LINE, 1);
    sketch.frame(box, RADIUS, stroke);
    if (!detail.hasNames()) {
      return;
    }
    Box sign = GraphIndex.sign(box);
    double room = sign.x() - box.x() - TITLE;
    String title = style.measure().fitEnds(frame.group().title(), Type.CAPTION_STRONG, room);
    sketch.text(box.x() + TITLE, box.y() + 19, title, Type.CAPTION_STRONG, Ink.FG_MUTED);
    double y = sign.y() + sign.height() / 2;
    double middle = sign.x() + sign.width() / 2;
    sketch.line(middle - 5, y, middle + 5, y, Stroke.of(Ink.FG_MUTED, 1.5));
  }
}
