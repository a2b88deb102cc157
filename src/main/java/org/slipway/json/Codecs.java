package org.slipway.json;

import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Shape;

/** The codec of every declared type, found once. Safe for all threads. */
final class Codecs {

  private static final Map<Type, Codec> KNOWN = new ConcurrentHashMap<>();

  private Codecs() {}

  /**
   * The codec of a type.
   *
   * @throws IllegalArgumentException if there is none: a programmer's mistake
   */
  static Codec of(Type type) {
    Codec known = KNOWN.get(type);
    if (known == null) {
      known = make(type);
      KNOWN.put(type, known);
    }
    return known;
  }

  private static Codec make(Type type) {
    Class<?> raw = Shape.raw(type);
    if (raw == Optional.class) {
      return new Containers.Maybe(of(Shape.argument(type, 0)));
    }
    if (raw == List.class) {
      return new Containers.Many(of(Shape.argument(type, 0)));
    }
    if (raw == SortedMap.class) {
      Containers.Names names = Containers.Names.of(Shape.raw(Shape.argument(type, 0)));
      return new Containers.Named(names, of(Shape.argument(type, 1)));
    }
    if (raw.isEnum()) {
      return Words.of(raw);
    }
    if (raw == Plan.class) {
      return new Plans();
    }
    return Scalars.of(raw)
        .or(() -> Structures.of(raw))
        .orElseThrow(() -> new IllegalArgumentException("no JSON form for " + type));
  }
}
