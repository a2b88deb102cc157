package org.slipway.pack.print;

import java.awt.geom.GeneralPath;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.fontbox.ttf.TrueTypeFont;

/**
 * Text in pictures as outlines from the bundled fonts, so that pictures look the same on every
 * machine, with and without fonts of its own. Not safe for several threads: make one per document.
 */
public final class Lettering {

  /** How heavy the letters are. */
  public enum Weight {
    REGULAR,
    MEDIUM,
    SEMI_BOLD,
    BOLD
  }

  /** What is written where no font has a sign. */
  static final String NO_SIGN = "\u25af";

  /** Signs up to here are in every font. */
  private static final int LATIN = 0x7e;

  private final TrueTypeFont regular = Typefaces.read("SlipwaySans-Regular");
  private final TrueTypeFont medium = Typefaces.read("SlipwaySans-Medium");
  private final TrueTypeFont semiBold = Typefaces.read("SlipwaySans-SemiBold");
  private final TrueTypeFont bold = Typefaces.read("SlipwaySans-Bold");

  /** Has more scripts; stands in where the others lack a sign. */
  private final TrueTypeFont wide = Typefaces.read("DejaVuSans");

  private final SortedSet<Integer> lacked = new TreeSet<>();

  /** The width of a line of text, in the unit of {@code size}. */
  public double width(String text, Weight weight, double size) {
    TrueTypeFont font = font(weight);
    return text.codePoints().mapToDouble(point -> sign(font, point).advance()).sum() * size;
  }

  /** The signs that none of the fonts has, of what was written and of a text that is. */
  public SortedSet<Integer> lacking(String text) {
    var all = new TreeSet<>(lacked);
    text.codePoints().filter(this::isLacking).forEach(all::add);
    return Collections.unmodifiableSortedSet(all);
  }

  private boolean isLacking(int point) {
    return point > LATIN && glyph(regular, point) == 0 && glyph(wide, point) == 0;
  }

  /** SVG path data of a line of text whose base line starts at (x, y). */
  public String path(String text, Weight weight, double size, double x, double y) {
    TrueTypeFont font = font(weight);
    var data = new StringBuilder();
    double at = x;
    for (int point : VisualOrder.of(text).codePoints().toArray()) {
      Sign sign = sign(font, point);
      if (isLacking(point)) {
        lacked.add(point);
      }
      outline(sign.font(), sign.glyph(), data, at, y, size / unitsPerEm(sign.font()));
      at += sign.advance() * size;
    }
    return data.toString();
  }

  /** A glyph of a font. */
  private record Sign(TrueTypeFont font, int glyph) {
    /** In parts of the letters' size. */
    double advance() {
      return Lettering.advance(font, glyph) / unitsPerEm(font);
    }
  }

  private Sign sign(TrueTypeFont font, int point) {
    int glyph = glyph(font, point);
    if (glyph != 0) {
      return new Sign(font, glyph);
    }
    int other = glyph(wide, point);
    return new Sign(wide, other == 0 ? glyph(wide, NO_SIGN.codePointAt(0)) : other);
  }

  private TrueTypeFont font(Weight weight) {
    return switch (weight) {
      case REGULAR -> regular;
      case MEDIUM -> medium;
      case SEMI_BOLD -> semiBold;
      case BOLD -> bold;
    };
  }

  private static void outline(
      TrueTypeFont font, int glyph, StringBuilder data, double x, double y, double scale) {
    try {
      var found = font.getGlyph().getGlyph(glyph);
      if (found == null) {
        return;
      }
      GeneralPath path = found.getPath();
      var numbers = new double[6];
      for (PathIterator it = path.getPathIterator(null); !it.isDone(); it.next()) {
        int kind = it.currentSegment(numbers);
        append(data, kind, numbers, x, y, scale);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void append(
      StringBuilder data, int kind, double[] numbers, double x, double y, double scale) {
    int points =
        switch (kind) {
          case PathIterator.SEG_MOVETO, PathIterator.SEG_LINETO -> 1;
          case PathIterator.SEG_QUADTO -> 2;
          case PathIterator.SEG_CUBICTO -> 3;
          default -> 0;
        };
    data.append("MLQCZ".charAt(kind));
    for (int i = 0; i < points; i++) {
      append(data, x + numbers[2 * i] * scale);
      append(data.append(' '), y - numbers[2 * i + 1] * scale);
      data.append(' ');
    }
  }

  /** A coordinate to two digits, the same in every locale. */
  public static String number(double value) {
    var out = new StringBuilder(12);
    append(out, value);
    return out.toString();
  }

  /** Written by hand, and into what is there: there are millions. */
  private static void append(StringBuilder out, double value) {
    long hundredths = Math.round(value * 100);
    long size = Math.abs(hundredths);
    out.append(hundredths < 0 ? "-" : "").append(size / 100).append('.');
    out.append(size % 100 < 10 ? "0" : "").append(size % 100);
  }

  private static int glyph(TrueTypeFont font, int point) {
    return units(() -> font.getUnicodeCmapLookup().getGlyphId(point)).intValue();
  }

  private static double advance(TrueTypeFont font, int glyph) {
    return units(() -> (double) font.getAdvanceWidth(glyph));
  }

  private static double unitsPerEm(TrueTypeFont font) {
    return units(() -> (double) font.getUnitsPerEm());
  }

  private interface Reading<T> {
    T read() throws IOException;
  }

  private static <T extends Number> T units(Reading<T> reading) {
    try {
      return reading.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
