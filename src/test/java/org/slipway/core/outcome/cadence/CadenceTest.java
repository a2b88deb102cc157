package org.slipway.core.outcome.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Incident;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.time.Interval;

class CadenceTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Environment prod = builder.environment("prod", Stage.PRODUCTION);
  private final Release release = builder.release("Payments", "4.2", builder.component("Ledger"));
  private int made;

  private Deployment done(String start, DeploymentState state) {
    Deployment deployment = builder.deploy(release, prod, start);
    return builder.set(deployment, "state", state);
  }

  private void incident(String start, Duration length, Deployment cause) {
    made++;
    Instant began = builder.at(start);
    builder.put(
        new Incident(
            Head.of(new Id<>(new UUID(0x01890000_0000_7000L, 0x9000L << 48 | made)), "INC-" + made),
            "Payments fail",
            "high",
            began,
            length.isZero() ? Optional.empty() : Optional.of(began.plus(length)),
            List.of(),
            Optional.of(cause.id())));
  }

  private Figures figures() {
    Interval year = builder.between("2026-01-01T00:00", "2027-01-01T00:00");
    return Figures.of(builder.plan(), year, BERLIN);
  }

  /** Values of the score interval without continuity correction, worked by hand. */
  @ParameterizedTest
  @CsvSource({
    "0, 10, 0.0000, 0.2775",
    "5, 10, 0.2366, 0.7634",
    "1, 1, 0.2065, 1.0000",
    "4, 23, 0.0698, 0.3714",
    "15, 100, 0.0931, 0.2328"
  })
  void wilsonsInterval(int failed, int of, double low, double high) {
    Rate.Bounds bounds = new Rate(failed, of).interval().orElseThrow();
    assertEquals(low, bounds.low(), 0.0001);
    assertEquals(high, bounds.high(), 0.0001);
  }

  /** Both bounds solve the equation that defines them. */
  @Property(tries = 300)
  void boundsSolveWilsonsEquation(
      @ForAll @IntRange(min = 1, max = 500) int of,
      @ForAll @IntRange(min = 0, max = 500) int some) {
    Rate rate = new Rate(some % (of + 1), of);
    Rate.Bounds bounds = rate.interval().orElseThrow();
    double share = rate.value().orElseThrow();
    assertTrue(bounds.low() <= share + 1e-12 && share <= bounds.high() + 1e-12);
    for (double p : List.of(bounds.low(), bounds.high())) {
      assertEquals(Math.abs(share - p), Rate.Z * Math.sqrt(p * (1 - p) / of), 1e-7);
    }
  }

  @Test
  void withoutDeploymentsTheRateIsUndefinedNeverZero() {
    assertEquals(Optional.empty(), figures().all().value());
    figures().byDay().values().forEach(r -> assertEquals(Optional.empty(), r.interval()));
    assertEquals(
        new Cadence.Proposal.Undefined(0, 5), Cadence.propose(figures(), Cadence.Settings.USUAL));
  }

  @Test
  void distinctFailedDeploymentsAreCountedNotIncidents() {
    for (int n = 0; n < 19; n++) {
      done("2026-03-%02dT22:00".formatted(n + 1), DeploymentState.DONE);
    }
    for (int n = 0; n < 4; n++) {
      Deployment failed = done("2026-05-0%dT22:00".formatted(n + 1), DeploymentState.DONE);
      incident("2026-05-0%dT23:00".formatted(n + 1), Duration.ofHours(1 + n), failed);
      if (n < 2) {
        incident("2026-05-0%dT23:30".formatted(n + 1), Duration.ZERO, failed);
      }
    }
    assertEquals(new Rate(4, 23), figures().all());
    assertEquals(6, figures().incidents());
    assertEquals(
        new Figures.Recovery(4, 2, Optional.of(Duration.ofMinutes(150))),
        figures().recovery().get(YearMonth.of(2026, 5)));
  }

  @Test
  void hoursAreThoseOnTheWallOverAChangeOfClocks() {
    Deployment before = done("2026-10-25T01:30", DeploymentState.DONE);
    Deployment after = done("2026-10-25T01:30", DeploymentState.ROLLED_BACK);
    // 02:30 on that Sunday is there twice, an hour apart
    started(before, "2026-10-25T00:30:00Z");
    started(after, "2026-10-25T01:30:00Z");
    assertEquals(new Rate(1, 2), figures().byHour().get(2));
    assertEquals(new Rate(1, 2), figures().byDay().get(DayOfWeek.SUNDAY));
  }

  private void started(Deployment deployment, String at) {
    builder.set(
        deployment, "actuals", new Actuals(Optional.of(Instant.parse(at)), Optional.empty()));
  }

  @Test
  void aGoodTuesdayNightIsProposedAndABadFridayIsNot() {
    for (int week = 0; week < 20; week++) {
      String tuesday = "2026-03-03";
      done(java.time.LocalDate.parse(tuesday).plusWeeks(week) + "T22:00", DeploymentState.DONE);
      done(
          java.time.LocalDate.parse(tuesday).plusDays(3).plusWeeks(week) + "T15:00",
          week % 2 == 0 ? DeploymentState.ROLLED_BACK : DeploymentState.DONE);
    }
    var advised =
        assertInstanceOf(
            Cadence.Proposal.Advised.class,
            Cadence.propose(figures(), new Cadence.Settings(5, 0.10, 1, 4)));
    assertEquals(List.of(DayOfWeek.TUESDAY), advised.days());
    assertEquals(Cadence.Pace.SLOWER, advised.pace());
    assertEquals(19, advised.fromHour());
    assertTrue(advised.rule().endsWith("BYDAY=TU"), advised.rule());
    assertEquals(Optional.empty(), org.slipway.core.time.Recurrences.check(advised.rule()));
  }

  @Test
  void whatIsNotProductionOrNotOverDoesNotCount() {
    Environment test = builder.environment("test", Stage.TEST);
    Deployment elsewhere = builder.deploy(release, test, "2026-03-03T22:00");
    builder.set(elsewhere, "state", DeploymentState.DONE);
    builder.deploy(release, prod, "2026-03-04T22:00");
    done("2026-03-05T22:00", DeploymentState.CANCELLED);
    assertEquals(new Rate(0, 0), figures().all());
  }

  @Test
  void tooFewAreNeverGoodHoweverWellTheyWent() {
    Cadence.Settings lenient = new Cadence.Settings(5, 0.99, 2, 4);
    assertEquals(Grade.UNKNOWN, Grade.of(new Rate(0, 0), new Cadence.Settings(0, 0.99, 2, 4)));
    assertEquals(Grade.UNKNOWN, Grade.of(new Rate(0, 4), lenient));
    assertEquals(Grade.GOOD, Grade.of(new Rate(0, 5), lenient));
    assertEquals(Grade.OPEN, Grade.of(new Rate(0, 5), Cadence.Settings.USUAL));
    assertEquals(Grade.BAD, Grade.of(new Rate(5, 5), Cadence.Settings.USUAL));
  }

  @Test
  void eachHourOfTheWeekHasItsFiguresAndTheSumsAgree() {
    done("2026-03-03T22:00", DeploymentState.DONE);
    Deployment failed = done("2026-03-10T22:10", DeploymentState.DONE);
    incident("2026-03-10T23:00", Duration.ofHours(1), failed);
    incident("2026-03-04T00:30", Duration.ofHours(1), failed);
    WeekHours week = figures().week();
    assertEquals(new WeekHour(0, new Rate(1, 2)), week.at(DayOfWeek.TUESDAY, 22));
    assertEquals(new WeekHour(1, new Rate(0, 0)), week.at(DayOfWeek.TUESDAY, 23));
    assertEquals(new WeekHour(2, new Rate(1, 2)), week.stretch(DayOfWeek.TUESDAY, 22, 3));
    assertEquals(new WeekHour(1, new Rate(1, 2)), week.day(DayOfWeek.TUESDAY));
    assertEquals(new WeekHour(2, new Rate(1, 2)), week.all());
    assertEquals(week.hour(22).rate(), figures().byHour().get(22));
  }

  @Test
  void aSundayNightRunsIntoMonday() {
    done("2026-03-02T00:30", DeploymentState.DONE);
    assertEquals(1, figures().week().stretch(DayOfWeek.SUNDAY, 23, 2).rate().of());
  }

  @Test
  void whatIsBadIsNotProposedEvenWhereThereIsNothingElse() {
    for (int week = 0; week < 20; week++) {
      done(
          java.time.LocalDate.parse("2026-03-06").plusWeeks(week) + "T15:00",
          DeploymentState.ROLLED_BACK);
    }
    var advised =
        assertInstanceOf(
            Cadence.Proposal.Advised.class, Cadence.propose(figures(), Cadence.Settings.USUAL));
    assertEquals(List.of(), advised.days());
    assertEquals(-1, advised.fromHour());
    assertEquals("FREQ=WEEKLY;INTERVAL=2", advised.rule());
  }

  @Test
  void ofDaysAlikeTheOneWithFewerIncidentsComesFirst() {
    Deployment cause = done("2026-03-01T10:00", DeploymentState.DONE);
    for (int week = 0; week < 12; week++) {
      done(
          java.time.LocalDate.parse("2026-03-03").plusWeeks(week) + "T22:00", DeploymentState.DONE);
      done(
          java.time.LocalDate.parse("2026-03-04").plusWeeks(week) + "T22:00", DeploymentState.DONE);
    }
    incident("2026-03-03T09:00", Duration.ofHours(1), cause);
    var advised =
        assertInstanceOf(
            Cadence.Proposal.Advised.class,
            Cadence.propose(figures(), new Cadence.Settings(5, 0.15, 1, 4)));
    assertEquals(List.of(DayOfWeek.WEDNESDAY), advised.days());
  }

  @Test
  void aTrainIsCountedAloneAndGoesByItsOwnDepartures() {
    var train =
        builder.train(
            "Money",
            builder.again(
                "2026-03-03T20:00", "2026-03-04T04:00", "FREQ=WEEKLY;INTERVAL=4;BYDAY=TU"));
    builder.set(release, "train", Optional.of("Money"));
    Release other = builder.release("Search", "1", builder.component("Index"));
    for (int week = 0; week < 10; week++) {
      String tuesday = java.time.LocalDate.parse("2026-03-03").plusWeeks(week) + "";
      done(tuesday + "T21:00", DeploymentState.DONE);
      builder.set(builder.deploy(other, prod, tuesday + "T23:00"), "state", DeploymentState.FAILED);
    }
    Interval period = builder.between("2026-03-01T00:00", "2026-08-30T00:00");
    Figures alone = Figures.of(builder.plan(), new Counted.OfTrain(train), period, BERLIN);
    assertEquals(new Rate(0, 10), alone.all());
    assertEquals(new Rate(10, 20), Figures.of(builder.plan(), period, BERLIN).all());
    assertEquals(Duration.ofDays(28), round(alone.gap().orElseThrow()));
    var advised =
        assertInstanceOf(
            Cadence.Proposal.Advised.class, Cadence.propose(alone, Cadence.Settings.USUAL));
    assertEquals(Cadence.Pace.SAME, advised.pace());
    assertEquals(4, advised.everyWeeks());
    assertEquals("FREQ=WEEKLY;INTERVAL=4;BYDAY=TU", advised.rule());
  }

  /** To whole days: the clocks change in between. */
  private static Duration round(Duration gap) {
    return Duration.ofDays(Math.round(gap.toHours() / 24.0));
  }
}
