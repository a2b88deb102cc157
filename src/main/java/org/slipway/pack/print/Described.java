package org.slipway.pack.print;

import java.time.Instant;
import java.util.List;

/**
 * What a PDF says about itself, in Info and XMP alike.
 *
 * @param keywords separated by commas
 * @param language for example {@code en}
 * @param made seconds; creation and modification date
 * @param digest SHA-256, hex, of what the pack is about; makes the document's id
 */
public record Described(
    String title,
    String subject,
    String author,
    List<String> keywords,
    String language,
    Instant made,
    String digest) {

  public static final String TOOL = "Slipway";

  public String keywordLine() {
    return String.join(", ", keywords);
  }
}
