package org.slipway.scene;

import java.util.List;
import java.util.Optional;

/** How wide a text is in pixels. Pure: the same text gives the same width. */
@FunctionalInterface
public interface TextMeasure {

  double width(String text, Type type);

  /** The text, cut with an ellipsis where it is wider than {@code room}; empty where none fits. */
  default String fit(String text, Type type, double room) {
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
