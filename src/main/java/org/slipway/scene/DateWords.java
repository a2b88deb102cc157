package org.slipway.scene;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a date is called where there is little room: never cut in the middle, but by a rule. {@code
 * Scope freeze · Money} becomes {@code Scope · Money}, then {@code SF · Money}, then {@code SF}; a
 * delivery goes without its vendor. Its whole name is in its tooltip, in the agenda and in the
 * table.
 */
final class DateWords {

  private static final String BETWEEN = " · ";

  private DateWords() {}

  /** The longest that has room; empty where none has. */
  static Optional<String> fitting(Layer date, TextMeasure measure, Type type, double room) {
    return measure.fitting(forms(date), type, room);
  }

  /** From the whole name to the shortest. */
  static List<String> forms(Layer date) {
    int between = date.name().lastIndexOf(BETWEEN);
    if (!date.isDate() || between < 0) {
      return List.of(date.name());
    }
    String what = date.name().substring(0, between);
    String whose = date.name().substring(between);
    return switch (date.sort()) {
      case CUT_OFF, UNDATED ->
          List.of(date.name(), first(what) + whose, initials(what) + whose, initials(what));
      case DELIVERY -> List.of(date.name(), what);
      case DEPARTURE, WINDOW, SOFT_FREEZE, HARD_FREEZE, EVENT -> List.of(date.name());
    };
  }

  private static String first(String what) {
    return what.split(" ", 2)[0];
  }

  private static String initials(String what) {
    return Arrays.stream(what.split("[ -]+", -1))
        .filter(word -> !word.isEmpty())
        .map(word -> Character.toString(Character.toUpperCase(word.codePointAt(0))))
        .collect(Collectors.joining());
  }
}
