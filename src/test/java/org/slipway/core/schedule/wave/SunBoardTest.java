package org.slipway.core.schedule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Wave;
import org.slipway.core.time.Interval;
import org.slipway.core.time.WorkingHours;

class SunBoardTest {

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");

  /** One working day on each side of a change of clocks is eight hours, at other instants. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-10-23, 2026-10-23T07:00:00Z, 2026-10-23T15:00:00Z",
    "Europe/Berlin, 2026-10-26, 2026-10-26T08:00:00Z, 2026-10-26T16:00:00Z",
    "America/New_York, 2026-03-06, 2026-03-06T14:00:00Z, 2026-03-06T22:00:00Z",
    "America/New_York, 2026-03-09, 2026-03-09T13:00:00Z, 2026-03-09T21:00:00Z",
    "Asia/Kolkata, 2026-10-26, 2026-10-26T03:30:00Z, 2026-10-26T11:30:00Z",
    "Australia/Lord_Howe, 2026-10-05, 2026-10-04T22:00:00Z, 2026-10-05T06:00:00Z",
  })
  void businessHoursAreThoseOnTheWall(ZoneId zone, String day, Instant opens, Instant closes) {
    Instant midnight = java.time.LocalDate.parse(day).atStartOfDay(zone).toInstant();
    Interval whole = Interval.lasting(midnight, Duration.ofHours(20));
    assertEquals(List.of(new Interval(opens, closes)), WorkingHours.USUAL.within(whole, zone));
  }

  @Test
  void onAWeekendNobodyWorks() {
    Interval weekend = builder.between("2026-10-24T00:00", "2026-10-26T00:00");
    assertEquals(List.of(), WorkingHours.USUAL.within(weekend, ZoneId.of("Europe/Berlin")));
  }

  @ParameterizedTest
  @CsvSource({"21:59, false", "22:00, true", "05:59, true", "06:00, false"})
  void nightIsFromTenToSix(String wall, boolean night) {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertEquals(night, SunBoard.isNight(builder.at("2026-10-26T" + wall), berlin));
  }

  @Test
  void coverGoesOnThroughTheRollbackTail() {
    Environment europe = builder.environment("prod-eu", Stage.PRODUCTION);
    builder.set(europe, "roster", Optional.of("eu"));
    Environment india = builder.environment("prod-in", Stage.PRODUCTION);
    builder.set(india, "zone", ZoneId.of("Asia/Kolkata"));
    Release release = builder.release("Payments", "4.2", builder.component("Ledger"));
    builder.deploy(release, europe, "2026-10-25T01:30", 60, 30, 60);
    Person ana = builder.person("Ana Keller");
    builder.onCall("eu", ana, "2026-10-24T18:00", "2026-10-25T02:30");
    var waves =
        List.of(
            new Wave("First", List.of(india.id()), Duration.ZERO, List.of()),
            new Wave("Second", List.of(europe.id()), Duration.ZERO, List.of()));
    builder.set(release, "waves", waves);
    Plan plan = builder.plan();
    SunBoard board = SunBoard.of(plan, plan.get(Release.class, release.id()), WorkingHours.USUAL);
    assertEquals(2, board.rows().size());
    assertEquals(Optional.empty(), board.rows().getFirst().deployment());
    assertEquals(ZoneId.of("Asia/Kolkata"), board.rows().getFirst().zone());
    SunRow second = board.rows().getLast();
    assertFalse(second.cover().orElseThrow().complete());
    assertEquals(1, second.duties().size());
    assertTrue(second.duties().getFirst().night());
    // 02:30 on that night is there twice: the earlier one is taken, an hour after the start
    assertEquals(Duration.ofHours(1), second.duties().getFirst().at().length());
  }

  private SunBoard oneWave(Environment place, String start) {
    Release release = builder.release("Payments", "4.2", builder.component("Ledger"));
    builder.deploy(release, place, start, 60, 30, 60);
    builder.set(
        release, "waves", List.of(new Wave("Only", List.of(place.id()), Duration.ZERO, List.of())));
    return SunBoard.of(
        builder.plan(), builder.plan().get(Release.class, release.id()), WorkingHours.USUAL);
  }

  private Environment europe() {
    Environment europe = builder.environment("prod-eu", Stage.PRODUCTION);
    builder.set(europe, "roster", Optional.of("eu"));
    return europe;
  }

  @Test
  void theTurnsOfARotationCoverAsEnteredShiftsDo() {
    Environment europe = europe();
    Person ana = builder.person("Ana Keller");
    Person ben = builder.person("Ben Ode");
    builder.put(
        new RosterRotation(
            Head.of(new Id<>(new UUID(9, 9)), "ROT-1"),
            "eu",
            List.of(ana.id(), ben.id()),
            builder.again("2026-10-19T08:00", "2026-10-20T08:00", "FREQ=DAILY"),
            Duration.ZERO));
    SunRow row = oneWave(europe, "2026-10-23T07:00").rows().getFirst();
    assertTrue(row.cover().orElseThrow().complete());
    assertEquals(
        List.of("Ben Ode", "Ana Keller"),
        row.duties().stream().map(duty -> duty.person().name()).toList(),
        "Thursday's turn until eight, then Friday's");
    assertEquals(
        builder.between("2026-10-23T08:00", "2026-10-23T09:30"), row.duties().getLast().at());
  }

  @Test
  void anEnteredShiftStandsAndTheRotationIsSilent() {
    Environment europe = europe();
    Person ana = builder.person("Ana Keller");
    Person ben = builder.person("Ben Ode");
    builder.put(
        new RosterRotation(
            Head.of(new Id<>(new UUID(9, 9)), "ROT-1"),
            "eu",
            List.of(ana.id()),
            builder.again("2026-10-19T08:00", "2026-10-20T08:00", "FREQ=DAILY"),
            Duration.ZERO));
    builder.onCall("eu", ben, "2026-10-23T08:00", "2026-10-24T08:00");
    SunRow row = oneWave(europe, "2026-10-23T12:00").rows().getFirst();
    assertEquals(
        List.of("Ben Ode"), row.duties().stream().map(duty -> duty.person().name()).toList());
  }

  @Test
  void holidaysOfTheRegionAreShownAndNobodyWorksOnThem() {
    Environment europe = europe();
    builder.set(europe, "region", Optional.of("DE"));
    builder.holidays(2026, "2026-10-23", "2026-12-25");
    SunRow row = oneWave(europe, "2026-10-23T12:00").rows().getFirst();
    assertEquals(
        List.of(
            new SunRow.DayOff(
                builder.between("2026-10-23T00:00", "2026-10-24T00:00"),
                LocalDate.parse("2026-10-23"),
                "Holiday")),
        row.holidays());
    assertTrue(row.covered());
    assertEquals(List.of(), row.working());
  }

  @Test
  void aCalendarByWhichATrainOfTheZoneCountsHoldsThereToo() {
    Environment europe = europe();
    var train =
        builder.train("Money", builder.again("2026-10-06T20:00", "2026-10-07T04:00", "FREQ=DAILY"));
    builder.set(train, "holidays", Optional.of(builder.holidays(2026, "2026-10-23").id()));
    Environment india = builder.environment("prod-in", Stage.PRODUCTION);
    builder.set(india, "zone", ZoneId.of("Asia/Kolkata"));
    assertEquals(1, oneWave(europe, "2026-10-23T12:00").rows().getFirst().holidays().size());
    SunRow there = oneWave(india, "2026-10-23T12:00").rows().getFirst();
    assertEquals(List.of(), there.holidays());
    assertFalse(there.covered(), "not known, never none");
  }

  @Test
  void beyondTheYearsOfTheCalendarHolidaysAreNotKnown() {
    Environment europe = europe();
    builder.set(europe, "region", Optional.of("DE"));
    builder.holidays(2026, "2026-12-25");
    assertFalse(oneWave(europe, "2026-12-31T20:00").rows().getFirst().covered());
  }
}
