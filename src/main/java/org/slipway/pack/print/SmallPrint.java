package org.slipway.pack.print;

import java.text.Bidi;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph below a picture that tells in full what is short in it: paper says nothing when it is
 * pointed at.
 *
 * @param head what stands before it
 */
public record SmallPrint(String head, List<Said> said) {

  /** Of the letters, in CSS pixels; as the style sheets say for {@code p.short}. */
  private static final double SIZE = 10.8;

  private static final double LINE = 15.2;
  private static final double MARGIN = 8;

  /** Bold letters are wider, and lines are never quite full. */
  private static final double SPARE = 1.09;

  /** A sign without width that has the direction of Latin letters. */
  private static final String LEFT_TO_RIGHT = "\u200e";

  private static final String BETWEEN = " \u00b7 ";

  /**
   * Something short and what it stands for.
   *
   * @param shown as it stands in the picture
   * @param whole the words in full
   */
  public record Said(String shown, String whole) {}

  public SmallPrint {
    said = List.copyOf(said);
  }

  /** Empty where nothing is to be told. */
  public String markup() {
    if (said.isEmpty()) {
      return "";
    }
    String all =
        said.stream()
            .map(s -> Html.element("b", words(s.shown())) + ' ' + words(s.whole()))
            .collect(Collectors.joining(BETWEEN));
    return Html.element("p", "short", Html.escape(head) + ' ' + all);
  }

  private static String words(String text) {
    return Html.escape(apart(text));
  }

  /**
   * A text beside others: one that runs from right to left takes no number or sign of those with
   * it.
   */
  public static String apart(String text) {
    char[] letters = text.toCharArray();
    return Bidi.requiresBidi(letters, 0, letters.length)
        ? LEFT_TO_RIGHT + text + LEFT_TO_RIGHT
        : text;
  }

  /** How high it is at most, in CSS pixels. */
  double height(Lettering lettering, double width) {
    if (said.isEmpty()) {
      return 0;
    }
    String all =
        said.stream()
            .map(s -> s.shown() + ' ' + s.whole())
            .collect(Collectors.joining(BETWEEN, head + ' ', ""));
    double wide = lettering.width(all, Lettering.Weight.REGULAR, SIZE) * SPARE;
    return MARGIN + LINE * Math.ceil(wide / width);
  }
}
