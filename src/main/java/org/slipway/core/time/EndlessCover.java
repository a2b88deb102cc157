package org.slipway.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;

/**
 * Proves that recurrences together leave no gap for ever. Daily and weekly rules of one zone repeat
 * in wall time after the least common multiple of their periods, so one gapless period is proof;
 * anything else proves nothing.
 */
final class EndlessCover {

  private static final int LONGEST_PERIOD_DAYS = 400;

  /** A shorter overlap might open where the clocks move only one of the two ends. */
  private static final Duration SAFE_OVERLAP = Duration.ofHours(26);

  private EndlessCover() {}

  /** Repeats every {@code days} days, from the start of the recurrence on. */
  private record Periodic(Recurrence recurrence, int days) {}

  /** From when on there is no gap; empty: not proved. */
  static Optional<Instant> since(Collection<Recurrence> recurrences) {
    var byZone = new TreeMap<ZoneId, List<Periodic>>(Comparator.comparing(ZoneId::getId));
    for (Recurrence recurrence : recurrences) {
      days(recurrence)
          .ifPresent(
              days ->
                  byZone
                      .computeIfAbsent(recurrence.zone(), _ -> new ArrayList<>())
                      .add(new Periodic(recurrence, days)));
    }
    return byZone.values().stream()
        .flatMap(g -> sinceOf(g).stream())
        .min(Comparator.naturalOrder());
  }

  private static Optional<Instant> sinceOf(List<Periodic> group) {
    long period = 1;
    LocalDateTime begin = LocalDateTime.MIN;
    for (Periodic p : group) {
      period = period / gcd(period, p.days()) * p.days();
      LocalDateTime end = p.recurrence().end();
      begin = end.isAfter(begin) ? end : begin;
    }
    if (period > LONGEST_PERIOD_DAYS) {
      return Optional.empty();
    }
    Interval once = Interval.lasting(begin.toInstant(ZoneOffset.UTC), Duration.ofDays(period));
    return coversInWallTime(group, once)
        ? Optional.of(WallTime.resolve(begin, group.getFirst().recurrence().zone()).at())
        : Optional.empty();
  }

  private static boolean coversInWallTime(List<Periodic> group, Interval once) {
    List<Interval> stretches =
        group.stream()
            .map(p -> inUtc(p.recurrence()))
            .flatMap(r -> Recurrences.expand(r, WorkingDays.NONE, once).occurrences().stream())
            .map(Occurrence::at)
            .sorted()
            .toList();
    Instant reach = stretches.isEmpty() ? once.end() : stretches.getFirst().start();
    if (stretches.isEmpty() || reach.isAfter(once.start())) {
      return false;
    }
    for (Interval next : stretches) {
      boolean safe = next.start().equals(reach) || !next.start().isAfter(reach.minus(SAFE_OVERLAP));
      if (next.end().isAfter(reach)) {
        if (!safe) {
          return false;
        }
        reach = next.end();
      }
    }
    return !reach.isBefore(once.end());
  }

  private static Recurrence inUtc(Recurrence r) {
    return new Recurrence(
        r.start(), r.end(), ZoneOffset.UTC, r.rule(), List.of(), List.of(), r.allDay(), r.shift());
  }

  /** Its period in days, where it is as regular as that. */
  private static Optional<Integer> days(Recurrence recurrence) {
    if (recurrence.needsWorkingDays()
        || !recurrence.except().isEmpty()
        || recurrence.rule().isEmpty()
        || !(WallRule.read(recurrence.rule().get()) instanceof WallRule.Read(WallRule read))
        || read.until().isPresent()
        || read.isCounted()
        || hasFilters(read.rule())) {
      return Optional.empty();
    }
    int interval = read.rule().getInterval();
    return switch (read.rule().getFreq()) {
      case DAILY -> Optional.of(interval);
      case WEEKLY -> Optional.of(7 * interval);
      default -> Optional.empty();
    };
  }

  private static boolean hasFilters(RecurrenceRule rule) {
    boolean days = rule.getFreq() == Freq.DAILY && rule.hasPart(Part.BYDAY);
    return days
        || List.of(
                Part.BYMONTH,
                Part.BYMONTHDAY,
                Part.BYYEARDAY,
                Part.BYWEEKNO,
                Part.BYHOUR,
                Part.BYMINUTE,
                Part.BYSECOND,
                Part.BYSETPOS)
            .stream()
            .anyMatch(rule::hasPart);
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
