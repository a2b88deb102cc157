package org.slipway.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A part of a version: a number, or words. Numbers are of any size and stand before words; words
 * stand in the order of their characters.
 *
 * @param number whether {@code text} is digits alone, then without leading zeros
 */
record VersionToken(boolean number, String text) implements Comparable<VersionToken> {

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");
  private static final Pattern RUN = Pattern.compile("[0-9]+|[^0-9]+");

  static VersionToken of(String text) {
    return DIGITS.matcher(text).matches()
        ? new VersionToken(true, bare(text))
        : new VersionToken(false, text);
  }

  /** The runs of digits and of other characters in a text, in that order. */
  static List<VersionToken> runs(String text) {
    var runs = new ArrayList<VersionToken>();
    Matcher matcher = RUN.matcher(text);
    while (matcher.find()) {
      runs.add(of(matcher.group()));
    }
    return runs;
  }

  /** What is between the dots of a text, in that order. */
  static List<VersionToken> dotted(String text) {
    return Stream.of(text.split("\\.", -1)).map(VersionToken::of).toList();
  }

  /** Part by part; of two that begin alike, the shorter stands first. */
  static int compare(List<VersionToken> one, List<VersionToken> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int here = one.get(i).compareTo(other.get(i));
      if (here != 0) {
        return here;
      }
    }
    return Integer.compare(one.size(), other.size());
  }

  private static String bare(String digits) {
    int from = 0;
    while (from < digits.length() - 1 && digits.charAt(from) == '0') {
      from++;
    }
    return digits.substring(from);
  }

  boolean zero() {
    return number && text.equals("0");
  }

  @Override
  public int compareTo(VersionToken other) {
    if (number != other.number) {
      return number ? -1 : 1;
    }
    int byLength = number ? Integer.compare(text.length(), other.text.length()) : 0;
    return byLength != 0 ? byLength : text.compareTo(other.text);
  }
}
