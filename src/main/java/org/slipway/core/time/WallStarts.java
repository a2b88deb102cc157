package org.slipway.core.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.LongPredicate;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/**
 * The starts a rule gives in wall time, in order, without a zone: as <i>wall seconds</i>, those
 * since 1970 if the wall were in UTC. A rule without COUNT is not walked from its beginning: its
 * beginning is moved close to the range by whole periods, which gives the same starts.
 */
final class WallStarts {

  private static final int LEAP_CYCLE_YEARS = 400;

  private WallStarts() {}

  /** How a walk ended. */
  enum End {
    /** Every start up to the end of the range was handed over. */
    COMPLETE,
    /** The receiver had enough. */
    STOPPED,
    /** The search for the next start was given up. */
    GIVEN_UP
  }

  /**
   * Hands over each start from {@code from} to {@code to}, both inclusive, until the receiver says
   * false. The first start of the recurrence is always one of them.
   */
  static End walk(
      Recurrence recurrence,
      WallRule rule,
      LocalDateTime from,
      LocalDateTime to,
      LongPredicate receiver) {
    LocalDateTime first = recurrence.start();
    if (!first.isBefore(from) && !first.isAfter(to) && !receiver.test(seconds(first))) {
      return End.STOPPED;
    }
    LocalDateTime last =
        rule.until().map(u -> earlier(u.latestStart(recurrence.zone()), to)).orElse(to);
    if (last.isBefore(from)) {
      return End.COMPLETE;
    }
    try {
      return walkRule(recurrence, rule, from, last, receiver);
    } catch (Lost e) {
      return End.GIVEN_UP;
    }
  }

  /** The first start the rule itself gives from the recurrence's start on. */
  static Optional<LocalDateTime> firstByRule(Recurrence recurrence, WallRule rule) {
    try {
      var starts = begun(rule, recurrence, recurrence.start());
      long first = next(starts);
      return first == NONE
          ? Optional.empty()
          : Optional.of(wall(first)).filter(_ -> rule.admits(first, recurrence.zone()));
    } catch (Lost e) {
      return Optional.empty(); // the search was given up
    }
  }

  /**
   * The library gave up: after a long run of periods without a start, or as it cannot go on with
   * the parts of the rule together.
   */
  private static final class Lost extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Lost(RuntimeException cause) {
      super(cause.toString(), cause, false, false);
    }
  }

  private static final long NONE = Long.MAX_VALUE;

  /** The next start in wall seconds; {@link #NONE}: there is no other. */
  private static long next(RecurrenceRuleIterator starts) {
    try {
      return starts.hasNext() ? Math.floorDiv(starts.nextMillis(), 1000L) : NONE;
    } catch (RuntimeException e) {
      throw new Lost(e);
    }
  }

  private static RecurrenceRuleIterator begun(
      WallRule rule, Recurrence recurrence, LocalDateTime first) {
    try {
      return rule.rule().iterator(dateTime(first, recurrence.allDay()));
    } catch (RuntimeException e) {
      throw new Lost(e);
    }
  }

  private static RecurrenceRuleIterator near(
      WallRule rule, Recurrence recurrence, LocalDateTime from) {
    try {
      return iterator(rule, recurrence, from);
    } catch (RuntimeException e) {
      throw new Lost(e);
    }
  }

  private static End walkRule(
      Recurrence recurrence,
      WallRule rule,
      LocalDateTime from,
      LocalDateTime last,
      LongPredicate receiver) {
    RecurrenceRuleIterator starts = near(rule, recurrence, from);
    long lastSeconds = seconds(last);
    long earliest = Math.max(seconds(from), seconds(recurrence.start()) + 1);
    long previous = Long.MIN_VALUE;
    while (true) {
      long next = next(starts);
      if (next > lastSeconds || next <= previous) {
        return End.COMPLETE;
      }
      previous = next;
      boolean wanted = next >= earliest && rule.admits(next, recurrence.zone());
      if (wanted && !receiver.test(next)) {
        return End.STOPPED;
      }
    }
  }

  private static RecurrenceRuleIterator iterator(
      WallRule read, Recurrence recurrence, LocalDateTime from) {
    LocalDateTime first = recurrence.start();
    boolean dates = recurrence.allDay();
    RecurrenceRule rule = read.rule();
    if (read.isCounted()) {
      RecurrenceRuleIterator starts = counted(read, first, dates);
      starts.fastForward(dateTime(from, dates));
      return starts;
    }
    LocalDateTime near = movedNear(rule, first, from);
    RecurrenceRuleIterator starts = rule.iterator(dateTime(near, dates));
    if (near.isBefore(from)) {
      starts.fastForward(dateTime(from, dates));
    }
    return starts;
  }

  /** COUNT counts the first start even where the rule itself skips it. */
  private static RecurrenceRuleIterator counted(WallRule read, LocalDateTime first, boolean dates) {
    RecurrenceRuleIterator starts = read.rule().iterator(dateTime(first, dates));
    if (starts.hasNext() && Math.floorDiv(starts.peekMillis(), 1000L) == seconds(first)) {
      return starts;
    }
    int left = read.rule().getCount() - 1;
    RecurrenceRuleIterator rest =
        read.withCount(Math.max(left, 1)).iterator(dateTime(first, dates));
    if (left == 0) {
      rest.skip(1);
    }
    return rest;
  }

  /**
   * A beginning not after {@code from}, whole periods after {@code first}, from which the rule
   * gives the same starts.
   */
  private static LocalDateTime movedNear(
      RecurrenceRule rule, LocalDateTime first, LocalDateTime from) {
    long interval = rule.getInterval();
    return switch (rule.getFreq()) {
      case HOURLY -> moved(first, from, ChronoUnit.HOURS, interval);
      case DAILY -> moved(first, from, ChronoUnit.DAYS, interval);
      case WEEKLY -> moved(first, from, ChronoUnit.WEEKS, interval);
      case MONTHLY ->
          moved(first, from, ChronoUnit.YEARS, interval * (leap(first) ? LEAP_CYCLE_YEARS : 1));
      case YEARLY ->
          moved(
              first,
              from,
              ChronoUnit.YEARS,
              interval * (leap(first) || rule.hasPart(Part.BYWEEKNO) ? LEAP_CYCLE_YEARS : 1));
      case MINUTELY, SECONDLY -> first;
    };
  }

  private static LocalDateTime moved(
      LocalDateTime first, LocalDateTime from, ChronoUnit unit, long period) {
    long periods = first.until(from, unit) / period - 1;
    return periods <= 0 ? first : first.plus(periods * period, unit);
  }

  private static boolean leap(LocalDateTime first) {
    return first.getMonthValue() == 2 && first.getDayOfMonth() == 29;
  }

  private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
    return a.isBefore(b) ? a : b;
  }

  private static DateTime dateTime(LocalDateTime t, boolean date) {
    int month = t.getMonthValue() - 1;
    return date
        ? new DateTime(t.getYear(), month, t.getDayOfMonth())
        : new DateTime(
            t.getYear(), month, t.getDayOfMonth(), t.getHour(), t.getMinute(), t.getSecond());
  }

  /** Wall seconds. */
  static long seconds(LocalDateTime wall) {
    return wall.toEpochSecond(ZoneOffset.UTC);
  }

  static LocalDateTime wall(long seconds) {
    return LocalDateTime.ofEpochSecond(seconds, 0, ZoneOffset.UTC);
  }
}
