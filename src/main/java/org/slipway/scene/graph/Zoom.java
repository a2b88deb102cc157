package org.slipway.scene.graph;

import java.util.List;
import java.util.Optional;
import org.slipway.scene.Box;
import org.slipway.scene.Mark;
import org.slipway.scene.Mark.Step;
import org.slipway.scene.Stroke;
import org.slipway.scene.Type;

/** Marks of a layout as marks of a picture: moved and scaled. */
final class Zoom {

  private static final double THINNEST = 0.75;

  /** Sizes of type go in such steps, so that few fonts are made while somebody zooms. */
  private static final double TYPE_STEP = 0.25;

  private final GraphFrame frame;

  Zoom(GraphFrame frame) {
    this.frame = frame;
  }

  List<Mark> of(List<Mark> marks) {
    return marks.stream().map(this::of).toList();
  }

  private Mark of(Mark mark) {
    return switch (mark) {
      case Mark.Rect r ->
          new Mark.Rect(
              frame.inPicture(r.box()), r.radius() * frame.scale(), r.fill(), stroke(r.stroke()));
      case Mark.Circle c ->
          new Mark.Circle(
              x(c.x()), y(c.y()), c.radius() * frame.scale(), c.fill(), stroke(c.stroke()));
      case Mark.Line l ->
          new Mark.Line(x(l.x1()), y(l.y1()), x(l.x2()), y(l.y2()), stroke(l.stroke()));
      case Mark.Path p ->
          new Mark.Path(p.steps().stream().map(this::of).toList(), p.fill(), stroke(p.stroke()));
      case Mark.Text t ->
          new Mark.Text(x(t.x()), y(t.baseline()), t.text(), type(t.type()), t.ink());
      case Mark.Upright t ->
          new Mark.Upright(x(t.baseline()), y(t.bottom()), t.text(), type(t.type()), t.ink());
      case Mark.Group g ->
          new Mark.Group(of(g.marks()), g.clip().map(frame::inPicture), g.opacity());
    };
  }

  private Step of(Step step) {
    return switch (step) {
      case Step.Move m -> new Step.Move(x(m.x()), y(m.y()));
      case Step.To t -> new Step.To(x(t.x()), y(t.y()));
      case Step.Curve c ->
          new Step.Curve(x(c.x1()), y(c.y1()), x(c.x2()), y(c.y2()), x(c.x()), y(c.y()));
      case Step.Close close -> close;
    };
  }

  private double x(double x) {
    return (x - frame.left()) * frame.scale();
  }

  private double y(double y) {
    return (y - frame.top()) * frame.scale();
  }

  private Optional<Stroke> stroke(Optional<Stroke> stroke) {
    return stroke.map(this::stroke);
  }

  private Stroke stroke(Stroke s) {
    double by = frame.scale();
    double width = Math.max(Math.min(THINNEST, s.width()), s.width() * by);
    return new Stroke(s.ink(), width, s.dash() * by, s.gap() * by);
  }

  private Type type(Type type) {
    double size = Math.floor(type.size() * frame.scale() / TYPE_STEP) * TYPE_STEP;
    return new Type(Math.max(TYPE_STEP, size), type.face());
  }

  /** Of a box in the layout: none of it need be drawn smaller than a pixel. */
  static boolean isTiny(Box box, double scale) {
    return Math.max(box.width(), box.height()) * scale < 1;
  }
}
