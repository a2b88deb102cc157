package org.slipway.ui.control;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slipway.text.Texts;

/**
 * Reads a day as people write it: {@code 2026-09-29}, {@code 29 Sep}, {@code Sep 29 2027}, {@code
 * 29.9.}, {@code 29/9}, {@code tomorrow}, {@code Friday}, {@code +2w}, {@code −3d}, {@code KW 40},
 * {@code 2026-W40}. A day without a year is the nearest one to today; a week is its Monday.
 */
public final class DayReader {

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final Pattern POINTS =
      Pattern.compile("(\\d{1,2})\\.\\s*(\\d{1,2})\\.?\\s*(\\d{4})?");
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})(?:/(\\d{4}))?");
  private static final Pattern WORDS =
      Pattern.compile("(\\d{1,2})\\.?\\s+(\\p{L}+)\\.?,?\\s*(\\d{4})?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s*(\\d{4})?");
  private static final Pattern STEP = Pattern.compile("([+−-])\\s*(\\d{1,4})\\s*([dwmy]?)");
  private static final Pattern WEEK =
      Pattern.compile(
          "(?:(\\d{4})\\s*-?\\s*)?(?:kw|week|w)\\s*(\\d{1,2})(?:\\s*[/-]?\\s*(\\d{4}))?");
  private static final Pattern MONTH_ONLY = Pattern.compile("(\\p{L}+)\\.?\\s*(\\d{4})?");

  private final Texts texts;
  private final LocalDate today;

  public DayReader(Texts texts, LocalDate today) {
    this.texts = texts;
    this.today = today;
  }

  /** The day that is meant; empty where it is none. */
  public Optional<LocalDate> read(String typed) {
    String text = typed.strip().toLowerCase(texts.locale());
    return Stream.<Supplier<Optional<LocalDate>>>of(
            () -> word(text),
            () -> iso(text),
            () -> step(text),
            () -> week(text),
            () -> points(text),
            () -> slashes(text),
            () -> named(WORDS.matcher(text), 2, 1),
            () -> named(MONTH_FIRST.matcher(text), 1, 2),
            () -> weekday(text),
            () -> monthAlone(text))
        .map(reading -> tried(reading))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<LocalDate> tried(Supplier<Optional<LocalDate>> reading) {
    try {
      return reading.get();
    } catch (DateTimeException none) {
      return Optional.empty(); // no such day, for example 31 June
    }
  }

  private Optional<LocalDate> word(String text) {
    return Stream.of("today", "tomorrow", "yesterday")
        .filter(
            word ->
                word.equals(text)
                    || texts.get("calendar.day." + word).toLowerCase(texts.locale()).equals(text))
        .map(
            word ->
                switch (word) {
                  case "tomorrow" -> today.plusDays(1);
                  case "yesterday" -> today.minusDays(1);
                  default -> today;
                })
        .findFirst();
  }

  private static Optional<LocalDate> iso(String text) {
    Matcher found = ISO.matcher(text);
    return found.matches()
        ? Optional.of(LocalDate.of(number(found, 1), number(found, 2), number(found, 3)))
        : Optional.empty();
  }

  private Optional<LocalDate> step(String text) {
    Matcher found = STEP.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    long by = "+".equals(found.group(1)) ? number(found, 2) : -number(found, 2);
    return Optional.of(
        switch (found.group(3)) {
          case "w" -> today.plusWeeks(by);
          case "m" -> today.plusMonths(by);
          case "y" -> today.plusYears(by);
          default -> today.plusDays(by);
        });
  }

  private Optional<LocalDate> week(String text) {
    Matcher found = WEEK.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    int number = number(found, 2);
    int year =
        found.group(1) != null
            ? number(found, 1)
            : found.group(3) != null ? number(found, 3) : today.get(IsoFields.WEEK_BASED_YEAR);
    LocalDate monday =
        LocalDate.of(year, 7, 1)
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, number)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return Optional.of(monday).filter(day -> day.get(IsoFields.WEEK_BASED_YEAR) == year);
  }

  private Optional<LocalDate> points(String text) {
    Matcher found = POINTS.matcher(text);
    return found.matches()
        ? Optional.of(dated(Month.of(number(found, 2)), number(found, 1), found.group(3)))
        : Optional.empty();
  }

  /** The month first where people write it so, or where it cannot be otherwise. */
  private Optional<LocalDate> slashes(String text) {
    Matcher found = SLASHES.matcher(text);
    if (!found.matches()) {
      return Optional.empty();
    }
    int one = number(found, 1);
    int two = number(found, 2);
    boolean monthFirst = two > 12 || (one <= 12 && texts.locale().getCountry().equals("US"));
    return Optional.of(
        dated(Month.of(monthFirst ? one : two), monthFirst ? two : one, found.group(3)));
  }

  private Optional<LocalDate> named(Matcher found, int month, int day) {
    return found.matches()
        ? month(found.group(month)).map(m -> dated(m, number(found, day), found.group(3)))
        : Optional.empty();
  }

  private Optional<LocalDate> monthAlone(String text) {
    Matcher found = MONTH_ONLY.matcher(text);
    return found.matches()
        ? month(found.group(1)).map(m -> dated(m, 1, found.group(2)))
        : Optional.empty();
  }

  /** The next such weekday after today. */
  private Optional<LocalDate> weekday(String text) {
    return Stream.of(DayOfWeek.values())
        .filter(
            day ->
                isNamed(text, day.getDisplayName(TextStyle.FULL, texts.locale()))
                    || isNamed(text, day.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
        .map(day -> today.with(TemporalAdjusters.next(day)))
        .findFirst();
  }

  private Optional<Month> month(String text) {
    return Stream.of(Month.values())
        .filter(
            month ->
                isNamed(text, month.getDisplayName(TextStyle.FULL, texts.locale()))
                    || isNamed(text, month.getDisplayName(TextStyle.FULL, Locale.ENGLISH)))
        .findFirst();
  }

  /** Three letters are enough. */
  private boolean isNamed(String text, String name) {
    return text.length() >= 3 && name.toLowerCase(texts.locale()).startsWith(text);
  }

  private LocalDate dated(Month month, int day, String year) {
    if (year != null) {
      return LocalDate.of(Integer.parseInt(year), month, day);
    }
    LocalDate same = LocalDate.of(today.getYear(), month, day);
    return Stream.of(same.minusYears(1), same, same.plusYears(1))
        .filter(candidate -> candidate.getDayOfMonth() == day)
        .min(
            (one, other) ->
                Long.compare(
                    Math.abs(one.toEpochDay() - today.toEpochDay()),
                    Math.abs(other.toEpochDay() - today.toEpochDay())))
        .orElse(same);
  }

  private static int number(Matcher found, int group) {
    return Integer.parseInt(found.group(group));
  }
}
