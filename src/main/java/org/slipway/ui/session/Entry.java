package org.slipway.ui.session;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Money;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Shape;

/** What people type into a field, read by the field's type. */
public final class Entry {

  /** What came of reading. */
  public sealed interface Read {

    /** The value, of the field's own type. */
    record Value(Object value) implements Read {}

    /** Why it is none, and what to type. */
    record Wrong(String sentence) implements Read {}
  }

  private Entry() {}

  /** Whether a field of this type can be typed in one line. */
  public static boolean isTypable(Type type) {
    Class<?> raw = Shape.raw(type);
    if (raw == Optional.class) {
      return isTypable(Shape.argument(type, 0));
    }
    if (raw == List.class) {
      return Shape.raw(Shape.argument(type, 0)) == String.class;
    }
    return raw.isEnum()
        || List.of(
                String.class,
                Integer.class,
                int.class,
                Long.class,
                Id.class,
                ZoneId.class,
                Money.class)
            .contains(raw);
  }

  /** What can be chosen for a field of this type; empty where anything can be typed. */
  public static List<String> choices(Session session, Type type) {
    Class<?> raw = Shape.raw(type);
    if (raw == Optional.class) {
      return choices(session, Shape.argument(type, 0));
    }
    if (raw.isEnum()) {
      return Arrays.stream(raw.getEnumConstants())
          .map(member -> Fields.term(session.texts(), (Enum<?>) member))
          .toList();
    }
    if (raw == Id.class) {
      return List.copyOf(records(session, Fields.kindOf(type)).keySet());
    }
    return raw == ZoneId.class
        ? List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()))
        : List.of();
  }

  /** Reads what was typed. */
  public static Read read(Session session, Type type, String typed) {
    String text = typed.strip();
    Class<?> raw = Shape.raw(type);
    if (raw == Optional.class) {
      return text.isEmpty()
          ? new Read.Value(Optional.empty())
          : map(read(session, Shape.argument(type, 0), text));
    }
    if (raw == List.class) {
      return new Read.Value(
          Arrays.stream(text.split(",", -1)).map(String::strip).filter(s -> !s.isEmpty()).toList());
    }
    if (text.isEmpty()) {
      return wrong(session, "entry.empty");
    }
    return single(session, type, raw, text);
  }

  private static Read map(Read inner) {
    return inner instanceof Read.Value(Object value) ? new Read.Value(Optional.of(value)) : inner;
  }

  private static Read single(Session session, Type type, Class<?> raw, String text) {
    if (raw.isEnum()) {
      return member(session, raw, text);
    }
    if (raw == Id.class) {
      return record(session, Fields.kindOf(type), text);
    }
    if (raw == ZoneId.class) {
      return zone(session, text);
    }
    if (raw == Money.class) {
      return money(session, text);
    }
    if (raw == Long.class || raw == Integer.class || raw == int.class) {
      return number(session, raw, text);
    }
    return new Read.Value(text);
  }

  private static Read member(Session session, Class<?> raw, String text) {
    for (Object member : raw.getEnumConstants()) {
      if (Fields.term(session.texts(), (Enum<?>) member).equalsIgnoreCase(text)) {
        return new Read.Value(member);
      }
    }
    String all =
        String.join(
            ", ",
            Arrays.stream(raw.getEnumConstants())
                .map(m -> Fields.term(session.texts(), (Enum<?>) m))
                .toList());
    return wrong(session, "entry.no-such-word", text, all);
  }

  private static Read record(Session session, Kind kind, String text) {
    for (var entry : records(session, kind).entrySet()) {
      PlanRecord record = entry.getValue();
      if (entry.getKey().equalsIgnoreCase(text) || record.key().equalsIgnoreCase(text)) {
        return new Read.Value(record.id());
      }
    }
    return wrong(
        session, "entry.no-such-record", text, session.texts().get("kind." + kind.token()));
  }

  /** Records of a kind by what they are called; where two are called the same, with their key. */
  private static Map<String, PlanRecord> records(Session session, Kind kind) {
    var plan = session.plan();
    var names = new TreeMap<String, PlanRecord>(String.CASE_INSENSITIVE_ORDER);
    var doubles = new ArrayList<PlanRecord>();
    for (PlanRecord record : plan.records(kind)) {
      if (names.putIfAbsent(Names.of(plan, record), record) != null) {
        doubles.add(record);
      }
    }
    doubles.forEach(record -> names.put(Names.of(plan, record) + " · " + record.key(), record));
    return names;
  }

  private static Read zone(Session session, String text) {
    try {
      return new Read.Value(ZoneId.of(text));
    } catch (DateTimeException e) {
      return wrong(session, "entry.no-such-zone", text);
    }
  }

  private static Read number(Session session, Class<?> raw, String text) {
    try {
      long number = Long.parseLong(text.replace(" ", "").replace(",", ""));
      if (number < 0) {
        return wrong(session, "entry.negative");
      }
      return raw == Long.class ? new Read.Value(number) : new Read.Value(Math.toIntExact(number));
    } catch (ArithmeticException | NumberFormatException e) {
      return wrong(session, "entry.no-number", text);
    }
  }

  private static Read money(Session session, String text) {
    String[] parts = text.split("\\s+", 2);
    try {
      return parts.length == 2 && parts[0].matches("[A-Za-z]{3}")
          ? new Read.Value(
              new Money(parts[0].toUpperCase(Locale.ROOT), new BigDecimal(parts[1].strip())))
          : wrong(session, "entry.no-money", text);
    } catch (NumberFormatException e) {
      return wrong(session, "entry.no-money", text);
    }
  }

  private static Read.Wrong wrong(Session session, String key, Object... args) {
    return new Read.Wrong(session.texts().get(key, args));
  }
}
