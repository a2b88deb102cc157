package org.slipway.ui.action;

import java.util.Locale;
import java.util.OptionalInt;

/** How well a few typed letters fit a text. */
public final class Fuzzy {

  private static final int WORD_START = 12;
  private static final int IN_A_ROW = 8;
  private static final int WHOLE = 100;

  private Fuzzy() {}

  /**
   * The fit of {@code typed} to {@code text}, higher is better; empty where the letters do not
   * occur in this order. Blanks in what was typed are skipped; nothing typed fits everything.
   */
  public static OptionalInt score(String typed, String text) {
    return Typed.of(typed).score(text.toLowerCase(Locale.ROOT));
  }

  /**
   * What was typed, made ready once for many texts.
   *
   * @param whole in lower case
   * @param letters the same without blanks
   */
  public record Typed(String whole, String letters) {

    public static Typed of(String typed) {
      String lower = typed.toLowerCase(Locale.ROOT);
      return new Typed(lower.strip(), lower.replace(" ", ""));
    }

    /** The fit to a text in lower case. */
    public OptionalInt score(String in) {
      boolean found = in.contains(whole);
      OptionalInt first = walk(letters, in, true);
      OptionalInt walked = first.isPresent() ? first : walk(letters, in, false);
      return walked.isEmpty() && !found
          ? walked
          : OptionalInt.of((found ? WHOLE : 0) + walked.orElse(0) - in.length() / 8);
    }
  }

  private static OptionalInt walk(String letters, String in, boolean wordsFirst) {
    int score = 0;
    int from = 0;
    int last = -2;
    for (int i = 0; i < letters.length(); i++) {
      char letter = letters.charAt(i);
      int at = wordsFirst ? next(in, letter, from, last) : in.indexOf(letter, from);
      if (at < 0) {
        return OptionalInt.empty();
      }
      score += at == last + 1 ? IN_A_ROW : startsWord(in, at) ? WORD_START : 1;
      last = at;
      from = at + 1;
    }
    return OptionalInt.of(score);
  }

  /** The letter right after the last one, else at the start of a word, else anywhere. */
  private static int next(String in, char letter, int from, int last) {
    if (last + 1 < in.length() && last >= 0 && in.charAt(last + 1) == letter) {
      return last + 1;
    }
    int first = in.indexOf(letter, from);
    for (int at = first; at >= 0; at = in.indexOf(letter, at + 1)) {
      if (startsWord(in, at)) {
        return at;
      }
    }
    return first;
  }

  private static boolean startsWord(String in, int at) {
    return at == 0 || !Character.isLetterOrDigit(in.charAt(at - 1));
  }
}
