package org.slipway.pack.sign;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Calendar;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.slipway.core.plan.Phrase;

/**
 * The checks that a signature alone does not give (RELIABILITY §1.5): the signed ranges reach from
 * the first byte to the last, the gap between them is exactly one hex string, all of it is DER and
 * zeros, and the DER is what this program writes. So no byte of the file can differ.
 */
public final class PadesCheck {

  private PadesCheck() {}

  /**
   * Checks the one signature of a document.
   *
   * @param file all bytes
   * @param document the same, parsed
   * @param chain whose signature it must be, leaf first
   */
  public static PadesChecked check(byte[] file, PDDocument document, List<X509Certificate> chain) {
    List<PDSignature> signatures = document.getSignatureDictionaries();
    if (signatures.isEmpty()) {
      return altered("pades.none");
    }
    if (signatures.size() > 1) {
      return altered("pades.several");
    }
    PDSignature signature = signatures.getFirst();
    int[] range = signature.getByteRange();
    if (range == null || range.length != 4 || range[0] != 0 || !inOrder(range, file.length)) {
      return altered("pades.byte-range");
    }
    if ((long) range[2] + range[3] != file.length) {
      return altered("pades.more-after");
    }
    return gap(file, range, signature, chain);
  }

  private static PadesChecked gap(
      byte[] file, int[] range, PDSignature signature, List<X509Certificate> chain) {
    byte[] gap = Arrays.copyOfRange(file, range[1], range[2]);
    String text = new String(gap, StandardCharsets.ISO_8859_1);
    if (!text.matches("<([0-9A-F]{2})+>")) {
      return altered("pades.gap");
    }
    byte[] padded = HexFormat.of().parseHex(text.substring(1, text.length() - 1));
    try {
      int length = Cms.derLength(padded);
      for (int i = length; i < padded.length; i++) {
        if (padded[i] != 0) {
          return altered("pades.padding");
        }
      }
      byte[] signed = signedBytes(file, range);
      if (!Cms.fits(Arrays.copyOf(padded, length), signed, chain)) {
        return new PadesChecked.Bad(Phrase.of("pades.does-not-fit"));
      }
    } catch (IOException | RuntimeException malformed) {
      return new PadesChecked.Bad(Phrase.of("pades.does-not-fit"));
    }
    Calendar at = signature.getSignDate();
    return at == null ? altered("pades.no-time") : new PadesChecked.Good(instant(at));
  }

  private static Instant instant(Calendar calendar) {
    return Instant.ofEpochMilli(calendar.getTimeInMillis());
  }

  private static boolean inOrder(int[] range, int length) {
    return range[1] > 0
        && range[2] > range[1]
        && range[3] > 0
        && (long) range[2] + range[3] <= length;
  }

  private static byte[] signedBytes(byte[] file, int[] range) {
    var out = new ByteArrayOutputStream(range[1] + range[3]);
    out.write(file, 0, range[1]);
    out.write(file, range[2], range[3]);
    return out.toByteArray();
  }

  private static PadesChecked altered(String key) {
    return new PadesChecked.Altered(Phrase.of(key));
  }
}
