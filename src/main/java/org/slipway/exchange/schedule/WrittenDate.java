package org.slipway.exchange.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Recurrence;

/**
 * A date as people write it: {@code Monday 8th January 2024}, {@code Tuesday 19th - Friday 22nd
 * March 2024}, {@code 02:00 UTC Friday 9th February 2024 / …}, {@code … / Friday 10th October 2025,
 * 12:00 UTC}. Where it names a time in UTC that counts, else the day in the zone asked for.
 */
final class WrittenDate {

  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
  private static final String DATE = DAY + " (\\p{L}+) (\\d{4})";
  private static final Pattern BEFORE =
      Pattern.compile("(\\d{1,2}):(\\d{2}) UTC \\p{L}+,? " + DATE);
  private static final Pattern AFTER = Pattern.compile(DATE + ",? (\\d{1,2}):(\\d{2}) UTC");
  private static final Pattern DAYS =
      Pattern.compile(DAY + "(?: (\\p{L}+))?(?: (\\d{4}))? ?[-–] ?(?:\\p{L}+,? )?" + DATE);
  private static final Pattern ONE = Pattern.compile(DATE);

  private WrittenDate() {}

  /** What the text says; empty where it is no date. */
  static Optional<Recurrence> read(String text, ZoneId asked) {
    String plain = text.replaceAll("\\s+", " ");
    try {
      return utc(BEFORE.matcher(plain), true)
          .or(() -> utc(AFTER.matcher(plain), false))
          .or(() -> days(DAYS.matcher(plain), asked))
          .or(() -> one(ONE.matcher(plain), asked));
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }

  private static Optional<Recurrence> utc(Matcher found, boolean timeFirst) {
    if (!found.find()) {
      return Optional.empty();
    }
    int date = timeFirst ? 3 : 1;
    int time = timeFirst ? 1 : 4;
    LocalDateTime at =
        date(found.group(date), found.group(date + 1), found.group(date + 2))
            .atTime(Integer.parseInt(found.group(time)), Integer.parseInt(found.group(time + 1)));
    return Optional.of(Recurrence.once(at, at, UTC));
  }

  private static Optional<Recurrence> days(Matcher found, ZoneId asked) {
    if (!found.find()) {
      return Optional.empty();
    }
    LocalDate last = date(found.group(4), found.group(5), found.group(6));
    String month = Optional.ofNullable(found.group(2)).orElse(found.group(5));
    String year = Optional.ofNullable(found.group(3)).orElse(found.group(6));
    return Optional.of(whole(date(found.group(1), month, year), last, asked));
  }

  private static Optional<Recurrence> one(Matcher found, ZoneId asked) {
    if (!found.find()) {
      return Optional.empty();
    }
    LocalDate day = date(found.group(1), found.group(2), found.group(3));
    return Optional.of(whole(day, day, asked));
  }

  /** Whole days, both included. */
  static Recurrence whole(LocalDate first, LocalDate last, ZoneId zone) {
    LocalDate end = last.isBefore(first) ? first : last;
    return new Recurrence(
        first.atStartOfDay(),
        end.plusDays(1).atStartOfDay(),
        zone,
        Optional.empty(),
        List.of(),
        List.of(),
        true,
        DayShift.NONE);
  }

  /** Months by their first three letters, as people shorten them. */
  private static LocalDate date(String day, String month, String year) {
    for (Month each : Month.values()) {
      boolean same =
          month.length() >= 3
              && each.name().startsWith(month.substring(0, 3).toUpperCase(Locale.ROOT));
      if (same) {
        return LocalDate.of(Integer.parseInt(year), each, Integer.parseInt(day));
      }
    }
    throw new DateTimeException(month);
  }
}
