package org.slipway.pack.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.Verdict;
import org.slipway.pack.document.PackDocument;
import org.slipway.pack.document.PackFacts;
import org.slipway.pack.document.PackFacts.Judged;
import org.slipway.pack.print.Html;
import org.slipway.pack.print.Lettering;
import org.slipway.scene.graph.GraphLayout;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/**
 * What all sections write with: the document, its words, its zone and its marks.
 *
 * @param plan what the pack carries of it
 * @param layout of the graph
 * @param zone the organisation's, in which times are printed unless a heading says otherwise
 */
record Paper(
    PackDocument document,
    Plan plan,
    Texts texts,
    ZoneId zone,
    Lettering lettering,
    GraphLayout layout) {

  static Paper of(PackDocument document, Texts texts, GraphLayout layout) {
    Plan plan = document.plan();
    ZoneId zone = plan.organisation().map(Organisation::zone).orElse(ZoneOffset.UTC);
    return new Paper(document, plan, texts, zone, new Lettering(), layout);
  }

  PackFacts facts() {
    return document.facts();
  }

  Release release() {
    return plan.get(Release.class, document.content().release().id());
  }

  /** A message, not yet markup. */
  String say(String key, Object... args) {
    return texts.get("pack." + key, args);
  }

  /** The sentence of a phrase, its times in the paper's zone; not yet markup. */
  String said(Phrase phrase) {
    return texts.say(phrase, zone);
  }

  /** A message as markup. */
  String markup(String key, Object... args) {
    return Html.escape(say(key, args));
  }

  String heading(String id, String key, Object... args) {
    return "<h2 id=\"" + id + "\">" + markup(key, args) + "</h2>";
  }

  String paragraph(String key, Object... args) {
    return Html.element("p", markup(key, args));
  }

  /** A mark in the size of a table row. */
  String sign(Sign sign) {
    return sign(sign, 17);
  }

  String sign(Sign sign, int size) {
    return new SignMarks(lettering).svg(sign, size, texts.get(sign.key()));
  }

  /** Date, time and zone. */
  String moment(Instant at) {
    return Times.moment(at, zone, texts.locale());
  }

  /** Date and time in a zone that stands beside it. */
  String in(ZoneId where, Optional<Instant> at) {
    return at.map(t -> Times.shortMoment(t, where, texts.locale())).orElse("–");
  }

  Locale locale() {
    return texts.locale();
  }

  /** What a record is called, or its kind where the pack does not carry it. */
  String name(Ref ref) {
    return plan()
        .find(ref)
        .map(record -> Names.of(plan(), record))
        .orElseGet(() -> texts.get("kind." + ref.kind().token()));
  }

  String environment(Runway runway) {
    return plan().get(Environment.class, runway.deployment().environment()).name();
  }

  /** Whether the pack holds a verdict on it; other deployments are reduced in it. */
  boolean isJudged(Deployment deployment) {
    return facts().deployments().stream()
        .anyMatch(judged -> judged.verdict().subject().id().equals(deployment.id()));
  }

  List<Runway> runways() {
    return facts().deployments().stream().map(Runway::of).toList();
  }

  /** The deployment the first page is about: the one that decided, else the last to start. */
  Optional<Runway> decisive() {
    Optional<Runway> worst =
        facts()
            .worst()
            .flatMap(
                ref ->
                    facts().deployments().stream()
                        .filter(judged -> judged.verdict().subject().equals(ref))
                        .findFirst())
            .map(Runway::of)
            .map(this::production);
    return worst.or(
        () ->
            runways().stream()
                .max(
                    Comparator.comparing(
                        r -> r.deployment().timing().startsAt().orElse(Instant.MIN))));
  }

  /** Of those with the same verdict the first to production, where the one that decided is not. */
  private Runway production(Runway worst) {
    if (isProduction(worst)) {
      return worst;
    }
    Go go = verdict(worst);
    return runways().stream()
        .filter(runway -> isProduction(runway) && verdict(runway) == go)
        .min(Comparator.comparing(r -> r.deployment().timing().startsAt().orElse(Instant.MAX)))
        .orElse(worst);
  }

  private boolean isProduction(Runway runway) {
    Environment where = plan().get(Environment.class, runway.deployment().environment());
    return where.stage() == Stage.PRODUCTION;
  }

  private Go verdict(Runway runway) {
    return facts().deployments().stream()
        .map(Judged::verdict)
        .filter(verdict -> verdict.subject().id().equals(runway.deployment().id()))
        .map(Verdict::go)
        .findFirst()
        .orElse(Go.UNKNOWN);
  }

  /** All findings, those that several verdicts share once. */
  List<Finding> findings() {
    return java.util.stream.Stream.concat(
            facts().deployments().stream(), java.util.stream.Stream.of(facts().own()))
        .map(Judged::verdict)
        .flatMap(verdict -> verdict.findings().stream())
        .distinct()
        .toList();
  }

  /** A digest in full, to be broken where the line ends. */
  static String digest(String hex) {
    return "<span class=\"mono\">" + Html.escape(hex) + "</span>";
  }
}
