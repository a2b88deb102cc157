package org.slipway.pack.calendar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/**
 * How close the rows of a table stand, so that its last page is not nearly empty: rows a little
 * closer, or a little wider apart, take the few that are left over with them.
 */
final class RowFit {

  /** Classes of the style sheet, the one to prefer first. */
  private static final List<String> SPACINGS = List.of("", "close", "closer", "wide");

  /** Part of a page that a table's last page is to fill. */
  static final double LEAST_FILLED = 0.25;

  private static final double POINTS_A_MM = 72 / 25.4;
  private static final double TOP = 20 * POINTS_A_MM;
  private static final double BOTTOM = 16 * POINTS_A_MM;

  private RowFit() {}

  /**
   * The first spacing that does it, else the first.
   *
   * @param document the PDF of the table, and of what stands above it, for a spacing's class
   */
  static String of(Making document) {
    for (String spacing : SPACINGS) {
      Map<Integer, Double> filled = filled(document.with(spacing));
      if (filled.size() < 2 || filled.getOrDefault(filled.size(), 1.0) >= LEAST_FILLED) {
        return spacing;
      }
    }
    return SPACINGS.getFirst();
  }

  /** Makes a PDF. */
  interface Making {
    byte[] with(String spacing);
  }

  /** How far down each page has words, 0 to 1, by number from 1. */
  static Map<Integer, Double> filled(byte[] pdf) {
    var filled = new TreeMap<Integer, Double>();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      new PDFTextStripper() {
        @Override
        protected void processTextPosition(TextPosition text) {
          double room = text.getPageHeight() - TOP - BOTTOM;
          double part = (text.getYDirAdj() - TOP) / room;
          if (part <= 1) { // what is lower stands at the foot
            filled.merge(getCurrentPageNo(), part, Math::max);
          }
        }
      }.getText(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return filled;
  }
}
