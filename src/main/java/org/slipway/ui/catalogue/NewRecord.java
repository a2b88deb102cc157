package org.slipway.ui.catalogue;

import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Shape;

/** A record of any kind with nothing in it yet but what it cannot be without. */
final class NewRecord {

  private static final Set<Class<?>> EMPTY =
      Set.of(Head.class, Optional.class, List.class, SortedMap.class, String.class, ZoneId.class);

  private NewRecord() {}

  /**
   * Makes one.
   *
   * @param name for fields of text
   * @param zone for fields of a zone
   */
  static PlanRecord of(Kind kind, Head<? extends PlanRecord> head, String name, ZoneId zone) {
    Shape shape = Shape.of(kind);
    Object[] values = shape.fields().stream().map(f -> value(f.type(), head, name, zone)).toArray();
    return kind.type().cast(shape.build(values));
  }

  /** Whether a record of this kind can be without all that only a person knows. */
  static boolean isPossible(Kind kind) {
    return Shape.of(kind).fields().stream().map(field -> field.type()).allMatch(NewRecord::known);
  }

  private static boolean known(Type type) {
    Class<?> raw = Shape.raw(type);
    return EMPTY.contains(raw) || raw.isEnum();
  }

  private static Object value(Type type, Object head, String name, ZoneId zone) {
    Class<?> raw = Shape.raw(type);
    if (raw == Head.class) {
      return head;
    }
    if (raw == Optional.class) {
      return Optional.empty();
    }
    if (raw == List.class) {
      return List.of();
    }
    if (raw == SortedMap.class) {
      return new TreeMap<>();
    }
    if (raw == String.class) {
      return name;
    }
    if (raw == ZoneId.class) {
      return zone;
    }
    if (raw.isEnum()) {
      return raw.getEnumConstants()[0];
    }
    throw new IllegalArgumentException("no empty value for " + type);
  }
}
