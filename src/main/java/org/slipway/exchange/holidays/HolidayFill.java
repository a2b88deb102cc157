package org.slipway.exchange.holidays;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.HolidaySource;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Shape;
import org.slipway.json.Read;
import org.slipway.json.RecordJson;

/**
 * Public holidays laid into a holiday calendar, three-way by day: what people entered or took out
 * since the last time stays so, what the source added or withdrew is taken.
 *
 * @param before empty: the calendar is new
 * @param added days that come
 * @param removed days that go, as the source has them no more
 * @param kept days of these years that people entered by hand
 * @param leftOut days of the source that people took out by hand
 */
public record HolidayFill(
    Optional<HolidayCalendar> before,
    HolidayCalendar after,
    List<Holiday> added,
    List<Holiday> removed,
    List<Holiday> kept,
    List<Holiday> leftOut) {

  /** Name of the other system in the external ids of filled calendars. */
  public static final String SYSTEM = "jollyday";

  private static final String HOLIDAYS = "holidays";
  private static final Comparator<Holiday> BY_DAY_AND_NAME =
      Comparator.comparing(Holiday::date).thenComparing(Holiday::name);

  /** Whether anything would change. */
  public boolean isChange() {
    return !before.equals(Optional.of(after));
  }

  /** The calendar that this source filled before, or that says it is to be filled by it. */
  public static Optional<HolidayCalendar> filled(Plan plan, HolidaySource source) {
    return plan.byExternalId(HolidayCalendar.class, SYSTEM, PublicHolidays.code(source))
        .or(
            () ->
                plan.holidayCalendars().values().stream()
                    .filter(calendar -> calendar.source().equals(Optional.of(source)))
                    .findFirst());
  }

  /**
   * Fills or refreshes a calendar for these years; its other years stay as they are.
   *
   * @param into empty: a new one
   * @param head of the new one
   * @throws IllegalArgumentException if there is no such source
   */
  public static HolidayFill of(
      HolidaySource source,
      SortedSet<Integer> years,
      Optional<HolidayCalendar> into,
      Supplier<Head<HolidayCalendar>> head) {
    HolidayCalendar start = into.orElseGet(() -> empty(source, head.get()));
    SortedSet<Holiday> base = sorted(base(start.head()));
    SortedSet<Holiday> now = sorted(start.holidays());
    SortedSet<Holiday> theirs = sorted(PublicHolidays.days(source, years));
    SortedSet<Holiday> byHand = minus(now, base);
    SortedSet<Holiday> takenOut = isOf(start, source) ? minus(base, now) : sorted(List.of());
    byHand.removeAll(theirs);
    SortedSet<Holiday> after = outside(now, years);
    after.addAll(inside(byHand, years));
    after.addAll(minus(theirs, takenOut));
    SortedSet<Holiday> newBase = outside(base, years);
    newBase.addAll(theirs);
    return new HolidayFill(
        into,
        filled(start, source, years, after, newBase),
        List.copyOf(minus(after, now)),
        List.copyOf(minus(now, after)),
        List.copyOf(inside(byHand, years)),
        List.copyOf(inside(minus(theirs, after), years)));
  }

  /** The one edit of it. */
  public Edit edit() {
    String key = before.isEmpty() ? "edit.holidays-new" : "edit.holidays";
    return Edit.put(Phrase.of(key, Arg.named(after, after.name())), after);
  }

  private static HolidayCalendar empty(HolidaySource source, Head<HolidayCalendar> head) {
    List<HolidayRegion> path =
        PublicHolidays.find(source)
            .orElseThrow(() -> new IllegalArgumentException("no such calendar: " + source));
    return new HolidayCalendar(
        head,
        PublicHolidays.name(path),
        PublicHolidays.code(source),
        List.of(),
        List.of(),
        Weekends.of(source.country()),
        Optional.of(source));
  }

  private static HolidayCalendar filled(
      HolidayCalendar start,
      HolidaySource source,
      SortedSet<Integer> years,
      Collection<Holiday> days,
      Collection<Holiday> base) {
    var covered = new TreeSet<Integer>(years);
    covered.addAll(start.years());
    return new HolidayCalendar(
        remembering(start.head(), source, base),
        start.name(),
        start.region(),
        List.copyOf(days),
        List.copyOf(covered),
        start.weekend(),
        Optional.of(source));
  }

  /** What it was filled with the last time; nothing where it never was. */
  @SuppressWarnings("unchecked") // the field's type says it is a list of days
  private static List<Holiday> base(Head<HolidayCalendar> head) {
    return head.externalIds().stream()
        .filter(external -> external.source().equals(SYSTEM))
        .flatMap(external -> Optional.ofNullable(external.imported().get(HOLIDAYS)).stream())
        .map(text -> RecordJson.readField(type(), text))
        .map(read -> read instanceof Read.Done<Object>(Object days) ? days : List.of())
        .map(days -> (List<Holiday>) days)
        .findFirst()
        .orElse(List.of());
  }

  private static Head<HolidayCalendar> remembering(
      Head<HolidayCalendar> head, HolidaySource source, Collection<Holiday> base) {
    var imported = new TreeMap<String, String>();
    imported.put(HOLIDAYS, RecordJson.fieldText(type(), List.copyOf(base)));
    var ids = new ArrayList<ExternalId>(head.externalIds());
    ids.removeIf(external -> external.source().equals(SYSTEM));
    ids.add(new ExternalId(SYSTEM, PublicHolidays.code(source), imported));
    return head.withExternalIds(ids);
  }

  /** Whether this source filled it the last time. */
  private static boolean isOf(HolidayCalendar calendar, HolidaySource source) {
    return calendar.head().externalIds().stream()
        .anyMatch(e -> e.source().equals(SYSTEM) && e.id().equals(PublicHolidays.code(source)));
  }

  private static java.lang.reflect.Type type() {
    return Shape.of(HolidayCalendar.class).field(HOLIDAYS).orElseThrow().type();
  }

  private static SortedSet<Holiday> sorted(Collection<Holiday> days) {
    var sorted = new TreeSet<Holiday>(BY_DAY_AND_NAME);
    sorted.addAll(days);
    return sorted;
  }

  private static SortedSet<Holiday> minus(SortedSet<Holiday> days, SortedSet<Holiday> others) {
    SortedSet<Holiday> left = sorted(days);
    left.removeAll(others);
    return left;
  }

  private static SortedSet<Holiday> inside(SortedSet<Holiday> days, SortedSet<Integer> years) {
    SortedSet<Holiday> left = sorted(days);
    left.removeIf(day -> !years.contains(day.date().getYear()));
    return left;
  }

  private static SortedSet<Holiday> outside(SortedSet<Holiday> days, SortedSet<Integer> years) {
    SortedSet<Holiday> left = sorted(days);
    left.removeIf(day -> years.contains(day.date().getYear()));
    return left;
  }
}
