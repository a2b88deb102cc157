package org.slipway.core.readiness.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * Every kind of evidence that the checklist asks for is there, and every attached one is good and
 * fresh (DEFINITIONS §5, freshness). It is looked for on the deployment, its release and its
 * environment; where it is on none of them but on one of the components, every component needs it.
 * The latest observation of each counts; one dated after the evaluation instant does not. Stale or
 * missing is unknown, a fresh failure fails. A kind without a maximum age in the policy has that of
 * the parameter {@code default-maximum-age}. Asked for the stages of the parameter {@code stages},
 * and everywhere for the kinds that the promotion path of the policy requires before the stage,
 * where the risk asks for its step.
 */
public final class EvidenceStale implements Rule {

  private static final Parameter<Duration> DEFAULT_AGE =
      new Parameter<>("default-maximum-age", Duration.ofDays(30), Parameter.DURATION);

  private static final Head HEAD =
      new Head("evidence.stale", "1.2", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(Common.STAGES, DEFAULT_AGE);
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    var findings = new ArrayList<Finding>();
    asked(judged).forEach((kind, age) -> findings.addAll(judge(judged, ruling, kind, age)));
    return findings.isEmpty() ? List.of(notAsked(judged, ruling)) : findings;
  }

  private boolean isAsked(Case judged) {
    return judged.value(this, Common.STAGES).contains(judged.environment().stage());
  }

  private Finding notAsked(Case judged, Ruling ruling) {
    Arg stage = Common.stage(judged.environment().stage());
    return ruling.notApplicable(
        isAsked(judged)
            ? Phrase.of("finding.evidence.stale.none")
            : Phrase.of("finding.evidence.stale.stage", stage));
  }

  /** Kinds that are asked for or attached, with their maximum age. */
  private SortedMap<String, Duration> asked(Case judged) {
    var asked = new TreeMap<String, Duration>();
    Duration otherwise = judged.value(this, DEFAULT_AGE);
    SortedMap<String, Duration> ages =
        judged.policy().map(Policy::maximumAges).orElseGet(TreeMap::new);
    Stream<String> byStage =
        isAsked(judged)
            ? Stream.concat(askedByChecklist(judged), attached(judged))
            : Stream.empty();
    Stream.concat(byStage, Promotion.requires(judged))
        .forEach(kind -> asked.put(kind, Optional.ofNullable(ages.get(kind)).orElse(otherwise)));
    return asked;
  }

  private static Stream<String> askedByChecklist(Case judged) {
    return judged
        .plan()
        .naming(judged.release(), ChecklistItem.class)
        .filter(item -> item.state() != ChecklistState.NOT_APPLICABLE)
        .flatMap(item -> item.evidenceKind().stream());
  }

  private static Stream<String> attached(Case judged) {
    return Stream.of(judged.deployment(), judged.release())
        .flatMap(subject -> judged.plan().naming(subject, Evidence.class))
        .map(Evidence::evidenceKind);
  }

  private static List<Finding> judge(Case judged, Ruling ruling, String kind, Duration age) {
    Deployment deployment = judged.deployment();
    List<Evidence> broad =
        List.of(deployment, judged.release(), judged.environment()).stream()
            .flatMap(subject -> latest(judged, subject, kind).stream())
            .toList();
    if (!broad.isEmpty()) {
      return broad.stream().map(e -> judge(judged, ruling.on(e.subject()), e, age)).toList();
    }
    var items = new TreeSet<Id<Component>>(deployment.items());
    boolean byComponent =
        items.stream().anyMatch(item -> latest(judged, component(judged, item), kind).isPresent());
    return byComponent
        ? items.stream()
            .map(item -> judge(judged, ruling, component(judged, item), kind, age))
            .toList()
        : List.of(missing(judged, ruling, deployment, kind));
  }

  private static Component component(Case judged, Id<Component> id) {
    return judged.plan().get(Component.class, id);
  }

  private static Finding judge(
      Case judged, Ruling ruling, PlanRecord subject, String kind, Duration age) {
    Ruling on = ruling.on(Ref.of(subject));
    return latest(judged, subject, kind)
        .map(evidence -> judge(judged, on, evidence, age))
        .orElseGet(() -> missing(judged, on, subject, kind));
  }

  private static Optional<Evidence> latest(Case judged, PlanRecord subject, String kind) {
    return judged
        .plan()
        .naming(subject, Evidence.class)
        .filter(evidence -> evidence.evidenceKind().equals(kind))
        .filter(evidence -> !evidence.observedAt().isAfter(judged.at()))
        .max(Comparator.comparing(Evidence::observedAt));
  }

  private static Finding missing(Case judged, Ruling ruling, PlanRecord subject, String kind) {
    Arg name = Common.name(judged.plan(), Ref.of(subject));
    return ruling.unknown(
        Phrase.of("finding.evidence.stale.missing", Arg.words(kind), name),
        Phrase.of("fix.evidence.stale.missing", Arg.words(kind), name));
  }

  private static Finding judge(Case judged, Ruling ruling, Evidence evidence, Duration age) {
    Arg kind = Arg.words(evidence.evidenceKind());
    Arg subject = Common.name(judged.plan(), evidence.subject());
    Arg observed = new Arg.Moment(evidence.observedAt(), Common.zone(judged));
    Phrase fix = Phrase.of("fix.evidence.stale", kind, subject, new Arg.Span(age));
    Instant goodUntil = evidence.observedAt().plus(age);
    if (judged.at().isAfter(goodUntil)) {
      return ruling.unknown(
          Phrase.of("finding.evidence.stale.stale", kind, subject, observed, new Arg.Span(age)),
          fix);
    }
    return switch (evidence.outcome()) {
      case FAIL ->
          ruling.fail(
              Phrase.of("finding.evidence.stale.fail", kind, subject, observed),
              Phrase.of("fix.evidence.stale.fail", kind, subject));
      case UNKNOWN ->
          ruling.unknown(Phrase.of("finding.evidence.stale.unknown", kind, subject, observed), fix);
      case PASS -> ruling.pass(fresh(judged, kind, subject, observed, goodUntil));
    };
  }

  /** Good; and until when, where that is before the planned start. */
  private static Phrase fresh(Case judged, Arg kind, Arg subject, Arg observed, Instant goodUntil) {
    boolean soon = judged.deployment().timing().startsAt().map(goodUntil::isBefore).orElse(false);
    return soon
        ? Phrase.of(
            "finding.evidence.stale.until",
            kind,
            subject,
            observed,
            new Arg.Moment(goodUntil, Common.zone(judged)))
        : Phrase.of("finding.evidence.stale.pass", kind, subject, observed);
  }
}
