package org.slipway.pack;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.pack.document.PackDocument;

/**
 * What {@link Verifier} found, each question answered apart.
 *
 * @param integrity whether the files are as they were signed
 * @param signer who signed; empty where no signature fits
 * @param trust whether the signer's chain leads to a root the reader chose
 * @param recomputed whether the rules give the same verdict from the pack's own facts
 * @param partner whether PDF and JSON belong together
 * @param notes reasons for every answer that is not good, and what a reader should know besides
 * @param document what the pack says; empty where it cannot be read
 */
public record VerifyReport(
    Integrity integrity,
    Optional<Signer> signer,
    Trusted trust,
    Recomputed recomputed,
    Partner partner,
    List<Phrase> notes,
    Optional<PackDocument> document) {

  public VerifyReport {
    notes = List.copyOf(notes);
  }

  /** Whether the files are as they were signed. */
  public enum Integrity {
    INTACT,
    /** A signature does not fit what it signs. */
    SIGNATURE_BAD,
    /** Changed, added to, cut, put together from several packs, or not a pack. */
    ALTERED
  }

  /** Whether the signer's chain leads to a root the reader chose. */
  public enum Trusted {
    TRUSTED,
    /** It leads to none of the roots given. */
    NOT_TRUSTED,
    /** No root was given, so nobody is trusted. */
    NO_ROOTS,
    /** There is no signer to trust. */
    NOT_ASKED
  }

  /** Whether the rules give the same verdict from the pack's own facts. */
  public enum Recomputed {
    SAME,
    DIFFERS,
    /** The pack names a rule, or a version of one, that this program does not have. */
    NOT_BY_THIS_VERSION,
    /** The files are not intact, so there was nothing to compute from. */
    NOT_ASKED
  }

  /** Whether PDF and JSON belong together. */
  public enum Partner {
    /** Both were given and carry the same. */
    MATCHES,
    /** One was given; it is complete in itself. */
    NOT_SEEN,
    /** Both were given and differ. */
    DIFFERS
  }

  /**
   * Who signed.
   *
   * @param name as the certificate says it
   * @param certificate the leaf
   * @param at when, by the signer's own word
   */
  public record Signer(String name, X509Certificate certificate, Instant at) {}

  /**
   * The exit code (DESIGN §7): 22 altered, 20 signature bad, 23 verdict differs, 21 not trusted, 11
   * not recomputable, 0 all good.
   */
  public int exitCode() {
    if (integrity == Integrity.ALTERED || partner == Partner.DIFFERS) {
      return 22;
    }
    if (integrity == Integrity.SIGNATURE_BAD) {
      return 20;
    }
    if (recomputed == Recomputed.DIFFERS) {
      return 23;
    }
    if (trust != Trusted.TRUSTED) {
      return 21;
    }
    return recomputed == Recomputed.SAME ? 0 : 11;
  }

  /** Whether every question has the good answer. */
  public boolean good() {
    return exitCode() == 0;
  }
}
