package org.slipway.pack.sign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.slipway.pack.keys.SigningKey;

/** Signs a PDF into a prepared, empty signature field: PAdES baseline B. */
public final class Pades {

  /** The field the release manager signs. */
  public static final String MANAGER_FIELD = "release-manager";

  /** Room for the CMS, in bytes; what it does not need is zero. */
  static final int RESERVED = 8192;

  private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");

  private Pades() {}

  /**
   * The signed file: the given bytes and one incremental update after them.
   *
   * @param field name of an empty signature field
   * @param at the time written into the signature, milliseconds cut off
   * @param reason why it was signed, as people read it
   */
  public static byte[] sign(byte[] pdf, String field, SigningKey key, Instant at, String reason) {
    try (PDDocument document = Loader.loadPDF(pdf);
        SignatureOptions options = new SignatureOptions()) {
      PDSignature signature = signature(key, at, reason);
      field(document, field).getCOSObject().setItem(COSName.V, signature);
      options.setPreferredSignatureSize(RESERVED);
      document.setDocumentId(at.getEpochSecond());
      document.addSignature(signature, options);
      var out = new ByteArrayOutputStream(pdf.length + 4 * RESERVED);
      ExternalSigningSupport signing = document.saveIncrementalForExternalSigning(out);
      byte[] content = signing.getContent().readAllBytes();
      signing.setSignature(Cms.make(content, key.chain(), key::signDer));
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDSignature signature(SigningKey key, Instant at, String reason) {
    var signature = new PDSignature();
    signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
    signature.setSubFilter(CADES);
    signature.setName(key.holder());
    signature.setReason(reason);
    signature.setSignDate(calendar(at));
    return signature;
  }

  private static PDSignatureField field(PDDocument document, String name) {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form != null && form.getField(name) instanceof PDSignatureField field) {
      return field;
    }
    throw new IllegalArgumentException("no signature field " + name);
  }

  /** An instant as PDF dates are written: in UTC. */
  public static Calendar calendar(Instant at) {
    var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
    calendar.setTimeInMillis(at.getEpochSecond() * 1000);
    return calendar;
  }
}
