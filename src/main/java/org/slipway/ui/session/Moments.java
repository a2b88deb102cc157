package org.slipway.ui.session;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.core.time.ClockShift;
import org.slipway.core.time.WallTime;

/**
 * Times and lengths as they are typed: {@code 2026-09-29 22:30}, with a zone or offset behind it
 * where it is not the reader's; {@code 2 h 30}, {@code 90 min}, {@code 3 d}.
 */
public final class Moments {

  private static final DateTimeFormatter WALL =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm[:ss]")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final Pattern MOMENT = Pattern.compile("(\\d+-\\d+-\\d+)[ T]+([0-9:.]+) *(\\S*)");
  private static final Pattern IANA = Pattern.compile("[A-Za-z]\\S*");
  private static final Pattern LENGTH =
      Pattern.compile(
          "(-)?(?:(\\d+) *d)? *(?:(\\d+) *h *(\\d+(?!\\d| *[ms]))?)? *(?:(\\d+) *m(?:in)?)?"
              + " *(?:(\\d+) *s)?");

  private Moments() {}

  /** Wall time; the seconds only where there are any. */
  public static String text(LocalDateTime wall) {
    boolean whole = wall.getSecond() == 0 && wall.getNano() == 0;
    return (whole ? MINUTES : WALL).format(wall);
  }

  /** Wall time of {@code zone}; the offset behind it in the second pass of a repeated hour. */
  public static String text(Instant at, ZoneId zone) {
    ZonedDateTime there = at.atZone(zone);
    String wall = text(there.toLocalDateTime());
    boolean second = !there.withEarlierOffsetAtOverlap().equals(there);
    return second ? wall + " " + there.getOffset() : wall;
  }

  /** A length that reads back the same. */
  public static String text(Duration length) {
    if (length.isNegative()) {
      return "-" + text(length.negated());
    }
    var words = new StringBuilder();
    part(words, length.toDays(), "d");
    part(words, length.toHoursPart(), "h");
    part(words, length.toMinutesPart(), "min");
    part(words, length.toSecondsPart(), "s");
    return words.isEmpty() ? "0 min" : words.toString();
  }

  private static void part(StringBuilder words, long number, String unit) {
    if (number != 0) {
      words.append(words.isEmpty() ? "" : " ").append(number).append(' ').append(unit);
    }
  }

  /** Reads wall time. */
  public static Optional<LocalDateTime> wall(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.strip().replace('T', ' '), WALL));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reads wall time with the zone or offset behind it, or in {@code zone} where there is none. */
  public static Optional<ZonedDateTime> moment(String text, ZoneId zone) {
    Matcher typed = MOMENT.matcher(text.strip());
    if (!typed.matches()) {
      return Optional.empty();
    }
    try {
      ZoneId own = typed.group(3).isEmpty() ? zone : ZoneId.of(typed.group(3));
      return wall(typed.group(1) + " " + typed.group(2)).map(wall -> at(wall, own, zone));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The wall time of a text that {@link #moment} reads, or of a day alone at midnight. */
  public static Optional<LocalDateTime> wallOf(String text) {
    Matcher typed = MOMENT.matcher(text.strip());
    return typed.matches()
        ? wall(typed.group(1) + " " + typed.group(2))
        : wall(text.strip() + " 00:00");
  }

  /** A text with another wall time and the same zone; an offset was that of the time before. */
  public static String withWall(String text, LocalDateTime wall) {
    Matcher typed = MOMENT.matcher(text.strip());
    return typed.matches() && IANA.matcher(typed.group(3)).matches()
        ? text(wall) + " " + typed.group(3)
        : text(wall);
  }

  /**
   * A time that the clocks of its zone skip or repeat.
   *
   * @param at what it is read as
   * @param second the same wall time after the change, with its offset
   */
  public record Shifted(ClockShift shift, Instant at, ZoneId zone, String second) {}

  /** What the clocks do to a typed time; empty where they do nothing or an offset says it all. */
  public static Optional<Shifted> shift(String text, ZoneId zone) {
    Matcher typed = MOMENT.matcher(text.strip());
    if (!typed.matches()) {
      return Optional.empty();
    }
    try {
      ZoneId own = typed.group(3).isEmpty() ? zone : ZoneId.of(typed.group(3));
      return wall(typed.group(1) + " " + typed.group(2)).flatMap(wall -> shifted(wall, own));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Shifted> shifted(LocalDateTime wall, ZoneId zone) {
    WallTime.Resolved resolved = WallTime.resolve(wall, zone);
    return resolved
        .shift()
        .map(
            shift ->
                new Shifted(
                    shift,
                    resolved.at(),
                    zone,
                    text(wall) + " " + zone.getRules().getTransition(wall).getOffsetAfter()));
  }

  private static ZonedDateTime at(LocalDateTime wall, ZoneId own, ZoneId zone) {
    return own instanceof ZoneOffset offset
        ? wall.toInstant(offset).atZone(zone)
        : WallTime.resolve(wall, own).at().atZone(own);
  }

  /** Reads a length; empty where it is none. */
  public static Optional<Duration> length(String text) {
    Matcher typed = LENGTH.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (text.isBlank() || !typed.matches()) {
      return Optional.empty();
    }
    try {
      Duration read =
          Duration.ofDays(number(typed, 2))
              .plusHours(number(typed, 3))
              .plusMinutes(number(typed, 4))
              .plusMinutes(number(typed, 5))
              .plusSeconds(number(typed, 6));
      return Optional.of(typed.group(1) == null ? read : read.negated());
    } catch (ArithmeticException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static long number(Matcher typed, int group) {
    return typed.group(group) == null ? 0 : Long.parseLong(typed.group(group));
  }
}
