package org.slipway.core.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Reservation;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * How much of an environment's time is used, by deployments in their whole interval as far as it is
 * known and by reservations. Cancelled deployments use nothing; a slot of a shared service is not
 * time of the environment.
 *
 * @param range of which the time is counted
 * @param byDeployments time in which at least one deployment is there
 * @param byReservations time in which at least one reservation holds
 * @param busy time in which either is there
 * @param peak most units in use at once
 * @param overCapacity time in which more is in use than the environment takes; empty: no limit
 * @param unplanned deployments that go there without a start or with a part of unknown length
 */
public record Utilisation(
    Id<Environment> environment,
    Interval range,
    Duration byDeployments,
    Duration byReservations,
    Duration busy,
    int peak,
    Optional<Duration> overCapacity,
    int unplanned) {

  /** What the figures advise. */
  public enum Advice {
    /** More was wanted at once than it takes. */
    ADD,
    /** It is hardly used. */
    CONSOLIDATE,
    KEEP
  }

  /** Under this share of busy time an environment is hardly used. */
  public static final BigDecimal IDLE = new BigDecimal("0.05");

  /** Of all environments, in plan order. */
  public static List<Utilisation> of(Plan plan, Interval range) {
    return plan.environments().values().stream().map(e -> of(plan, e, range)).toList();
  }

  /**
   * Of one environment.
   *
   * @throws IllegalArgumentException if the range is empty
   */
  public static Utilisation of(Plan plan, Environment environment, Interval range) {
    if (range.isEmpty()) {
      throw new IllegalArgumentException("nothing can be used in no time");
    }
    var counting = new Counting(range, environment.capacity());
    plan.naming(environment, Deployment.class)
        .filter(d -> d.state() != DeploymentState.CANCELLED)
        .forEach(counting::add);
    plan.naming(environment, Reservation.class)
        .filter(r -> r.environment().equals(environment.id()) && r.service().isEmpty())
        .forEach(counting::add);
    return counting.result(environment.id());
  }

  /** Busy time ÷ range, 0 to 1, three decimals. */
  public BigDecimal share() {
    return BigDecimal.valueOf(busy.toMinutes())
        .divide(BigDecimal.valueOf(range.length().toMinutes()), 3, RoundingMode.HALF_EVEN);
  }

  public Duration idle() {
    return range.length().minus(busy);
  }

  public Advice advice() {
    if (overCapacity.filter(Duration::isPositive).isPresent()) {
      return Advice.ADD;
    }
    return share().compareTo(IDLE) < 0 ? Advice.CONSOLIDATE : Advice.KEEP;
  }

  /** One pass over those who are there. */
  private static final class Counting {
    private final Interval range;
    private final Optional<Integer> capacity;
    private final List<Interval> deployments = new ArrayList<>();
    private final List<Interval> reservations = new ArrayList<>();
    private final TreeMap<Instant, Integer> steps = new TreeMap<>();
    private int unplanned;

    Counting(Interval range, Optional<Integer> capacity) {
      this.range = range;
      this.capacity = capacity;
    }

    void add(Deployment deployment) {
      if (deployment.timing().whole().isEmpty()) {
        unplanned++;
      }
      deployment.timing().known().ifPresent(at -> add(at, 1, deployments));
    }

    void add(Reservation reservation) {
      add(reservation.at(), reservation.units().orElse(capacity.orElse(1)), reservations);
    }

    private void add(Interval at, int units, List<Interval> list) {
      at.intersection(range)
          .filter(within -> !within.isEmpty())
          .ifPresent(
              within -> {
                list.add(within);
                steps.merge(within.start(), units, Integer::sum);
                steps.merge(within.end(), -units, Integer::sum);
              });
    }

    Utilisation result(Id<Environment> environment) {
      IntervalSet first = IntervalSet.of(deployments);
      IntervalSet second = IntervalSet.of(reservations);
      int demand = 0;
      int peak = 0;
      Duration over = Duration.ZERO;
      Instant since = range.start();
      for (var step : steps.entrySet()) {
        if (demand > capacity.orElse(Integer.MAX_VALUE)) {
          over = over.plus(Duration.between(since, step.getKey()));
        }
        demand += step.getValue();
        peak = Math.max(peak, demand);
        since = step.getKey();
      }
      Duration tooMuch = over;
      return new Utilisation(
          environment,
          range,
          length(first),
          length(second),
          length(first.union(second)),
          peak,
          capacity.map(_ -> tooMuch),
          unplanned);
    }

    private static Duration length(IntervalSet set) {
      return set.stretches().stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }
  }
}
