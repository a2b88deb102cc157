package org.slipway.ui.calendar;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.transform.Affine;
import org.slipway.scene.Box;
import org.slipway.scene.Face;
import org.slipway.scene.Fill;
import org.slipway.scene.Hatching;
import org.slipway.scene.Hatching.Stretch;
import org.slipway.scene.Ink;
import org.slipway.scene.Mark;
import org.slipway.scene.Mark.Step;
import org.slipway.scene.Pattern;
import org.slipway.scene.Picture;
import org.slipway.scene.Stroke;
import org.slipway.scene.Type;

/**
 * Paints a picture on a canvas with the colours of the theme. Straight lines, small frames and
 * patterns are filled as rectangles, which costs a tenth of a stroke. On the FX thread.
 */
final class CanvasPainter {

  private static final String FAMILY = "Slipway Sans";
  private static final double SMALL_RADIUS = 3;
  private static final Map<Face, Map<Double, Font>> FONTS = new EnumMap<>(Face.class);

  private final GraphicsContext context;
  private final Function<Ink, Paint> inks;
  private int painted;

  private CanvasPainter(GraphicsContext context, Function<Ink, Paint> inks) {
    this.context = context;
    this.inks = inks;
  }

  /** Paints everything and returns how many marks that were. */
  static int paint(GraphicsContext context, Picture picture, Function<Ink, Paint> inks) {
    var painter = new CanvasPainter(context, inks);
    picture.marks().forEach(painter::mark);
    return painter.painted;
  }

  /** The font of a text; of the bundled family. */
  static Font font(Type type) {
    return FONTS
        .computeIfAbsent(type.face(), _ -> new TreeMap<>())
        .computeIfAbsent(type.size(), size -> load(type.face(), size));
  }

