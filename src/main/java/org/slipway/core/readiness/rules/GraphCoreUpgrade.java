package org.slipway.core.readiness.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Tier;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.readiness.Upgrades;
import org.slipway.core.readiness.Upgrades.Upgrade;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.time.Interval;

/**
 * No core system that it depends on, directly or not, is being upgraded meanwhile in the same
 * environment, rollback tails included, nor is an upgrade planned before it late. Core are the
 * {@code tiers}; a component without a tier has that of the whole it is part of. One finding for
 * each upgrade, with the way of dependencies to it. An upgrade of unknown length is unknown.
 */
public final class GraphCoreUpgrade implements Rule {

  private static final Parameter<List<Tier>> TIERS =
      new Parameter<>("tiers", List.of(Tier.CRITICAL), Parameter.TIERS);

  private static final Head HEAD =
      new Head("graph.core-upgrade", "1.0", Kind.DEPLOYMENT, Weight.ADVISORY, true);

  /** The tiers that a policy calls core. */
  public static List<Tier> tiers(Optional<Policy> policy) {
    return TIERS.in(policy, HEAD.id());
  }

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(TIERS);
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Deployment own = judged.deployment();
    if (own.timing().start().isEmpty() || !own.state().unfinished()) {
      return List.of(ruling.notApplicable(Phrase.of("finding.graph.core-upgrade.none")));
    }
    Upgrades upgrades = judged.facts().upgrades();
    List<Tier> tiers = judged.value(this, TIERS);
    List<Finding> findings = new ArrayList<>();
    for (Upgrade upgrade : upgrades.around(own, tiers)) {
      judge(judged, ruling, upgrade).ifPresent(findings::add);
    }
    if (findings.isEmpty()) {
      findings.add(
          GraphCycle.needsAny(judged)
              ? ruling.pass(Phrase.of("finding.graph.core-upgrade.pass"))
              : ruling.notApplicable(Phrase.of("finding.graph.core-upgrade.none")));
    }
    return findings;
  }

  private static Optional<Finding> judge(Case judged, Ruling ruling, Upgrade upgrade) {
    Ref other = Ref.of(upgrade.deployment());
    Ruling on = ruling.on(other);
    Arg name = Common.name(judged.plan(), other);
    Arg core = Common.name(judged.plan(), new Ref(Kind.COMPONENT, upgrade.component()));
    Phrase fix = Phrase.of("fix.graph.core-upgrade", Arg.words(judged.deployment().key()), name);
    if (upgrade.whole().isEmpty()) {
      return Optional.of(on.unknown(Phrase.of("finding.graph.core-upgrade.open", core, name), fix));
    }
    Interval at = upgrade.whole().get();
    Arg when = new Arg.Stretch(at, Common.zone(judged));
    Arg way = way(judged, upgrade);
    if (isOver(judged.deployment(), at)) {
      return isLate(at, judged.at())
          ? Optional.of(
              on.fail(Phrase.of("finding.graph.core-upgrade.late", core, name, when, way), fix))
          : Optional.empty();
    }
    return Optional.of(
        on.fail(Phrase.of("finding.graph.core-upgrade.fail", core, name, when, way), fix));
  }

  private static boolean isOver(Deployment own, Interval at) {
    return own.timing().startsAt().filter(start -> !at.end().isAfter(start)).isPresent();
  }

  private static boolean isLate(Interval at, Instant now) {
    return now.isAfter(at.end());
  }

  /** From what it brings to the core system, for example <em>Checkout → Payments → Ledger</em>. */
  private static Arg way(Case judged, Upgrade upgrade) {
    return Arg.words(
        judged.facts().components().way(judged.deployment().items(), upgrade.component()).stream()
            .map(id -> judged.plan().get(Component.class, id).name())
            .collect(Collectors.joining(" → ")));
  }

  /** The starts at which one would meet an upgrade, or come after one that is late. */
  @Override
  public Optional<ConstraintSource> starts(Ruling ruling, Told told) {
    if (!ruling.binds()) {
      return Optional.empty();
    }
    Case judged = ruling.judged();
    List<Upgrade> under =
        judged.facts().upgrades().under(judged.deployment(), judged.value(this, TIERS));
    return Optional.of(
        need ->
            under.stream()
                .flatMap(upgrade -> denied(need, told, upgrade, under, judged.at()))
                .toList());
  }

  private static Stream<Denial> denied(
      Need need, Told told, Upgrade upgrade, List<Upgrade> all, Instant now) {
    Optional<Interval> whole = upgrade.whole();
    if (whole.isEmpty()) {
      return need.beyond(upgrade.starts(), need.whole()).stream()
          .map(starts -> denial(need, told, upgrade, starts, /* known= */ false));
    }
    Stream<Interval> meeting = need.touching(whole.get(), need.whole()).stream();
    Stream<Interval> after =
        isLate(whole.get(), now) ? late(need, upgrade, all).stream() : Stream.empty();
    return Stream.concat(meeting, after)
        .map(starts -> denial(need, told, upgrade, starts, /* known= */ true));
  }

  /** From its end on, to the end of the next upgrade of the same component. */
  private static Optional<Interval> late(Need need, Upgrade upgrade, List<Upgrade> all) {
    Instant end = upgrade.whole().orElseThrow().end();
    Optional<Instant> next =
        all.stream()
            .filter(other -> other.component().equals(upgrade.component()))
            .flatMap(other -> other.whole().map(Interval::end).stream())
            .filter(end::isBefore)
            .min(Instant::compareTo);
    Optional<Interval> from = need.from(end);
    return next.isEmpty()
        ? from
        : from.flatMap(starts -> need.before(next.get()).flatMap(starts::intersection));
  }

  private static Denial denial(
      Need need, Told told, Upgrade upgrade, Interval starts, boolean known) {
    Ref other = Ref.of(upgrade.deployment());
    Ref core = new Ref(Kind.COMPONENT, upgrade.component());
    Constraint by =
        new Constraint(
            ConstraintKind.DEPENDENCY,
            List.of(other, core),
            "core",
            Phrase.of("slots.title.not-yet-done", told.name(other)),
            Phrase.of("slots.relax.earlier", told.name(other)),
            told.owner(other),
            known);
    return new Denial(
        by,
        starts,
        Phrase.of(
            "slots.cause.core-upgrade", told.name(core), told.moment(need, upgrade.starts())));
  }
}
