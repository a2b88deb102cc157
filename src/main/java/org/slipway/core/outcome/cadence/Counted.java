package org.slipway.core.outcome.cadence;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Incident;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Stage;
import org.slipway.core.schedule.train.Departure;
import org.slipway.core.schedule.train.Departures;
import org.slipway.core.time.Interval;

/**
 * What is counted: finished deployments to production, of one train or of all systems together
 * (DEFINITIONS §1: no blending of unlike systems without saying so).
 */
public sealed interface Counted {

  /** All systems together. */
  record Everything() implements Counted {}

  /**
   * Deployments of releases that ride this train, and incidents that one of them caused or that
   * touch a component they deliver.
   */
  record OfTrain(ReleaseTrain train) implements Counted {}

  /** When a deployment began: as observed, else as planned. */
  static Optional<Instant> began(Deployment deployment) {
    return deployment.actuals().start().or(() -> deployment.timing().startsAt());
  }

  /** The finished deployments to production that count, whenever they began. */
  default List<Deployment> deployments(Plan plan) {
    return switch (this) {
      case Everything _ -> finished(plan, plan.deployments().values());
      case OfTrain _ ->
          riders(plan).stream()
              .flatMap(
                  release ->
                      finished(plan, plan.naming(release, Deployment.class).toList()).stream())
              .toList();
    };
  }

  /** The incidents that count, whenever they began. */
  default List<Incident> incidents(Plan plan) {
    if (this instanceof Everything) {
      return List.copyOf(plan.incidents().values());
    }
    SortedSet<Id<Component>> delivered = new TreeSet<>();
    SortedSet<Id<Deployment>> own = new TreeSet<>();
    for (Release release : riders(plan)) {
      release.delivers().stream().map(Delivery::component).forEach(delivered::add);
      plan.naming(release, Deployment.class).map(Deployment::id).forEach(own::add);
    }
    return plan.incidents().values().stream()
        .filter(
            incident ->
                incident.causedBy().filter(own::contains).isPresent()
                    || incident.components().stream().anyMatch(delivered::contains))
        .toList();
  }

  private List<Release> riders(Plan plan) {
    return this instanceof OfTrain(ReleaseTrain train)
        ? plan.releases().values().stream()
            .filter(release -> release.train().equals(Optional.of(train.name())))
            .toList()
        : List.of();
  }

  private static List<Deployment> finished(Plan plan, Collection<Deployment> all) {
    return all.stream()
        .filter(d -> !d.state().unfinished() && d.state() != DeploymentState.CANCELLED)
        .filter(d -> plan.get(Environment.class, d.environment()).stage() == Stage.PRODUCTION)
        .toList();
  }

  /**
   * Mean time from one departure to the next within a period.
   *
   * @param begun when what is counted began
   */
  default Optional<Duration> gap(Plan plan, Interval period, List<Instant> begun, ZoneId zone) {
    SortedSet<Instant> starts = new TreeSet<>();
    switch (this) {
      case Everything _ ->
          begun.forEach(
              at -> starts.add(LocalDate.ofInstant(at, zone).atStartOfDay(zone).toInstant()));
      case OfTrain(ReleaseTrain train) ->
          Departures.of(plan, Occurrences.of(plan), train, period).stream()
              .map(Departure::when)
              .forEach(when -> starts.add(when.at().start()));
    }
    return starts.size() < 2
        ? Optional.empty()
        : Optional.of(
            Duration.between(starts.first(), starts.last()).dividedBy(starts.size() - 1L));
  }
}
