package org.slipway.exchange.holidays;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.HolidaySource;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;

/** Every country of the world's calendars, laid into one plan and into one calendar. */
class AllCountriesTest {

  private static final SortedSet<Integer> YEARS = new TreeSet<>(List.of(2026, 2027, 2028, 2029));

  /** Territories on which nobody lives who would have a holiday. */
  private static final Set<String> WITHOUT = Set.of("aq", "bv", "hm", "io", "tf", "um");

  /**
   * The rules in the folder are those of a later day than the library's: each file must be readable
   * and give days, and the same ones where the library has not changed since.
   */
  @Test
  void everyCountryOfTheFolderCanBeLaidIntoOneCalendar() throws IOException {
    Path folder =
        RealData.folder("holidays-jollyday").resolve("jollyday-core/src/main/resources/holidays");
    var laid = new TreeMap<String, List<Holiday>>();
    var empty = new TreeSet<String>();
    for (Path file : files(folder)) {
      String code = file.getFileName().toString().replaceAll("^Holidays_|\\.xml$", "");
      HolidayManager manager =
          HolidayManager.getInstance(ManagerParameters.create(file.toUri().toURL()));
      List<Holiday> days = PublicHolidays.days(manager, List.of(), YEARS);
      laid.put(code, days);
      if (days.isEmpty() && PublicHolidays.country(code).orElseThrow().parts().isEmpty()) {
        empty.add(code);
      }
    }
    assertEquals(119, laid.size());
    assertTrue(WITHOUT.containsAll(empty), "without a day: " + empty);
    var differing = new ArrayList<String>();
    laid.forEach(
        (code, days) -> {
          HolidaySource source = PublicHolidays.source(code);
          if (!PublicHolidays.days(source, YEARS).equals(days)) {
            differing.add(code);
          }
        });
    assertTrue(differing.size() <= 3, "differ from the library: " + differing);
    HolidayCalendar all = inOne(laid.keySet());
    laid.values().forEach(days -> assertTrue(all.holidays().containsAll(days)));
    System.out.println(
        "holidays: "
            + laid.size()
            + " countries of the folder, 0 refused, without a day "
            + empty
            + ", differing from the library "
            + differing
            + ", "
            + all.holidays().size()
            + " days in one calendar");
  }

  /** One calendar, filled by one country after the other: none takes another's days away. */
  private static HolidayCalendar inOne(Iterable<String> codes) {
    Optional<HolidayCalendar> calendar = Optional.empty();
    for (String code : codes) {
      calendar =
          Optional.of(
              fill(PublicHolidays.source(code), calendar.map(AllCountriesTest::plain)).after());
    }
    return calendar.orElseThrow();
  }

  /** As if its days had been entered by hand. */
  private static HolidayCalendar plain(HolidayCalendar calendar) {
    return new HolidayCalendar(
        Head.of(calendar.id(), calendar.key()),
        calendar.name(),
        calendar.region(),
        calendar.holidays(),
        calendar.years());
  }

  @Test
  void everyCalendarOfTheLibraryStandsInOnePlan() {
    Plan plan = Plan.EMPTY;
    var without = new TreeSet<String>();
    for (HolidayRegion country : PublicHolidays.countries()) {
      HolidayFill fill = fill(PublicHolidays.source(country.code()), Optional.empty());
      plan = ((Applied.Done) plan.apply(fill.edit())).plan();
      if (fill.after().holidays().isEmpty()) {
        without.add(country.code().toLowerCase(Locale.ROOT));
      }
      assertEquals(List.copyOf(YEARS), fill.after().years());
      fill.after().holidays().forEach(day -> assertTrue(YEARS.contains(day.date().getYear())));
    }
    assertEquals(WITHOUT, without);
    assertEquals(236, plan.holidayCalendars().size());
  }

  private static HolidayFill fill(HolidaySource source, Optional<HolidayCalendar> into) {
    String code = PublicHolidays.code(source);
    return HolidayFill.of(
        source,
        YEARS,
        into,
        () ->
            Head.of(
                new Id<>(
                    UUID.nameUUIDFromBytes(code.getBytes(java.nio.charset.StandardCharsets.UTF_8))),
                "HOL-" + code));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(f -> f.toString().endsWith(".xml")).sorted().toList();
    }
  }
}
