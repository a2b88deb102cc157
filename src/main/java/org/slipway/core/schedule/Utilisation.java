package org.slipway.core.schedule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Reservation;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * How much of the time of an environment or a shared service is used, by deployments in their whole
 * interval as far as it is known and by reservations. Cancelled deployments use nothing; a slot of
 * a shared service is not time of the environment. A reservation of all of it takes its whole
 * capacity, or one unit where there is no limit.
 *
 * @param resource the environment or the component that is a shared service
 * @param range of which the time is counted
 * @param capacity how many units there are at once; empty: no limit
 * @param byDeployments time in which at least one deployment is there
 * @param byReservations time in which at least one reservation holds
 * @param busy time in which either is there
 * @param booked units in use, each for the time it is in use
 * @param peak most units in use at once
 * @param overCapacity time in which more is in use than there is; empty: no limit
 * @param unplanned deployments that go there without a start or with a part of unknown length
 * @param bookings who is there in the range: deployments and reservations by start
 */
public record Utilisation(
    Ref resource,
    Interval range,
    Optional<Integer> capacity,
    Duration byDeployments,
    Duration byReservations,
    Duration busy,
    Duration booked,
    int peak,
    Optional<Duration> overCapacity,
    int unplanned,
    List<Ref> bookings) {

  public Utilisation {
    bookings = List.copyOf(bookings);
  }

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

  private static final int DIGITS = 3;

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
    return count(
        Ref.of(environment),
        environment.capacity(),
        range,
        plan.naming(environment, Deployment.class),
        plan.naming(environment, Reservation.class)
            .filter(r -> r.environment().equals(environment.id()) && r.service().isEmpty()));
  }

  /**
   * Of one shared service.
   *
   * @throws IllegalArgumentException if the range is empty
   */
  public static Utilisation of(Plan plan, Component service, Interval range) {
    Resource resource = new Resource.Service(service.id());
    return count(
        Ref.of(service),
        resource.capacity(plan),
        range,
        plan.naming(service, Deployment.class)
            .filter(d -> d.sharedServices().contains(service.id())),
        plan.naming(service, Reservation.class)
            .filter(r -> r.service().equals(Optional.of(service.id()))));
  }

  /** Components that deployments or reservations use as shared services, in plan order. */
  public static List<Component> services(Plan plan) {
    var used = new TreeSet<Id<Component>>();
    plan.deployments().values().forEach(d -> used.addAll(d.sharedServices()));
    plan.reservations().values().forEach(r -> r.service().ifPresent(used::add));
    return used.stream().map(id -> plan.get(Component.class, id)).toList();
  }

  private static Utilisation count(
      Ref resource,
      Optional<Integer> capacity,
      Interval range,
      Stream<Deployment> deployments,
      Stream<Reservation> reservations) {
    if (range.isEmpty()) {
      throw new IllegalArgumentException("nothing can be used in no time");
    }
    var counting = new Counting(range, capacity);
    deployments.filter(d -> d.state() != DeploymentState.CANCELLED).forEach(counting::add);
    reservations.forEach(counting::add);
    return counting.result(resource);
  }

  /** Busy time ÷ range, 0 to 1, three decimals. */
  public BigDecimal share() {
    return share(busy, range.length());
  }

  /** Units booked ÷ units there are, over the range, three decimals; above 1 where overbooked. */
  public Optional<BigDecimal> load() {
    return capacity.filter(c -> c > 0).map(c -> share(booked, range.length().multipliedBy(c)));
  }

  private static BigDecimal share(Duration part, Duration whole) {
    return BigDecimal.valueOf(part.toMinutes())
        .divide(BigDecimal.valueOf(whole.toMinutes()), DIGITS, RoundingMode.HALF_EVEN);
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
    private final List<Booked> there = new ArrayList<>();
    private final TreeMap<Instant, Integer> steps = new TreeMap<>();
    private Duration booked = Duration.ZERO;
    private int unplanned;

    private record Booked(Instant start, Ref who) {}

    Counting(Interval range, Optional<Integer> capacity) {
      this.range = range;
      this.capacity = capacity;
    }

    void add(Deployment deployment) {
      if (deployment.timing().whole().isEmpty()) {
        unplanned++;
      }
      deployment.timing().known().ifPresent(at -> add(deployment, at, 1, deployments));
    }

    void add(Reservation reservation) {
      int units = reservation.units().orElse(capacity.orElse(1));
      add(reservation, reservation.at(), units, reservations);
    }

    private void add(PlanRecord who, Interval at, int units, List<Interval> list) {
      at.intersection(range)
          .filter(within -> !within.isEmpty())
          .ifPresent(
              within -> {
                list.add(within);
                there.add(new Booked(at.start(), Ref.of(who)));
                booked = booked.plus(within.length().multipliedBy(units));
                steps.merge(within.start(), units, Integer::sum);
                steps.merge(within.end(), -units, Integer::sum);
              });
    }

    Utilisation result(Ref resource) {
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
      there.sort(Comparator.comparing(Booked::start).thenComparing(Booked::who));
      return new Utilisation(
          resource,
          range,
          capacity,
          length(first),
          length(second),
          length(first.union(second)),
          booked,
          peak,
          capacity.map(_ -> tooMuch),
          unplanned,
          there.stream().map(Booked::who).toList());
    }

    private static Duration length(IntervalSet set) {
      return set.stretches().stream().map(Interval::length).reduce(Duration.ZERO, Duration::plus);
    }
  }
}
