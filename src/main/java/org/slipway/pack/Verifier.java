package org.slipway.pack;

import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.pack.VerifyReport.Integrity;
import org.slipway.pack.VerifyReport.Partner;
import org.slipway.pack.VerifyReport.Recomputed;
import org.slipway.pack.VerifyReport.Signer;
import org.slipway.pack.VerifyReport.Trusted;
import org.slipway.pack.document.PackDocument;
import org.slipway.pack.keys.Certificates;
import org.slipway.pack.keys.Trust;

/**
 * Checks packs with nothing but the files and the roots the reader trusts. Strict: a file is intact
 * only if it is, to the byte, what this program writes for what it says, so that every changed byte
 * shows.
 */
public final class Verifier {

  private Verifier() {}

  /**
   * Checks one pack.
   *
   * @param files its PDF, its JSON, or both
   */
  public static VerifyReport verify(List<PackFile> files, Trust trust) {
    List<PackFile> pdfs = files.stream().filter(PackFile::isPdf).toList();
    List<PackFile> jsons = files.stream().filter(file -> !file.isPdf()).toList();
    if (files.isEmpty() || pdfs.size() > 1 || jsons.size() > 1) {
      return altered(Phrase.of("verify.one-pack", Arg.count(files.size())));
    }
    for (PackFile file : files) {
      if (file.isTooLarge()) {
        return altered(Phrase.of("verify.too-large", Arg.words(file.name())));
      }
    }
    if (pdfs.isEmpty()) {
      return report(JsonCheck.of(jsons.getFirst().bytes()), Partner.NOT_SEEN, trust);
    }
    Checked inside = PdfCheck.of(pdfs.getFirst().bytes());
    return jsons.isEmpty()
        ? report(inside, Partner.NOT_SEEN, trust)
        : pair(inside, jsons.getFirst(), trust);
  }

  private static VerifyReport pair(Checked pdf, PackFile json, Trust trust) {
    boolean same = pdf.attachment().map(a -> MessageDigest.isEqual(a, json.bytes())).orElse(false);
    if (same) {
      return report(pdf, Partner.MATCHES, trust);
    }
    Checked alone = JsonCheck.of(json.bytes());
    Checked worse = alone.integrity().compareTo(pdf.integrity()) > 0 ? alone : pdf;
    VerifyReport report = report(worse, Partner.DIFFERS, trust);
    var notes = new ArrayList<Phrase>();
    notes.add(Phrase.of("verify.pair-differs", Arg.words(json.name())));
    notes.addAll(report.notes());
    return new VerifyReport(
        report.integrity(),
        report.signer(),
        report.trust(),
        report.recomputed(),
        report.partner(),
        notes,
        report.document());
  }

  private static VerifyReport report(Checked checked, Partner partner, Trust trust) {
    if (checked.integrity() != Integrity.INTACT) {
      return new VerifyReport(
          checked.integrity(),
          Optional.empty(),
          Trusted.NOT_ASKED,
          Recomputed.NOT_ASKED,
          partner,
          checked.reasons(),
          Optional.empty());
    }
    PackDocument document = checked.document().orElseThrow();
    var notes = new ArrayList<Phrase>(checked.reasons());
    Trusted trusted = trusted(checked.chain(), document, trust, notes);
    Recomputed recomputed = recomputed(document, notes);
    X509Certificate leaf = checked.chain().getFirst();
    var signer =
        new Signer(Certificates.commonName(leaf), leaf, document.decision().signing().at());
    return new VerifyReport(
        Integrity.INTACT,
        Optional.of(signer),
        trusted,
        recomputed,
        partner,
        notes,
        Optional.of(document));
  }

  private static Trusted trusted(
      List<X509Certificate> chain, PackDocument document, Trust trust, List<Phrase> notes) {
    String name = Certificates.commonName(chain.getFirst());
    if (trust.isEmpty()) {
      notes.add(Phrase.of("verify.no-roots", Arg.words(name)));
      return Trusted.NO_ROOTS;
    }
    if (trust.rootOf(chain, document.decision().signing().at()).isEmpty()) {
      notes.add(Phrase.of("verify.not-trusted", Arg.words(name)));
      return Trusted.NOT_TRUSTED;
    }
    return Trusted.TRUSTED;
  }

  private static Recomputed recomputed(PackDocument document, List<Phrase> notes) {
    Recomputed again = Judging.again(document.facts());
    if (again == Recomputed.DIFFERS) {
      notes.add(Phrase.of("verify.verdict-differs"));
    }
    if (again == Recomputed.NOT_BY_THIS_VERSION) {
      notes.add(Phrase.of("verify.unknown-rule", Arg.words(document.facts().program())));
    }
    return again;
  }

  private static VerifyReport altered(Phrase reason) {
    return report(Checked.altered(reason), Partner.NOT_SEEN, Trust.NOBODY);
  }
}
