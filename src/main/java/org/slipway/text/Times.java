package org.slipway.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;
import org.slipway.core.time.Interval;

/**
 * How times and durations read: {@code Tue 29 Sep 2026 22:30 CEST}, {@code 2 h 30}. A time of day
 * that comes twice, because the clocks go back, always says which: {@code 02:30 CET}.
 */
public final class Times {

  private static final String DAY = "EEE d MMM uuuu";

  private Times() {}

  /** Date, time and zone abbreviation in {@code zone}. */
  public static String moment(Instant at, ZoneId zone, Locale locale) {
    return format(DAY + " HH:mm", at, zone, locale) + ' ' + abbreviation(at, zone, locale);
  }

  /** Date and time without the zone, where the zone stands beside it. */
  public static String bareMoment(Instant at, ZoneId zone, Locale locale) {
    return told(DAY + " HH:mm", at, zone, locale);
  }

  /** {@code Tue 29 Sep 22:30}, for places where year and zone are plain. */
  public static String shortMoment(Instant at, ZoneId zone, Locale locale) {
    return told("EEE d MMM HH:mm", at, zone, locale);
  }

  /** {@code Tue 22:30}, where the day stands beside it and is another here. */
  public static String weekdayTime(Instant at, ZoneId zone, Locale locale) {
    return told("EEE HH:mm", at, zone, locale);
  }

  public static String day(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofPattern(DAY, locale).format(date);
  }

  /** {@code 29 Sep}, where the year is plain and there is little room. */
  public static String shortDay(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMM", locale).format(date);
  }

  /** {@code 29 Sep 2026}, where the weekday does not matter. */
  public static String date(LocalDate date, Locale locale) {
    return DateTimeFormatter.ofPattern("d MMM uuuu", locale).format(date);
  }

  /** {@code 28 Sep – 25 Oct 2026}: the year of the first day only where it is another one. */
  public static String dates(LocalDate first, LocalDate last, Locale locale) {
    String pattern = first.getYear() == last.getYear() ? "d MMM" : "d MMM uuuu";
    return DateTimeFormatter.ofPattern(pattern, locale).format(first) + " – " + date(last, locale);
  }

  /** {@code 22:30}. */
  public static String time(Instant at, ZoneId zone, Locale locale) {
    return told("HH:mm", at, zone, locale);
  }

  /** As a clock on the wall shows it, for rulers and where the zone stands beside it. */
  public static String clock(Instant at, ZoneId zone, Locale locale) {
    return format("HH:mm", at, zone, locale);
  }

  /** Both ends; the date and the year of the end only where they differ from those of the start. */
  public static String stretch(Interval interval, ZoneId zone, Locale locale) {
    String bare = bareStretch(interval, zone, locale);
    return isTwice(interval.end(), zone)
        ? bare
        : bare + ' ' + abbreviation(interval.end(), zone, locale);
  }

  /** The same without the zone, where the zone stands beside it. */
  public static String bareStretch(Interval interval, ZoneId zone, Locale locale) {
    ZonedDateTime start = interval.start().atZone(zone);
    ZonedDateTime end = interval.end().atZone(zone);
    String from = bareMoment(interval.start(), zone, locale);
    return from + " – " + until(start, end, locale);
  }

  private static String until(ZonedDateTime start, ZonedDateTime end, Locale locale) {
    if (start.toLocalDate().equals(end.toLocalDate())) {
      return time(end.toInstant(), end.getZone(), locale);
    }
    return start.getYear() == end.getYear()
        ? shortMoment(end.toInstant(), end.getZone(), locale)
        : bareMoment(end.toInstant(), end.getZone(), locale);
  }

  /**
   * All of a duration from days down to minutes, and below an hour its seconds: {@code 30 min},
   * {@code 2 h}, {@code 2 h 30}, {@code 9 d}, {@code 9 d 4 h}, {@code 1 d 2 h 30}, {@code 1 d 5
   * min}, {@code 1 min 30 s}. A duration is never negative here.
   */
  public static String span(Duration length) {
    var parts = new StringJoiner(" ");
    int hours = length.toHoursPart();
    int minutes = length.toMinutesPart();
    int seconds = length.toHours() == 0 ? length.toSecondsPart() : 0;
    if (length.toDays() > 0) {
      parts.add(length.toDays() + " d");
    }
    if (hours > 0) {
      parts.add(hours + " h");
    }
    if (minutes > 0) {
      parts.add(hours > 0 ? String.format(Locale.ROOT, "%02d", minutes) : minutes + " min");
    }
    if (seconds > 0) {
      parts.add(seconds + " s");
    }
    return parts.length() == 0 ? "0 min" : parts.toString();
  }

  /** {@code CEST}, or {@code UTC+05:30} where the zone has no abbreviation of letters. */
  public static String abbreviation(Instant at, ZoneId zone, Locale locale) {
    if (zone instanceof ZoneOffset offset) {
      return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
    }
    String name = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(at.atZone(zone));
    return name.chars().allMatch(Character::isLetter)
        ? name
        : "UTC" + zone.getRules().getOffset(at).getId();
  }

  /** Hours before or behind UTC, such as {@code +2}, {@code −4} or {@code +5:30}. */
  public static String offset(Instant at, ZoneId zone) {
    String offset = zone.getRules().getOffset(at).getId().replace("Z", "±0");
    return offset.replaceFirst(":00$", "").replaceFirst("([+-])0", "$1").replace('-', '−');
  }

  /** Whether the clocks of the zone show this time of day twice. */
  private static boolean isTwice(Instant at, ZoneId zone) {
    return zone.getRules().getValidOffsets(at.atZone(zone).toLocalDateTime()).size() > 1;
  }

  private static String told(String pattern, Instant at, ZoneId zone, Locale locale) {
    String bare = format(pattern, at, zone, locale);
    return isTwice(at, zone) ? bare + ' ' + abbreviation(at, zone, locale) : bare;
  }

  private static String format(String pattern, Instant at, ZoneId zone, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(at.atZone(zone));
  }
}
