package org.slipway.pack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.readiness.Extracts;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.ReleaseVerdict;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.json.Content;
import org.slipway.json.Digests;
import org.slipway.pack.document.PackDecision;
import org.slipway.pack.document.PackDecision.Seat;
import org.slipway.pack.document.PackDocument;
import org.slipway.pack.document.PackFacts;
import org.slipway.pack.document.PackFacts.Judged;
import org.slipway.pack.keys.Certificates;
import org.slipway.pack.page.Pages;
import org.slipway.pack.sign.Pades;
import org.slipway.scene.graph.GraphLayout;
import org.slipway.text.Texts;

/**
 * Makes packs. Everything is an argument; nothing comes from the clock or the machine, so the same
 * request gives the same two files.
 */
public final class Packs {

  /** Version of the program as packs name it. */
  public static final String PROGRAM = "Slipway 0.1.0";

  private Packs() {}

  /**
   * The signed pack of a release, or why there is none.
   *
   * @param layout finds places for the picture of the graph
   */
  public static Packed make(PackRequest request, GraphLayout layout) {
    Optional<Phrase> refused =
        tried(request.plan()).or(() -> request.key().refusedAt(request.moments().signed()));
    if (refused.isPresent()) {
      return new Packed.Refused(refused.get());
    }
    PackDocument document = document(request);
    byte[] json = PackJson.write(document, request.key());
    String name = fileName(document.content().release().key());
    Texts texts = Texts.of(request.locale());
    byte[] unsigned = Pages.pdf(document, texts, layout, name + ".json", json);
    byte[] pdf =
        Pades.sign(
            unsigned,
            Pades.MANAGER_FIELD,
            request.key(),
            request.moments().signed(),
            texts.get("pack.signature-reason", document.content().release().key()));
    return new Packed.Done(new Pack(name, json, pdf, document));
  }

  /** What is only tried is not signed, also where it comes as a plan file from a branch. */
  private static Optional<Phrase> tried(Plan plan) {
    return WhatIfMark.of(plan).map(mark -> Phrase.of("pack.only-tried", Arg.words(mark)));
  }

  /** What the pack will say, before it is signed. */
  public static PackDocument document(PackRequest request) {
    Content content = Content.of(request.plan(), request.release());
    PackFacts facts = facts(request, Digests.of(PackJson.text(content)));
    return new PackDocument(content, facts, decision(request, facts));
  }

  private static PackFacts facts(PackRequest request, String contentDigest) {
    Plan plan = request.plan();
    Release release = plan.get(Release.class, request.release());
    Facts known = Facts.of(plan, Content.FINGERPRINT);
    Judged own = judged(request, known, Ref.of(release));
    List<Judged> deployments =
        plan.naming(release, Deployment.class)
            .filter(d -> d.state().unfinished())
            .map(d -> judged(request, known, Ref.of(d)))
            .toList();
    ReleaseVerdict verdict = Judging.joined(own, deployments);
    return new PackFacts(
        PROGRAM,
        contentDigest,
        request.moments().evaluated(),
        verdict.go(),
        verdict.worst(),
        own,
        deployments,
        request.origin().journal(),
        request.origin().sample());
  }

  private static Judged judged(PackRequest request, Facts known, Ref subject) {
    var extract = Extracts.of(known, subject);
    return Judging.judge(Rules.ALL, extract, request.moments().evaluated());
  }

  private static PackDecision decision(PackRequest request, PackFacts facts) {
    Plan plan = request.plan();
    Release release = plan.get(Release.class, request.release());
    var signing =
        new PackDecision.Signing(
            request.key().holder(),
            Certificates.fingerprint(request.key().leaf()),
            request.moments().signed());
    return new PackDecision(
        facts.contentDigest(),
        Digests.of(PackJson.text(facts)),
        facts.go(),
        PackJson.verdictDigest(facts),
        plan.naming(release, Approval.class).map(approval -> seat(plan, approval)).toList(),
        signing);
  }

  private static Seat seat(Plan plan, Approval approval) {
    return new Seat(
        approval.person(),
        plan.get(Person.class, approval.person()).name(),
        approval.role(),
        approval.decision(),
        approval.at(),
        approval.contentDigest(),
        approval.assurance(),
        approval.note());
  }

  /** A release's key as a file name that every system takes. */
  public static String fileName(String key) {
    String safe = key.replaceAll("[^A-Za-z0-9._-]", "_");
    boolean reserved = safe.toUpperCase(Locale.ROOT).matches("CON|PRN|AUX|NUL|(COM|LPT)[0-9]");
    return safe.startsWith(".") || reserved ? "_" + safe : safe;
  }
}
