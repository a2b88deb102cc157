package org.slipway.scene;

import java.util.List;
import java.util.Optional;

/** How wide a text is in pixels. Pure: the same text gives the same width. */
@FunctionalInterface
public interface TextMeasure {

  /** So many letters of the end of a name are kept at most. */
  int TAIL = 16;

  double width(String text, Type type);

  /** The text, cut with an ellipsis where it is wider than {@code room}; empty where none fits. */
  default String fit(String text, Type type, double room) {
    return ending(text, type, room);
  }

  /** The same of a part of a text; that is told to {@link #shortened} as a whole. */
  default String ending(String text, Type type, double room) {
    if (width(text, type) <= room) {
      return text;
    }
    int fits = 0;
    int tooLong = text.length();
    while (tooLong - fits > 1) {
      int middle = (fits + tooLong) / 2;
      if (width(cut(text, middle), type) <= room) {
        fits = middle;
      } else {
        tooLong = middle;
      }
    }
    return fits < 2 ? "" : cut(text, fits);
  }

  /**
   * The text, cut in its middle where it is wider than {@code room}, so that names that begin alike
   * are told apart by their ends; empty where none fits.
   */
  default String fitEnds(String text, Type type, double room) {
    if (width(text, type) <= room) {
      return text;
    }
    int from = text.length() - Math.min(text.length() / 3, TAIL);
    boolean half = from > 0 && from < text.length() && Character.isLowSurrogate(text.charAt(from));
    int cut = half ? from + 1 : from;
    String end = text.substring(cut).stripLeading();
    String begin = fit(text.substring(0, cut), type, room - width(end, type));
    return begin.isEmpty() ? fit(text, type, room) : begin + end;
  }

  /**
   * The first of some ways to say the same that has room; empty where none has.
   *
   * @param forms from the whole words to the shortest
   */
  default Optional<String> fitting(List<String> forms, Type type, double room) {
    return forms.stream().filter(form -> width(form, type) <= room).findFirst();
  }

  /** Hears of words that stand for longer ones; of use where these are told elsewhere. */
  default void shortened(String shown, String whole) {}

  private static String cut(String text, int length) {
    int end = Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length;
    return text.substring(0, end).stripTrailing() + "…";
  }
}
