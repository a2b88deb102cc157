package org.slipway.pack.print;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.slipway.pack.SampleKeys;
import org.slipway.pack.Validators;
import org.slipway.pack.sign.Pades;

class PdfFileTest {

  private static final Instant MADE = Instant.parse("2026-09-28T12:21:03Z");
  private static final byte[] JSON = "{}".getBytes(StandardCharsets.UTF_8);

  @Test
  void theSignedFilePassesIndependentValidators() throws Exception {
    byte[] signed =
        Pades.sign(make(), Pades.MANAGER_FIELD, SampleKeys.ana().key(), MADE, "Release decision");
    Files.write(Path.of("target/pdf-file-test.pdf"), signed);

    assertEquals(List.of(), Validators.veraPdf(signed, "3a"));
    assertEquals(List.of(), Validators.veraPdf(signed, "ua1"));
    assertEquals("TOTAL_PASSED PAdES-BASELINE-B", Validators.dss(signed, SampleKeys.ana().root()));
  }

  @Test
  void theSameInputGivesTheSameBytesInEveryPlaceAndLanguage() {
    byte[] first = make();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Tokyo"));
      assertArrayEquals(first, make());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static byte[] make() {
    String html =
        """
        <html lang="en"><head><title>A pack &amp; more</title>
        <style>body{font-family:'Slipway Sans','DejaVu Sans'} code{font-family:'DejaVu Sans Mono'}
        @page{size:A4;margin:20mm;@bottom-right{font-family:'Slipway Sans';content:'Page ' counter(page) ' of ' counter(pages)}}</style>
        <bookmarks><bookmark name="One" href="#one"/></bookmarks></head>
        <body><h1 id="one">Payments 4.2</h1><p>Text → with ✔ <b>bold</b> <code>code</code></p>
        <svg xmlns="http://www.w3.org/2000/svg" alt="a circle" width="20" height="20"><circle cx="10" cy="10" r="9"/></svg>
        <table><thead><tr><th scope="col">A</th></tr></thead><tbody><tr><td>1</td></tr></tbody></table>
        </body></html>
        """;
    var about =
        new Described(
            "A pack & more",
            "Readiness",
            "Ana Keller",
            List.of("release", "pack"),
            "en",
            MADE,
            "ab".repeat(32));
    return PdfFile.make(
        html,
        about,
        "pack.json",
        JSON,
        List.of(new PdfFile.Field(Pades.MANAGER_FIELD, "Release manager")));
  }
}
