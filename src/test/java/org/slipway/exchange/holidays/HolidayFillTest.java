package org.slipway.exchange.holidays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.core.calendar.Holidays;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.HolidaySource;
import org.slipway.core.plan.Id;
import org.slipway.core.time.WorkingDays;

class HolidayFillTest {

  private static final HolidaySource BERLIN = PublicHolidays.source("de-be");
  private static final SortedSet<Integer> FOUR_YEARS =
      new TreeSet<>(List.of(2026, 2027, 2028, 2029));

  private static HolidayFill fill(Optional<HolidayCalendar> into, SortedSet<Integer> years) {
    return HolidayFill.of(BERLIN, years, into, () -> Head.of(new Id<>(new UUID(0, 7)), "HOL-1"));
  }

  private static HolidayCalendar with(HolidayCalendar calendar, List<Holiday> days) {
    return new HolidayCalendar(
        calendar.head(),
        calendar.name(),
        calendar.region(),
        days,
        calendar.years(),
        calendar.weekend(),
        calendar.source());
  }

  @Test
  void fillsANewCalendarWithTheDaysOfCountryAndSubdivision() {
    HolidayCalendar calendar = fill(Optional.empty(), FOUR_YEARS).after();
    assertEquals("Germany, Berlin", calendar.name());
    assertEquals(List.of(2026, 2027, 2028, 2029), calendar.years());
    WorkingDays days = Holidays.workingDays(calendar);
    assertEquals(WorkingDays.Day.OFF, days.on(LocalDate.of(2028, 3, 8)), "women's day, Berlin");
    assertEquals(WorkingDays.Day.OFF, days.on(LocalDate.of(2027, 3, 29)), "Easter Monday");
    assertEquals(WorkingDays.Day.WORKING, days.on(LocalDate.of(2026, 6, 4)), "not in Berlin");
    assertEquals(WorkingDays.Day.WORKING, days.on(LocalDate.of(2026, 12, 24)), "banks alone");
    assertEquals(WorkingDays.Day.NOT_COVERED, days.on(LocalDate.of(2030, 1, 1)));
  }

  @Test
  void refreshKeepsWhatPeopleEnteredAndTookOut() {
    HolidayCalendar first = fill(Optional.empty(), FOUR_YEARS).after();
    var days = new ArrayList<Holiday>(first.holidays());
    Holiday outing = new Holiday(LocalDate.of(2027, 7, 2), "Company outing");
    Holiday women = new Holiday(LocalDate.of(2027, 3, 8), "International Women's Day");
    assertTrue(days.remove(women), first.holidays().toString());
    days.add(outing);
    HolidayFill again = fill(Optional.of(with(first, days)), FOUR_YEARS);
    assertFalse(again.isChange());
    assertEquals(List.of(outing), again.kept());
    assertEquals(List.of(women), again.leftOut());
    assertEquals(List.of(), again.added());
    assertEquals(List.of(), again.removed());
  }

  @Test
  void refreshTakesWhatTheSourceWithdrewAndLeavesOtherYears() {
    HolidayCalendar first = fill(Optional.empty(), FOUR_YEARS).after();
    // as if the last filling had given one day more
    Holiday once = new Holiday(LocalDate.of(2026, 5, 8), "Liberation Day");
    var imported = new TreeSet<Holiday>(java.util.Comparator.comparing(Holiday::date));
    imported.addAll(first.holidays());
    imported.add(once);
    HolidayCalendar before = remembering(with(first, List.copyOf(imported)));
    HolidayFill refresh = fill(Optional.of(before), new TreeSet<>(List.of(2026)));
    assertEquals(List.of(once), refresh.removed());
    assertEquals(first.holidays(), refresh.after().holidays());
    assertEquals(first.years(), refresh.after().years());
    HolidayFill otherYear = fill(Optional.of(before), new TreeSet<>(List.of(2027)));
    assertEquals(List.of(), otherYear.removed());
  }

  private static HolidayCalendar remembering(HolidayCalendar calendar) {
    var imported = new java.util.TreeMap<String, String>();
    imported.put(
        "holidays",
        org.slipway.json.RecordJson.fieldText(
            org.slipway.core.plan.Shape.of(HolidayCalendar.class)
                .field("holidays")
                .orElseThrow()
                .type(),
            calendar.holidays()));
    var external = new org.slipway.core.plan.ExternalId(HolidayFill.SYSTEM, "DE-BE", imported);
    return new HolidayCalendar(
        calendar.head().withExternalIds(List.of(external)),
        calendar.name(),
        calendar.region(),
        calendar.holidays(),
        calendar.years(),
        calendar.weekend(),
        calendar.source());
  }

  @Test
  void aCalendarMadeByHandKeepsAllItsDays() {
    Holiday own = new Holiday(LocalDate.of(2026, 8, 3), "Stocktaking");
    HolidayCalendar byHand =
        new HolidayCalendar(
            Head.of(new Id<>(new UUID(0, 9)), "HOL-9"), "Berlin", "DE-BE", List.of(own), List.of());
    HolidayFill fill = fill(Optional.of(byHand), FOUR_YEARS);
    assertTrue(fill.after().holidays().contains(own));
    assertEquals(List.of(own), fill.kept());
    assertEquals("Berlin", fill.after().name());
  }

  @Test
  void namesAreEnglishOnAnyMachine() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);
      assertEquals(
          "1st Christmas day",
          PublicHolidays.days(BERLIN, new TreeSet<>(List.of(2031))).stream()
              .filter(day -> day.date().equals(LocalDate.of(2031, 12, 25)))
              .findFirst()
              .orElseThrow()
              .name());
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void weekendsFollowTheCountry() {
    assertEquals(List.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY), Weekends.of("SA"));
    assertEquals(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Weekends.of("AE"));
    assertEquals(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Weekends.of("NYSE"));
  }
}
