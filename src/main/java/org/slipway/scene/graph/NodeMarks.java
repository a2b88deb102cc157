package org.slipway.scene.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.scene.Box;
import org.slipway.scene.Face;
import org.slipway.scene.Fill;
import org.slipway.scene.Ink;
import org.slipway.scene.Mark;
import org.slipway.scene.Mark.Step;
import org.slipway.scene.Sketch;
import org.slipway.scene.Stroke;
import org.slipway.scene.Type;

/** Cards with their state, name, version and team, and the flag of a hold below. */
final class NodeMarks {

  private static final Type TEAM = new Type(10.5, Face.REGULAR);

  /** Of a name that stands alone on a small card. */
  private static final Type ALONE = new Type(15, Face.SEMIBOLD);

  private static final double RADIUS = 6;
  private static final double MARK = 16;
  private static final double WORDS = 33;
  private static final double EDGE = 8;
  private static final double FLAG = 20;

  private final Sketch sketch;
  private final GraphIndex index;
  private final GraphEmphasis emphasis;
  private final GraphStyle style;
  private final Detail detail;

  NodeMarks(
      Sketch sketch, GraphIndex index, GraphEmphasis emphasis, GraphStyle style, Detail detail) {
    this.sketch = sketch;
    this.index = index;
    this.emphasis = emphasis;
    this.style = style;
    this.detail = detail;
  }

  void draw(GraphContent.Node node, Box box) {
    if (detail == Detail.SPOTS) {
      sketch.fill(box, ground(node));
      return;
    }
    around(node, box);
    if (index.folded().standsFor(node.id()).isPresent()) {
      Stroke line = Stroke.of(Ink.UNKNOWN_LINE, 1);
      sketch.card(box.moved(4, 4), RADIUS, Ink.BG_INSET, line);
    }
    card(node, box);
    node.state().draw(sketch, box.x() + 9, box.y() + 12, MARK);
    if (detail.hasNames()) {
      words(node, box);
    }
    node.hold().ifPresent(hold -> flag(hold, box));
  }

  /** What it is seen as where it is too small for anything but a colour. */
  private Ink ground(GraphContent.Node node) {
    return small(node.id(), emphasis);
  }

  static Ink small(String id, GraphEmphasis emphasis) {
    if (emphasis.isSelected(id)) {
      return Ink.ACCENT;
    }
    if (emphasis.critical().contains(id)) {
      return Ink.FG;
    }
    return emphasis.blast().contains(id) ? Ink.ACCENT_LINE : Ink.UNKNOWN_LINE;
  }

  private void around(GraphContent.Node node, Box box) {
    if (emphasis.blast().contains(node.id())) {
      sketch.card(box.grown(4), 9, Ink.SELECTION, Stroke.of(Ink.ACCENT_LINE, 1));
    }
    if (emphasis.isSelected(node.id())) {
      double width = emphasis.ringed() ? 3.5 : 2.5;
      sketch.frame(box.grown(5), 10, Stroke.of(Ink.ACCENT, width));
    }
  }

  private void card(GraphContent.Node node, Box box) {
    boolean critical = emphasis.critical().contains(node.id());
    Ink ink = critical ? Ink.FG : Ink.UNKNOWN_LINE;
    double width = critical ? 2 : 1;
    Stroke stroke = node.hold().isPresent() ? new Stroke(ink, width, 5, 3) : Stroke.of(ink, width);
    Ink ground = emphasis.isSelected(node.id()) ? Ink.SELECTION : Ink.BG;
    sketch.card(box, RADIUS, ground, stroke);
  }

  private void words(GraphContent.Node node, Box box) {
    Optional<Integer> inside = index.folded().standsFor(node.id());
    double x = box.x() + WORDS;
    double room = box.right() - EDGE - x;
    double sign = inside.isPresent() ? 14 : 0;
    inside.ifPresent(_ -> plus(box));
    if (detail == Detail.NAMES) {
      boolean fits = style.measure().width(node.name(), ALONE) <= room - sign;
      Type type = fits ? ALONE : Type.HEADING;
      String name = style.measure().fitEnds(node.name(), type, room - sign);
      sketch.text(x, box.y() + 25, name, type, Ink.FG);
      return;
    }
    String second = inside.map(this::services).orElse(node.version());
    boolean alone = second.isEmpty() && node.team().isEmpty();
    String name = style.measure().fitEnds(node.name(), Type.HEADING, room - sign);
    sketch.text(x, box.y() + (alone ? 24.5 : 17), name, Type.HEADING, Ink.FG);
    String shown = style.measure().fit(second, Type.CAPTION, room);
    double used = sketch.text(x, box.y() + 32, shown, Type.CAPTION, Ink.FG);
    String team = style.measure().fit(node.team(), TEAM, room - used - EDGE);
    sketch.textEnding(box.right() - EDGE, box.y() + 32, team, TEAM, Ink.FG_FAINT);
  }

  private String services(int count) {
    return style.texts().get("graph.picture.services", count);
  }

  private void plus(Box box) {
    Stroke line = Stroke.of(Ink.FG_MUTED, 1.5);
    double x = box.right() - 13;
    double y = box.y() + 13;
    sketch.line(x - 5, y, x + 5, y, line);
    sketch.line(x, y - 5, x, y + 5, line);
  }

  private void flag(String hold, Box box) {
    double width = 30 + style.measure().width(hold, Type.TAG);
    var flag = new Box(box.x() + 12, box.bottom() + 4, width, FLAG);
    sketch.card(flag, 4, Ink.CONDITIONAL_GROUND, Stroke.of(Ink.CONDITIONAL_INK, 1));
    hand(flag.x() + 6, flag.y() + 3);
    if (detail.hasNames()) {
      sketch.text(flag.x() + 24, flag.y() + 14, hold, Type.TAG, Ink.CONDITIONAL_INK);
    }
  }

  /** A raised hand, 12 pixels wide and 14 high. */
  private void hand(double x, double y) {
    var steps = new ArrayList<Step>();
    double[] tips = {3.5, 1.5, 1.5, 3};
    for (int finger = 0; finger < tips.length; finger++) {
      double at = x + 3.4 + 2.4 * finger;
      steps.add(new Step.Move(at, y + tips[finger]));
      steps.add(new Step.To(at, y + 8));
    }
    steps.add(new Step.Move(x + 0.8, y + 7));
    steps.add(new Step.To(x + 3.4, y + 10));
    Stroke line = Stroke.of(Ink.CONDITIONAL_INK, 1.7);
    sketch.add(new Mark.Path(steps, Optional.empty(), Optional.of(line)));
    List<Step> palm =
        List.of(
            new Step.Move(x + 2.6, y + 7.5),
            new Step.To(x + 11.4, y + 7.5),
            new Step.Curve(x + 11.4, y + 11, x + 10, y + 13.5, x + 7.5, y + 13.5),
            new Step.Curve(x + 5, y + 13.5, x + 3, y + 12, x + 2.6, y + 7.5),
            new Step.Close());
    sketch.add(new Mark.Path(palm, Optional.of(Fill.of(Ink.CONDITIONAL_INK)), Optional.empty()));
  }
}
