package org.slipway.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Expands recurrences to occurrences (DEFINITIONS §3). */
public final class Recurrences {

  /** Most occurrences one expansion gives; asked for more it is not computed. */
  public static final int MOST_OCCURRENCES = 50_000;

  /** Longest INTERVAL of a rule. */
  public static final int LONGEST_INTERVAL = 1_000;

  private static final LocalDateTime FIRST = LocalDateTime.of(1, 1, 1, 0, 0);
  private static final LocalDateTime LAST = LocalDateTime.of(9000, 1, 1, 0, 0);
  private static final Duration A_YEAR = Duration.ofDays(366);

  private Recurrences() {}

  /**
   * The occurrences that reach into {@code range}, also those that began before it. Costs depend on
   * the range, not on how long ago the rule began, except for a rule with COUNT.
   *
   * @param days what the recurrence shifts by; not asked where it does not shift
   */
  public static Expansion expand(Recurrence recurrence, WorkingDays days, Interval range) {
    return new Expanding(recurrence, days, range).run();
  }

  /** Why nobody could use this RRULE value, for importers and editors; empty: it can be used. */
  public static Optional<RuleProblem> check(String rule) {
    return switch (WallRule.read(rule)) {
      case WallRule.Refused(RuleProblem problem) -> Optional.of(problem);
      case WallRule.Read(WallRule read) -> {
        LocalDateTime any = LocalDateTime.of(2024, 2, 29, 0, 0);
        Recurrence probe = Recurrence.repeating(any, any, ZoneOffset.UTC, rule);
        WallStarts.End end =
            WallStarts.walk(probe, read.withoutEnd(), any.plusSeconds(1), LAST, _ -> false);
        yield end == WallStarts.End.STOPPED
            ? Optional.empty()
            : Optional.of(new RuleProblem(RuleProblem.Reason.NEVER, rule));
      }
    };
  }

  /**
   * The next {@code count} occurrences that begin at {@code from} or later, for the preview before
   * a rule is saved; fewer where it ends. Looks at most a century ahead.
   */
  public static Expansion upcoming(
      Recurrence recurrence, WorkingDays days, Instant from, int count) {
    Duration ahead = A_YEAR;
    while (true) {
      Expansion expansion = expand(recurrence, days, Interval.lasting(from, ahead));
      List<Occurrence> found =
          expansion.occurrences().stream()
              .filter(o -> !o.at().start().isBefore(from))
              .limit(count)
              .toList();
      if (found.size() == count) {
        return new Expansion.Known(found);
      }
      if (expansion instanceof Expansion.NotComputed n) {
        return new Expansion.NotComputed(n.reason(), n.detail(), found, n.unknown());
      }
      boolean over = latestEnd(recurrence).map(e -> e.isBefore(from.plus(A_YEAR))).orElse(false);
      if (over || ahead.compareTo(A_YEAR.multipliedBy(100)) > 0) {
        return new Expansion.Known(found);
      }
      ahead = ahead.multipliedBy(2);
    }
  }

  /**
   * An instant after which nothing of it happens any more; empty where the rule has no end, or one
   * by COUNT.
   */
  public static Optional<Instant> latestEnd(Recurrence recurrence) {
    ZoneId zone = recurrence.zone();
    LocalDateTime latest = recurrence.start();
    if (recurrence.rule().isPresent()) {
      if (!(WallRule.read(recurrence.rule().get()) instanceof WallRule.Read(WallRule read))
          || read.until().isEmpty()) {
        return Optional.empty();
      }
      latest = later(latest, read.until().get().latestStart(zone));
    }
    int reach = new WorkingDayShift(recurrence, WorkingDays.NONE).reach();
    for (LocalDateTime also : recurrence.also()) {
      latest = later(latest, also);
    }
    Duration length = Duration.between(recurrence.start(), recurrence.end());
    return Optional.of(latest.plusDays(reach + 2L).plus(length).toInstant(ZoneOffset.UTC));
  }

  /**
   * The first start the rule itself gives, at the recurrence's start or later: a later one where
   * the rule skips the start. Empty without a rule, and where the rule gives none or cannot be
   * read.
   */
  public static Optional<LocalDateTime> firstByRule(Recurrence recurrence) {
    return recurrence.rule().map(WallRule::read).flatMap(read -> firstByRule(recurrence, read));
  }

  private static Optional<LocalDateTime> firstByRule(Recurrence recurrence, WallRule.Reading read) {
    return read instanceof WallRule.Read(WallRule rule)
        ? WallStarts.firstByRule(recurrence, rule)
        : Optional.empty();
  }

  /**
   * From when on these together leave no gap for ever, where that can be proved: daily or weekly
   * ones of one zone that touch, or overlap by more than a day.
   */
  public static Optional<Instant> gaplessSince(Collection<Recurrence> recurrences) {
    return EndlessCover.since(recurrences);
  }

  /** Wall time of an instant, kept within the years that rules are expanded for. */
  static LocalDateTime wall(Instant instant, ZoneId zone) {
    if (instant.isBefore(FIRST.toInstant(ZoneOffset.UTC))) {
      return FIRST;
    }
    return instant.isAfter(LAST.toInstant(ZoneOffset.UTC))
        ? LAST
        : LocalDateTime.ofInstant(instant, zone);
  }

  private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
    return a.isAfter(b) ? a : b;
  }
}
