package org.slipway.exchange.csv;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;

/**
 * Dates and times written in cells. Impossible ones are refused, and so is a numeric date whose
 * order nobody stated.
 */
final class Moments {

  /**
   * A time as it was written.
   *
   * @param offset where the text names one; it wins over any zone
   */
  record Written(LocalDateTime local, Optional<ZoneOffset> offset) {

    /** The instant; a wall time in a gap moves forward, in an overlap the earlier offset holds. */
    Instant in(ZoneId zone) {
      return offset
          .map(local::toInstant)
          .orElseGet(() -> local.atZone(zone).withEarlierOffsetAtOverlap().toInstant());
    }

    /** Whether that wall time exists exactly once in the zone, or the text names the offset. */
    boolean isPlain(ZoneId zone) {
      return offset.isPresent() || zone.getRules().getValidOffsets(local).size() == 1;
    }
  }

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4})"
              + "(?:[T ,]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?");
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffsetId()
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final Map<String, DateTimeFormatter> PATTERNS = new ConcurrentHashMap<>();

  private Moments() {}

  /**
   * A pattern of java.time, strict; {@code y} means the year of the calendar.
   *
   * @throws IllegalArgumentException if it is no pattern
   */
  static DateTimeFormatter pattern(String pattern) {
    return PATTERNS.computeIfAbsent(
        pattern,
        p ->
            new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(calendarYear(p))
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT));
  }

  /** The pattern with {@code y} outside quotes replaced: strict reading needs an era beside it. */
  private static String calendarYear(String pattern) {
    String[] pieces = pattern.split("'", -1);
    for (int i = 0; i < pieces.length; i += 2) {
      pieces[i] = pieces[i].replace('y', 'u');
    }
    return String.join("'", pieces);
  }

  /**
   * Reads a time; a date alone is its midnight.
   *
   * @throws CellWrong if it is impossible, or not written as stated
   */
  static Written read(String text, Conversion.Dates how) {
    try {
      if (how.order().isPresent()) {
        return numeric(text, how.order().get());
      }
      return how.pattern().isPresent()
          ? parsed(pattern(how.pattern().get()).parse(text))
          : parsed(ISO.parse(text));
    } catch (DateTimeException impossible) {
      throw wrong(text, how);
    }
  }

  private static Written parsed(TemporalAccessor parsed) {
    LocalDate date = parsed.query(TemporalQueries.localDate());
    if (date == null) {
      throw new DateTimeException("no date");
    }
    LocalTime time = parsed.query(TemporalQueries.localTime());
    LocalDateTime local = time == null ? date.atStartOfDay() : date.atTime(time);
    ZoneId zone = parsed.query(TemporalQueries.zone());
    return new Written(
        local,
        zone == null
            ? Optional.empty()
            : Optional.of(local.atZone(zone).withEarlierOffsetAtOverlap().getOffset()));
  }

  private static Written numeric(String text, DateOrder order) {
    Matcher matcher = NUMERIC.matcher(text);
    if (!matcher.matches()) {
      throw new DateTimeException("not numeric");
    }
    String year = matcher.group(order.year + 1);
    if (year.length() != 4) {
      throw new DateTimeException("a year has four digits");
    }
    LocalDate date =
        LocalDate.of(
            Integer.parseInt(year),
            number(matcher, order.month + 1),
            number(matcher, order.day + 1));
    if (matcher.group(4) == null) {
      return new Written(date.atStartOfDay(), Optional.empty());
    }
    int second = matcher.group(6) == null ? 0 : number(matcher, 6);
    return new Written(
        date.atTime(number(matcher, 4), number(matcher, 5), second), Optional.empty());
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static CellWrong wrong(String text, Conversion.Dates how) {
    boolean unstated = how.order().isEmpty() && how.pattern().isEmpty();
    if (unstated && NUMERIC.matcher(text).matches() && !text.matches("\\d{4}-.*")) {
      return new CellWrong(
          Phrase.of("exchange.cell.date-order", Arg.words(text)),
          Phrase.of("exchange.do.date-order"));
    }
    String expected =
        how.order()
            .map(order -> order.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .or(how::pattern)
            .orElse("ISO 8601");
    return new CellWrong(
        Phrase.of("exchange.cell.date", Arg.words(text), Arg.words(expected)),
        Phrase.of("exchange.do.correct-date"));
  }
}
