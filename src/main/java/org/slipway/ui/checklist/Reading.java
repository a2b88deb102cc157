package org.slipway.ui.checklist;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.FlipStep;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.ReleaseVerdict;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Verdict;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.checklist.Readiness.Help;
import org.slipway.ui.checklist.Readiness.Step;
import org.slipway.ui.control.Rules;
import org.slipway.ui.control.Sign;
import org.slipway.ui.session.Session;

/** Puts the verdict on one release into words. Made anew for each change. */
final class Reading {

  private final Session session;
  private final Texts texts;
  private final Plan plan;
  private final Release release;
  private final ReleaseVerdict verdict;
  private final Optional<Ref> only;

  /**
   * @param only one deployment to look at alone; empty: all of the release
   */
  Reading(Session session, Release release, Optional<Ref> only) {
    this.session = session;
    this.release = release;
    this.only = only;
    texts = session.texts();
    plan = session.plan();
    verdict = session.showing().get().judged().of(release);
  }

  Readiness inWords(List<Row> rows) {
    List<Verdict> seen = seen();
    Optional<Verdict> deciding = deciding();
    Optional<Go> go = only.isPresent() ? deciding.map(Verdict::go) : verdict.go();
    return new Readiness(
        release,
        deciding.flatMap(v -> plan.find(v.subject())).map(this::where).orElse(""),
        go.map(Sign::of),
        headline(go, findings()),
        judged(),
        deciding.or(() -> Optional.of(verdict.own())).map(this::digest).orElse(""),
        new Reasons(session, this::where).of(seen),
        steps(seen),
        rows);
  }

  /** The verdicts that are looked at, the release's own rules first. */
  List<Verdict> seen() {
    var seen = new ArrayList<Verdict>();
    seen.add(verdict.own());
    verdict.deployments().stream()
        .filter(v -> only.isEmpty() || only.get().equals(v.subject()))
        .forEach(seen::add);
    return seen;
  }

  List<Finding> findings() {
    return seen().stream().flatMap(v -> v.findings().stream()).toList();
  }

  /** The deployments one can choose among. */
  List<Readiness.Target> targets() {
    return verdict.deployments().stream()
        .map(
            v ->
                new Readiness.Target(
                    v.subject(),
                    plan.find(v.subject())
                        .map(d -> Names.environment(plan, (Deployment) d))
                        .orElse(""),
                    Optional.of(Sign.of(v.go()))))
        .toList();
  }

  private Optional<Verdict> deciding() {
    return verdict.deployments().stream()
        .filter(v -> only.or(verdict::worst).map(v.subject()::equals).orElse(false))
        .findFirst();
  }

  private String digest(Verdict of) {
    return session.showing().get().judged().digest(of);
  }

  private String where(org.slipway.core.plan.PlanRecord record) {
    if (!(record instanceof Deployment deployment)) {
      return "";
    }
    String environment = Names.environment(plan, deployment);
    return deployment
        .timing()
        .startsAt()
        .map(at -> texts.get("checklist.where", environment, moment(at), utc(at)))
        .orElse(environment);
  }

  private String utc(Instant at) {
    return Times.time(at, ZoneOffset.UTC, texts.locale());
  }

  private String moment(Instant at) {
    return Times.moment(at, session.zone().get(), texts.locale());
  }

  private String headline(Optional<Go> go, List<Finding> findings) {
    if (go.isEmpty()) {
      return texts.get("checklist.finished");
    }
    long failed = findings.stream().filter(f -> f.blocks() && f.result() == Result.FAIL).count();
    long unknown =
        findings.stream().filter(f -> f.blocks() && f.result() == Result.UNKNOWN).count();
    long waived = findings.stream().filter(f -> f.waivedBy().isPresent()).count();
    return switch (go.get()) {
      case NO_GO -> texts.get("checklist.headline.no-go", failed, unknown);
      case UNKNOWN -> texts.get("checklist.headline.unknown", unknown);
      case CONDITIONAL -> texts.get("checklist.headline.conditional", waived);
      case GO -> texts.get("checklist.headline.go");
    };
  }

  private String judged() {
    String policy =
        plan.policy()
            .map(p -> p.name() + " " + p.version())
            .orElseGet(() -> texts.get("checklist.no-policy"));
    return texts.get("checklist.judged", moment(session.showing().get().judged().at()), policy);
  }

  /** The environment of a finding, where more than one is looked at. */
  String where(Finding finding) {
    return only.isPresent() || verdict.deployments().size() < 2
        ? ""
        : plan.find(finding.subject())
            .filter(Deployment.class::isInstance)
            .map(d -> Names.environment(plan, (Deployment) d))
            .orElse("");
  }

  private List<Step> steps(List<Verdict> seen) {
    return seen.stream()
        .flatMap(v -> FlipStep.of(v.flips()).stream())
        .map(this::step)
        .distinct()
        .toList();
  }

  private Step step(FlipStep flip) {
    Finding finding = flip.findings().getFirst();
    String sentence = session.say(flip.says());
    String where = where(finding);
    return new Step(
        where.isEmpty() ? sentence : texts.get("checklist.step-where", sentence, where),
        flip.beneath().stream().map(session::say).toList(),
        owner(finding),
        help(finding),
        finding);
  }

  private String owner(Finding finding) {
    return finding
        .item()
        .flatMap(plan::find)
        .filter(ChecklistItem.class::isInstance)
        .flatMap(item -> ((ChecklistItem) item).owner())
        .or(release::owner)
        .map(id -> plan.get(Person.class, id).name())
        .orElse("");
  }

  private static Help help(Finding finding) {
    String rule = finding.rule();
    if (rule.startsWith("checklist.")) {
      return Help.TICK;
    }
    if (rule.startsWith("evidence.")) {
      return Help.EVIDENCE;
    }
    if (rule.startsWith("approval.")) {
      return Help.APPROVAL;
    }
    return rule.startsWith("window.") || rule.startsWith("rollback.point")
        ? Help.CALENDAR
        : Help.NONE;
  }

  /** The title of the rule of a finding. */
  String title(Finding finding) {
    return Rules.title(texts, finding.rule());
  }
}
