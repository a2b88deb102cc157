package org.slipway.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.VersionRange;

/** Codecs of values that are one JSON string, number or truth value. */
final class Scalars {

  private static final Pattern RFC_3339 =
      Pattern.compile(
          "\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?"
              + "(Z|[+-]([01]\\d|2[0-3]):[0-5]\\d)");
  private static final Pattern DECIMAL =
      Pattern.compile("-?\\d{1,400}(\\.\\d{1,400})?(E[+-]?\\d{1,4})?");
  private static final int LONGEST_PLAIN = 100;

  private static final Map<Class<?>, Codec> BY_TYPE =
      Map.ofEntries(
          Map.entry(
              String.class, new Text<>(String.class, "json.text", s -> s, s -> s, Sketch.text())),
          Map.entry(
              Instant.class,
              new Text<>(
                  Instant.class,
                  "json.instant",
                  Instant::toString,
                  Scalars::instant,
                  Sketch.format("date-time"))),
          Map.entry(
              Duration.class,
              new Text<>(
                  Duration.class,
                  "json.duration",
                  Duration::toString,
                  Scalars::duration,
                  Sketch.pattern("^[+-]?P(T?[+-]?[0-9.,]+[DHMS])+$"))),
          Map.entry(
              LocalDateTime.class,
              new Text<>(
                  LocalDateTime.class,
                  "json.local-date-time",
                  DateTimeFormatter.ISO_LOCAL_DATE_TIME::format,
                  LocalDateTime::parse,
                  Sketch.pattern("^[+-]?[0-9]{4,9}-[0-9]{2}-[0-9]{2}T[0-9:.]+$"))),
          Map.entry(
              LocalDate.class,
              new Text<>(
                  LocalDate.class,
                  "json.local-date",
                  LocalDate::toString,
                  LocalDate::parse,
                  Sketch.format("date"))),
          Map.entry(
              LocalTime.class,
              new Text<>(
                  LocalTime.class,
                  "json.local-time",
                  DateTimeFormatter.ISO_LOCAL_TIME::format,
                  LocalTime::parse,
                  Sketch.pattern("^[0-9]{2}:[0-9]{2}(:[0-9.]+)?$"))),
          Map.entry(
              ZoneId.class,
              new Text<>(ZoneId.class, "json.zone", ZoneId::getId, Scalars::zone, Sketch.text())),
          Map.entry(
              Id.class,
              new Text<>(
                  Object.class,
                  "json.id",
                  Object::toString,
                  Id::parse,
                  Sketch.pattern("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"))),
          Map.entry(
              VersionRange.class,
              new Text<>(
                  VersionRange.class,
                  "json.version-range",
                  VersionRange::toString,
                  VersionRange::of,
                  Sketch.text())),
          Map.entry(
              BigDecimal.class,
              new Text<>(
                  BigDecimal.class,
                  "json.decimal",
                  Scalars::plain,
                  Scalars::decimal,
                  Sketch.pattern("^-?[0-9]+(\\.[0-9]+)?(E[+-]?[0-9]+)?$"))),
          Map.entry(int.class, new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
          Map.entry(Integer.class, new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE)),
          Map.entry(long.class, new Whole(Long.MIN_VALUE, Long.MAX_VALUE)),
          Map.entry(Long.class, new Whole(Long.MIN_VALUE, Long.MAX_VALUE)),
          Map.entry(double.class, new Decimal()),
          Map.entry(Double.class, new Decimal()),
          Map.entry(boolean.class, new Truth()),
          Map.entry(Boolean.class, new Truth()));

  private Scalars() {}

  static Optional<Codec> of(Class<?> type) {
    return Optional.ofNullable(BY_TYPE.get(type));
  }

