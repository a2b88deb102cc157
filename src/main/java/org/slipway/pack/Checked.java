package org.slipway.pack;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.pack.VerifyReport.Integrity;
import org.slipway.pack.document.PackDocument;

/**
 * What a check of one file found.
 *
 * @param reasons why it is not intact
 * @param chain of the signer, leaf first; empty where it is not intact
 * @param document there where it is intact
 * @param attachment the JSON inside a PDF, as far as it was found
 */
record Checked(
    Integrity integrity,
    List<Phrase> reasons,
    List<X509Certificate> chain,
    Optional<PackDocument> document,
    Optional<byte[]> attachment) {

  static Checked intact(List<X509Certificate> chain, PackDocument document) {
    return new Checked(Integrity.INTACT, List.of(), chain, Optional.of(document), Optional.empty());
  }

  static Checked altered(Phrase reason) {
    return bad(Integrity.ALTERED, reason);
  }

  static Checked badSignature(Phrase reason) {
    return bad(Integrity.SIGNATURE_BAD, reason);
  }

  /** The same answer for the PDF that the file was found in. */
  Checked inside(byte[] found) {
    return new Checked(integrity, reasons, chain, document, Optional.of(found));
  }

  private static Checked bad(Integrity integrity, Phrase reason) {
    return new Checked(integrity, List.of(reason), List.of(), Optional.empty(), Optional.empty());
  }
}
