package org.slipway.core.readiness;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import org.slipway.CrowdedDates;
import org.slipway.CrowdedPlan;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Hold;
import org.slipway.core.plan.HoldCause;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.Weight;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;

/**
 * Random plans in which every kind of constraint denies starts: a {@link CrowdedPlan} with {@link
 * CrowdedDates}, a freeze of another zone through its change of clocks, days without a train,
 * collisions weighed otherwise, deployments that last no time, some waived and some over. The same
 * seed gives the same plan.
 */
final class MinutesPlan {

  static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

  private final PlanBuilder builder;
  private final Random random;

  private MinutesPlan(PlanBuilder builder, Random random) {
    this.builder = builder;
    this.random = random;
  }

  static Plan of(long seed, int deployments) {
    return CrowdedPlan.of(seed, deployments, MinutesPlan::add);
  }

  private static void add(PlanBuilder builder, Random random) {
    CrowdedDates.add(builder, random);
    var more = new MinutesPlan(builder, random);
    more.antipodes();
    more.trains();
    more.vendors();
    more.rosters();
    more.collisions();
    more.deployments();
    more.holds();
  }

  /** Whether the train leaves on a day: Monday to Thursday. */
  static boolean departs(LocalDate day) {
    return day.getDayOfWeek().compareTo(DayOfWeek.THURSDAY) <= 0;
  }

  private void antipodes() {
    Environment one =
        builder.plan().environments().values().stream()
            .filter(place -> place.name().equals("env 1"))
            .findFirst()
            .orElseThrow();
    Freeze freeze =
        builder.freeze("Antipodes", Severity.HARD, "2026-09-20T00:00", "2026-09-20T01:00");
    builder.set(
        freeze,
        "when",
        Recurrence.repeating(
            LocalDateTime.parse("2026-09-20T02:30"),
            LocalDateTime.parse("2026-09-20T05:30"),
            SYDNEY,
            "FREQ=DAILY"));
    builder.set(
        freeze,
        "scope",
        new Scope(List.of(), List.of(one.id()), List.of(), List.of(), List.of(), List.of()));
  }

  private void trains() {
    ReleaseTrain express = builder.plan().releaseTrains().firstEntry().getValue();
    builder.set(
        express,
        "departs",
        builder.again("2026-09-21T18:00", "2026-09-22T05:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH"));
    builder.set(
        express,
        "cutOffs",
        List.of(new CutOff(MilestoneKind.CODE_FREEZE, "code", 2, false, LocalTime.NOON)));
  }

  /** Another one, whose contract begins in the midst. */
  private void vendors() {
    Vendor bank = builder.plan().vendors().firstEntry().getValue();
    Component second = List.copyOf(builder.plan().components().values()).get(1);
    Vendor other =
        builder.put(
            new Vendor(
                Head.of(new Id<>(new UUID(0x7000L, 0x8000_0000_0000_00B0L)), "VEN-2"),
                "Carrier",
                Optional.empty(),
                SYDNEY,
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-09-30")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    if (random.nextInt(3) > 0) {
      builder.set(second, "vendor", Optional.of(random.nextBoolean() ? other.id() : bank.id()));
    }
  }

  /** Somebody everywhere, in half of the plans. */
  private void rosters() {
    if (random.nextBoolean()) {
      for (Person person : List.copyOf(builder.plan().people().values())) {
        for (int duty = 0; duty < 3; duty++) {
          builder.onCall("duty " + duty, person, "2026-09-28T00:00", "2026-10-06T00:00");
        }
      }
    }
  }

  private void collisions() {
    var weights = new TreeMap<CollisionKind, Weight>();
    for (CollisionKind kind : CollisionKind.values()) {
      if (random.nextInt(4) == 0) {
        weights.put(kind, random.nextBoolean() ? Weight.BLOCKER : Weight.ADVISORY);
      }
    }
    if (random.nextBoolean()) {
      weights.put(CollisionKind.RELATED_SERVICE, Weight.BLOCKER);
    }
    Policy policy = builder.plan().policy().orElseThrow();
    builder.set(policy, "collisions", weights);
  }

  private void deployments() {
    Person someone = builder.plan().people().firstEntry().getValue();
    for (Deployment one : List.copyOf(builder.plan().deployments().values())) {
      if (random.nextInt(12) == 0) {
        builder.set(one, "timing", noTime());
      }
      if (random.nextBoolean()) {
        builder.set(one, "people", List.of());
      }
      if (random.nextInt(3) == 0) {
        builder.set(one, "team", Optional.empty());
      }
      if (random.nextInt(8) == 0) {
        builder.exception("promotion.path", one, someone, "2026-12-31T00:00");
      }
      if (random.nextInt(8) == 0) {
        Release release = builder.plan().get(Release.class, one.release());
        builder.exception("train.missed", release, someone, "2026-12-31T00:00");
      }
      if (one.state() == DeploymentState.DONE && random.nextBoolean()) {
        Instant end = builder.at("2026-09-28T21:00").plusMillis(random.nextInt(40_000_000));
        builder.set(one, "actuals", new Actuals(Optional.empty(), Optional.of(end)));
      }
    }
  }

  /** Some hours on something, here and there without an end, now and then in one place alone. */
  private void holds() {
    List<Component> components = List.copyOf(builder.plan().components().values());
    List<Environment> places = List.copyOf(builder.plan().environments().values());
    for (int n = random.nextInt(3); n > 0; n--) {
      Instant from = builder.at("2026-09-29T00:00").plusSeconds(60L * random.nextInt(6_000));
      Interval during = new Interval(from, from.plusSeconds(60L * (1 + random.nextInt(300))));
      Component on = components.get(random.nextInt(components.size()));
      Hold hold = builder.hold(on, HoldCause.DEGRADED, during);
      if (random.nextInt(6) == 0) {
        builder.set(hold, "until", Optional.empty());
      }
      if (random.nextInt(3) == 0) {
        Environment place = places.get(random.nextInt(places.size()));
        builder.set(hold, "environment", Optional.of(place.id()));
      }
    }
  }

  private Timing noTime() {
    int minute = random.nextInt(2 * 24 * 60);
    return builder.timing(
        LocalDateTime.parse("2026-09-29T00:00").plusMinutes(minute).toString(), 0, 0, 0);
  }
}
