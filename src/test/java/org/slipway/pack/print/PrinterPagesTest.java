package org.slipway.pack.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.print.PageFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.printing.Scaling;
import org.junit.jupiter.api.Test;

/** What is asked of a printer, with no printer: which paper, which way round, and who says no. */
class PrinterPagesTest {

  private static final PdfPages.Size ACROSS = new PdfPages.Size(841.89, 595.28);

  @Test
  void onItsOwnPaperAPageIsPrintedAsItIsTheMarginsOfThePrinterNotMindedTwice() {
    var sheet = new PrinterSheet(841.9, 595.3, 18);
    assertTrue(sheet.isOf(ACROSS));
    assertEquals(Scaling.ACTUAL_SIZE, sheet.scaling(ACROSS));
    PageFormat format = sheet.format(ACROSS);
    assertEquals(PageFormat.LANDSCAPE, format.getOrientation());
    assertEquals(595.3, format.getPaper().getWidth(), 0.01, "paper stands upright");
    assertEquals(0, format.getImageableX());
    assertEquals(841.9, format.getImageableWidth(), 0.01);
  }

  @Test
  void onOtherPaperItIsMadeToFitWhatThePrinterCanReach() {
    var sheet = new PrinterSheet(612, 792, 18);
    assertFalse(sheet.isOf(ACROSS));
    assertEquals(Scaling.SCALE_TO_FIT, sheet.scaling(ACROSS));
    PageFormat format = sheet.format(ACROSS);
    assertEquals(PageFormat.PORTRAIT, format.getOrientation());
    assertEquals(18, format.getImageableX());
    assertEquals(612 - 36, format.getImageableWidth(), 0.01);
    assertEquals(792 - 36, format.getImageableHeight(), 0.01);
  }

  @Test
  void aPrinterThatIsNotThereIsSaidAndNeverTakenForOneThatPrinted() throws Exception {
    try (PdfPages pages = PdfPages.of(onePage())) {
      IOException said =
          assertThrows(
              IOException.class, () -> pages.print(order("No such printer"), Steps.UNHEARD));
      assertEquals("No such printer", said.getMessage());
    }
  }

  @Test
  void pagesThatWereClosedAreNotPrinted() throws Exception {
    PdfPages pages = PdfPages.of(onePage());
    pages.close();
    assertThrows(
        CancellationException.class, () -> pages.print(order("Any printer"), Steps.UNHEARD));
  }

  private static PrinterPages.Order order(String printer) {
    return new PrinterPages.Order(
        printer,
        new PrinterSheet(595.28, 841.89, 18),
        List.of(0),
        1,
        true,
        PrinterPages.Duplex.ONE_SIDE,
        "Calendar");
  }

  private static byte[] onePage() throws IOException {
    try (var document = new PDDocument()) {
      document.addPage(new PDPage(PDRectangle.A4));
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }
}
