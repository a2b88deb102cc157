package org.slipway.ui.session;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slipway.core.plan.Anchor;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Money;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
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
    boolean holder = raw == Optional.class || raw == List.class;
    Class<?> single = holder ? Shape.raw(Shape.argument(type, 0)) : raw;
    return single.isEnum() || single == Id.class || SingleEntry.takes(single);
  }

  /** Whether a field of this type takes several values with commas between them. */
  public static boolean isList(Type type) {
    return Shape.raw(type) == List.class;
  }

  /** What can be chosen for a field of this type; empty where anything can be typed. */
  public static List<String> choices(Session session, Type type) {
    Class<?> raw = Shape.raw(type);
    if (raw == Optional.class || raw == List.class) {
      return choices(session, Shape.argument(type, 0));
    }
    if (raw.isEnum()) {
      return Arrays.stream(raw.getEnumConstants())
          .map(member -> Fields.term(session.texts(), (Enum<?>) member))
          .toList();
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return List.of(Fields.show(session, false), Fields.show(session, true));
    }
    if (raw == Id.class) {
      return List.copyOf(RecordNames.of(session.plan(), Fields.kindOf(type)).keySet());
    }
    if (raw == Ref.class) {
      return RecordNames.subjects(session.plan());
    }
    if (raw == Anchor.class) {
      return AnchorText.choices(session);
    }
    return raw == ZoneId.class
        ? List.copyOf(new TreeSet<>(ZoneId.getAvailableZoneIds()))
        : List.of();
  }

  /** A value as it is typed: {@link #read} makes the same value of it. */
  public static String text(Session session, Object value) {
    return switch (value) {
      case Optional<?> optional -> optional.map(inner -> text(session, inner)).orElse("");
      case List<?> list ->
          list.stream().map(item -> inList(session, item)).collect(Collectors.joining(", "));
      case Id<?> id ->
          Fields.find(session.plan(), id)
              .map(record -> RecordNames.name(session.plan(), record))
              .orElse("");
      case Ref ref -> RecordNames.any(session.plan(), ref);
      case Instant at -> Moments.text(at, session.zone().get());
      case PlannedStart start -> Moments.text(start.at(), start.zone()) + " " + start.zone();
      case LocalDateTime wall -> Moments.text(wall);
      case Duration length -> Moments.text(length);
      case Money money -> money.currency() + " " + money.amount().toPlainString();
      case BigDecimal number -> number.toPlainString();
      case Number number -> number.toString();
      default -> Fields.show(session, value);
    };
  }

  private static String inList(Session session, Object item) {
    return item instanceof Id<?> id
        ? Fields.find(session.plan(), id)
            .map(record -> RecordNames.inList(session.plan(), record))
            .orElse("")
        : text(session, item);
  }

  /** A choice for a field of this type, as it is typed beside those that stand there already. */
  public static String beside(Session session, Type type, String choice) {
    return isList(type)
            && choice.contains(",")
            && Entry.read(session, Shape.argument(type, 0), choice) instanceof Read.Value(var value)
        ? inList(session, value)
        : choice;
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
      return list(session, Shape.argument(type, 0), text);
    }
    if (text.isEmpty()) {
      return wrong(session, "entry.empty");
    }
    if (raw.isEnum()) {
      return member(session, raw, text);
    }
    return raw == Id.class
        ? record(session, Fields.kindOf(type), text)
        : SingleEntry.read(session, raw, text);
  }

  private static Read map(Read inner) {
    return inner instanceof Read.Value(Object value) ? new Read.Value(Optional.of(value)) : inner;
  }

  private static Read list(Session session, Type type, String text) {
    var all = new ArrayList<Object>();
    for (String part : text.split(",", -1)) {
      if (!part.isBlank()) {
        switch (read(session, type, part)) {
          case Read.Value(Object value) -> all.add(value);
          case Read.Wrong wrong -> {
            return wrong;
          }
        }
      }
    }
    return new Read.Value(List.copyOf(all));
  }

  private static Read member(Session session, Class<?> raw, String text) {
    for (Object member : raw.getEnumConstants()) {
      if (Fields.term(session.texts(), (Enum<?>) member).equalsIgnoreCase(text)) {
        return new Read.Value(member);
      }
    }
    return wrong(session, "entry.no-such-word", text, String.join(", ", choices(session, raw)));
  }

  private static Read record(Session session, Kind kind, String text) {
    return RecordNames.find(session.plan(), kind, text)
        .<Read>map(record -> new Read.Value(record.id()))
        .orElseGet(
            () ->
                wrong(
                    session,
                    "entry.no-such-record",
                    text,
                    session.texts().get("kind." + kind.token())));
  }

  static Read.Wrong wrong(Session session, String key, Object... args) {
    return new Read.Wrong(session.texts().get(key, args));
  }
}
