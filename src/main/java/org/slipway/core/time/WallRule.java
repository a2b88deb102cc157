package org.slipway.core.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalField;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;

/**
 * An RFC 5545 rule that was read and found usable. UNTIL is kept apart from the rule itself: it may
 * be an instant while the rule gives wall times.
 */
record WallRule(RecurrenceRule rule, Optional<Until> until) {

  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

  /** What became of reading a rule. */
  sealed interface Reading {}

  record Read(WallRule rule) implements Reading {}

  record Refused(RuleProblem problem) implements Reading {}

  /** The end of a rule, inclusive. */
  sealed interface Until {

    /** A wall time after which no start lies, whatever the clocks did. */
    LocalDateTime latestStart(ZoneId zone);

    /** Whether a start, which is not after {@link #latestStart}, is still in. */
    boolean admits(LocalDateTime start, ZoneId zone);

    /** In the wall time of the recurrence. */
    record Local(LocalDateTime last) implements Until {
      @Override
      public LocalDateTime latestStart(ZoneId zone) {
        return last;
      }

      @Override
      public boolean admits(LocalDateTime start, ZoneId zone) {
        return true;
      }
    }

    /** In UTC, so compared with what a start resolves to. */
    record Universal(LocalDateTime last) implements Until {
      @Override
      public LocalDateTime latestStart(ZoneId zone) {
        return LocalDateTime.ofInstant(last.toInstant(ZoneOffset.UTC), zone).plusDays(1);
      }

      @Override
      public boolean admits(LocalDateTime start, ZoneId zone) {
        return !WallTime.resolve(start, zone).at().isAfter(last.toInstant(ZoneOffset.UTC));
      }
    }
  }

  static Reading read(String text) {
    var parts = new ArrayList<String>();
    Optional<Until> until = Optional.empty();
    for (String part : text.strip().toUpperCase(Locale.ROOT).split(";", -1)) {
      if (!part.startsWith("UNTIL=")) {
        parts.add(part);
        continue;
      }
      Optional<Until> end = until(part.substring("UNTIL=".length()));
      if (end.isEmpty() || until.isPresent()) {
        return refused(RuleProblem.Reason.UNREADABLE, part);
      }
      until = end;
    }
    return read(parts, until);
  }

  private static Reading read(List<String> parts, Optional<Until> until) {
    String text = String.join(";", parts);
    RecurrenceRule rule;
    try {
      rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      return refused(RuleProblem.Reason.UNREADABLE, culprit(parts).orElse(text));
    }
    if (until.isPresent() && rule.getCount() != null) {
      return refused(RuleProblem.Reason.UNREADABLE, "COUNT=" + rule.getCount());
    }
    if (rule.getFreq() == Freq.MINUTELY || rule.getFreq() == Freq.SECONDLY) {
      return refused(RuleProblem.Reason.TOO_FREQUENT, "FREQ=" + rule.getFreq());
    }
    if (rule.getInterval() > Recurrences.LONGEST_INTERVAL) {
      return refused(RuleProblem.Reason.INTERVAL_TOO_LONG, "INTERVAL=" + rule.getInterval());
    }
    if (rule.hasPart(Part.RSCALE)) {
      return refused(RuleProblem.Reason.UNREADABLE, "RSCALE");
    }
    if (isSometimesWeek(rule) && (weeks(rule).size() > 1 || rule.getCount() != null)) {
      return refused(RuleProblem.Reason.WEEK_53, "BYWEEKNO=53");
    }
    return new Read(new WallRule(rule, until));
  }

  /** Whether it names week 53, for which lib-recur takes the last week of years without one. */
  private static boolean isSometimesWeek(RecurrenceRule rule) {
    return weeks(rule).contains(53) || weeks(rule).contains(-53);
  }

  private static List<Integer> weeks(RecurrenceRule rule) {
    List<Integer> weeks = rule.getByPart(Part.BYWEEKNO);
    return weeks == null ? List.of() : weeks;
  }

  /** The first part that cannot be read even beside a frequency that allows it. */
  private static Optional<String> culprit(List<String> parts) {
    for (String part : parts) {
      boolean frequency = part.startsWith("FREQ=");
      if (!reads(frequency ? part : "FREQ=YEARLY;" + part)) {
        return Optional.of(part);
      }
    }
    return Optional.empty();
  }

  private static boolean reads(String text) {
    try {
      return new RecurrenceRule(text, RfcMode.RFC5545_LAX).toString().length() == text.length();
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      return false;
    }
  }

  private static Refused refused(RuleProblem.Reason reason, String part) {
    return new Refused(new RuleProblem(reason, part));
  }

  private static Optional<Until> until(String text) {
    try {
      if (text.length() == 8) {
        LocalDate last = LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE);
        return Optional.of(new Until.Local(last.atTime(LocalTime.MAX)));
      }
      return text.endsWith("Z")
          ? Optional.of(
              new Until.Universal(
                  LocalDateTime.parse(text.substring(0, text.length() - 1), DATE_TIME)))
          : Optional.of(new Until.Local(LocalDateTime.parse(text, DATE_TIME)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The same rule without an end, as far as anyone looks for its second start. */
  WallRule withoutEnd() {
    return new WallRule(isCounted() ? withCount(2) : rule, Optional.empty());
  }

  /** The rule itself with another COUNT. */
  RecurrenceRule withCount(int count) {
    try {
      RecurrenceRule copy = new RecurrenceRule(rule.toString(), rule.mode);
      copy.setCount(count);
      return copy;
    } catch (InvalidRecurrenceRuleException e) {
      throw new AssertionError("a rule that was read cannot be read again: " + rule, e);
    }
  }

  /**
   * Whether UNTIL still lets a start in, which is not after its latest one, and its calendar week
   * is one the rule names.
   */
  boolean admits(long wallSeconds, ZoneId zone) {
    LocalDateTime start = WallStarts.wall(wallSeconds);
    return (until.isEmpty() || until.get().admits(start, zone))
        && (!isSometimesWeek(rule) || isInWeek(start));
  }

  private DayOfWeek weekStart() {
    String name = rule.getWeekStart().name();
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().startsWith(name))
        .findFirst()
        .orElseThrow();
  }

  private boolean isInWeek(LocalDateTime start) {
    TemporalField field = WeekFields.of(weekStart(), 4).weekOfWeekBasedYear();
    int week = start.get(field);
    long last = start.toLocalDate().range(field).getMaximum();
    return weeks(rule).stream().anyMatch(n -> n == week || n == week - last - 1);
  }

  boolean isCounted() {
    return rule.getCount() != null;
  }
}
