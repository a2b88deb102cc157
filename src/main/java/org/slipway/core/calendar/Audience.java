package org.slipway.core.calendar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Team;

/** Who a calendar is made for; what each of them is shown, the calendar entries of the plan say. */
public sealed interface Audience {

  /** Every audience of a plan: the circles, then its regions, trains and teams by name. */
  static List<Audience> of(Plan plan) {
    var all = new ArrayList<Audience>(List.of(Circle.values()));
    var regions = new TreeSet<String>();
    plan.environments().values().forEach(e -> e.region().ifPresent(regions::add));
    regions.forEach(region -> all.add(new OfRegion(region)));
    var trains = new TreeSet<String>();
    plan.releases().values().forEach(release -> release.train().ifPresent(trains::add));
    trains.forEach(train -> all.add(new OfTrain(train)));
    plan.teams().values().stream()
        .sorted(Comparator.comparing(Team::name))
        .forEach(team -> all.add(new OfTeam(team.id())));
    return all;
  }

  /** The audiences every plan has. */
  enum Circle implements Audience {
    /** All that has a time. */
    EVERYONE,
    /** Who runs the systems: deployments of every stage, freezes, windows, shifts, bookings. */
    OPERATIONS,
    /** Who lives with the changes: production, freezes, business events, go-lives. */
    BUSINESS,
    /** Who decides: production that is not over, freezes, reviews, sign-offs and go-lives. */
    BOARD
  }

  /** What a team deploys and works on, what its people are on duty for, and what binds it. */
  record OfTeam(Id<Team> team) implements Audience {}

  /** What happens in the environments of one region, and what binds them. */
  record OfRegion(String region) implements Audience {}

  /** The releases that ride one train, and what binds their deployments. */
  record OfTrain(String train) implements Audience {}
}
