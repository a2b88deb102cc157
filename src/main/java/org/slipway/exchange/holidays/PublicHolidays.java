package org.slipway.exchange.holidays;

import de.focus_shift.jollyday.core.CalendarHierarchy;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameter;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidaySource;

/**
 * Who has which public holidays, by the calendars of Jollyday; no network. Bank holidays and
 * observances on which people work are left out. A day that is moved to a working day counts where
 * it is observed. Names are English whatever the language of the machine.
 */
public final class PublicHolidays {

  /** Between the codes of a source, as people write it: {@code DE-BE}. */
  private static final String DASH = "-";

  private PublicHolidays() {}

  /** All countries and bodies that have a calendar, without their parts, by name. */
  public static List<HolidayRegion> countries() {
    return HolidayManager.getSupportedCalendarCodes().stream()
        .map(code -> code.toUpperCase(Locale.ROOT))
        .map(code -> new HolidayRegion(code, countryName(code), List.of()))
        .sorted(byName())
        .toList();
  }

  /** Countries go by their names in the JDK; reading each calendar for its name takes seconds. */
  private static String countryName(String code) {
    String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
    return name.equals(code) || code.length() > 2
        ? manager(code).getCalendarHierarchy().getDescription(Locale.ROOT)
        : name;
  }

  /** A country with all its parts; empty where there is no such calendar. */
  public static Optional<HolidayRegion> country(String code) {
    return isKnown(code)
        ? Optional.of(region(manager(code).getCalendarHierarchy()))
        : Optional.empty();
  }

  private static HolidayRegion region(CalendarHierarchy of) {
    List<HolidayRegion> parts =
        of.getChildren().values().stream().map(PublicHolidays::region).sorted(byName()).toList();
    return new HolidayRegion(
        of.getId().toUpperCase(Locale.ROOT), of.getDescription(Locale.ROOT), parts);
  }

  private static Comparator<HolidayRegion> byName() {
    return Comparator.comparing(HolidayRegion::name).thenComparing(HolidayRegion::code);
  }

  /** The country and the parts that a source names, from wide to narrow; empty: no such one. */
  public static Optional<List<HolidayRegion>> find(HolidaySource source) {
    Optional<HolidayRegion> at = country(source.country());
    var path = new ArrayList<HolidayRegion>();
    at.ifPresent(path::add);
    for (String code : source.subdivisions()) {
      at = at.flatMap(r -> r.parts().stream().filter(p -> p.code().equals(code)).findFirst());
      at.ifPresent(path::add);
    }
    return at.isPresent() ? Optional.of(path) : Optional.empty();
  }

  /** Reads what {@link #code} writes, in any case; says nothing about whether there is such one. */
  public static HolidaySource source(String code) {
    List<String> codes = List.of(code.strip().toUpperCase(Locale.ROOT).split(DASH, -1));
    return new HolidaySource(codes.getFirst(), codes.subList(1, codes.size()));
  }

  /** Country and subdivisions in one word, for example {@code DE-BE}. */
  public static String code(HolidaySource source) {
    var codes = new ArrayList<String>(List.of(source.country()));
    codes.addAll(source.subdivisions());
    return String.join(DASH, codes);
  }

  /** What a source is called, for example {@code Germany, Berlin}. */
  public static String name(List<HolidayRegion> path) {
    return String.join(", ", path.stream().map(HolidayRegion::name).toList());
  }

  /**
   * The public holidays of these years, in order; one day may have several.
   *
   * @throws IllegalArgumentException if there is no such source: ask {@link #find} first
   */
  public static List<Holiday> days(HolidaySource source, SortedSet<Integer> years) {
    if (find(source).isEmpty()) {
      throw new IllegalArgumentException("no such calendar: " + code(source));
    }
    return days(manager(source.country()), source.subdivisions(), years);
  }

  static List<Holiday> days(
      HolidayManager manager, List<String> subdivisions, SortedSet<Integer> years) {
    String[] parts =
        subdivisions.stream().map(c -> c.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    var days =
        new TreeSet<Holiday>(Comparator.comparing(Holiday::date).thenComparing(Holiday::name));
    for (int year : years) {
      manager.getHolidays(Year.of(year), HolidayType.PUBLIC_HOLIDAY, parts).stream()
          .map(day -> new Holiday(day.getDate(), day.getDescription(Locale.ROOT)))
          .filter(day -> years.contains(day.date().getYear()))
          .forEach(days::add);
    }
    return List.copyOf(days);
  }

  private static boolean isKnown(String code) {
    return HolidayManager.getSupportedCalendarCodes().stream().anyMatch(code::equalsIgnoreCase);
  }

  private static HolidayManager manager(String code) {
    ManagerParameter parameter = ManagerParameters.create(code.toLowerCase(Locale.ROOT));
    return HolidayManager.getInstance(parameter);
  }
}
