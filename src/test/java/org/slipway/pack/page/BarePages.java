package org.slipway.pack.page;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.slipway.layout.ElkLayout;
import org.slipway.pack.document.PackDocument;
import org.slipway.pack.print.PdfFile;
import org.slipway.pack.print.Typefaces;
import org.slipway.text.Texts;

/**
 * The peer of a pack's pages: the same HTML made into a tagged PDF/A-3a and PDF/UA-1 file as the
 * library gives it, with our fonts and without substitutions, and nothing done to it afterwards.
 */
public final class BarePages {

  private BarePages() {}

  /** The HTML of a pack. */
  public static String html(PackDocument document, Texts texts) {
    return Pages.html(Paper.of(document, texts, new ElkLayout()));
  }

  /** The library's file of it. */
  public static byte[] pdf(String html) {
    XRLog.setLoggingEnabled(false);
    try (var document = new PDDocument();
        PdfBoxRenderer renderer = builder(html, document).buildPdfRenderer()) {
      renderer.createPDFWithoutClosing();
      var out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PdfRendererBuilder builder(String html, PDDocument document) throws IOException {
    var builder = new PdfRendererBuilder();
    builder.usePDDocument(document);
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
    builder.useColorProfile(profile());
    builder.useSVGDrawer(new BatikSVGDrawer());
    builder.useDefaultPageSize(210, 297, BaseRendererBuilder.PageSizeUnits.MM);
    Typefaces.giveTo(builder, document);
    builder.withHtmlContent(html, null);
    return builder;
  }

  private static byte[] profile() throws IOException {
    try (InputStream in = PdfFile.class.getResourceAsStream("/org/slipway/pack/sRGB.icc")) {
      return Objects.requireNonNull(in).readAllBytes();
    }
  }
}
