package org.slipway.core.readiness.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
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
 * Nobody else stands in its way (DEFINITIONS §3, collision). One finding for each affected item and
 * each other deployment; its weight is that of the kind of collision in the policy, by default a
 * blocker, and an advisory for a related service. A collision that cannot be ruled out because the
 * other's length is not known is unknown.
 */
public final class WindowCollision implements Rule {

  private static final Head HEAD =
      new Head("window.collision", "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Deployment deployment = judged.deployment();
    if (deployment.timing().whole().isEmpty()) {
      return List.of(Timings.notComputed(judged, ruling, id()));
    }
    var findings = new ArrayList<Finding>();
    for (Collision collision : judged.facts().collisions().of(deployment)) {
      findings.add(on(ruling, collision).fail(reason(judged, collision), fix(judged, collision)));
    }
    for (Collision open : judged.facts().collisions().uncertain(deployment)) {
      findings.add(on(ruling, open).unknown(open(judged, open), fixOpen(judged, open)));
    }
    if (findings.isEmpty()) {
      findings.add(ruling.pass(Phrase.of("finding.window.collision.pass")));
    }
    return findings;
  }

  private static Ruling on(Ruling ruling, Collision collision) {
    return ruling
        .on(affected(collision))
        .weighing(Collisions.weight(ruling.judged().policy(), collision.kind()));
  }

  /** What is fought over; for a lock, which is no record, the other deployment. */
  private static Ref affected(Collision collision) {
    return switch (collision.over()) {
      case Clash.Item item -> new Ref(Kind.COMPONENT, item.mine());
      case Clash.Lock _, Clash.Throttled _ -> collision.other();
      case Clash.Place place -> new Ref(Kind.ENVIRONMENT, place.environment());
      case Clash.Service service -> new Ref(Kind.COMPONENT, service.component());
      case Clash.PlaceTaken booked -> new Ref(Kind.ENVIRONMENT, booked.environment());
      case Clash.ServiceTaken booked -> new Ref(Kind.COMPONENT, booked.component());
      case Clash.Worker worker -> new Ref(Kind.PERSON, worker.person());
      case Clash.Crew crew -> new Ref(Kind.TEAM, crew.team());
      case Clash.Related related -> new Ref(Kind.COMPONENT, related.mine());
    };
  }

  private static Phrase reason(Case judged, Collision collision) {
    List<Arg> args = new ArrayList<>();
    args.add(Common.name(judged.plan(), collision.other()));
    args.add(new Arg.Stretch(collision.overlap(), Common.zone(judged)));
    args.addAll(detail(judged, collision.over()));
    return new Phrase("finding.window.collision." + word(collision.over()), args);
  }

  private static String word(Clash over) {
    return switch (over) {
      case Clash.Item item when !item.mine().equals(item.theirs()) -> "part";
      case Clash.Item _ -> "item";
      case Clash.Lock _ -> "lock";
      case Clash.Place _ -> "environment";
      case Clash.Service _ -> "service";
      case Clash.PlaceTaken _, Clash.ServiceTaken _ -> "booked";
      case Clash.Worker _ -> "person";
      case Clash.Crew _ -> "team";
      case Clash.Throttled _ -> "throttle";
      case Clash.Related related -> related.mineNeeds() ? "needs" : "needed";
    };
  }

  /** What {2} and {3} of the sentences are. */
  private static List<Arg> detail(Case judged, Clash over) {
    return switch (over) {
      case Clash.Item item ->
          List.of(component(judged, item.mine()), component(judged, item.theirs()));
      case Clash.Lock lock -> List.of(Arg.words(lock.name()));
      case Clash.Throttled throttled ->
          List.of(Arg.words(throttled.name()), Arg.count(throttled.atMost()));
      case Clash.Place place ->
          List.of(
              Common.name(judged.plan(), new Ref(Kind.ENVIRONMENT, place.environment())),
              Arg.count(place.capacity()));
      case Clash.Service service ->
          List.of(component(judged, service.component()), Arg.count(service.capacity()));
      case Clash.PlaceTaken booked ->
          List.of(Common.name(judged.plan(), new Ref(Kind.ENVIRONMENT, booked.environment())));
      case Clash.ServiceTaken booked -> List.of(component(judged, booked.component()));
      case Clash.Worker worker ->
          List.of(Common.name(judged.plan(), new Ref(Kind.PERSON, worker.person())));
      case Clash.Crew crew ->
          List.of(
              Common.name(judged.plan(), new Ref(Kind.TEAM, crew.team())), Arg.count(crew.limit()));
      case Clash.Related related ->
          List.of(component(judged, related.mine()), component(judged, related.theirs()));
    };
  }

  private static Arg component(
      Case judged, org.slipway.core.plan.Id<org.slipway.core.plan.Component> id) {
    return Common.name(judged.plan(), new Ref(Kind.COMPONENT, id));
  }

  private static Phrase fix(Case judged, Collision collision) {
    Arg own = Arg.words(judged.deployment().key());
    Arg end = new Arg.Moment(end(judged, collision), Common.zone(judged));
    Arg other = Common.name(judged.plan(), collision.other());
    return collision.over() instanceof Clash.Worker
        ? Phrase.of("fix.window.collision.person", own, other, end)
        : Phrase.of("fix.window.collision.move", own, other, end);
  }

  /** When the other is over. */
  private static Instant end(Case judged, Collision collision) {
    return switch (judged.plan().find(collision.other()).orElseThrow()) {
      case Deployment other -> other.timing().whole().orElseThrow().end();
      case Reservation booked -> booked.at().end();
      default -> throw new IllegalStateException("collides with nothing: " + collision.other());
    };
  }

  private static Phrase open(Case judged, Collision open) {
    return Phrase.of(
        "finding.window.collision.open",
        Common.name(judged.plan(), open.other()),
        Common.term("collision-kind", open.kind()));
  }

  private static Phrase fixOpen(Case judged, Collision open) {
    return Phrase.of("fix.window.collision.open", Common.name(judged.plan(), open.other()));
  }
}
