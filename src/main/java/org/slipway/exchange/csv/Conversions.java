package org.slipway.exchange.csv;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Money;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.VersionRange;

/**
 * Turns the text of a cell into a value of a field's type. Planned times are cut to the minute and
 * observed ones to the millisecond (DEFINITIONS §3); what was cut or moved is counted. For one
 * import and one thread.
 */
final class Conversions {

  private static final int REMEMBERED = 10_000;

  private final ZoneId zone;
  private final Tally tally;
  private final Map<String, Moments.Written> written = new HashMap<>(); // only looked up
  private final Map<Class<?>, Map<String, Object>> choices = new HashMap<>(); // only looked up

  Conversions(ZoneId zone, Tally tally) {
    this.zone = zone;
    this.tally = tally;
  }

  /** Whether cells can be turned into values of this type at all. */
  static boolean knows(Type type) {
    Class<?> raw = Shape.raw(type);
    return raw.isEnum()
        || raw == String.class
        || isNumber(raw)
        || raw == boolean.class
        || raw == Money.class
        || isTime(raw)
        || raw == ZoneId.class
        || raw == VersionRange.class
        || raw == Duration.class;
  }

  private static boolean isNumber(Class<?> raw) {
    return raw == Integer.class
        || raw == int.class
        || raw == Long.class
        || raw == long.class
        || raw == BigDecimal.class;
  }

  private static boolean isTime(Class<?> raw) {
    return raw == Instant.class
        || raw == PlannedStart.class
        || raw == LocalDate.class
        || raw == LocalDateTime.class;
  }

  /**
   * The value of a cell that is not empty.
   *
   * @param field named in notes
   * @throws CellWrong if the text is no such value
   */
  Object value(String cell, Type type, Conversion how, String field) {
    String text = translated(cell, how);
    Class<?> raw = Shape.raw(type);
    try {
      if (raw == String.class) {
        return text;
      }
      if (raw.isEnum()) {
        return choice(text, raw);
      }
      if (isTime(raw)) {
        return time(text, raw, how.dates(), field);
      }
      return isNumber(raw) ? number(text, raw) : other(text, raw, how);
    } catch (IllegalArgumentException | DateTimeException | ArithmeticException no) {
      throw wrong(keyOf(raw), text);
    }
  }

  private static String translated(String cell, Conversion how) {
    if (how.values().isEmpty()) {
      return cell;
    }
    String word = how.values().get(cell);
    if (word != null) {
      return word;
    }
    return how.otherwise()
        .orElseThrow(
            () ->
                new CellWrong(
                    Phrase.of("exchange.cell.word", Arg.words(cell), words(how.values().keySet())),
                    Phrase.of("exchange.do.add-word")));
  }

  private Object choice(String text, Class<?> type) {
    Map<String, Object> words = choices.computeIfAbsent(type, Conversions::choices);
    Object known = words.get(text);
    Object choice =
        known != null
            ? known
            : words.get(text.toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'));
    if (choice == null) {
      throw new CellWrong(
          Phrase.of("exchange.cell.word", Arg.words(text), words(words.keySet())),
          Phrase.of("exchange.do.add-word"));
    }
    return choice;
  }

  private static Map<String, Object> choices(Class<?> type) {
    var words = new LinkedHashMap<String, Object>();
    for (Object constant : type.getEnumConstants()) {
      words.put(token(constant), constant);
    }
    return words;
  }

  static String token(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Arg words(Collection<String> words) {
    return Arg.words(String.join(", ", words));
  }

  private static Object number(String text, Class<?> raw) {
    String digits = text.strip();
    if (raw == BigDecimal.class) {
      return new BigDecimal(digits);
    }
    if (raw == Long.class || raw == long.class) {
      return Long.parseLong(digits);
    }
    return Integer.parseInt(digits);
  }

  private Object time(String text, Class<?> raw, Conversion.Dates how, String field) {
    Moments.Written written = written(text.strip(), how);
    ZoneId local = how.zone().orElse(zone);
    if (raw == LocalDate.class) {
      return written.local().plus(how.plus()).toLocalDate();
    }
    if (raw == LocalDateTime.class) {
      return cut(written.local().plus(how.plus()), how.cut(), field);
    }
    if (!written.isPlain(local)) {
      tally.count("exchange.note.clock-change", field);
    }
    Instant at = written.in(local).plus(how.plus());
    return raw == PlannedStart.class
        ? new PlannedStart(cut(at, field), local)
        : observed(at, how.cut(), field);
  }

  /** Reads a time; one column often feeds several fields, so the last ISO times are remembered. */
  private Moments.Written written(String text, Conversion.Dates how) {
    if (how.order().isPresent() || how.pattern().isPresent()) {
      return Moments.read(text, how);
    }
    if (written.size() >= REMEMBERED) {
      written.clear();
    }
    return written.computeIfAbsent(text, t -> Moments.read(t, how));
  }

  private Instant observed(Instant at, boolean cut, String field) {
    return cut ? cut(at, field) : at.truncatedTo(ChronoUnit.MILLIS);
  }

  private Instant cut(Instant at, String field) {
    Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
    if (!minute.equals(at)) {
      tally.count("exchange.note.seconds-cut", field);
    }
    return minute;
  }

  private LocalDateTime cut(LocalDateTime at, boolean wanted, String field) {
    LocalDateTime minute = at.truncatedTo(ChronoUnit.MINUTES);
    if (!wanted || minute.equals(at)) {
      return at;
    }
    tally.count("exchange.note.seconds-cut", field);
    return minute;
  }

  private static Object other(String text, Class<?> raw, Conversion how) {
    if (raw == ZoneId.class) {
      return ZoneId.of(text.strip());
    }
    if (raw == Duration.class) {
      return how.unit()
          .map(unit -> unit.multipliedBy(Long.parseLong(text.strip())))
          .orElseGet(() -> Duration.parse(text.strip()));
    }
    if (raw == VersionRange.class) {
      return VersionRange.of(text.strip());
    }
    if (raw == Money.class) {
      return money(text.strip());
    }
    return truth(text.strip().toLowerCase(Locale.ROOT));
  }

  private static Money money(String text) {
    String[] parts = text.split("\\s+", -1);
    if (parts.length != 2 || !parts[0].matches("[A-Z]{3}")) {
      throw new NumberFormatException(text);
    }
    return new Money(parts[0], new BigDecimal(parts[1]));
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true", "yes", "1" -> true;
      case "false", "no", "0" -> false;
      default -> throw new NumberFormatException(text);
    };
  }

  private static String keyOf(Class<?> raw) {
    if (isTime(raw)) {
      return "exchange.cell.time-range";
    }
    return switch (raw.getSimpleName()) {
      case "ZoneId" -> "exchange.cell.zone";
      case "Duration" -> "exchange.cell.duration";
      case "Money" -> "exchange.cell.money";
      case "boolean" -> "exchange.cell.truth";
      case "VersionRange" -> "exchange.cell.version-range";
      case "BigDecimal" -> "exchange.cell.decimal";
      default -> "exchange.cell.integer";
    };
  }

  private static CellWrong wrong(String key, String text) {
    return new CellWrong(Phrase.of(key, Arg.words(text)), Phrase.of("exchange.do.correct-cell"));
  }
}
