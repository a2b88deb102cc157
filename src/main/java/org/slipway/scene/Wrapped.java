package org.slipway.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A text in lines, broken between its words. Widths are pixels. */
public final class Wrapped {

  private Wrapped() {}

  /**
   * The whole text; empty where a word alone is wider than its line, or it takes too many lines.
   *
   * @param first room in the first line
   * @param rest room in each further line
   * @param most lines
   */
  static Optional<List<String>> whole(
      TextMeasure measure, String text, Type type, double first, double rest, int most) {
    var lines = new ArrayList<String>();
    for (String word : text.strip().split(" +", -1)) {
      boolean joins =
          !lines.isEmpty() && fits(measure, joined(lines, word), type, lines, first, rest);
      if (joins) {
        lines.set(lines.size() - 1, joined(lines, word));
      } else {
        lines.add(word);
      }
      if (lines.size() > most || !fits(measure, lines.getLast(), type, lines, first, rest)) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(lines));
  }

  /** At most so many lines; what finds no room is cut with an ellipsis. */
  public static List<String> cut(
      TextMeasure measure, String text, Type type, double room, int most) {
    var lines = new ArrayList<String>();
    for (String word : text.strip().split(" +", -1)) {
      boolean joins =
          !lines.isEmpty()
              && (lines.size() == most || measure.width(joined(lines, word), type) <= room);
      if (joins) {
        lines.set(lines.size() - 1, joined(lines, word));
      } else {
        lines.add(word);
      }
    }
    List<String> shown = lines.stream().map(line -> measure.ending(line, type, room)).toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!shown.get(i).equals(lines.get(i))) {
        measure.shortened(shown.get(i), text);
      }
    }
    return shown;
  }

  private static String joined(List<String> lines, String word) {
    return lines.getLast() + ' ' + word;
  }

  private static boolean fits(
      TextMeasure measure, String line, Type type, List<String> lines, double first, double rest) {
    return measure.width(line, type) <= (lines.size() == 1 ? first : rest);
  }
}
