package org.slipway.ui.calendar;

import java.util.stream.Stream;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Weight;
import org.slipway.core.schedule.Clash;
import org.slipway.core.schedule.Collision;
import org.slipway.core.schedule.Collisions;

/** Says what two deployments clash over, in one line. */
final class ClashCauses {

  private final Plan plan;

  ClashCauses(Plan plan) {
    this.plan = plan;
  }

  /** Whether collisions of this kind are blockers by the policy, or by default. */
  static boolean blocks(Plan plan, CollisionKind kind) {
    return Collisions.weight(plan.policy(), kind) == Weight.BLOCKER;
  }

  /** What two deployments are in each other's way over. */
  Phrase of(Collision collision) {
    return cause(collision.over());
  }

  /** The cause and the other one's name. */
  Phrase against(Collision collision) {
    Phrase cause = cause(collision.over());
    return new Phrase(
        cause.key() + ".with",
        Stream.concat(cause.args().stream(), Stream.of(Arg.words(name(collision.other()))))
            .toList());
  }

  private String name(Ref ref) {
    return switch (plan.find(ref).orElseThrow()) {
      case Deployment d -> {
        Release release = plan.get(Release.class, d.release());
        yield release.name() + ' ' + release.version();
      }
      case Reservation r -> r.purpose();
      default -> ref.id().toString();
    };
  }

  private Phrase cause(Clash over) {
    return switch (over) {
      case Clash.Item item -> Phrase.of("calendar.clash.item", component(item.theirs()));
      case Clash.Lock lock -> Phrase.of("calendar.clash.lock", Arg.words(lock.name()));
      case Clash.Place place -> {
        Environment environment = plan.get(Environment.class, place.environment());
        yield Phrase.of(
            "calendar.clash.place",
            Arg.named(environment, environment.name()),
            Arg.count(place.capacity()));
      }
      case Clash.Service service ->
          Phrase.of(
              "calendar.clash.service",
              component(service.component()),
              Arg.count(service.capacity()));
      case Clash.PlaceTaken booked -> {
        Environment environment = plan.get(Environment.class, booked.environment());
        yield Phrase.of("calendar.clash.booked", Arg.named(environment, environment.name()));
      }
      case Clash.ServiceTaken booked ->
          Phrase.of("calendar.clash.booked", component(booked.component()));
      case Clash.Worker worker -> {
        Person person = plan.get(Person.class, worker.person());
        yield Phrase.of("calendar.clash.person", Arg.named(person, person.name()));
      }
      case Clash.Crew crew -> {
        Team team = plan.get(Team.class, crew.team());
        yield Phrase.of(
            "calendar.clash.team", Arg.named(team, team.name()), Arg.count(crew.limit()));
      }
      case Clash.Throttled throttled ->
          Phrase.of(
              "calendar.clash.throttle",
              Arg.words(throttled.name()),
              Arg.count(throttled.atMost()));
      case Clash.Related related ->
          Phrase.of("calendar.clash.related", component(related.theirs()));
    };
  }

  private Arg component(Id<Component> id) {
    Component component = plan.get(Component.class, id);
    return Arg.named(component, component.name());
  }
}
