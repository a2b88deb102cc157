package org.slipway.core.time;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The forms of recurrence that people have a name for, each with the rule it stands for. */
public sealed interface RuleForm {

  /** Every day. */
  record Daily() implements RuleForm {}

  /** Monday to Friday, every week. */
  record Weekdays() implements RuleForm {}

  /** Every week, or every so many weeks. */
  record Weekly(DayOfWeek day, int interval) implements RuleForm {}

  /**
   * One weekday of each month.
   *
   * @param nth 1 to 4, or −1 for the last
   */
  record Monthly(int nth, DayOfWeek day) implements RuleForm {}

  /** The first or last day from Monday to Friday of each month, whatever the holidays. */
  record MonthWeekday(boolean last) implements RuleForm {}

  /**
   * A working day of each month by a holiday calendar.
   *
   * @param nth 1 and up from the beginning, −1 and down from the end
   */
  record MonthWorkingDay(int nth) implements RuleForm {}

  /**
   * The last working day of each quarter, or so many working days from it.
   *
   * @param workingDays negative: before
   */
  record QuarterEnd(int workingDays) implements RuleForm {}

  /** The last day of each quarter, whatever day that is. */
  record QuarterLastDay() implements RuleForm {}

  /** So far from a month's or a quarter's edge people have names. */
  int FURTHEST = 10;

  /** Every form, the plainest first. */
  static List<RuleForm> all() {
    var all = new ArrayList<RuleForm>(List.of(new Daily(), new Weekdays()));
    for (int interval : List.of(1, 2, 4)) {
      for (DayOfWeek day : DayOfWeek.values()) {
        all.add(new Weekly(day, interval));
      }
    }
    for (int nth : List.of(1, 2, 3, 4, -1)) {
      for (DayOfWeek day : DayOfWeek.values()) {
        all.add(new Monthly(nth, day));
      }
    }
    all.add(new MonthWeekday(false));
    all.add(new MonthWeekday(true));
    for (int nth = 1; nth <= FURTHEST; nth++) {
      all.add(new MonthWorkingDay(nth));
      all.add(new MonthWorkingDay(-nth));
    }
    all.add(new QuarterLastDay());
    for (int days = -FURTHEST; days <= FURTHEST; days++) {
      all.add(new QuarterEnd(days));
    }
    return List.copyOf(all);
  }

  /** The form a recurrence has, whatever its start, end and exceptions; empty: none of these. */
  static Optional<RuleForm> of(Recurrence when) {
    return when.rule()
        .map(rule -> rule.strip().toUpperCase(Locale.ROOT).replaceAll(";(COUNT|UNTIL)=[^;]*", ""))
        .flatMap(
            rule ->
                all().stream()
                    .filter(form -> form.rule().equals(rule))
                    .filter(form -> form.shift() == when.shift())
                    .filter(form -> form.workingDays() == when.workingDays())
                    .findFirst());
  }

  /** The RRULE value. */
  default String rule() {
    return switch (this) {
      case Daily() -> "FREQ=DAILY";
      case Weekdays() -> "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR";
      case Weekly(DayOfWeek day, int interval) ->
          "FREQ=WEEKLY;"
              + (interval == 1 ? "" : "INTERVAL=" + interval + ";")
              + "BYDAY="
              + two(day);
      case Monthly(int nth, DayOfWeek day) -> "FREQ=MONTHLY;BYDAY=" + nth + two(day);
      case MonthWeekday(boolean last) ->
          "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=" + (last ? -1 : 1);
      case MonthWorkingDay(int nth) -> "FREQ=MONTHLY;BYMONTHDAY=" + (nth > 0 ? 1 : -1);
      case QuarterLastDay() -> "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1";
      case QuarterEnd(_) -> "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1";
    };
  }

  private static String two(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  default DayShift shift() {
    return switch (this) {
      case MonthWorkingDay(int nth) when nth > 0 -> DayShift.NEXT_WORKING_DAY;
      case MonthWorkingDay _, QuarterEnd _ -> DayShift.PREVIOUS_WORKING_DAY;
      default -> DayShift.NONE;
    };
  }

  /** Working days to count from where the shift puts it. */
  default int workingDays() {
    return switch (this) {
      case MonthWorkingDay(int nth) -> nth > 0 ? nth - 1 : nth + 1;
      case QuarterEnd(int workingDays) -> workingDays;
      default -> 0;
    };
  }

  /** Whether a holiday calendar decides. */
  default boolean needsWorkingDays() {
    return shift() != DayShift.NONE;
  }

  /** The first start of the rule at or after {@code from}, at its time of day. */
  default LocalDateTime first(LocalDateTime from) {
    LocalDateTime before = from.minusDays(1);
    Recurrence probe = Recurrence.repeating(before, before, ZoneOffset.UTC, rule());
    Expansion next =
        Recurrences.upcoming(probe, WorkingDays.NONE, from.toInstant(ZoneOffset.UTC), 1);
    return LocalDateTime.ofInstant(next.occurrences().getFirst().at().start(), ZoneOffset.UTC);
  }
}
