package org.slipway.core.schedule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.schedule.ApprovedMoves;
import org.slipway.core.time.Interval;

class TrainMoveProperties {

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Environment prod = builder.environment("prod-eu", Stage.PRODUCTION);
  private final Release release = builder.release("Payments", "4.2", builder.component("Ledger"));
  private final ReleaseTrain train =
      builder.train(
          "Money", builder.again("2026-01-06T20:00", "2026-01-07T04:00", "FREQ=WEEKLY;BYDAY=TU"));

  /** Over both changes of clocks a deployment keeps its time on the wall and its weekday. */
  @Property(tries = 200)
  void deploymentsKeepTheirTimeOnTheWall(
      @ForAll @IntRange(min = 0, max = 50) int from,
      @ForAll @IntRange(min = 0, max = 50) int to,
      @ForAll @IntRange(min = 0, max = 479) int minutesIn) {
    List<Departure> year = year();
    LocalDateTime start = year.get(from).day().atTime(20, 0).plusMinutes(minutesIn);
    Deployment deployment = builder.deploy(release, prod, start.toString());
    Plan after = moved(year.get(from), year.get(to));
    ZoneId zone = ZoneId.of("Europe/Berlin");
    LocalDateTime there =
        after
            .get(Deployment.class, deployment.id())
            .timing()
            .startsAt()
            .orElseThrow()
            .atZone(zone)
            .toLocalDateTime();
    LocalDateTime expected = start.plusWeeks(to - from);
    // a wall time that a change of clocks leaves out moves on by the hour (DEFINITIONS §3)
    assertEquals(expected.atZone(zone).toLocalDateTime(), there);
    assertEquals(
        Optional.of(year.get(to).day()), after.get(Release.class, release.id()).departure());
    builder.remove(deployment);
  }

  @Test
  void whatRunsOrIsOverStays() {
    Deployment running = builder.deploy(release, prod, "2026-01-06T21:00");
    builder.set(running, "state", DeploymentState.RUNNING);
    Deployment done = builder.deploy(release, prod, "2026-01-06T20:00");
    builder.set(done, "state", DeploymentState.DONE);
    Plan after = moved(year().get(0), year().get(2));
    for (Deployment deployment : List.of(running, done)) {
      assertEquals(deployment.timing(), after.get(Deployment.class, deployment.id()).timing());
    }
    assertEquals(
        Optional.of(LocalDate.parse("2026-01-20")),
        after.get(Release.class, release.id()).departure());
  }

  @Test
  void whatIsApprovedIsNamedBefore() {
    builder.deploy(release, prod, "2026-01-06T20:00");
    Deployment approved = builder.deploy(release, prod, "2026-01-06T21:00");
    builder.set(approved, "state", DeploymentState.APPROVED);
    Plan plan = builder.plan();
    Release booked = plan.get(Release.class, release.id());
    Departure to = year().get(2);
    var whole = TrainMove.withDeployments(plan, booked, year().get(0), to);
    assertEquals(
        List.of(approved.id()),
        ApprovedMoves.of(plan, whole).stream().map(Deployment::id).toList());
    assertEquals(List.of(), ApprovedMoves.of(plan, TrainMove.to(plan, booked, to)));
    Plan after = ((Applied.Done) plan.apply(whole)).plan();
    assertEquals(plan, ((Applied.Done) after.apply(whole.inverse(plan))).plan(), "one step back");
  }

  @Test
  void aStartInsideTheApprovedRangeKeepsItsApproval() {
    Deployment planned = builder.deploy(release, prod, "2026-01-06T20:00");
    builder.set(planned, "state", DeploymentState.APPROVED);
    Instant start = builder.at("2026-01-06T20:00");
    Timing timing = planned.timing();
    Timing ranged =
        new Timing(
            timing.start(),
            Optional.of(Interval.lasting(start, Duration.ofHours(2))),
            timing.run(),
            timing.verification(),
            timing.rollbackTail());
    builder.set(planned, "timing", ranged);
    Deployment before = builder.plan().get(Deployment.class, planned.id());
    assertFalse(ApprovedMoves.leavesApproval(before, startingAt(before, start.plusSeconds(3600))));
    assertTrue(ApprovedMoves.leavesApproval(before, startingAt(before, start.plusSeconds(7200))));
  }

  private static Deployment startingAt(Deployment deployment, Instant at) {
    var there = new PlannedStart(at, ZoneId.of("Europe/Berlin"));
    return Shape.with(deployment, "timing", deployment.timing().withStart(there));
  }

  private List<Departure> year() {
    Interval range =
        new Interval(
            builder.at("2026-01-01T00:00"),
            builder.at("2027-01-01T00:00").truncatedTo(ChronoUnit.DAYS));
    assertEquals(LocalTime.of(20, 0), train.departs().start().toLocalTime());
    return Departures.of(builder.plan(), Occurrences.of(builder.plan()), train, range);
  }

  private Plan moved(Departure from, Departure to) {
    Plan plan = builder.plan();
    var edit = TrainMove.withDeployments(plan, plan.get(Release.class, release.id()), from, to);
    return ((Applied.Done) plan.apply(edit)).plan();
  }
}