  /**
   * A value with a text form.
   *
   * @param problem message key where the text is no such value; its argument is the text
   */
  record Text<T>(
      Class<T> type,
      String problem,
      Function<T, String> print,
      Function<String, T> parse,
      Sketch sketch)
      implements Codec {

    @Override
    public void write(Object value, StringBuilder out) {
      Canonical.text(print.apply(type.cast(value)), out);
    }

    @Override
    public Object read(JsonNode node) {
      if (!node.isTextual()) {
        throw Wrong.of("json.not-text", Arg.words(shown(node)));
      }
      try {
        return parse.apply(node.textValue());
      } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
        throw Wrong.of(problem, Arg.words(shown(node)));
      }
    }
  }

  /** An integer; beyond what JSON numbers keep exactly it is a string of digits. */
  record Whole(long least, long most) implements Codec {

    @Override
    public void write(Object value, StringBuilder out) {
      Canonical.integer(((Number) value).longValue(), out);
    }

    @Override
    public Object read(JsonNode node) {
      long number = number(node);
      if (number < least || number > most) {
        throw outOfRange(node);
      }
      if (most == Integer.MAX_VALUE) {
        return (int) number;
      }
      return number;
    }

    private long number(JsonNode node) {
      if (node.isIntegralNumber()) {
        if (!node.canConvertToLong() || !Canonical.isExact(node.longValue())) {
          throw most == Long.MAX_VALUE
              ? Wrong.of("json.integer-too-large", Arg.words(shown(node)))
              : outOfRange(node);
        }
        return node.longValue();
      }
      if (most != Long.MAX_VALUE || !node.isTextual()) {
        throw Wrong.of("json.not-integer", Arg.words(shown(node)));
      }
      return large(node);
    }

    private long large(JsonNode node) {
      try {
        long number = Long.parseLong(node.textValue());
        if (!Canonical.isExact(number) && Long.toString(number).equals(node.textValue())) {
          return number;
        }
      } catch (NumberFormatException e) {
        throw Wrong.of("json.not-integer", Arg.words(shown(node)));
      }
      throw Wrong.of("json.not-integer", Arg.words(shown(node)));
    }

    private Wrong outOfRange(JsonNode node) {
      return Wrong.of(
          "json.integer-out-of-range",
          Arg.words(shown(node)),
          Arg.words(Long.toString(least)),
          Arg.words(Long.toString(most)));
    }

    @Override
    public Sketch sketch() {
      return new Sketch.Integers(least, most);
    }
  }

  /** A measured figure; amounts that must be exact are {@link BigDecimal}. */
  record Decimal() implements Codec {

    @Override
    public void write(Object value, StringBuilder out) {
      out.append(Canonical.ecmaScript((Double) value));
    }

    @Override
    public Object read(JsonNode node) {
      if (!node.isNumber() || !Double.isFinite(node.doubleValue())) {
        throw Wrong.of("json.not-number", Arg.words(shown(node)));
      }
      return node.doubleValue();
    }

    @Override
    public Sketch sketch() {
      return new Sketch.Decimals();
    }
  }

  record Truth() implements Codec {

    @Override
    public void write(Object value, StringBuilder out) {
      out.append(value);
    }

    @Override
    public Object read(JsonNode node) {
      if (!node.isBoolean()) {
        throw Wrong.of("json.not-truth", Arg.words(shown(node)));
      }
      return node.booleanValue();
    }

    @Override
    public Sketch sketch() {
      return new Sketch.Truth();
    }
  }

  /** The JSON text of a refused value, cut to a length that fits a message. */
  static String shown(JsonNode node) {
    String text = node.toString();
    return text.length() <= 60 ? text : text.substring(0, 59) + "…";
  }

  /** RFC 3339 with any offset, or the form this program writes for years of more digits. */
  private static Instant instant(String text) {
    Instant instant = Instant.parse(text);
    if (!RFC_3339.matcher(text).matches() && !instant.toString().equals(text)) {
      throw new IllegalArgumentException("not RFC 3339");
    }
    return instant;
  }

  private static Duration duration(String text) {
    if (text.chars().anyMatch(Character::isLowerCase)) {
      throw new IllegalArgumentException("lower case");
    }
    return Duration.parse(text);
  }

  private static ZoneId zone(String text) {
    ZoneId zone = ZoneId.of(text);
    if (!zone.getId().equals(text)) {
      throw new IllegalArgumentException("not the zone's own name");
    }
    return zone;
  }

  /** Keeps the scale, so that equal amounts have equal bytes and nothing else has. */
  private static String plain(BigDecimal amount) {
    return amount.scale() < 0 || amount.scale() > LONGEST_PLAIN
        ? amount.toString()
        : amount.toPlainString();
  }

  private static BigDecimal decimal(String text) {
    if (!DECIMAL.matcher(text).matches()) {
      throw new IllegalArgumentException("not a decimal");
    }
    return new BigDecimal(text);
  }
}
