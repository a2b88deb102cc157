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

  StringProperty text(String path) {
    return texts.computeIfAbsent(path, _ -> new SimpleStringProperty(""));
  }

  ObservableList<Row> rows(String path) {
    return rows.computeIfAbsent(path, _ -> FXCollections.observableArrayList());
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
      case Part.Group group -> inside(value).ifPresent(record -> fill(session, group, record));
    }
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
