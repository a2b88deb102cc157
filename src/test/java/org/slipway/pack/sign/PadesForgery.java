package org.slipway.pack.sign;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.slipway.pack.keys.SigningKey;

/** An attack: paints over a signed page and signs the result once more. */
public final class PadesForgery {

  private PadesForgery() {}

  public static byte[] forgeAndSign(byte[] signed, SigningKey key, Instant at) throws Exception {
    var out = new ByteArrayOutputStream();
    try (PDDocument document = Loader.loadPDF(signed)) {
      var page = document.getPage(0);
      try (var content =
          new PDPageContentStream(
              document, page, PDPageContentStream.AppendMode.APPEND, false, true)) {
        content.addRect(0, 0, 300, 300);
        content.fill();
      }
      page.getCOSObject().setNeedToBeUpdated(true);
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
      signature.setSignDate(Pades.calendar(at));
      document.addSignature(signature);
      var signing = document.saveIncrementalForExternalSigning(out);
      byte[] content = signing.getContent().readAllBytes();
      signing.setSignature(Cms.make(content, key.chain(), key::signDer));
    }
    return out.toByteArray();
  }
}
