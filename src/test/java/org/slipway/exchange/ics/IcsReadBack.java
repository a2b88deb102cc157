package org.slipway.exchange.ics;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import biweekly.util.ICalDate;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.component.CalendarComponent;
import org.slipway.core.CalendarEntries;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.time.ClockShift;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Series;
import org.slipway.core.time.WallTime;
import org.slipway.text.CalendarWords;

/**
 * What happens in a range, a line each: start, end, title and description, sorted. Once as the plan
 * has it, and as two libraries read it in a file that they did not write.
 */
@SuppressWarnings("JavaUtilDate") // what biweekly gives
public final class IcsReadBack {

  private IcsReadBack() {}

  public static void quiet() {
    System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    System.setProperty(
        "net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
  }

  /** As the plan has it; what begins in the range. */
  public static List<String> planned(IcsCalendar calendar, Interval range) {
    var words = new CalendarWords(calendar.plan(), calendar.texts());
    var lines = new ArrayList<String>();
    for (CalendarEntry entry : entries(calendar)) {
      boolean days = entry.when().allDay();
      ZoneId zone = entry.when().zone();
      for (Occurrence o : entry.expand(calendar.plan(), wide(range)).occurrences()) {
        if (days ? inside(day(o.at().start(), zone), range) : range.contains(o.at().start())) {
          lines.add(
              (days ? day(o.at().start(), zone) : o.at().start())
                  + " "
                  + (days ? day(o.at().end(), zone) : o.at().end())
                  + " "
                  + plain(words.title(entry))
                  + " | "
                  + plain(words.description(entry).orElse("")));
        }
      }
    }
    return lines.stream().sorted().distinct().toList();
  }

  private static List<CalendarEntry> entries(IcsCalendar calendar) {
    return CalendarEntries.of(calendar.plan(), calendar.audience(), IcsEvents.reach(calendar.at()));
  }

  /** Titles of the series whose time of day the clocks of their zone skip on some day. */
  public static List<String> skippedByClocks(IcsCalendar calendar, Interval range) {
    var words = new CalendarWords(calendar.plan(), calendar.texts());
    return entries(calendar).stream()
        .filter(entry -> Series.repeats(entry.when()) && isSkipped(entry.when(), range))
        .map(entry -> plain(words.title(entry)))
        .toList();
  }

  private static boolean isSkipped(Recurrence when, Interval range) {
    Instant begin = when.start().toInstant(ZoneOffset.UTC);
    Instant from = begin.isBefore(range.start()) ? begin : range.start();
    LocalTime time = when.start().toLocalTime();
    return WallTime.changesWithin(wide(new Interval(from, range.end())), when.zone()).stream()
        .filter(change -> change.shift() == ClockShift.GAP)
        .anyMatch(
            change ->
                !time.isBefore(change.from().toLocalTime())
                    && time.isBefore(change.to().toLocalTime()));
  }

  private static Interval wide(Interval range) {
    return new Interval(
        range.start().minus(Duration.ofDays(2)), range.end().plus(Duration.ofDays(2)));
  }

  /** A day stands in no zone: it is compared with the days the range has in UTC. */
  private static boolean inside(LocalDate day, Interval range) {
    return range.contains(day.atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  private static String plain(String text) {
    return text.replace("\n", "\\n").strip();
  }

  private static LocalDate day(Instant at, ZoneId zone) {
    return at.atZone(zone).toLocalDate();
  }

  /**
   * As biweekly reads it. Its own time zones are an hour out just before clocks change, and half an
   * hour at Lord Howe, so the wall times and TZIDs it read are resolved by the platform, and its
   * rules are walked in the platform's zone.
   */
  public static List<String> biweekly(byte[] file, Interval range) {
    var calendar = Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
    SortedMap<String, SortedMap<Instant, String>> byUid = new TreeMap<>();
    for (VEvent event : calendar.getEvents()) {
      var lines = byUid.computeIfAbsent(event.getUid().getValue(), _ -> new TreeMap<>());
      String zone = zone(calendar, event.getDateStart());
      Instant first = instant(event.getDateStart().getValue(), zone);
      var end = event.getDateEnd();
      Duration length =
          end != null
              ? Duration.between(first, instant(end.getValue(), zone))
              : Duration.ofMillis(
                  event.getDuration() == null ? 0 : event.getDuration().getValue().toMillis());
      if (event.getRecurrenceId() != null) {
        var id = event.getRecurrenceId();
        Instant replaced = instant(id.getValue(), zone(calendar, id));
        if (lines.remove(replaced) != null || !range.contains(replaced)) {
          put(lines, event, new Interval(first, first.plus(length)), range);
        }
        continue;
      }
      for (Instant start : starts(event, first, zone, range)) {
        put(lines, event, new Interval(start, start.plus(length)), range);
      }
    }
    return lines(byUid);
  }

  private static String zone(biweekly.ICalendar calendar, biweekly.property.ICalProperty of) {
    var assigned = calendar.getTimezoneInfo().getTimezone(of);
    return assigned == null ? "UTC" : assigned.getComponent().getTimezoneId().getValue();
  }

  private static Instant instant(ICalDate date, String zone) {
    var raw = Objects.requireNonNull(date.getRawComponents());
    var wall =
        LocalDateTime.of(
            raw.getYear(), raw.getMonth(), raw.getDate(), raw.getHour(), raw.getMinute());
    return WallTime.resolve(wall, raw.isUtc() ? ZoneOffset.UTC : ZoneId.of(zone)).at();
  }

  private static List<Instant> starts(VEvent event, Instant first, String zone, Interval range) {
    boolean timed = event.getDateStart().getValue().hasTime();
    if (timed) {
      event.setDateStart(new ICalDate(Date.from(first), true));
      for (var dates : event.getExceptionDates()) {
        dates.getValues().replaceAll(d -> new ICalDate(Date.from(instant(d, zone)), true));
      }
      for (var dates : event.getRecurrenceDates()) {
        dates.getDates().replaceAll(d -> new ICalDate(Date.from(instant(d, zone)), true));
      }
    }
    var starts = new ArrayList<Instant>();
    if (event.getRecurrenceRule() == null) {
      starts.add(first); // beside RDATE alone it forgets the start
    }
    var walked = event.getDateIterator(TimeZone.getTimeZone(zone));
    walked.advanceTo(Date.from(wide(range).start()));
    while (walked.hasNext()) {
      // of a repeated hour it takes the second, RFC 5545 the first
      LocalDateTime wall = LocalDateTime.ofInstant(walked.next().toInstant(), ZoneId.of(zone));
      Instant start = WallTime.resolve(wall, ZoneId.of(zone)).at();
      if (!start.isBefore(wide(range).end())) {
        break;
      }
      starts.add(start);
    }
    return starts;
  }

  private static void put(
      SortedMap<Instant, String> lines, VEvent event, Interval at, Interval range) {
    boolean days = !event.getDateStart().getValue().hasTime();
    String said =
        plain(event.getSummary().getValue())
            + " | "
            + (event.getDescription() == null ? "" : plain(event.getDescription().getValue()));
    LocalDate from = day(at.start(), ZoneId.systemDefault());
    LocalDate to = day(at.end(), ZoneId.systemDefault());
    boolean wanted = days ? inside(from, range) : range.contains(at.start());
    String when = days ? from + " " + to : at.start() + " " + at.end();
    lines.put(at.start(), wanted ? when + " " + said : "");
  }

  /** As ical4j reads it. */
  public static List<String> ical4j(byte[] file, Interval range) throws Exception {
    var calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
    SortedMap<String, SortedMap<Instant, String>> byUid = new TreeMap<>();
    for (CalendarComponent component : calendar.getComponents()) {
      if (!component.getName().equals(Component.VEVENT)) {
        continue;
      }
      var event = (net.fortuna.ical4j.model.component.VEvent) component;
      var lines =
          byUid.computeIfAbsent(event.getUid().orElseThrow().getValue(), _ -> new TreeMap<>());
      var replaces = event.getRecurrenceId();
      if (replaces != null) {
        Instant replaced = instant(replaces.getDate());
        if (lines.remove(replaced) != null || !range.contains(replaced)) {
          put(lines, event, range);
        }
      } else {
        put(lines, event, range);
      }
    }
    return lines(byUid);
  }

  private static void put(
      SortedMap<Instant, String> lines,
      net.fortuna.ical4j.model.component.VEvent event,
      Interval range) {
    String said =
        plain(Objects.requireNonNull(event.getSummary()).getValue())
            + " | "
            + (event.getDescription() == null ? "" : plain(event.getDescription().getValue()));
    Temporal first = Objects.requireNonNull(event.getDateTimeStart()).getDate();
    boolean repeats =
        event.getProperty("RRULE").isPresent() || event.getProperty("RDATE").isPresent();
    if (!repeats) {
      Temporal end = end(event, first);
      Instant start = instant(first);
      lines.put(start, range.contains(start) ? shown(first) + " " + shown(end) + " " + said : "");
      return;
    }
    for (Period<Temporal> period : occurrences(event, first, range)) {
      Temporal start = earlier(period.getStart());
      Temporal end = start.plus(length(event));
      Instant at = instant(start);
      lines.put(at, range.contains(at) ? shown(start) + " " + shown(end) + " " + said : "");
    }
  }

  @SuppressWarnings("unchecked")
  private static java.util.Set<Period<Temporal>> occurrences(
      net.fortuna.ical4j.model.component.VEvent event, Temporal first, Interval range) {
    Temporal from = like(first, range.start().minus(Duration.ofDays(40)));
    Temporal to = like(first, range.end().plus(Duration.ofDays(2)));
    return (java.util.Set<Period<Temporal>>)
        (java.util.Set<?>) event.calculateRecurrenceSet(new Period<>(from, to));
  }

  private static java.time.temporal.TemporalAmount length(
      net.fortuna.ical4j.model.component.VEvent event) {
    Temporal first = Objects.requireNonNull(event.getDateTimeStart()).getDate();
    var duration = event.getProperty("DURATION");
    if (duration.isPresent()) {
      return Duration.parse(duration.get().getValue());
    }
    Temporal end = end(event, first);
    return first instanceof LocalDate from
        ? java.time.Period.ofDays((int) (((LocalDate) end).toEpochDay() - from.toEpochDay()))
        : Duration.between(instant(first), instant(end));
  }

  private static Temporal end(net.fortuna.ical4j.model.component.VEvent event, Temporal otherwise) {
    var end = event.getDateTimeEnd();
    return end == null ? otherwise : end.getDate();
  }

  private static Temporal like(Temporal first, Instant at) {
    return switch (first) {
      case LocalDate _ -> at.atZone(ZoneOffset.UTC).toLocalDate();
      case ZonedDateTime zoned -> at.atZone(zoned.getZone());
      case OffsetDateTime offset -> at.atOffset(offset.getOffset());
      case Instant _ -> at;
      default -> throw new AssertionError(first.getClass().toString());
    };
  }

  /** Of a repeated hour the first, RFC 5545, 3.3.5. */
  private static Temporal earlier(Temporal temporal) {
    return temporal instanceof ZonedDateTime at ? at.withEarlierOffsetAtOverlap() : temporal;
  }

  private static Instant instant(Temporal temporal) {
    return switch (temporal) {
      case Instant at -> at;
      case ZonedDateTime _ -> ((ZonedDateTime) earlier(temporal)).toInstant();
      case OffsetDateTime at -> at.toInstant();
      case LocalDate day -> day.atStartOfDay(ZoneOffset.UTC).toInstant();
      case LocalDateTime floating -> floating.toInstant(ZoneOffset.UTC);
      default -> throw new AssertionError(temporal.getClass().toString());
    };
  }

  private static String shown(Temporal temporal) {
    return temporal instanceof LocalDate ? temporal.toString() : instant(temporal).toString();
  }

  private static List<String> lines(SortedMap<String, SortedMap<Instant, String>> byUid) {
    return byUid.values().stream()
        .flatMap(lines -> lines.values().stream())
        .filter(line -> !line.isEmpty())
        .sorted()
        .distinct()
        .toList();
  }
}
