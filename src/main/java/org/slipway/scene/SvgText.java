package org.slipway.scene;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The text of an SVG while it is written: attributes, numbers of two digits, escaped words. */
final class SvgText {

  private final StringBuilder out = new StringBuilder(1 << 16);

  SvgText append(String text) {
    out.append(text);
    return this;
  }

  SvgText append(char letter) {
    out.append(letter);
    return this;
  }

  SvgText append(int number) {
    out.append(number);
    return this;
  }

  SvgText attribute(String name, double value) {
    out.append(' ').append(name).append("=\"").append(number(value)).append('"');
    return this;
  }

  /** At most two digits after the point, none where they are zero. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  SvgText escaped(String text) {
    for (int point : text.codePoints().toArray()) {
      switch (point) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        default -> {
          if (point >= ' ') {
            out.appendCodePoint(point);
          }
        }
      }
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
