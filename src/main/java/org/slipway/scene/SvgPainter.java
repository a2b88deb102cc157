package org.slipway.scene;

import java.util.Optional;
import org.slipway.scene.Mark.Step;

/**
 * Writes a picture as SVG. The same picture, palette and outlines give the same bytes. Patterns are
 * written as plain lines and circles, because printers of SVG differ over pattern fills.
 */
public final class SvgPainter {

  /**
   * A text as an outline, so that no machine's font is asked for.
   *
   * <p>Gives the {@code d} of an SVG path for the text set from {@code x} on {@code baseline}.
   */
  @FunctionalInterface
  public interface Outlines {
    String path(String text, Type type, double x, double baseline);
  }

  /** In black and white a pattern is drawn in full, because it alone tells the state. */
  private final boolean fullPatterns;

  private final Palette palette;
  private final Optional<Outlines> outlines;
  private final SvgText out = new SvgText();
  private int clips;

  private SvgPainter(Palette palette, Optional<Outlines> outlines) {
    this.palette = palette;
    this.outlines = outlines;
    this.fullPatterns = palette.isBlack();
  }

  /** With texts as {@code text} elements in the family Slipway Sans. */
  public static String svg(Picture picture, Palette palette) {
    return new SvgPainter(palette, Optional.empty()).paint(picture);
  }

  /** With texts as paths. */
  public static String svg(Picture picture, Palette palette, Outlines outlines) {
    return new SvgPainter(palette, Optional.of(outlines)).paint(picture);
  }

