package org.slipway.bench;

import biweekly.util.Frequency;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import net.fortuna.ical4j.model.Recur;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.WorkingDays;

/** Weekly rules of one zone over five years, and a month's view of rules that began long ago. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class Recurring {

  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
  private static final TimeZone OLD_ZONE = TimeZone.getTimeZone("Europe/Berlin");
  private static final LocalDateTime START = LocalDateTime.of(2024, 1, 1, 22, 0);
  private static final LocalDateTime END = START.plusYears(5);
  private static final Duration NIGHT = Duration.ofHours(6);
  private static final String[] DAYS = {"MO", "TU", "WE", "TH", "FR", "SA", "SU"};

  @Param({"10", "100", "1000"})
  public int size;

  private final List<Recurrence> weekly = new ArrayList<>();
  private final List<Recurrence> old = new ArrayList<>();

  @Setup
  public void rules() {
    String[] kinds = {
      "FREQ=WEEKLY", "FREQ=MONTHLY;BYDAY=3SA", "FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=-1"
    };
    for (int i = 0; i < size; i++) {
      LocalDateTime start = START.plusDays(i % 7).plusMinutes(i % 60);
      weekly.add(
          Recurrence.repeating(start, start.plus(NIGHT), ZONE, "FREQ=WEEKLY;BYDAY=" + DAYS[i % 7]));
      LocalDateTime before = start.minusYears(23 - i % 20);
      old.add(Recurrence.repeating(before, before.plus(NIGHT), ZONE, kinds[i % kinds.length]));
    }
  }

  @Benchmark
  @Bar(peer = "libRecur", times = 2)
  public long slipway() {
    Interval range = new Interval(START.atZone(ZONE).toInstant(), END.atZone(ZONE).toInstant());
    return expand(weekly, range);
  }

  /** A month's view, nothing kept from before. */
  @Benchmark
  @Bar(millis = 10, size = 1000)
  public long monthView() {
    Instant month = LocalDateTime.of(2026, 9, 1, 0, 0).atZone(ZONE).toInstant();
    return expand(old, Interval.lasting(month, Duration.ofDays(30)));
  }

  private static long expand(List<Recurrence> recurrences, Interval range) {
    long sum = 0;
    for (Recurrence recurrence : recurrences) {
      Expansion expansion = Recurrences.expand(recurrence, WorkingDays.NONE, range);
      sum += expansion.occurrences().size();
    }
    return sum;
  }

  /** No rule is read: it can only do plain weekly ones. */
  @Benchmark
  public long javaTime() {
    long sum = 0;
    for (Recurrence recurrence : weekly) {
      for (LocalDateTime t = recurrence.start(); t.isBefore(END); t = t.plusWeeks(1)) {
        sum += t.atZone(ZONE).toEpochSecond() + t.plus(NIGHT).atZone(ZONE).toEpochSecond();
      }
    }
    return sum;
  }

  /** Starts alone, in its own reading of zones. */
  @Benchmark
  public long libRecur() throws InvalidRecurrenceRuleException {
    long sum = 0;
    long end = END.atZone(ZONE).toInstant().toEpochMilli();
    for (Recurrence recurrence : weekly) {
      LocalDateTime s = recurrence.start();
      DateTime start =
          new DateTime(
              OLD_ZONE,
              s.getYear(),
              s.getMonthValue() - 1,
              s.getDayOfMonth(),
              22,
              s.getMinute(),
              0);
      RecurrenceRuleIterator starts =
          new RecurrenceRule(recurrence.rule().orElseThrow()).iterator(start);
      long next = starts.nextMillis();
      while (next < end) {
        sum += next;
        next = starts.nextMillis();
      }
    }
    return sum;
  }

  @Benchmark
  @SuppressWarnings("JavaUtilDate") // the library's own type
  public long biweekly() {
    long sum = 0;
    Date end = Date.from(END.atZone(ZONE).toInstant());
    for (Recurrence recurrence : weekly) {
      var rule =
          new biweekly.util.Recurrence.Builder(Frequency.WEEKLY)
              .byDay(
                  biweekly.util.DayOfWeek.valueOfAbbr(
                      recurrence.start().getDayOfWeek().name().substring(0, 2)))
              .build();
      Date start = Date.from(recurrence.start().atZone(ZONE).toInstant());
      var starts = rule.getDateIterator(start, OLD_ZONE);
      Date next = starts.next();
      while (next.before(end)) {
        sum += next.getTime();
        next = starts.next();
      }
    }
    return sum;
  }

  @Benchmark
  public long ical4j() {
    long sum = 0;
    for (Recurrence recurrence : weekly) {
      var starts =
          new Recur<LocalDateTime>(recurrence.rule().orElseThrow())
              .getDates(recurrence.start(), recurrence.start(), END);
      for (LocalDateTime start : starts) {
        sum += start.atZone(ZONE).toEpochSecond();
      }
    }
    return sum;
  }
}
