package org.slipway.ui.table;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order in which people expect words: capitals do not matter, numbers count as numbers, also
 * those with thousands separators, and nothing comes last.
 */
public final class HumanOrder implements Comparator<String> {

  public static final HumanOrder INSTANCE = new HumanOrder();

  private HumanOrder() {}

  @Override
  public int compare(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
    String a = one.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      int endA = number(a, i);
      int endB = number(b, j);
      int order =
          endA > i && endB > j
              ? value(a, i, endA).compareTo(value(b, j, endB))
              : Character.compare(a.charAt(i), b.charAt(j));
      if (order != 0) {
        return order;
      }
      i = Math.max(endA, i + 1);
      j = Math.max(endB, j + 1);
    }
    int rest = Integer.compare(a.length() - i, b.length() - j);
    return rest == 0 ? one.compareTo(other) : rest;
  }

  /** Where the number that starts here ends; the same place where none does. */
  private static int number(String text, int from) {
    int at = from;
    while (at < text.length()
        && (isDigit(text, at) || (at > from && text.charAt(at) == ',' && isDigit(text, at + 1)))) {
      at++;
    }
    return at;
  }

  private static boolean isDigit(String text, int at) {
    return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }

  private static BigInteger value(String text, int from, int to) {
    return new BigInteger(text.substring(from, to).replace(",", ""));
  }
}