  private String paint(Picture picture) {
    String width = SvgText.number(picture.width());
    String height = SvgText.number(picture.height());
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
    out.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width);
    out.append(' ').append(height).append("\" role=\"img\">\n<title>");
    out.escaped(picture.says());
    out.append("</title>\n");
    picture.marks().forEach(this::mark);
    return out.append("</svg>\n").toString();
  }

  private void mark(Mark mark) {
    switch (mark) {
      case Mark.Rect rect -> rect(rect);
      case Mark.Circle circle -> circle(circle);
      case Mark.Line line -> line(line.x1(), line.y1(), line.x2(), line.y2(), line.stroke());
      case Mark.Path path -> path(path);
      case Mark.Text text -> text(text);
      case Mark.Upright text -> upright(text);
      case Mark.Group group -> group(group);
    }
  }

  private void group(Mark.Group group) {
    out.append("<g");
    if (group.opacity() < 1) {
      out.attribute("opacity", group.opacity());
    }
    if (group.clip().isPresent()) {
      clips++;
      out.append(" clip-path=\"url(#clip").append(clips).append(")\"><clipPath id=\"clip");
      out.append(clips).append("\"><rect");
      box(group.clip().get());
      out.append("/></clipPath>\n");
    } else {
      out.append(">\n");
    }
    group.marks().forEach(this::mark);
    out.append("</g>\n");
  }

  private void rect(Mark.Rect rect) {
    Optional<Fill> pattern = rect.fill().filter(fill -> fill.pattern() != Pattern.SOLID);
    if (pattern.isPresent()) {
      pattern(rect.box(), pattern.get());
      return;
    }
    out.append("<rect");
    box(rect.box());
    if (rect.radius() > 0) {
      out.attribute("rx", rect.radius());
    }
    paint(rect.fill(), rect.stroke());
  }

  private void pattern(Box box, Fill fill) {
    double opacity = fullPatterns ? 1 : fill.opacity();
    var path = new StringBuilder();
    Hatching.lines(
        box,
        fill.pattern(),
        fill.originX(),
        s ->
            path.append('M')
                .append(SvgText.number(s.x1()))
                .append(' ')
                .append(SvgText.number(s.y1()))
                .append('L')
                .append(SvgText.number(s.x2()))
                .append(' ')
                .append(SvgText.number(s.y2())));
    if (!path.isEmpty()) {
      out.append("<path d=\"").append(path.toString()).append("\" fill=\"none\"");
      stroke(Stroke.of(fill.ink(), Hatching.lineWidth(fill.pattern())));
      opacity(opacity);
      out.append("/>\n");
    }
    if (fill.pattern() == Pattern.DOTS) {
      Ink ink = fullPatterns ? Ink.BAR : fill.ink();
      Hatching.dots(box, fill.originX(), dot -> dot(dot, ink, opacity));
    }
  }

  private void dot(Box dot, Ink ink, double opacity) {
    out.append("<circle");
    out.attribute("cx", dot.x() + dot.width() / 2);
    out.attribute("cy", dot.y() + dot.height() / 2);
    out.attribute("r", dot.width() / 2);
    out.append(" fill=\"").append(palette.color(ink)).append('"');
    opacity(opacity);
    out.append("/>\n");
  }

  private void circle(Mark.Circle circle) {
    out.append("<circle");
    out.attribute("cx", circle.x());
    out.attribute("cy", circle.y());
    out.attribute("r", circle.radius());
    paint(circle.fill(), circle.stroke());
  }

  private void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    out.append("<line");
    out.attribute("x1", x1);
    out.attribute("y1", y1);
    out.attribute("x2", x2);
    out.attribute("y2", y2);
    stroke(stroke);
    out.append("/>\n");
  }

  private void path(Mark.Path path) {
    out.append("<path d=\"");
    path.steps().forEach(this::step);
    out.append('"');
    paint(path.fill(), path.stroke());
  }

  private void step(Step step) {
    switch (step) {
      case Step.Move move -> point('M', move.x(), move.y());
      case Step.To to -> point('L', to.x(), to.y());
      case Step.Curve curve -> {
        point('C', curve.x1(), curve.y1());
        point(' ', curve.x2(), curve.y2());
        point(' ', curve.x(), curve.y());
      }
      case Step.Close _ -> out.append('Z');
    }
  }

  private void point(char letter, double x, double y) {
    out.append(letter).append(SvgText.number(x)).append(' ').append(SvgText.number(y));
  }

  private void text(Mark.Text text) {
    if (outlines.isPresent()) {
      String path = outlines.get().path(text.text(), text.type(), text.x(), text.baseline());
      out.append("<path d=\"").append(path.toString()).append("\" fill=\"");
      out.append(palette.color(text.ink())).append("\"/>\n");
      return;
    }
    out.append("<text");
    out.attribute("x", text.x());
    out.attribute("y", text.baseline());
    out.append(" font-family=\"Slipway Sans, Inter, DejaVu Sans, sans-serif\"");
    out.attribute("font-size", text.type().size());
    out.append(" font-weight=\"").append(text.type().face().weight()).append("\" fill=\"");
    out.append(palette.color(text.ink())).append("\">");
    out.escaped(text.text());
    out.append("</text>\n");
  }

  private void upright(Mark.Upright text) {
    out.append("<g transform=\"translate(").append(String.valueOf(text.baseline())).append(' ');
    out.append(String.valueOf(text.bottom())).append(") rotate(-90)\">");
    text(new Mark.Text(0, 0, text.text(), text.type(), text.ink()));
    out.append("</g>\n");
  }

  private void paint(Optional<Fill> fill, Optional<Stroke> stroke) {
    out.append(" fill=\"");
    out.append(fill.map(f -> palette.color(f.ink())).orElse("none")).append('"');
    fill.filter(f -> f.opacity() < 1)
        .ifPresent(
            f -> out.attribute(stroke.isPresent() ? "fill-opacity" : "opacity", f.opacity()));
    stroke.ifPresent(this::stroke);
    out.append("/>\n");
  }

  private void stroke(Stroke stroke) {
    out.append(" stroke=\"").append(palette.color(stroke.ink())).append('"');
    out.attribute("stroke-width", stroke.width());
    if (stroke.isDashed()) {
      out.append(" stroke-dasharray=\"").append(SvgText.number(stroke.dash())).append(' ');
      out.append(SvgText.number(stroke.gap())).append('"');
    }
  }

  private void opacity(double opacity) {
    if (opacity < 1) {
      out.attribute("opacity", opacity);
    }
  }

  private void box(Box box) {
    out.attribute("x", box.x());
    out.attribute("y", box.y());
    out.attribute("width", box.width());
    out.attribute("height", box.height());
  }
}
