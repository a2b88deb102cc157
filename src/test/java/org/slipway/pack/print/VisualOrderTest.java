package org.slipway.pack.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openhtmltopdf.bidi.BidiSplitter;
import com.openhtmltopdf.bidi.BidiTextRun;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.pack.Validators;

/**
 * Hebrew and Arabic are drawn from right to left, what stands in them from left to right is not.
 */
class VisualOrderTest {

  @ParameterizedTest
  @CsvSource({
    "Payments 4.2, Payments 4.2",
    "\u05D0\u05D1\u05D2, \u05D2\u05D1\u05D0",
    "Ledger \u05D0\u05D1\u05D2 4.1, Ledger 4.1 \u05D2\u05D1\u05D0",
    "\u05D0\u05D1 (\u05D2) 12, 12 (\u05D2) \u05D1\u05D0",
    "\u0627\u0628 Payments, Payments \u0628\u0627"
  })
  void ofALine(String written, String drawn) {
    assertEquals(drawn, VisualOrder.of(written));
  }

  /** A name with its number stays together before Latin words, as a table of changes has it. */
  @ParameterizedTest
  @CsvSource({
    "\u05D0\u05D1 4.2 \u2192 prod, 4.2 \u05D1\u05D0 \u2192 prod",
    "To \u0627\u0628 (4.2) \u0628 soon, To \u0628 (4.2) \u0628\u0627 soon",
    "\u05D0\u05D1 Payments \u05D2, \u05D1\u05D0 Payments \u05D2",
    "Payments 4.2, Payments 4.2"
  })
  void theRunsOfAParagraphAreLaidOneAfterTheOther(String written, String drawn) {
    BidiSplitter runs = new VisualOrder.Runs();
    runs.setParagraph(written, BidiSplitter.LTR);
    var out = new StringBuilder();
    int at = 0;
    for (int i = 0; i < runs.countTextRuns(); i++) {
      BidiTextRun run = runs.getVisualRun(i);
      assertEquals(at, run.getStart());
      at += run.getLength();
      String part = written.substring(run.getStart(), at);
      boolean turned = run.getDirection() == BidiSplitter.RTL;
      out.append(turned ? new VisualOrder.Turning().reorderRTLTextToLTR(part) : part);
    }
    assertEquals(written.length(), at);
    assertEquals(drawn, out.toString());
  }

  @Test
  void aDocumentWithBothPassesTheValidators() throws Exception {
    var about =
        new Described(
            "Names", "Names", "Ana", List.of("names"), "en", Instant.EPOCH, "0".repeat(64));
    String html =
        "<html lang=\"en\"><head><title>Names</title><style>"
            + "body { font-family: 'Slipway Sans', 'DejaVu Sans'; }</style>"
            + "<bookmarks><bookmark name=\"Names\" href=\"#names\"/></bookmarks></head><body>"
            + "<h1 id=\"names\">Names</h1><p>Owner \u05D0\u05D1\u05D2 decides.</p></body></html>";
    byte[] pdf = PdfFile.make(html, about, Steps.UNHEARD);
    assertEquals(List.of(), Validators.veraPdf(pdf, "3a"));
    assertEquals(List.of(), Validators.veraPdf(pdf, "ua1"));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      var stripper = new PDFTextStripper();
      String drawn = stripper.getText(document);
      assertTrue(
          drawn.contains("\u05D0\u05D1\u05D2") || drawn.contains("\u05D2\u05D1\u05D0"), drawn);
    }
  }

  @Test
  void signsThatNoFontHasAreNamed() {
    var lettering = new Lettering();
    assertEquals(Set.of(), lettering.lacking("Ledger \u05D0\u0627 \u0416 \u00FC"));
    lettering.path("\u6771", Lettering.Weight.REGULAR, 12, 0, 0);
    assertEquals(Set.of(0x4EAC, 0x6771), lettering.lacking("\u4EAC"));
  }
}
