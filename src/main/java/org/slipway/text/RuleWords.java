package org.slipway.text;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.RuleForm;

/** Recurrences in words, and words as recurrences, for the forms that people name. */
public final class RuleWords {

  private static final Pattern DAYS_OF_WEEK =
      Pattern.compile("FREQ=WEEKLY(;INTERVAL=(?<interval>[1-9][0-9]?))?;BYDAY=(?<days>[A-Z,]+)");

  private RuleWords() {}

  /** What a recurrence says, without its times; empty where people have no name for its form. */
  public static Optional<String> of(Texts texts, Recurrence when) {
    return RuleForm.of(when).map(form -> of(texts, form));
  }

  /** The same for reading alone: several days of each week are named too. */
  public static Optional<String> said(Texts texts, Recurrence when) {
    return of(texts, when).or(() -> when.rule().flatMap(rule -> days(texts, when, rule)));
  }

  private static Optional<String> days(Texts texts, Recurrence when, String rule) {
    Matcher weekly = DAYS_OF_WEEK.matcher(rule.strip().toUpperCase(Locale.ROOT));
    if (!weekly.matches() || when.shift() != DayShift.NONE || when.workingDays() != 0) {
      return Optional.empty();
    }
    List<String> named = Arrays.asList(weekly.group("days").split(",", -1));
    String days =
        Arrays.stream(DayOfWeek.values())
            .filter(day -> named.contains(day.name().substring(0, 2)))
            .map(day -> day.getDisplayName(TextStyle.SHORT, texts.locale()))
            .collect(Collectors.joining(", "));
    String interval = weekly.group("interval");
    return Optional.of(
        texts.get("repeat.days", days, interval == null ? 1 : Integer.parseInt(interval)));
  }

  /** What a form is called. */
  public static String of(Texts texts, RuleForm form) {
    return switch (form) {
      case RuleForm.Daily() -> texts.get("repeat.daily");
      case RuleForm.Weekdays() -> texts.get("repeat.weekdays");
      case RuleForm.Weekly(DayOfWeek day, int interval) ->
          texts.get("repeat.weekly", name(texts, day), interval);
      case RuleForm.Monthly(int nth, DayOfWeek day) ->
          texts.get("repeat.monthly", nth(texts, nth), name(texts, day));
      case RuleForm.MonthWeekday(boolean last) ->
          texts.get("repeat.month-weekday", nth(texts, last ? -1 : 1));
      case RuleForm.MonthWorkingDay(int nth) ->
          texts.get("repeat.month-working-day", nth(texts, nth));
      case RuleForm.QuarterLastDay() -> texts.get("repeat.quarter-last-day");
      case RuleForm.QuarterEnd(int days) when days == 0 -> texts.get("repeat.quarter-end");
      case RuleForm.QuarterEnd(int days) ->
          texts.get(
              days < 0 ? "repeat.before-quarter-end" : "repeat.after-quarter-end", Math.abs(days));
    };
  }

  /** The form that is called so. */
  public static Optional<RuleForm> read(Texts texts, String words) {
    return RuleForm.all().stream()
        .filter(form -> of(texts, form).equalsIgnoreCase(words.strip()))
        .findFirst();
  }

  private static String name(Texts texts, DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, texts.locale());
  }

  private static String nth(Texts texts, int nth) {
    return nth > 0 ? texts.get("repeat.nth", nth) : texts.get("repeat.nth-last", -nth);
  }
}
