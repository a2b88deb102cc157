package org.slipway.core.readiness.rules;

import java.time.ZoneId;
import java.util.List;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.Clash;
import org.slipway.core.schedule.Collision;
import org.slipway.core.schedule.Collisions;

/**
 * No reservation takes of an environment or a shared service what another has booked already
 * (DEFINITIONS §3, collision). One finding for each other reservation; its weight is that of the
 * kind of collision in the policy. Deployments in the way have their own finding, which names the
 * reservation.
 */
public final class ReservationOverbooked implements Rule {

  private static final Head HEAD =
      new Head("reservation.overbooked", "1.0", Kind.RESERVATION, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Plan plan = judged.plan();
    Reservation own = plan.get(Reservation.class, new Id<>(judged.subject().id().uuid()));
    List<Finding> against =
        judged.facts().collisions().of(own).stream()
            .filter(collision -> collision.other().kind() == Kind.RESERVATION)
            .map(collision -> fail(ruling, own, collision))
            .toList();
    return against.isEmpty()
        ? List.of(ruling.pass(Phrase.of("finding.reservation.overbooked.pass")))
        : against;
  }

  private static Finding fail(Ruling ruling, Reservation own, Collision collision) {
    Plan plan = ruling.judged().plan();
    Ref booked = booked(collision.over());
    Reservation other = plan.get(Reservation.class, new Id<>(collision.other().id().uuid()));
    ZoneId zone = LocalZone.of(plan, own);
    Arg mine = Common.name(plan, Ref.of(own));
    Arg theirs = Common.name(plan, Ref.of(other));
    Arg what = Common.name(plan, booked);
    Arg when = new Arg.Stretch(collision.overlap(), zone);
    return ruling
        .on(booked)
        .weighing(Collisions.weight(ruling.judged().policy(), collision.kind()))
        .fail(
            reason(collision.over(), theirs, when, what),
            Phrase.of(
                "fix.reservation.overbooked",
                mine,
                theirs,
                new Arg.Moment(other.at().end(), zone)));
  }

  private static Phrase reason(Clash over, Arg theirs, Arg when, Arg what) {
    return switch (over) {
      case Clash.Place(_, int capacity) ->
          Phrase.of(
              "finding.reservation.overbooked.shared", theirs, when, what, Arg.count(capacity));
      case Clash.Service(_, int capacity) ->
          Phrase.of(
              "finding.reservation.overbooked.shared", theirs, when, what, Arg.count(capacity));
      default -> Phrase.of("finding.reservation.overbooked.alone", theirs, when, what);
    };
  }

  private static Ref booked(Clash over) {
    return switch (over) {
      case Clash.Place(var environment, _) -> new Ref(Kind.ENVIRONMENT, environment);
      case Clash.PlaceTaken(var environment) -> new Ref(Kind.ENVIRONMENT, environment);
      case Clash.Service(var component, _) -> new Ref(Kind.COMPONENT, component);
      case Clash.ServiceTaken(var component) -> new Ref(Kind.COMPONENT, component);
      default -> throw new IllegalStateException("no reservation wants it: " + over);
    };
  }
}