  private static Font load(Face face, double size) {
    return switch (face) {
      case REGULAR -> Font.font(FAMILY, size);
      case MEDIUM -> Font.font(FAMILY + " Medium", size);
      case SEMIBOLD -> Font.font(FAMILY + " SemiBold", size);
      case BOLD -> Font.font(FAMILY, FontWeight.BOLD, size);
    };
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Rect rect -> rect(rect);
      case Mark.Circle circle -> circle(circle);
      case Mark.Line line -> line(line);
      case Mark.Path path -> path(path);
      case Mark.Text text -> text(text);
      case Mark.Upright text -> upright(text);
      case Mark.Group group -> group(group);
    }
    painted += mark instanceof Mark.Group ? 0 : 1;
  }

  private void group(Mark.Group group) {
    boolean plain = group.clip().isEmpty() && group.opacity() >= 1;
    if (plain) {
      group.marks().forEach(this::mark);
      return;
    }
    context.save();
    group.clip().ifPresent(this::clip);
    context.setGlobalAlpha(context.getGlobalAlpha() * group.opacity());
    group.marks().forEach(this::mark);
    context.restore();
  }

  /**
   * To whole pixels of the canvas: any other clip is a mask, which takes over the opacity of what
   * was drawn last, and costs a picture of its own.
   */
  private void clip(Box box) {
    Affine scaled = context.getTransform();
    double left = Math.rint(scaled.getMxx() * box.x() + scaled.getTx());
    double top = Math.rint(scaled.getMyy() * box.y() + scaled.getTy());
    double right = Math.rint(scaled.getMxx() * box.right() + scaled.getTx());
    double bottom = Math.rint(scaled.getMyy() * box.bottom() + scaled.getTy());
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.beginPath();
    context.rect(left, top, right - left, bottom - top);
    context.clip();
    context.setTransform(scaled);
  }

  private void rect(Mark.Rect rect) {
    Box box = rect.box();
    if (rect.fill().isPresent()) {
      fill(box, rect.radius(), rect.fill().get());
    }
    if (rect.stroke().isPresent()) {
      Stroke stroke = rect.stroke().get();
      if (!stroke.isDashed() && stroke.width() == 1 && rect.radius() <= SMALL_RADIUS) {
        frame(box, stroke, rect.radius() > 0 ? 1 : 0);
        return;
      }
      stroke(stroke);
      double arc = rect.radius() * 2;
      context.strokeRoundRect(box.x(), box.y(), box.width(), box.height(), arc, arc);
    }
  }

  /** Four sides on whole pixels, without the corners where these are round. */
  private void frame(Box box, Stroke stroke, double corner) {
    double left = Math.floor(box.x());
    double top = Math.floor(box.y());
    double width = Math.max(1, Math.floor(box.right()) - left);
    double height = Math.max(1, Math.floor(box.bottom()) - top);
    context.setFill(inks.apply(stroke.ink()));
    context.fillRect(left + corner, top, width + 1 - 2 * corner, 1);
    context.fillRect(left + corner, top + height, width + 1 - 2 * corner, 1);
    context.fillRect(left, top + corner, 1, height + 1 - 2 * corner);
    context.fillRect(left + width, top + corner, 1, height + 1 - 2 * corner);
  }

  private void fill(Box box, double radius, Fill fill) {
    double alpha = fade(fill);
    context.setFill(inks.apply(fill.ink()));
    if (fill.pattern() == Pattern.SOLID) {
      solid(box, radius);
    } else {
      pattern(box, fill);
    }
    context.setGlobalAlpha(alpha);
  }

  /** Draws with the opacity of a fill from now on; returns the one before. */
  private double fade(Fill fill) {
    double alpha = context.getGlobalAlpha();
    if (fill.opacity() < 1) {
      context.setGlobalAlpha(alpha * fill.opacity());
    }
    return alpha;
  }

  private void solid(Box box, double radius) {
    if (radius > 0) {
      context.fillRoundRect(box.x(), box.y(), box.width(), box.height(), radius * 2, radius * 2);
    } else {
      context.fillRect(box.x(), box.y(), box.width(), box.height());
    }
  }

  private void pattern(Box box, Fill fill) {
    context.setFill(inks.apply(fill.ink()));
    Stroke stroke = Stroke.of(fill.ink(), Hatching.lineWidth(fill.pattern()));
    if (fill.pattern() == Pattern.BARS) {
      Hatching.lines(box, fill.pattern(), fill.originX(), s -> straight(s, stroke));
      return;
    }
    stroke(stroke);
    Hatching.lines(
        box,
        fill.pattern(),
        fill.originX(),
        s -> context.strokeLine(s.x1(), s.y1(), s.x2(), s.y2()));
    if (fill.pattern() == Pattern.DOTS) {
      Hatching.dots(
          box,
          fill.originX(),
          dot -> context.fillRect(dot.x(), dot.y(), dot.width(), dot.height()));
    }
  }

  private void circle(Mark.Circle circle) {
    double size = circle.radius() * 2;
    double x = circle.x() - circle.radius();
    double y = circle.y() - circle.radius();
    circle
        .fill()
        .ifPresent(
            fill -> {
              context.setFill(inks.apply(fill.ink()));
              double alpha = fade(fill);
              context.fillOval(x, y, size, size);
              context.setGlobalAlpha(alpha);
            });
    circle
        .stroke()
        .ifPresent(
            stroke -> {
              stroke(stroke);
              context.strokeOval(x, y, size, size);
            });
  }

  private void line(Mark.Line line) {
    boolean straight = line.x1() == line.x2() || line.y1() == line.y2();
    if (straight && !line.stroke().isDashed()) {
      context.setFill(inks.apply(line.stroke().ink()));
      straight(new Stretch(line.x1(), line.y1(), line.x2(), line.y2()), line.stroke());
      return;
    }
    stroke(line.stroke());
    context.strokeLine(line.x1(), line.y1(), line.x2(), line.y2());
  }

  /** A level or upright line in the ink that is set to fill. */
  private void straight(Stretch line, Stroke stroke) {
    double half = stroke.width() / 2;
    double left = Math.min(line.x1(), line.x2());
    double top = Math.min(line.y1(), line.y2());
    if (line.x1() == line.x2()) {
      context.fillRect(left - half, top, stroke.width(), Math.abs(line.y2() - line.y1()));
    } else {
      context.fillRect(left, top - half, Math.abs(line.x2() - line.x1()), stroke.width());
    }
  }

  private void path(Mark.Path path) {
    context.beginPath();
    path.steps().forEach(this::step);
    Optional<Fill> fill = path.fill();
    if (fill.isPresent()) {
      context.setFill(inks.apply(fill.get().ink()));
      double alpha = fade(fill.get());
      context.fill();
      context.setGlobalAlpha(alpha);
    }
    if (path.stroke().isPresent()) {
      stroke(path.stroke().get());
      context.stroke();
    }
  }

  private void step(Step step) {
    switch (step) {
      case Step.Move move -> context.moveTo(move.x(), move.y());
      case Step.To to -> context.lineTo(to.x(), to.y());
      case Step.Curve curve ->
          context.bezierCurveTo(
              curve.x1(), curve.y1(), curve.x2(), curve.y2(), curve.x(), curve.y());
      case Step.Close _ -> context.closePath();
    }
  }

  private void text(Mark.Text text) {
    context.setFont(font(text.type()));
    context.setFill(inks.apply(text.ink()));
    context.fillText(text.text(), text.x(), text.baseline());
  }

  private void upright(Mark.Upright text) {
    context.save();
    context.translate(text.baseline(), text.bottom());
    context.rotate(-90);
    text(new Mark.Text(0, 0, text.text(), text.type(), text.ink()));
    context.restore();
  }

  private void stroke(Stroke stroke) {
    context.setStroke(inks.apply(stroke.ink()));
    context.setLineWidth(stroke.width());
    context.setLineCap(StrokeLineCap.BUTT);
    if (stroke.isDashed()) {
      context.setLineDashes(stroke.dash(), stroke.gap());
    } else {
      context.setLineDashes();
    }
  }
}
