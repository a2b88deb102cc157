package org.slipway.pack.print;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.slipway.scene.BlackInk;
import org.slipway.scene.Face;
import org.slipway.scene.Mark;
import org.slipway.scene.Picture;
import org.slipway.scene.SvgPainter;
import org.slipway.scene.TextMeasure;
import org.slipway.scene.Type;

/**
 * Pictures on paper: black ink alone, texts as outlines. Measures texts as it will set them. For
 * one document and one thread.
 */
public final class PaperPicture implements TextMeasure {

  /** Points of a CSS pixel. */
  public static final double POINTS = 0.75;

  /** Ends the name of the attributes of transparency, of a fill and a stroke too. */
  private static final String OPACITY = "opacity=\"";

  private final Lettering lettering;

  /** Asked for again and again while a picture is laid out; nothing is listed in their order. */
  private final Map<Type, Map<String, Double>> widths = new HashMap<>();

  private final ShortForms shortForms = new ShortForms();

  public PaperPicture(Lettering lettering) {
    this.lettering = lettering;
  }

  @Override
  public double width(String text, Type type) {
    return widths
        .computeIfAbsent(type, _ -> new HashMap<>())
        .computeIfAbsent(text, words -> lettering.width(words, weight(type.face()), type.size()));
  }

  @Override
  public String fit(String text, Type type, double room) {
    String shown = TextMeasure.super.fit(text, type, room);
    shortened(shown, text);
    return shown;
  }

  @Override
  public Optional<String> fitting(List<String> forms, Type type, double room) {
    Optional<String> shown = TextMeasure.super.fitting(forms, type, room);
    shown.ifPresent(form -> shortened(form, forms.getFirst()));
    return shown;
  }

  @Override
  public void shortened(String shown, String whole) {
    shortForms.note(shown, whole);
  }

  /** Forgets what was shortened before: another picture begins. */
  public void begin() {
    shortForms.clear();
  }

  /** What stands shortened in a picture that was measured by this, with the words in full. */
  public SortedMap<String, SortedSet<String>> shortForms(Picture picture) {
    return shortForms.in(picture);
  }

  /**
   * The same as a paragraph.
   *
   * @param head what stands before it
   */
  public SmallPrint inFull(Picture picture, String head) {
    List<SmallPrint.Said> said =
        shortForms(picture).entrySet().stream()
            .map(
                e ->
                    new SmallPrint.Said(
                        e.getKey(),
                        e.getValue().stream()
                            .map(SmallPrint::apart)
                            .collect(Collectors.joining(", "))))
            .toList();
    return new SmallPrint(head, said);
  }

  /** How high a paragraph is at most, in CSS pixels. */
  public double height(SmallPrint text, double width) {
    return text.height(lettering, width);
  }

  /** The picture as a file of its own. */
  public String svg(Picture picture) {
    return SvgPainter.svg(picture, BlackInk.PALETTE, this::outline);
  }

  /**
   * The picture as inline SVG in a block.
   *
   * @param printed width on paper in CSS pixels
   */
  public String markup(Picture picture, double printed) {
    String svg = svg(picture);
    int body = svg.indexOf("viewBox");
    int height = (int) Math.ceil(picture.height() * printed / picture.width());
    return "<div class=\"picture\"><svg xmlns=\"http://www.w3.org/2000/svg\" alt=\""
        + Html.escape(picture.says())
        + "\" width=\""
        + (int) printed
        + "\" height=\""
        + height
        + "\" "
        + opaque(svg.substring(body)).replaceFirst("role=\"img\"", "")
        + "</div>";
  }

  /** Without transparency, which would become images: PDF/A wants none of these interpolated. */
  private static String opaque(String svg) {
    var out = new StringBuilder(svg.length());
    int from = 0;
    for (int at = svg.indexOf(OPACITY); at >= 0; at = svg.indexOf(OPACITY, from)) {
      out.append(svg, from, svg.lastIndexOf(' ', at));
      from = svg.indexOf('"', at + OPACITY.length()) + 1;
    }
    return out.append(svg, from, svg.length()).toString();
  }

  /**
   * The smallest letters of words in a picture, in its pixels. The single letter inside a state's
   * mark is part of the mark: its shape and pattern say the same.
   */
  public static double smallestWords(Picture picture) {
    return smallest(picture.marks());
  }

  private static double smallest(Iterable<Mark> marks) {
    double least = Double.MAX_VALUE;
    for (Mark mark : marks) {
      if (mark instanceof Mark.Group group) {
        least = Math.min(least, smallest(group.marks()));
      } else if (mark instanceof Mark.Text text && text.text().length() > 1) {
        least = Math.min(least, text.type().size());
      }
    }
    return least;
  }

  private String outline(String text, Type type, double x, double baseline) {
    return lettering.path(text, weight(type.face()), type.size(), x, baseline);
  }

  private static Lettering.Weight weight(Face face) {
    return switch (face) {
      case REGULAR -> Lettering.Weight.REGULAR;
      case MEDIUM -> Lettering.Weight.MEDIUM;
      case SEMIBOLD -> Lettering.Weight.SEMI_BOLD;
      case BOLD -> Lettering.Weight.BOLD;
    };
  }
}
