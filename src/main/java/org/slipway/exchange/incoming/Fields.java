package org.slipway.exchange.incoming;

import java.lang.reflect.Type;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Timing;
import org.slipway.core.time.DayShift;

/**
 * Fields of a record by dotted path, for example {@code timing.start}: a path goes down through
 * values that are always there, never through an optional one or a list.
 */
public final class Fields {

  /** What stands in a field of that type while nothing is known. */
  private static final Map<Class<?>, Object> BLANKS =
      Map.of(
          Optional.class,
          Optional.empty(),
          List.class,
          List.of(),
          SortedMap.class,
          Collections.unmodifiableSortedMap(new TreeMap<String, String>()),
          Scope.class,
          Scope.ALL,
          Timing.class,
          Timing.UNKNOWN,
          Actuals.class,
          Actuals.NONE,
          DayShift.class,
          DayShift.NONE,
          boolean.class,
          false);

  private static final Map<Kind, Map<String, Optional<Type>>> TYPES = new ConcurrentHashMap<>();

  private Fields() {}

  /** The declared type of a field of a noun, or nothing where there is no such field. */
  public static Optional<Type> type(Kind kind, String path) {
    Map<String, Optional<Type>> known = TYPES.computeIfAbsent(kind, _ -> new ConcurrentHashMap<>());
    return known.computeIfAbsent(
        path, p -> p.startsWith("head") ? Optional.empty() : type(Shape.of(kind), p));
  }

  /** The declared type of a field of a value inside a noun. */
  public static Optional<Type> type(Shape shape, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      return shape.field(path).map(Shape.Field::type);
    }
    return shape
        .field(path.substring(0, dot))
        .map(Shape.Field::type)
        .filter(type -> type instanceof Class<?> c && c.isRecord())
        .flatMap(type -> type(inner(type), path.substring(dot + 1)));
  }

  /** The names of the fields a file may state, without the head. */
  public static List<String> names(Shape shape) {
    return shape.fields().stream().map(Shape.Field::name).filter(n -> !n.equals("head")).toList();
  }

  /** The shape of a value inside a noun. */
  public static Shape inner(Type type) {
    return Shape.of(Shape.raw(type).asSubclass(Record.class));
  }

  /** The value at a path of a record or of a value inside one. */
  public static Object get(Object record, String path) {
    int dot = path.indexOf('.');
    Shape shape = Shape.of(record.getClass().asSubclass(Record.class));
    Object value = shape.field(dot < 0 ? path : path.substring(0, dot)).orElseThrow().get(record);
    return dot < 0 ? value : get(value, path.substring(dot + 1));
  }

  /** The blank value of a type; nothing for a type that always needs one. */
  public static Optional<Object> blank(Type type) {
    return Optional.ofNullable(BLANKS.get(Shape.raw(type)));
  }

  /** The paths that must be stated before a record of this kind can be made. */
  public static List<String> required(Kind kind) {
    var needed = new ArrayList<String>();
    for (Shape.Field field : Shape.of(kind).fields()) {
      if (!field.name().equals("head")
          && Shape.raw(field.type()) != ZoneId.class
          && blank(field.type()).isEmpty()) {
        needed.add(field.name());
      }
    }
    return needed;
  }

  /**
   * A new record with these fields, the rest blank.
   *
   * @throws IllegalArgumentException if a needed field is not stated or the record refuses a value
   */
  public static PlanRecord create(
      Kind kind, Head<?> head, SortedMap<String, Object> fields, ZoneId zone) {
    Shape shape = Shape.of(kind);
    var values = new Object[shape.fields().size()];
    for (int i = 0; i < values.length; i++) {
      Shape.Field field = shape.fields().get(i);
      values[i] = field.name().equals("head") ? head : blankOf(field, fields, zone);
    }
    return (PlanRecord) shape.build(laid(shape, values, fields));
  }

  private static Object blankOf(Shape.Field field, SortedMap<String, Object> fields, ZoneId zone) {
    Object stated = fields.get(field.name());
    if (stated != null) {
      return stated;
    }
    if (field.type() == ZoneId.class) {
      return zone;
    }
    if (field.name().equals("workingDays")) {
      return 0; // a recurrence that counts none
    }
    return blank(field.type())
        .orElseThrow(() -> new IllegalArgumentException("nothing stated for " + field.name()));
  }

  /**
   * The record with another head and other values at these paths.
   *
   * @throws IllegalArgumentException if the record refuses a value
   */
  public static PlanRecord with(PlanRecord record, Head<?> head, SortedMap<String, Object> fields) {
    Shape shape = Shape.of(record.kind());
    Object[] values = shape.values(record);
    values[0] = head;
    return (PlanRecord) shape.build(laid(shape, values, fields));
  }

  private static Object[] laid(Shape shape, Object[] values, SortedMap<String, Object> fields) {
    for (int i = 0; i < values.length; i++) {
      String name = shape.fields().get(i).name();
      Object whole = fields.get(name);
      if (whole != null) {
        values[i] = whole;
      }
      if (values[i] instanceof Record inner && !(inner instanceof Head<?>)) {
        SortedMap<String, Object> below = fields.subMap(name + ".", name + "/");
        if (!below.isEmpty()) {
          values[i] = inside(inner, below, name.length() + 1);
        }
      }
    }
    return values;
  }

  private static Object inside(Record value, SortedMap<String, Object> below, int skip) {
    var rest = new TreeMap<String, Object>();
    below.forEach((path, v) -> rest.put(path.substring(skip), v));
    Shape shape = Shape.of(value.getClass());
    return shape.build(laid(shape, shape.values(value), rest));
  }

  /** A value inside a noun made of its parts, the rest blank; zones default to the given one. */
  public static Object build(Shape shape, SortedMap<String, Object> parts, ZoneId zone) {
    var values = new Object[shape.fields().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = blankOf(shape.fields().get(i), parts, zone);
    }
    return shape.build(values);
  }
}
