package org.slipway.ui.record;

import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.Shape;
import org.slipway.text.Texts;
import org.slipway.ui.session.Entry;
import org.slipway.ui.session.Fields;

/** A part of a card: what stands where for one field of a record. */
sealed interface Part {

  /** Names of the fields from the record down to this one, with dots between them. */
  String path();

  String label();

  /** One line of text. */
  record Line(String path, String label, Type type) implements Part {

    /** Whether it may stay empty. */
    boolean mayBeEmpty() {
      return Shape.raw(type) == Optional.class || Entry.isList(type);
    }
  }

  /**
   * The fields of a value inside the record, under one heading.
   *
   * @param type of the value
   * @param mayBeEmpty whether there may be no such value
   */
  record Group(
      String path, String label, Class<? extends Record> type, boolean mayBeEmpty, List<Part> parts)
      implements Part {
    public Group {
      parts = List.copyOf(parts);
    }
  }

  /** Any number of values, one a row; what of a value is no line keeps what it holds. */
  record Table(String path, String label, Class<? extends Record> type, List<Line> columns)
      implements Part {
    public Table {
      columns = List.copyOf(columns);
    }
  }

  /**
   * The parts of these fields, lines before groups before tables; fields that no person types have
   * none and keep what they hold.
   */
  static List<Part> of(Texts texts, String above, List<Shape.Field> fields) {
    return fields.stream()
        .flatMap(f -> of(texts, above + f.name(), Fields.label(texts, f.name()), f.type()))
        .sorted(Comparator.comparingInt(Part::rank))
        .toList();
  }

  private int rank() {
    return switch (this) {
      case Line _ -> 0;
      case Group _ -> 1;
      case Table _ -> 2;
    };
  }

  private static Stream<Part> of(Texts texts, String path, String label, Type type) {
    if (Entry.isTypable(type)) {
      return Stream.of(new Line(path, label, type));
    }
    Optional<Class<? extends Record>> row = rowOf(type);
    if (row.isPresent()) {
      List<Line> columns =
          of(texts, "", Shape.of(row.get()).fields()).stream()
              .filter(Line.class::isInstance)
              .map(Line.class::cast)
              .toList();
      return Stream.of(new Table(path, label, row.get(), columns));
    }
    boolean mayBeEmpty = Shape.raw(type) == Optional.class;
    return valueOf(type)
        .map(
            value -> {
              List<Part> inside = of(texts, path + ".", Shape.of(value).fields());
              return new Group(path, label, value, mayBeEmpty, inside);
            })
        .map(Part.class::cast)
        .stream();
  }

  /** The class of the rows, where a field holds a list of values. */
  static Optional<Class<? extends Record>> rowOf(Type type) {
    return Shape.raw(type) == List.class ? recordClass(Shape.argument(type, 0)) : Optional.empty();
  }

  /** The class of the value, where a field holds one, or perhaps one. */
  static Optional<Class<? extends Record>> valueOf(Type type) {
    return recordClass(Shape.raw(type) == Optional.class ? Shape.argument(type, 0) : type);
  }

  private static Optional<Class<? extends Record>> recordClass(Type type) {
    Class<?> raw = Shape.raw(type);
    return raw.isRecord() ? Optional.of(raw.asSubclass(Record.class)) : Optional.empty();
  }
}
