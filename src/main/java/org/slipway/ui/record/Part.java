package org.slipway.ui.record;

import java.lang.reflect.Type;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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

  /**
   * One line of text.
   *
   * @param words what can be chosen for it, beside what its type says
   */
  record Line(String path, String label, Type type, Optional<Vocabulary> words) implements Part {

    Line(String path, String label, Type type) {
      this(path, label, type, Vocabulary.of(path));
    }

    /** Lists that say nothing as long as they are empty. */
    private static final Set<String> NEEDED = Set.of("people", "hours");

    /** Whether it may stay empty. */
    boolean mayBeEmpty() {
      return Shape.raw(type) == Optional.class || (Entry.isList(type) && !NEEDED.contains(path));
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

  /** Any number of values, one a row. */
  sealed interface Rows extends Part {

    List<Line> columns();

    /** Whether their order says something. */
    boolean inOrder();
  }

  /** A list of values that hold nothing but lines. */
  record Table(String path, String label, Class<? extends Record> type, List<Line> columns)
      implements Rows {
    public Table {
      columns = List.copyOf(columns);
    }

    @Override
    public boolean inOrder() {
      return true;
    }
  }

  /** Values by what they are for, both of them lines. */
  record Pairs(String path, String label, Line key, Line value) implements Rows {
    @Override
    public List<Line> columns() {
      return List.of(key, value);
    }

    @Override
    public boolean inOrder() {
      return false;
    }
  }

  /**
   * Any number of values that hold more than lines, one below the other.
   *
   * @param key what each of them is for; empty: they are a list
   * @param type of the values
   */
  record Blocks(
      String path, String label, Optional<Line> key, Class<? extends Record> type, List<Part> parts)
      implements Part {
    public Blocks {
      parts = List.copyOf(parts);
    }
  }

  /** Path of what a value in a map is for. */
  String FOR = "for";

  /** Path of such a value, where it is a line. */
  String VALUE = "value";

  /**
   * The parts of these fields: lines, groups of lines, tables, and last groups that hold tables
   * themselves. Fields that no person types have none and keep what they hold.
   */
  static List<Part> of(Texts texts, String above, List<Shape.Field> fields) {
    return fields.stream()
        .flatMap(f -> of(texts, above + f.name(), Fields.label(texts, f), f.type()))
        .sorted(Comparator.comparingInt(Part::rank))
        .toList();
  }

  private int rank() {
    return switch (this) {
      case Line _ -> 0;
      case Group group -> group.parts().stream().allMatch(part -> part.rank() < 2) ? 1 : 4;
      case Rows _ -> 2;
      case Blocks _ -> 3;
    };
  }

  private static Stream<Part> of(Texts texts, String path, String label, Type type) {
    if (Entry.isTypable(type)) {
      return Stream.of(new Line(path, label, type));
    }
    if (isMap(type)) {
      return Stream.of(map(texts, path, label, type));
    }
    Optional<Class<? extends Record>> row = rowOf(type);
    if (row.isPresent()) {
      List<Part> parts = of(texts, "", Shape.of(row.get()).fields());
      return Stream.of(
          isRow(row.get())
              ? new Table(path, label, row.get(), parts.stream().map(Line.class::cast).toList())
              : new Blocks(path, label, Optional.empty(), row.get(), parts));
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

  private static Part map(Texts texts, String path, String label, Type type) {
    Type held = Shape.argument(type, 1);
    Optional<Vocabulary> words = Vocabulary.of(path);
    var key = new Line(FOR, texts.get("record.for"), Shape.argument(type, 0), words);
    return recordClass(held)
        .<Part>map(
            value ->
                new Blocks(
                    path, label, Optional.of(key), value, of(texts, "", Shape.of(value).fields())))
        .orElseGet(
            () -> new Pairs(path, label, key, new Line(VALUE, texts.get("record.value"), held)));
  }

  /** Whether a field holds values by what they are for, and both can be typed. */
  static boolean isMap(Type type) {
    return Shape.raw(type) == SortedMap.class
        && Entry.isTypable(Shape.argument(type, 0))
        && (Entry.isTypable(Shape.argument(type, 1))
            || recordClass(Shape.argument(type, 1)).isPresent());
  }

  /** Columns that have room beside each other; values with more stand one below the other. */
  int COLUMNS = 4;

  /** Whether a value holds nothing but lines, and few enough for one row. */
  static boolean isRow(Class<? extends Record> type) {
    List<Shape.Field> fields = Shape.of(type).fields();
    return fields.size() <= COLUMNS
        && fields.stream().allMatch(field -> Entry.isTypable(field.type()));
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
