package org.slipway.core.schedule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Stage;
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
