package org.slipway.core.readiness.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.readiness.Upgrades;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.Linked;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.core.time.Interval;

/**
 * What a deployment needs directly goes first: the next deployment of each needed component to the
 * same environment does not start after it, within {@code ahead}; beyond that it is taken for a
 * later version that nobody waits for, unless both ride the same departure of a train. Circles give
 * no order. Two at the same time are a collision and not told here again. Where the plan links two
 * deployments that link is the order, whatever the one needs of the other.
 */
public final class GraphOrder implements Rule {

  private static final Parameter<Duration> AHEAD =
      new Parameter<>("ahead", Duration.ofDays(14), Parameter.DURATION);

  private static final Head HEAD =
      new Head("graph.order", "1.1", Kind.DEPLOYMENT, Weight.ADVISORY, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(AHEAD);
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Optional<Instant> start = judged.deployment().timing().startsAt();
    List<Linked> linked = Linked.before(judged.plan(), judged.deployment());
    if (start.isEmpty()
        || !judged.deployment().state().unfinished()
        || (linked.isEmpty() && !GraphCycle.needsAny(judged))) {
      return List.of(ruling.notApplicable(Phrase.of("finding.graph.order.none")));
    }
    var findings = new ArrayList<Finding>();
    for (Linked pair : linked) {
      judge(judged, ruling.on(Ref.of(pair.before())), pair, start.get()).ifPresent(findings::add);
    }
    for (Upgrades.Upgrade next : next(judged)) {
      if (isAfter(judged, start.get(), next)) {
        findings.add(found(judged, ruling, next));
      }
    }
    return findings.isEmpty()
        ? List.of(ruling.pass(Phrase.of("finding.graph.order.pass")))
        : findings;
  }

  private static Optional<Finding> judge(Case judged, Ruling ruling, Linked pair, Instant start) {
    Arg name = Common.name(judged.plan(), Ref.of(pair.before()));
    Optional<Instant> earliest = pair.earliest();
    if (earliest.isEmpty()) {
      return Optional.of(
          ruling.unknown(
              Phrase.of("finding.graph.order.linked-open", name),
              Phrase.of("fix.graph.order.linked-open", lacking(pair))));
    }
    Arg from = new Arg.Moment(earliest.get(), Common.zone(judged));
    return start.isBefore(earliest.get())
        ? Optional.of(
            ruling.fail(
                Phrase.of("finding.graph.order.linked", name, from),
                Phrase.of("fix.graph.order.linked", Arg.words(judged.deployment().key()), from)))
        : Optional.empty();
  }

  /** Whose dates are missing: of the one before, else of the one that waits. */
  private static Arg lacking(Linked pair) {
    boolean known =
        (pair.fromStart() ? Linked.begun(pair.before()) : WaveStep.verified(pair.before()))
            .isPresent();
    return Arg.words((known ? pair.after() : pair.before()).key());
  }

  private static List<Upgrades.Upgrade> next(Case judged) {
    Plan plan = judged.plan();
    Deployment own = judged.deployment();
    var linked = new TreeSet<Id<Deployment>>();
    Linked.before(plan, own).forEach(pair -> linked.add(pair.before().id()));
    Linked.after(plan, own).forEach(pair -> linked.add(pair.after().id()));
    return judged.facts().upgrades().next(own).stream()
        .filter(next -> !linked.contains(next.deployment().id()))
        .toList();
  }

  private boolean isAfter(Case judged, Instant start, Upgrades.Upgrade next) {
    Optional<Interval> own = judged.deployment().timing().whole();
    return next.starts().isAfter(start)
        && (!next.starts().isAfter(start.plus(judged.value(this, AHEAD))) || rides(judged, next))
        && !(own.isPresent() && next.whole().filter(own.get()::overlaps).isPresent());
  }

  private static boolean rides(Case judged, Upgrades.Upgrade next) {
    return judged.facts().upgrades().ridesWith(judged.deployment(), next);
  }

  private static Finding found(Case judged, Ruling ruling, Upgrades.Upgrade next) {
    Ref other = Ref.of(next.deployment());
    Arg name = Common.name(judged.plan(), other);
    return ruling
        .on(other)
        .fail(
            Phrase.of(
                "finding.graph.order.fail",
                name,
                Common.name(judged.plan(), new Ref(Kind.COMPONENT, next.component())),
                new Arg.Moment(next.starts(), Common.zone(judged))),
            Phrase.of("fix.graph.order", Arg.words(judged.deployment().key()), name));
  }

  /** The starts before what is needed, up to where the two would meet; links deny by themselves. */
  @Override
  public Optional<ConstraintSource> starts(Ruling ruling, Told told) {
    return ruling.binds()
        ? Optional.of(need -> denials(ruling.judged(), need, told))
        : Optional.empty();
  }

  private List<Denial> denials(Case judged, Need need, Told told) {
    return next(judged).stream()
        .flatMap(
            next -> {
              Optional<Duration> ahead =
                  Optional.of(judged.value(this, AHEAD)).filter(_ -> !rides(judged, next));
              return denied(need, told, next, ahead).stream();
            })
        .toList();
  }

  private static Optional<Denial> denied(
      Need need, Told told, Upgrades.Upgrade next, Optional<Duration> ahead) {
    Ref other = Ref.of(next.deployment());
    Arg name = told.name(other);
    Constraint by =
        new Constraint(
            ConstraintKind.DEPENDENCY,
            List.of(other, new Ref(Kind.COMPONENT, next.component())),
            "order",
            Phrase.of("slots.title.not-yet-done", name),
            Phrase.of("slots.relax.earlier", name),
            told.owner(other),
            /* known= */ true);
    Instant end =
        next.whole().isPresent() ? next.starts().minus(need.whole()).plusNanos(1) : next.starts();
    return ahead
        .map(length -> need.from(next.starts().minus(length)))
        .orElseGet(() -> Optional.of(need.starts()))
        .flatMap(starts -> need.before(end).flatMap(starts::intersection))
        .map(
            starts ->
                new Denial(
                    by,
                    starts,
                    Phrase.of(
                        "slots.cause.graph-order",
                        told.name(new Ref(Kind.COMPONENT, next.component())),
                        told.moment(need, next.starts()))));
  }
}
