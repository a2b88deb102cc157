package org.slipway.core.schedule.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.PlanBuilder;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.time.ClockShift;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.WorkingDays;

class DeparturesTest {

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");

  /** Every second Tuesday at 02:30 local: on both sides of, and inside, the changes of clocks. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, 2026-03-29, 2026-03-29T01:30:00Z, GAP",
    "Europe/Berlin, 2026-03-30, 2026-03-30T00:30:00Z,",
    "Europe/Berlin, 2026-10-25, 2026-10-25T00:30:00Z, OVERLAP",
    "Europe/Berlin, 2026-10-26, 2026-10-26T01:30:00Z,",
    "America/New_York, 2026-03-08, 2026-03-08T07:30:00Z, GAP",
    "America/New_York, 2026-11-02, 2026-11-02T07:30:00Z,",
    "America/Sao_Paulo, 2026-10-18, 2026-10-18T05:30:00Z,",
    "Australia/Lord_Howe, 2026-10-04, 2026-10-03T15:30:00Z,",
    "Australia/Lord_Howe, 2026-04-06, 2026-04-05T16:00:00Z,",
    "Africa/Casablanca, 2026-02-15, 2026-02-15T01:30:00Z, OVERLAP",
    "Africa/Casablanca, 2026-03-22, 2026-03-22T02:30:00Z, GAP",
  })
  void aTrainDepartsByTheClockOnTheWall(
      String zone, LocalDate day, Instant departs, ClockShift shift) {
    ReleaseTrain train =
        builder.train(
            "Night",
            Recurrence.repeating(
                LocalDateTime.parse("2026-01-01T02:30"),
                LocalDateTime.parse("2026-01-01T06:00"),
                ZoneId.of(zone),
                "FREQ=DAILY"));
    Departure departure = on(train, day).orElseThrow();
    assertEquals(departs, departure.when().at().start());
    assertEquals(Optional.ofNullable(shift), departure.when().startShift());
  }

  /** Cut-offs in the week of a change of clocks keep their wall time, not their distance. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-31, 5, false, 17:00, 2026-03-26T16:00:00Z",
    "2026-03-31, 1, false, 17:00, 2026-03-30T15:00:00Z",
    "2026-10-27, 2, false, 02:30, 2026-10-25T00:30:00Z",
    "2026-03-31, 2, false, 02:30, 2026-03-29T01:30:00Z",
    "2026-10-27, 0, false, 12:00, 2026-10-27T11:00:00Z",
    // Easter Monday 2026 is 6 April and Good Friday 3 April: five working days before Tuesday 7
    "2026-04-07, 1, true, 17:00, 2026-04-02T15:00:00Z",
    "2026-04-07, 5, true, 17:00, 2026-03-27T16:00:00Z",
    "2026-04-07, 0, true, 09:00, 2026-04-07T07:00:00Z",
  })
  void aCutOffIsSoManyDaysBefore(
      LocalDate departure, int days, boolean working, LocalTime at, Instant expected) {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    var off = List.of(LocalDate.parse("2026-04-03"), LocalDate.parse("2026-04-06"));
    WorkingDays calendar =
        day ->
            off.contains(day) || day.getDayOfWeek().getValue() > 5
                ? WorkingDays.Day.OFF
                : WorkingDays.Day.WORKING;
    CutOff cutOff = new CutOff(MilestoneKind.CODE_FREEZE, "Code freeze", days, working, at);
    assertEquals(
        Optional.of(expected), CutOffTime.before(departure, cutOff, calendar, berlin).known());
  }

  @Test
  void beyondTheYearsOfTheCalendarACutOffIsNotComputed() {
    CutOff freeze = new CutOff(MilestoneKind.CODE_FREEZE, "Freeze", 5, true, LocalTime.NOON);
    ReleaseTrain train =
        builder.train(
            "Money",
            builder.again("2026-01-06T20:00", "2026-01-07T02:00", "FREQ=WEEKLY;BYDAY=TU"),
            freeze);
    builder.set(train, "holidays", Optional.of(builder.holidays(2026, "2026-01-01").id()));
    ReleaseTrain now = builder.plan().releaseTrains().firstEntry().getValue();
    Departure first = on(now, LocalDate.parse("2026-01-06")).orElseThrow();
    assertEquals(List.of(new CutOffTime.NotComputed(freeze, 2025)), first.cutOffs());
    Departure second = on(now, LocalDate.parse("2026-01-13")).orElseThrow();
    assertEquals(
        Optional.of(Instant.parse("2026-01-06T11:00:00Z")), second.cutOffs().getFirst().known());
  }

  @Test
  void aReleaseIsBookedOnADepartureThatThereIs() {
    ReleaseTrain train =
        builder.train(
            "Money",
            builder.again(
                "2026-09-01T20:00", "2026-09-02T02:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"));
    Release release = builder.release("Payments", "4.2");
    assertInstanceOf(Booked.NoTrain.class, booked(release));
    builder.set(release, "train", Optional.of("Nobody's"));
    assertInstanceOf(Booked.NoTrain.class, booked(release));
    builder.set(release, "train", Optional.of("Money"));
    assertEquals(new Booked.NoDay(train), booked(release));
    LocalDate between = LocalDate.parse("2026-09-08");
    builder.set(release, "departure", Optional.of(between));
    assertEquals(new Booked.NoDeparture(train, between), booked(release));
    builder.set(release, "departure", Optional.of(LocalDate.parse("2026-09-15")));
    assertEquals(
        builder.between("2026-09-15T20:00", "2026-09-16T02:00"),
        booked(release).found().orElseThrow().when().at());
  }

  @Test
  void whereTheCalendarEndsNobodySaysWhetherItDeparts() {
    Recurrence last =
        new Recurrence(
            LocalDateTime.parse("2026-01-01T20:00"),
            LocalDateTime.parse("2026-01-01T22:00"),
            ZoneId.of("Europe/Berlin"),
            Optional.of("FREQ=MONTHLY;BYMONTHDAY=1"),
            List.of(),
            List.of(),
            false,
            org.slipway.core.time.DayShift.NEXT_WORKING_DAY);
    ReleaseTrain train = builder.train("Month", last);
    builder.set(train, "holidays", Optional.of(builder.holidays(2026).id()));
    Release release = builder.release("Books", "1");
    builder.set(release, "train", Optional.of("Month"));
    builder.set(release, "departure", Optional.of(LocalDate.parse("2027-02-01")));
    assertInstanceOf(Booked.NotComputed.class, booked(release));
  }

  @Test
  void preparedAndExpandedDeparturesAreTheSame() {
    ReleaseTrain train =
        builder.train(
            "Money",
            builder.again("2026-09-01T20:00", "2026-09-02T02:00", "FREQ=WEEKLY;BYDAY=TU,TH"));
    Plan plan = builder.plan();
    Interval year = builder.between("2026-09-01T00:00", "2027-09-01T00:00");
    Interval autumn = builder.between("2026-10-01T00:00", "2026-12-01T00:00");
    assertEquals(
        Departures.of(plan, Occurrences.of(plan), train, autumn),
        Departures.of(plan, Occurrences.prepared(plan, year), train, autumn));
    var days = new ArrayList<LocalDate>();
    Departures.of(plan, Occurrences.of(plan), train, autumn).forEach(d -> days.add(d.day()));
    assertEquals(
        LocalDate.parse("2026-10-01")
            .datesUntil(LocalDate.parse("2026-12-01"))
            .filter(day -> day.getDayOfWeek().getValue() == 2 || day.getDayOfWeek().getValue() == 4)
            .toList(),
        days);
  }

  private Booked booked(Release release) {
    Plan plan = builder.plan();
    return Departures.booked(plan, Occurrences.of(plan), plan.get(Release.class, release.id()));
  }

  private Optional<Departure> on(ReleaseTrain train, LocalDate day) {
    Plan plan = builder.plan();
    return Departures.of(plan, Occurrences.of(plan), train, Departures.wholeDay(train, day))
        .stream()
        .filter(departure -> departure.day().equals(day))
        .findFirst();
  }
}
