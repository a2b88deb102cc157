package org.slipway.core.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * When something happens, once or again and again: the first occurrence in local wall time of one
 * zone, and optionally an RFC 5545 rule. Occurrences keep the wall-clock length of the first one.
 * Occurrences are expanded in local time and resolved afterwards ({@link WallTime}). Whole seconds:
 * fractions are cut off.
 *
 * @param start first start, wall time in {@code zone}
 * @param end first end, wall time in {@code zone}, not before {@code start}
 * @param zone IANA zone of all wall times here; never a bare offset
 * @param rule RRULE value without the name, for example {@code FREQ=WEEKLY;BYDAY=TU}; empty: once.
 *     The start is an occurrence, and the first that COUNT counts, even where the rule skips it
 * @param except starts left out (EXDATE), as the rule puts them, before any shift; sorted
 * @param also further starts (RDATE), never shifted; sorted
 * @param allDay whether people see dates instead of times; both ends are then midnights
 * @param shift what happens to a start, of the record or by its rule, on a non-working day
 * @param workingDays how many working days further it starts, counted from where the shift put it;
 *     negative: earlier; 0: right there. {@code FREQ=MONTHLY;BYMONTHDAY=1} with {@code
 *     NEXT_WORKING_DAY} and 2 is the third working day of each month
 */
public record Recurrence(
    LocalDateTime start,
    LocalDateTime end,
    ZoneId zone,
    Optional<String> rule,
    List<LocalDateTime> except,
    List<LocalDateTime> also,
    boolean allDay,
    DayShift shift,
    int workingDays) {

  /**
   * @throws IllegalArgumentException if the end lies before the start, or an all-day recurrence
   *     does not run from midnight to midnight
   */
  public Recurrence {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("ends before it starts: " + start + " to " + end);
    }
    if (allDay && !(isMidnight(start) && isMidnight(end))) {
      throw new IllegalArgumentException("an all-day recurrence runs from midnight to midnight");
    }
    start = start.truncatedTo(ChronoUnit.SECONDS);
    end = end.truncatedTo(ChronoUnit.SECONDS);
    except = wholeSeconds(except);
    also = wholeSeconds(also);
  }

  /** Shifts by working days, but does not count them. */
  public Recurrence(
      LocalDateTime start,
      LocalDateTime end,
      ZoneId zone,
      Optional<String> rule,
      List<LocalDateTime> except,
      List<LocalDateTime> also,
      boolean allDay,
      DayShift shift) {
    this(start, end, zone, rule, except, also, allDay, shift, 0);
  }

  /** Happens once, from {@code start} to {@code end} in the wall time of {@code zone}. */
  public static Recurrence once(LocalDateTime start, LocalDateTime end, ZoneId zone) {
    return new Recurrence(
        start, end, zone, Optional.empty(), List.of(), List.of(), false, DayShift.NONE);
  }

  /** Happens again and again by an RFC 5545 rule. */
  public static Recurrence repeating(
      LocalDateTime start, LocalDateTime end, ZoneId zone, String rule) {
    return new Recurrence(
        start, end, zone, Optional.of(rule), List.of(), List.of(), false, DayShift.NONE);
  }

  /** Whether its occurrences depend on a holiday calendar. */
  public boolean needsWorkingDays() {
    return shift != DayShift.NONE || workingDays != 0;
  }

  private static List<LocalDateTime> wholeSeconds(List<LocalDateTime> times) {
    return times.stream().map(t -> t.truncatedTo(ChronoUnit.SECONDS)).sorted().distinct().toList();
  }

  private static boolean isMidnight(LocalDateTime time) {
    return time.toLocalTime().toNanoOfDay() == 0;
  }
}
