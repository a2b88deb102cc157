package org.slipway.ui.record;

import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slipway.core.plan.Shape;
import org.slipway.ui.session.Entry;
import org.slipway.ui.session.Session;

/** What stands in the fields of a card: text by path, and rows by path. */
final class Draft {

  /**
   * The texts of one row by column.
   *
   * @param before the value it was filled with; holds what no person types
   */
  record Row(Map<String, StringProperty> cells, java.util.Optional<Object> before) {
    static Row empty() {
      return new Row(new TreeMap<>(), java.util.Optional.empty());
    }

    StringProperty cell(Part.Line column) {
      return cells.computeIfAbsent(column.path(), _ -> new SimpleStringProperty(""));
    }
  }

  private final Map<String, StringProperty> texts = new TreeMap<>();
  private final Map<String, ObservableList<Row>> rows = new TreeMap<>();
  private final Map<String, ObservableList<Block>> blocks = new TreeMap<>();

  /**
   * One value of those that hold more than lines.
   *
   * @param fields what stands in its fields; its paths begin there
   * @param before the value it was filled with; holds what no person types
   */
  record Block(Draft fields, java.util.Optional<Object> before) {}

  StringProperty text(String path) {
    return texts.computeIfAbsent(path, _ -> new SimpleStringProperty(""));
  }

  ObservableList<Row> rows(String path) {
    return rows.computeIfAbsent(path, _ -> FXCollections.observableArrayList());
  }

  ObservableList<Block> blocks(String path) {
    return blocks.computeIfAbsent(path, _ -> FXCollections.observableArrayList());
  }

  /** Writes a value into the fields of a part. */
  void fill(Session session, Part part, Object value) {
    switch (part) {
      case Part.Line line -> text(line.path()).set(Entry.text(session, value));
      case Part.Table table -> {
        for (Object item : (Iterable<?>) value) {
          rows(table.path()).add(row(session, table, item));
        }
      }
      case Part.Pairs pairs ->
          ((Map<?, ?>) value)
              .forEach((key, of) -> rows(pairs.path()).add(row(session, pairs, key, of)));
      case Part.Blocks some when value instanceof Map<?, ?> map ->
          map.forEach(
              (key, of) -> {
                Block block = block(session, some, of);
                block.fields().text(Part.FOR).set(Entry.text(session, key));
                blocks(some.path()).add(block);
              });
      case Part.Blocks some -> {
        for (Object item : (Iterable<?>) value) {
          blocks(some.path()).add(block(session, some, item));
        }
      }
      case Part.Group group -> inside(value).ifPresent(record -> fill(session, group, record));
    }
  }

  private static Block block(Session session, Part.Blocks some, Object item) {
    var fields = new Draft();
    Shape shape = Shape.of(some.type());
    for (Part part : some.parts()) {
      fields.fill(session, part, shape.field(part.path()).orElseThrow().get(item));
    }
    return new Block(fields, java.util.Optional.of(item));
  }

  private static Row row(Session session, Part.Pairs pairs, Object key, Object value) {
    Row row = Row.empty();
    row.cell(pairs.key()).set(Entry.text(session, key));
    row.cell(pairs.value()).set(Entry.text(session, value));
    return row;
  }

  private void fill(Session session, Part.Group group, Record value) {
    for (Part part : group.parts()) {
      String name = part.path().substring(group.path().length() + 1);
      fill(session, part, Shape.of(value.getClass()).field(name).orElseThrow().get(value));
    }
  }

  private static java.util.Optional<Record> inside(Object value) {
    return value instanceof java.util.Optional<?> held
        ? held.map(Record.class::cast)
        : java.util.Optional.of((Record) value);
  }

  private static Row row(Session session, Part.Table table, Object item) {
    var row = new Row(new TreeMap<>(), java.util.Optional.of(item));
    Shape shape = Shape.of(table.type());
    for (Part.Line column : table.columns()) {
      row.cell(column).set(Entry.text(session, shape.field(column.path()).orElseThrow().get(item)));
    }
    return row;
  }
}
