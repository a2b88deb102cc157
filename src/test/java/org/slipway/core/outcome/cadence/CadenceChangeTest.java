package org.slipway.core.outcome.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.schedule.train.Booked;
import org.slipway.core.schedule.train.Departure;
import org.slipway.core.schedule.train.Departures;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;

class CadenceChangeTest {

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final ReleaseTrain train =
      builder.train(
          "Money",
          builder.again("2026-03-06T20:00", "2026-03-07T04:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"));

  private static Cadence.Proposal.Advised advised(int weeks, int from, DayOfWeek... days) {
    return new Cadence.Proposal.Advised(Cadence.Pace.SAME, weeks, List.of(days), from);
  }

  private CadenceChange change(Cadence.Proposal.Advised to) {
    return CadenceChange.of(builder.plan(), train, to, builder.at("2026-09-30T12:00"));
  }

  private Release rider(String name, String departure) {
    Release release = builder.release(name, "1", builder.component(name));
    builder.set(release, "train", Optional.of("Money"));
    return builder.set(release, "departure", Optional.of(LocalDate.parse(departure)));
  }

  private static List<LocalDate> days(List<Departure> departures, int first) {
    return departures.stream().limit(first).map(Departure::day).toList();
  }

  private Plan after(CadenceChange change) {
    return assertInstanceOf(Applied.Done.class, builder.plan().apply(change.edit())).plan();
  }

  @Test
  void beforeAndAfterAreTheDeparturesOfTheTwoRules() {
    CadenceChange change = change(advised(4, 22, DayOfWeek.TUESDAY));
    assertEquals(
        List.of(LocalDate.parse("2026-10-02"), LocalDate.parse("2026-10-16")),
        days(change.was(), 2));
    assertEquals(
        List.of(LocalDate.parse("2026-10-06"), LocalDate.parse("2026-11-03")),
        days(change.is(), 2));
    Departure over = change.is().get(1);
    assertEquals(LocalTime.of(22, 0), LocalTime.ofInstant(over.when().at().start(), over.zone()));
    assertEquals(builder.at("2026-11-04T06:00"), over.when().at().end(), "as long as before, CET");
    assertEquals(List.of(), change.kept());
  }

  @Test
  void itIsOneEditThatIsTakenAndTakenBack() {
    CadenceChange change = change(advised(4, 22, DayOfWeek.TUESDAY));
    assertEquals(1, change.edit().changes().size());
    Plan after = after(change);
    assertEquals(change.after(), after.get(ReleaseTrain.class, train.id()));
    Plan back =
        assertInstanceOf(Applied.Done.class, after.apply(change.edit().inverse(builder.plan())))
            .plan();
    assertEquals(builder.plan(), back);
  }

  @Test
  void whoIsBookedKeepsTheDeparture() {
    Release gone = rider("Gone", "2026-09-18");
    Release next = rider("Next", "2026-10-16");
    Release both = rider("Both", "2026-10-30");
    CadenceChange change = change(advised(2, 20, DayOfWeek.FRIDAY));
    Plan after = after(change(advised(4, 22, DayOfWeek.TUESDAY)));
    for (Release release : List.of(gone, next, both)) {
      assertInstanceOf(
          Booked.On.class,
          Departures.booked(after, Occurrences.of(after), release),
          release.name());
    }
    assertEquals(
        List.of("Next", "Both"),
        change(advised(4, 22, DayOfWeek.TUESDAY)).kept().stream().map(Release::name).toList(),
        "those to come are told");
    assertTrue(change.edit().isEmpty(), "the same departures: nothing to change");
  }

  @Test
  void withoutDaysAndHoursThoseOfBeforeStay() {
    CadenceChange change = change(advised(4, -1));
    Departure first = change.is().getFirst();
    assertEquals(LocalDate.parse("2026-10-02"), first.day());
    assertEquals(builder.at("2026-10-02T20:00"), first.when().at().start());
    assertEquals(LocalDate.parse("2026-10-30"), change.is().get(1).day());
  }

  @Test
  void twoDaysAWeekAreOneRule() {
    CadenceChange change = change(advised(1, 22, DayOfWeek.THURSDAY, DayOfWeek.TUESDAY));
    assertEquals(
        List.of(
            LocalDate.parse("2026-10-01"),
            LocalDate.parse("2026-10-06"),
            LocalDate.parse("2026-10-08")),
        days(change.is(), 3));
  }

  @Test
  void itBeginsWhereNoCutOffHasPassedYet() {
    builder.set(
        train,
        "cutOffs",
        List.of(new CutOff(MilestoneKind.CODE_FREEZE, "Code", 7, false, LocalTime.of(18, 0))));
    ReleaseTrain now = builder.plan().get(ReleaseTrain.class, train.id());
    CadenceChange change =
        CadenceChange.of(
            builder.plan(), now, advised(1, 22, DayOfWeek.TUESDAY), builder.at("2026-09-30T12:00"));
    assertEquals(LocalDate.parse("2026-10-13"), change.is().getFirst().day());
  }

  private static List<Interval> stretches(Plan plan, ReleaseTrain of, Interval range) {
    return Departures.of(plan, Occurrences.of(plan), of, range).stream()
        .map(departure -> departure.when().at())
        .toList();
  }

  @Test
  void whatHasDepartedStaysAsItWas() {
    var history = new Interval(builder.at("2026-01-01T00:00"), builder.at("2026-09-30T12:00"));
    List<Interval> was = stretches(builder.plan(), train, history);
    CadenceChange change = change(advised(4, 22, DayOfWeek.TUESDAY));
    assertEquals(15, was.size());
    assertEquals(was, stretches(after(change), change.after(), history));
    assertEquals(List.of(), change.kept(), "nobody is told of what is over");
  }

  @Test
  void whatHasDepartedStaysWhereWorkingDaysMovedIt() {
    builder.holidays(2026, "2026-04-03", "2026-05-01", "2026-12-25");
    HolidayCalendar days = builder.plan().holidayCalendars().values().iterator().next();
    Recurrence monthly =
        builder.again("2026-01-31T20:00", "2026-02-01T02:00", "FREQ=MONTHLY;BYMONTHDAY=-1");
    builder.set(train, "holidays", Optional.of(days.id()));
    builder.set(
        train,
        "departs",
        new Recurrence(
            monthly.start(),
            monthly.end(),
            monthly.zone(),
            monthly.rule(),
            List.of(),
            List.of(),
            false,
            DayShift.PREVIOUS_WORKING_DAY,
            -2));
    ReleaseTrain now = builder.plan().get(ReleaseTrain.class, train.id());
    var history = new Interval(builder.at("2026-01-01T00:00"), builder.at("2026-09-30T12:00"));
    List<Interval> was = stretches(builder.plan(), now, history);
    CadenceChange change =
        CadenceChange.of(
            builder.plan(), now, advised(4, 22, DayOfWeek.TUESDAY), builder.at("2026-09-30T12:00"));
    assertEquals(9, was.size());
    assertEquals(was, stretches(after(change), change.after(), history));
  }
}
