package org.slipway.ui.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.Reason;
import org.slipway.pack.PackFile;
import org.slipway.pack.Verifier;
import org.slipway.pack.VerifyReport;
import org.slipway.pack.VerifyReport.Integrity;
import org.slipway.pack.VerifyReport.Partner;
import org.slipway.pack.VerifyReport.Recomputed;
import org.slipway.pack.VerifyReport.Trusted;
import org.slipway.pack.keys.Trust;
import org.slipway.pack.keys.TrustFiles;
import org.slipway.pack.keys.TrustRead;
import org.slipway.text.Terms;
import org.slipway.text.Texts;
import org.slipway.ui.control.Sign;
import org.slipway.ui.session.Session;

/** Checks packs on the disk and says what was found, each question answered apart. */
final class Verification {

  private final Session session;
  private final Texts texts;

  Verification(Session session) {
    this.session = session;
    texts = session.texts();
  }

  /**
   * The answers on one pack.
   *
   * @param roots folder, certificate or keystore of the roots to trust; empty: nobody is trusted
   */
  List<Answer> of(List<Path> files, Optional<Path> roots) {
    var read = new ArrayList<PackFile>();
    try {
      for (Path file : files) {
        read.add(PackFile.read(file));
      }
    } catch (IOException e) {
      return List.of(new Answer(Sign.FAIL, texts.get("pack-form.gone", Reason.of(e))));
    }
    return roots.isEmpty()
        ? answers(Verifier.verify(read, Trust.NOBODY))
        : switch (TrustFiles.read(roots.get(), new char[0])) {
          case TrustRead.Done(Trust trust) -> answers(Verifier.verify(read, trust));
          case TrustRead.Refused(Phrase reason) ->
              List.of(new Answer(Sign.FAIL, session.say(reason)));
        };
  }

  static List<Answer> failed(Texts texts, Throwable thrown) {
    return List.of(new Answer(Sign.FAIL, texts.get("pack-form.not-verified", thrown.toString())));
  }

  private List<Answer> answers(VerifyReport report) {
    var answers = new ArrayList<Answer>();
    answers.add(
        answer(report.integrity() == Integrity.INTACT, "cli.verify.integrity", report.integrity()));
    answers.add(
        answer(report.partner() == Partner.MATCHES, "cli.verify.partner", report.partner()));
    answers.add(
        answer(report.recomputed() == Recomputed.SAME, "cli.verify.verdict", report.recomputed()));
    boolean unasked = report.trust() == Trusted.NO_ROOTS;
    answers.add(
        unasked
            ? new Answer(Sign.NOT_COMPUTED, said("cli.verify.trust", report.trust()))
            : answer(report.trust() == Trusted.TRUSTED, "cli.verify.trust", report.trust()));
    report
        .signer()
        .ifPresent(
            signer ->
                answers.add(new Answer(Sign.PASS, texts.get("cli.verify.signer", signer.name()))));
    report.notes().forEach(note -> answers.add(new Answer(Sign.ABSENT, session.say(note))));
    return answers;
  }

  private Answer answer(boolean good, String question, Enum<?> answer) {
    return new Answer(good ? Sign.PASS : Sign.FAIL, said(question, answer));
  }

  private String said(String question, Enum<?> answer) {
    return texts.get(question, texts.get("cli.verify." + Terms.key(answer)));
  }
}
