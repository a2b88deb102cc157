package org.slipway.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** Expanding a far range against walking there from the first start, one by one. */
class RecurrencesProperties {

  private static final LocalDateTime BASE = LocalDateTime.of(2001, 1, 1, 0, 0);

  @Provide
  Arbitrary<String> rules() {
    return Arbitraries.of(
        "FREQ=HOURLY;INTERVAL=7",
        "FREQ=HOURLY;INTERVAL=5;BYDAY=MO,TH",
        "FREQ=DAILY",
        "FREQ=DAILY;INTERVAL=11",
        "FREQ=DAILY;BYMONTH=3,10",
        "FREQ=DAILY;INTERVAL=3;BYDAY=SA,SU;BYHOUR=2,3",
        "FREQ=WEEKLY",
        "FREQ=WEEKLY;BYDAY=TU,TH",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO",
        "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=SU,MO",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,SA;BYSETPOS=-1",
        "FREQ=WEEKLY;BYMONTH=4",
        "FREQ=MONTHLY",
        "FREQ=MONTHLY;INTERVAL=5",
        "FREQ=MONTHLY;BYDAY=3SA",
        "FREQ=MONTHLY;BYDAY=-1FR",
        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1,15,-1",
        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        "FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR",
        "FREQ=YEARLY",
        "FREQ=YEARLY;INTERVAL=3",
        "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "FREQ=YEARLY;BYWEEKNO=1,20",
        "FREQ=YEARLY;BYWEEKNO=52;BYDAY=MO",
        "FREQ=YEARLY;BYYEARDAY=1,100,-1",
        "FREQ=YEARLY;BYDAY=20MO",
        "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYMONTHDAY=-1",
        "FREQ=WEEKLY;COUNT=1200",
        "FREQ=MONTHLY;BYDAY=2TU;COUNT=300",
        "FREQ=DAILY;INTERVAL=2;UNTIL=20200101",
        "FREQ=WEEKLY;BYDAY=WE;UNTIL=20251015T100000");
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "UTC",
            "Europe/Berlin",
            "America/New_York",
            "America/Sao_Paulo",
            "Australia/Lord_Howe",
            "Africa/Casablanca",
            "Pacific/Apia")
        .map(ZoneId::of);
  }

  @Property(tries = 250)
  void skippingAheadLosesNothing(
      @ForAll("rules") String rule,
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(max = 3_000) int startDay,
      @ForAll @IntRange(max = 23) int startHour,
      @ForAll @IntRange(min = 1, max = 2_000) int hours,
      @ForAll @IntRange(max = 10_500) int fromDay,
      @ForAll @IntRange(min = 1, max = 400) int rangeDays)
      throws InvalidRecurrenceRuleException {
    LocalDateTime start = BASE.plusDays(startDay).plusHours(startHour).plusMinutes(30);
    Recurrence recurrence = Recurrence.repeating(start, start.plusHours(hours), zone, rule);
    Interval range =
        Interval.lasting(
            BASE.plusDays(fromDay).atZone(zone).toInstant(), Duration.ofDays(rangeDays));
    assertEquals(
        walked(recurrence, rule, range),
        Recurrences.expand(recurrence, WorkingDays.NONE, range).occurrences().stream()
            .map(Occurrence::at)
            .toList());
  }

  /** From the first start on, resolving each by java.time alone. */
  private static List<Interval> walked(Recurrence recurrence, String rule, Interval range)
      throws InvalidRecurrenceRuleException {
    LocalDateTime s = recurrence.start();
    RecurrenceRule read = new RecurrenceRule(rule);
    RecurrenceRuleIterator starts =
        read.iterator(
            new DateTime(
                s.getYear(),
                s.getMonthValue() - 1,
                s.getDayOfMonth(),
                s.getHour(),
                s.getMinute(),
                0));
    var walls = new ArrayList<LocalDateTime>();
    walls.add(s);
    LocalDateTime next = s;
    while (starts.hasNext() && next.getYear() < 2032) {
      DateTime t = starts.nextDateTime();
      next =
          LocalDateTime.of(
              t.getYear(), t.getMonth() + 1, t.getDayOfMonth(), t.getHours(), t.getMinutes());
      walls.add(next);
    }
    boolean startIsExtra = walls.size() < 2 || !walls.get(1).equals(s);
    if (read.getCount() != null && startIsExtra) {
      walls.removeLast(); // the first start is counted too
    }
    Duration length = Duration.between(s, recurrence.end());
    var found = new TreeSet<Interval>();
    for (LocalDateTime wall : walls) {
      Instant from = wall.atZone(recurrence.zone()).toInstant();
      Instant to = wall.plus(length).atZone(recurrence.zone()).toInstant();
      Interval at = to.isBefore(from) ? Interval.lasting(from, length) : new Interval(from, to);
      if (at.overlaps(range)) {
        found.add(at);
      }
    }
    return List.copyOf(found);
  }
}
