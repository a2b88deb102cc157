package org.slipway.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** How a share reads, on the screen, on paper and in a terminal: {@code 50 %}, {@code 3.5 %}. */
public final class Percent {

  private Percent() {}

  /**
   * At most one digit after the point, and that only where it is not 0.
   *
   * @param share 1 is the whole
   */
  public static String of(BigDecimal share, Locale locale) {
    NumberFormat format = NumberFormat.getNumberInstance(locale);
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(share.movePointRight(2)) + " %";
  }

  /** The same of a share that was reckoned in doubles. */
  public static String of(double share, Locale locale) {
    return of(BigDecimal.valueOf(share), locale);
  }
}
