package org.slipway.scene;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.Team;

/** Finds the lane of each record, and the order of the lanes. Used while an index is made. */
final class LaneMaking {

  /** Sorts behind every name. */
  private static final String LAST = "\uffff";

  private final Plan plan;
  private final LanesBy by;
  private final TreeMap<String, Lane> lanes = new TreeMap<>();
  private final TreeMap<Id<Component>, Id<Component>> tops = new TreeMap<>();

  LaneMaking(Plan plan, LanesBy by) {
    this.plan = plan;
    this.by = by;
  }

  Lane of(Deployment deployment) {
    Environment environment = plan.get(Environment.class, deployment.environment());
    Release release = plan.get(Release.class, deployment.release());
    Optional<Id<Team>> team = deployment.team().or(release::team);
    Optional<Id<Component>> system =
        deployment.items().stream()
            .findFirst()
            .map(c -> tops.computeIfAbsent(c, id -> LaneScopes.top(plan, id)));
    Facet place = Facet.of(environment);
    return switch (by) {
      case ENVIRONMENT ->
          lane(place, systemFacet(system), common(Optional.of(environment), system, none()));
      case COMPONENT ->
          lane(systemFacet(system), place, common(Optional.of(environment), system, none()));
      case TEAM -> lane(teamFacet(team), place, common(Optional.of(environment), none(), team));
      case REGION ->
          lane(
              regionFacet(region(environment, deployment)),
              place,
              common(Optional.of(environment), none(), none()));
      case TRAIN ->
          lane(trainFacet(release), place, common(Optional.of(environment), none(), none()));
    };
  }

  /** That of the environment; where it has none, the one region its items have in common. */
  private Optional<String> region(Environment environment, Deployment deployment) {
    if (environment.region().isPresent()) {
      return environment.region();
    }
    List<List<String>> all =
        deployment.items().stream()
            .map(item -> plan.get(Component.class, item).regions())
            .distinct()
            .toList();
    return all.size() == 1 && all.getFirst().size() == 1
        ? Optional.of(all.getFirst().getFirst())
        : Optional.empty();
  }

  private static Facet regionFacet(Optional<String> region) {
    return region.map(name -> new Facet(name, Optional.of(name))).orElse(Facet.NONE);
  }

  /** Bookings have a lane where lanes are grouped by what a booking has, too. */
  Optional<Lane> of(Reservation booking) {
    Environment environment = plan.get(Environment.class, booking.environment());
    Lane.Common common = common(Optional.of(environment), none(), none());
    return switch (by) {
      case ENVIRONMENT -> Optional.of(bookings(Facet.of(environment), Facet.NONE, common));
      case TEAM -> Optional.of(bookings(teamFacet(booking.team()), Facet.of(environment), common));
      case REGION ->
          Optional.of(bookings(regionFacet(environment.region()), Facet.of(environment), common));
      case COMPONENT, TRAIN -> Optional.empty();
    };
  }

  /** All lanes asked for, from top to bottom. */
  List<Lane> inOrder() {
    return List.copyOf(lanes.values());
  }

  private Lane lane(Facet group, Facet own, Lane.Common common) {
    String key = group.order + '\u0001' + "0" + own.order;
    return lanes.computeIfAbsent(
        key, k -> new Lane(group.order, k, group.name, own.name, false, common));
  }

  private Lane bookings(Facet group, Facet own, Lane.Common common) {
    String key = group.order + '\u0001' + "1" + own.order;
    return lanes.computeIfAbsent(
        key, k -> new Lane(group.order, k, group.name, own.name, true, common));
  }

  private Facet systemFacet(Optional<Id<Component>> system) {
    return system
        .map(id -> plan.get(Component.class, id))
        .map(c -> new Facet(c.name() + '\u0002' + c.id(), Optional.of(c.name())))
        .orElse(Facet.NONE);
  }

  private Facet teamFacet(Optional<Id<Team>> team) {
    return team.map(id -> plan.get(Team.class, id))
        .map(t -> new Facet(t.name() + '\u0002' + t.id(), Optional.of(t.name())))
        .orElse(Facet.NONE);
  }

  private static Facet trainFacet(Release release) {
    return release.train().map(name -> new Facet(name, Optional.of(name))).orElse(Facet.NONE);
  }

  private static Lane.Common common(
      Optional<Environment> environment, Optional<Id<Component>> system, Optional<Id<Team>> team) {
    return new Lane.Common(environment, system, team);
  }

  private static <T> Optional<T> none() {
    return Optional.empty();
  }

  /** One thing to group by: its place in the order, and its name where it has one. */
  private record Facet(String order, Optional<String> name) {
    static final Facet NONE = new Facet(LAST, Optional.empty());

    static Facet of(Environment environment) {
      char late =
          switch (environment.stage()) {
            case PRODUCTION -> 'a';
            case STAGING -> 'b';
            case SECURITY -> 'c';
            case PERFORMANCE -> 'd';
            case TEST -> 'e';
            case DEVELOPMENT -> 'f';
          };
      return new Facet(
          late + environment.name() + '\u0002' + environment.id(), Optional.of(environment.name()));
    }
  }
}
