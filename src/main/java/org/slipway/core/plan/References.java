package org.slipway.core.plan;

import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Which records a record names, and in which field, found by the types of its fields. */
public final class References {

  /** A reference and the field (dotted for values inside) that holds it. */
  public record Named(String field, Ref to) {}

  private static final Map<Type, Boolean> MAY_NAME = new ConcurrentHashMap<>();

  private References() {}

  /** All references of {@code record}, in the order of its fields. */
  public static List<Named> of(PlanRecord record) {
    var found = new ArrayList<Named>();
    Shape shape = Shape.of(record.kind());
    for (Shape.Field field : shape.fields().subList(1, shape.fields().size())) {
      walk(field.name(), field.type(), field.get(record), (f, to) -> found.add(new Named(f, to)));
    }
    return found;
  }

  private static void walk(String field, Type type, Object value, BiConsumer<String, Ref> found) {
    if (!mayName(type)) {
      return;
    }
    switch (value) {
      case Id<?> id -> found.accept(field, new Ref(kindOf(type), id));
      case Ref ref -> found.accept(field, ref);
      case Optional<?> optional ->
          optional.ifPresent(v -> walk(field, Shape.argument(type, 0), v, found));
      case List<?> list -> list.forEach(v -> walk(field, Shape.argument(type, 0), v, found));
      case Record inner ->
          Shape.of(inner.getClass())
              .fields()
              .forEach(f -> walk(field + "." + f.name(), f.type(), f.get(inner), found));
      default -> throw new IllegalStateException("cannot look for references in " + type);
    }
  }

  /** Whether a value of this type can hold a reference at all; asked once per type. */
  private static boolean mayName(Type type) {
    Boolean known = MAY_NAME.get(type);
    if (known == null) {
      known = looksLikeNaming(type);
      MAY_NAME.put(type, known);
    }
    return known;
  }

  private static boolean looksLikeNaming(Type type) {
    Class<?> raw = Shape.raw(type);
    if (raw == Id.class || raw == Ref.class) {
      return true;
    }
    if (raw == Optional.class || raw == List.class) {
      return mayName(Shape.argument(type, 0));
    }
    if (raw == SortedMap.class || !raw.isRecord()) {
      return false;
    }
    return Shape.of(raw.asSubclass(Record.class)).fields().stream()
        .anyMatch(f -> mayName(f.type()));
  }

  private static Kind kindOf(Type idType) {
    return Kind.of(Shape.raw(Shape.argument(idType, 0)));
  }
}
