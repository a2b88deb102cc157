package org.slipway.core.schedule.slot;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Reservation;
import org.slipway.core.time.Interval;

/** How sources of constraints name the records of a plan and whom to ask about them. */
public record Told(Plan plan) {

  /** A record by its name. */
  public Arg name(Ref ref) {
    return Names.arg(plan, plan.find(ref).orElseThrow());
  }

  /** Records by their names, in the order given. */
  public Arg names(Collection<Ref> refs) {
    return new Arg.Several(refs.stream().map(this::name).toList());
  }

  /** The team of a deployment or a reservation, else the owner of its release. */
  public Optional<Ref> owner(Ref of) {
    return switch (plan.find(of).orElseThrow()) {
      case Deployment deployment -> owner(deployment);
      case Reservation booked -> booked.team().map(team -> new Ref(Kind.TEAM, team));
      default -> Optional.empty();
    };
  }

  private Optional<Ref> owner(Deployment deployment) {
    Release release = plan.get(Release.class, deployment.release());
    return deployment
        .team()
        .or(release::team)
        .map(team -> new Ref(Kind.TEAM, team))
        .or(() -> release.owner().map(person -> new Ref(Kind.PERSON, person)));
  }

  /** The zone that times of a deployment are told in. */
  public ZoneId zone(Deployment deployment) {
    return LocalZone.of(plan, deployment);
  }

  public Environment environment(Deployment deployment) {
    return plan.get(Environment.class, deployment.environment());
  }

  /** A stretch of time as an argument, in the zone of what is looked for. */
  public Arg stretch(Need need, Interval at) {
    return new Arg.Stretch(at, zone(need.deployment()));
  }

  /** An instant as an argument, in the zone of what is looked for. */
  public Arg moment(Need need, Instant at) {
    return new Arg.Moment(at, zone(need.deployment()));
  }

  /** The cause where a record has times that cannot be computed. */
  Phrase notComputed(PlanRecord record) {
    return notComputed(List.of(Ref.of(record)));
  }

  Phrase notComputed(List<Ref> records) {
    return Phrase.of("slots.cause.not-computed", names(records));
  }
}
