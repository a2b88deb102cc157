package org.slipway.core;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.calendar.Audience;
import org.slipway.core.calendar.Scopes;
import org.slipway.core.calendar.Target;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.VendorDelivery;

/** Which records an audience is shown. */
final class Sight {

  private final Plan plan;
  private final Audience audience;

  /** What the deployments that are shown go to and carry; scopes are matched with them. */
  private final List<Target> targets;

  Sight(Plan plan, Audience audience) {
    this.plan = plan;
    this.audience = audience;
    this.targets =
        audience instanceof Audience.Circle
            ? List.of()
            : plan.deployments().values().stream()
                .filter(this::shows)
                .map(deployment -> Target.of(plan, deployment))
                .distinct()
                .toList();
  }

  boolean shows(Deployment deployment) {
    boolean draft = deployment.state() == DeploymentState.DRAFT;
    boolean production = environment(deployment).stage() == Stage.PRODUCTION;
    return switch (audience) {
      case Audience.Circle.EVERYONE -> true;
      case Audience.Circle.OPERATIONS -> !draft;
      case Audience.Circle.BUSINESS -> !draft && production;
      case Audience.Circle.BOARD -> !draft && production && deployment.state().unfinished();
      case Audience.OfTeam(Id<Team> team) ->
          team(deployment).equals(Optional.of(team))
              || deployment.people().stream().anyMatch(a -> isOf(team, a.person()));
      case Audience.OfRegion(String region) ->
          environment(deployment).region().equals(Optional.of(region));
      case Audience.OfTrain(String train) ->
          plan.get(Release.class, deployment.release()).train().equals(Optional.of(train));
    };
  }

  boolean shows(Freeze freeze) {
    return audience instanceof Audience.Circle || binds(freeze.scope());
  }

  boolean shows(MaintenanceWindow window) {
    return switch (audience) {
      case Audience.Circle.EVERYONE, Audience.Circle.OPERATIONS -> true;
      case Audience.Circle.BUSINESS, Audience.Circle.BOARD -> false;
      case Audience.OfTeam _, Audience.OfRegion _, Audience.OfTrain _ -> binds(window.scope());
    };
  }

  /** Whether a scope is about this audience: what it deploys, or the team or region itself. */
  private boolean binds(Scope scope) {
    boolean named =
        switch (audience) {
          case Audience.OfTeam(Id<Team> team) -> scope.teams().contains(team);
          case Audience.OfRegion(String region) ->
              scope.regions().contains(region)
                  || scope.environments().stream()
                      .map(id -> plan.get(Environment.class, id).region())
                      .anyMatch(Optional.of(region)::equals);
          case Audience.Circle _, Audience.OfTrain _ -> false;
        };
    return named
        || scope.equals(Scope.ALL)
        || targets.stream().anyMatch(target -> Scopes.matches(scope, target));
  }

  boolean shows(BusinessEvent event) {
    return !(audience instanceof Audience.OfTrain)
        && !(audience == Audience.Circle.OPERATIONS && event.category().equals("review"));
  }

  boolean shows(Release release, Milestone milestone) {
    MilestoneKind kind = milestone.kind();
    return switch (audience) {
      case Audience.Circle.EVERYONE -> true;
      case Audience.Circle.OPERATIONS, Audience.Circle.BUSINESS -> kind == MilestoneKind.GO_LIVE;
      case Audience.Circle.BOARD -> kind == MilestoneKind.GO_LIVE || kind == MilestoneKind.SIGN_OFF;
      case Audience.OfTeam(Id<Team> team) -> release.team().equals(Optional.of(team));
      case Audience.OfRegion _ -> false;
      case Audience.OfTrain(String train) -> release.train().equals(Optional.of(train));
    };
  }

  /** Departures of a train. */
  boolean shows(ReleaseTrain train) {
    return switch (audience) {
      case Audience.Circle _ -> true;
      case Audience.OfTeam(Id<Team> team) -> rides(team, train);
      case Audience.OfRegion _ -> false;
      case Audience.OfTrain(String name) -> train.name().equals(name);
    };
  }

  /** Cut-offs are for those who must meet them, and the board for what it decides. */
  boolean shows(ReleaseTrain train, CutOff cutOff) {
    return shows(train)
        && switch (audience) {
          case Audience.Circle.OPERATIONS, Audience.Circle.BUSINESS -> false;
          case Audience.Circle.BOARD -> cutOff.kind() == MilestoneKind.SIGN_OFF;
          case Audience.Circle.EVERYONE -> true;
          case Audience.OfTeam _, Audience.OfRegion _, Audience.OfTrain _ -> true;
        };
  }

  private boolean rides(Id<Team> team, ReleaseTrain train) {
    return train.teams().contains(team)
        || plan.releases().values().stream()
            .filter(release -> release.train().equals(Optional.of(train.name())))
            .anyMatch(release -> release.team().equals(Optional.of(team)));
  }

  /** What a vendor hands over matters to those whose releases wait for it, and who decides. */
  boolean shows(VendorDelivery delivery) {
    return switch (audience) {
      case Audience.Circle.EVERYONE, Audience.Circle.BOARD -> true;
      case Audience.Circle.OPERATIONS, Audience.Circle.BUSINESS -> false;
      case Audience.OfRegion _ -> false;
      case Audience.OfTeam(Id<Team> team) ->
          awaiting(delivery).anyMatch(release -> release.team().equals(Optional.of(team)));
      case Audience.OfTrain(String train) ->
          awaiting(delivery).anyMatch(release -> release.train().equals(Optional.of(train)));
    };
  }

  private Stream<Release> awaiting(VendorDelivery delivery) {
    return delivery.releases().stream().map(id -> plan.get(Release.class, id));
  }

  boolean shows(RosterEntry shift) {
    return switch (audience) {
      case Audience.Circle.EVERYONE, Audience.Circle.OPERATIONS -> true;
      case Audience.Circle.BUSINESS, Audience.Circle.BOARD -> false;
      case Audience.OfTrain _ -> false;
      case Audience.OfTeam(Id<Team> team) -> isOf(team, shift.person());
      case Audience.OfRegion(String region) ->
          plan.environments().values().stream()
              .filter(e -> e.region().equals(Optional.of(region)))
              .anyMatch(e -> e.roster().equals(Optional.of(shift.roster())));
    };
  }

  boolean shows(Reservation booking) {
    return switch (audience) {
      case Audience.Circle.EVERYONE, Audience.Circle.OPERATIONS -> true;
      case Audience.Circle.BUSINESS, Audience.Circle.BOARD -> false;
      case Audience.OfTrain _ -> false;
      case Audience.OfTeam(Id<Team> team) -> booking.team().equals(Optional.of(team));
      case Audience.OfRegion(String region) ->
          plan.get(Environment.class, booking.environment()).region().equals(Optional.of(region));
    };
  }

  /** A train is shown no holidays: what binds it has moved its dates already. */
  boolean shows(HolidayCalendar calendar) {
    return !calendar.holidays().isEmpty() && !(audience instanceof Audience.OfTrain);
  }

  private Environment environment(Deployment deployment) {
    return plan.get(Environment.class, deployment.environment());
  }

  private Optional<Id<Team>> team(Deployment deployment) {
    return deployment.team().or(() -> plan.get(Release.class, deployment.release()).team());
  }

  private boolean isOf(Id<Team> team, Id<Person> person) {
    return plan.get(Person.class, person).team().equals(Optional.of(team));
  }
}
