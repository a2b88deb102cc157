package org.slipway.core.readiness.rules;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.graph.component.HeldBy;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Hold;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.time.Interval;

/**
 * Nothing that is deployed, and nothing it hangs on, directly or not, is on hold in the environment
 * from the planned start to the end of the rollback tail. One finding for each hold, with the way
 * to it. Where a hold may still stand then because a time is missing, it is unknown.
 */
public final class HoldStanding implements Rule {

  private static final String ID = "hold.standing";
  private static final Head HEAD = new Head(ID, "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<Finding> findings =
        reaching(judged).stream().flatMap(held -> judge(judged, ruling, held).stream()).toList();
    return findings.isEmpty()
        ? List.of(ruling.pass(Phrase.of("finding.hold.standing.pass")))
        : findings;
  }

  private static List<HeldBy> reaching(Case judged) {
    return HeldBy.reaching(judged.plan(), judged.facts().components(), judged.deployment());
  }

  private static Optional<Finding> judge(Case judged, Ruling ruling, HeldBy held) {
    Deployment own = judged.deployment();
    Ruling on = ruling.on(Ref.of(held.hold()));
    if (held.meets(own)) {
      return Optional.of(on.fail(said(judged, held), fix(judged, held)));
    }
    boolean mayMeet = own.timing().whole().isEmpty() && lasts(held.hold(), judged);
    return mayMeet ? Optional.of(Timings.notComputed(judged, on, ID)) : Optional.empty();
  }

  /** Whether it stands at or after the planned start, or from now on where there is none. */
  private static boolean lasts(Hold hold, Case judged) {
    Instant from = judged.deployment().timing().startsAt().orElse(judged.at());
    return hold.until().map(from::isBefore).orElse(true);
  }

  private static Phrase said(Case judged, HeldBy held) {
    Hold hold = held.hold();
    Arg name = Common.name(judged.plan(), new Ref(Kind.COMPONENT, held.way().getLast()));
    Arg cause = Common.term("hold-cause", hold.cause());
    Arg reason = Arg.words(hold.reason());
    Arg way = way(judged, held);
    String own = held.way().size() == 1 ? ".own" : "";
    return hold.until()
        .map(
            until ->
                Phrase.of(
                    "finding.hold.standing.until" + own,
                    name,
                    cause,
                    reason,
                    new Arg.Moment(until, Common.zone(judged)),
                    way))
        .orElseGet(() -> Phrase.of("finding.hold.standing.open" + own, name, cause, reason, way));
  }

  private static Phrase fix(Case judged, HeldBy held) {
    Arg key = Arg.words(judged.deployment().key());
    Arg hold = Arg.words(held.hold().key());
    return held.hold()
        .until()
        .map(
            until ->
                Phrase.of(
                    "fix.hold.standing.until",
                    key,
                    new Arg.Moment(until, Common.zone(judged)),
                    hold))
        .orElseGet(() -> Phrase.of("fix.hold.standing.open", hold));
  }

  /** From what it brings to what is on hold, for example <em>Checkout → Payments → Ledger</em>. */
  private static Arg way(Case judged, HeldBy held) {
    return Arg.words(
        held.way().stream()
            .map(id -> judged.plan().get(Component.class, id).name())
            .collect(Collectors.joining(" → ")));
  }

  /** The starts at which a hold would stand. */
  @Override
  public Optional<ConstraintSource> starts(Ruling ruling, Told told) {
    if (!ruling.binds()) {
      return Optional.empty();
    }
    List<HeldBy> reaching = reaching(ruling.judged());
    return Optional.of(
        need -> reaching.stream().flatMap(held -> denied(need, told, held.hold())).toList());
  }

  private static Stream<Denial> denied(Need need, Told told, Hold hold) {
    Optional<Interval> starts =
        hold.until().isPresent()
            ? need.touching(new Interval(hold.from(), hold.until().get()), need.whole())
            : need.beyond(hold.from(), need.whole());
    return starts.stream().map(at -> denial(need, told, hold, at));
  }

  private static Denial denial(Need need, Told told, Hold hold, Interval starts) {
    Ref held = new Ref(Kind.COMPONENT, hold.component());
    Constraint by =
        new Constraint(
            ConstraintKind.HOLD,
            List.of(Ref.of(hold), held),
            "",
            Phrase.of("slots.title.hold", told.name(held)),
            Phrase.of("slots.relax.hold", Arg.words(hold.key())),
            told.owner(held),
            /* known= */ true);
    Phrase cause =
        hold.until()
            .map(until -> Phrase.of("slots.cause.hold.until", told.moment(need, until)))
            .orElseGet(() -> Phrase.of("slots.cause.hold.open"));
    return new Denial(by, starts, cause);
  }
}
