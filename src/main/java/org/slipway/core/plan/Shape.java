package org.slipway.core.plan;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The fields of a record class by name, read from the class itself, so that files, rows, tables and
 * imports follow a new field without being told.
 *
 * @param type the record class
 * @param fields in declared order
 */
public record Shape(Class<? extends Record> type, List<Field> fields) {

  private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

  private static final Map<Class<?>, Constructor<?>> MAKERS = new ConcurrentHashMap<>();

  /** One field: its name, declared type and accessor. */
  public record Field(String name, Type type, RecordComponent component) {

    /** The value in {@code record}, which must be of the shape's class. */
    public Object get(Object record) {
      try {
        return component.getAccessor().invoke(record);
      } catch (IllegalAccessException | InvocationTargetException e) {
        throw new IllegalStateException("cannot read " + component, e);
      }
    }

    public boolean isOptional() {
      return raw(type) == Optional.class;
    }
  }

  /** The shape of any record class, nouns and the values inside them alike. */
  public static Shape of(Class<? extends Record> type) {
    return KNOWN.computeIfAbsent(type, _ -> read(type));
  }

  /** The shape of a noun; its first field is the head. */
  public static Shape of(Kind kind) {
    return of(kind.type().asSubclass(Record.class));
  }

  private static Shape read(Class<? extends Record> type) {
    List<Field> fields =
        Arrays.stream(type.getRecordComponents())
            .peek(c -> c.getAccessor().setAccessible(true))
            .map(c -> new Field(c.getName(), c.getGenericType(), c))
            .toList();
    return new Shape(type, fields);
  }

  public Optional<Field> field(String name) {
    for (Field field : fields) { // asked once for each field of each imported record
      if (field.name().equals(name)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Values of {@code record} in the order of the fields. */
  public Object[] values(Object record) {
    return fields.stream().map(f -> f.get(record)).toArray();
  }

  /**
   * Makes a record from values in the order of the fields.
   *
   * @throws IllegalArgumentException if the record refuses the values; the message says why
   */
  public Record build(Object... values) {
    try {
      return (Record) MAKERS.computeIfAbsent(type, Shape::maker).newInstance(values);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof IllegalArgumentException refused) {
        throw refused;
      }
      throw new IllegalStateException("cannot make " + type.getName(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type.getName(), e);
    }
  }

  private static Constructor<?> maker(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> maker = type.getDeclaredConstructor(types);
      maker.setAccessible(true);
      return maker;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("a record without its constructor: " + type, e);
    }
  }

  /**
   * The same record with one field changed.
   *
   * @throws IllegalArgumentException if there is no such field or the record refuses the value
   */
  public static <R extends PlanRecord> R with(R record, String field, Object value) {
    Shape shape = of(record.kind());
    Object[] values = shape.values(record);
    for (int i = 0; i < values.length; i++) {
      if (shape.fields.get(i).name().equals(field)) {
        values[i] = value;
        @SuppressWarnings("unchecked")
        R changed = (R) shape.type.cast(shape.build(values));
        return changed;
      }
    }
    throw new IllegalArgumentException(record.kind().token() + " has no field " + field);
  }

  /** The class of a possibly parameterised type. */
  public static Class<?> raw(Type type) {
    return switch (type) {
      case Class<?> c -> c;
      case ParameterizedType p -> (Class<?>) p.getRawType();
      default -> throw new IllegalArgumentException("no class in " + type);
    };
  }

  /** The n-th type argument, for example {@code Team} of {@code Id<Team>}. */
  public static Type argument(Type type, int n) {
    return ((ParameterizedType) type).getActualTypeArguments()[n];
  }
}
