package org.slipway.store;

import java.lang.reflect.Type;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Shape;

/**
 * One noun's table: the columns of the head, the digest of the last change, then a column per
 * field. A new field needs a line in a migration and nothing here. Belongs to one thread.
 */
final class Table {

  /** A row as it is stored. */
  record Row(PlanRecord record, String digest) {}

  private static final List<String> FIXED =
      List.of("id", "key", "external_ids", "extras", "digest");

  private final Kind kind;
  private final List<Column> columns;
  private final List<Column> late;
  private final List<Column> own;
  private final Cell externalIds = Cell.of(headType("externalIds"));
  private final Cell extras = Cell.of(headType("extras"));

  Table(Kind kind) {
    this.kind = kind;
    List<Shape.Field> fields = Shape.of(kind).fields();
    this.columns = fields.subList(1, fields.size()).stream().map(Column::of).toList();
    this.late = columns.stream().filter(c -> c.to().filter(this::isLater).isPresent()).toList();
    this.own = columns.stream().filter(c -> c.to().filter(to -> to == kind).isPresent()).toList();
  }

  private boolean isLater(Kind other) {
    return other.compareTo(kind) > 0;
  }

  private static Type headType(String field) {
    return Shape.of(Head.class).field(field).orElseThrow().type();
  }

  /** All tables in the order of kinds. */
  static List<Table> all() {
    var tables = new ArrayList<Table>();
    for (Kind kind : Kind.values()) {
      tables.add(new Table(kind));
    }
    return tables;
  }

  Kind kind() {
    return kind;
  }

  List<Column> columns() {
    return columns;
  }

  static String nameOf(Kind kind) {
    return kind.token().replace('-', '_');
  }

  List<String> columnNames() {
    var names = new ArrayList<>(FIXED);
    columns.forEach(c -> names.add(c.name()));
    return names;
  }

  /** Columns that name a kind after this one: written once the other rows are there. */
  List<Column> late() {
    return late;
  }

  /** Columns that name a record of this kind. */
  List<Column> own() {
    return own;
  }

  String selectSql() {
    return "select " + quoted(columnNames()) + " from " + table() + " order by \"id\"";
  }

  String insertSql() {
    String marks = columnNames().stream().map(_ -> "?").collect(Collectors.joining(", "));
    return "insert into " + table() + " (" + quoted(columnNames()) + ") values (" + marks + ")";
  }

  String updateSql() {
    String sets =
        columnNames().stream()
            .skip(1)
            .map(name -> '"' + name + "\" = ?")
            .collect(Collectors.joining(", "));
    return "update " + table() + " set " + sets + " where \"id\" = ?";
  }

  String updateSql(Column column) {
    return "update " + table() + " set \"" + column.name() + "\" = ? where \"id\" = ?";
  }

  String updateDigestSql() {
    return "update " + table() + " set \"digest\" = ? where \"id\" = ?";
  }

  String deleteSql() {
    return "delete from " + table() + " where \"id\" = ?";
  }

  private String table() {
    return '"' + nameOf(kind) + '"';
  }

  private static String quoted(List<String> names) {
    return names.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
  }

  /** Sets the parameters of {@link #insertSql}; late columns stay empty. */
  void bindInsert(PreparedStatement statement, PlanRecord record, String digest)
      throws SQLException {
    statement.setObject(1, record.id().uuid());
    int next = bindHead(statement, 2, record, digest);
    for (Column column : columns) {
      if (late.contains(column)) {
        statement.setNull(next++, column.cell().sqlType());
      } else {
        column.bind(statement, next++, record);
      }
    }
  }

  /** Sets the parameters of {@link #updateSql()}. */
  void bindUpdate(PreparedStatement statement, PlanRecord record, String digest)
      throws SQLException {
    int next = bindHead(statement, 1, record, digest);
    for (Column column : columns) {
      column.bind(statement, next++, record);
    }
    statement.setObject(next, record.id().uuid());
  }

  private int bindHead(PreparedStatement statement, int first, PlanRecord record, String digest)
      throws SQLException {
    statement.setString(first, record.key());
    externalIds.bind(statement, first + 1, record.head().externalIds());
    extras.bind(statement, first + 2, record.head().extras());
    statement.setString(first + 3, digest);
    return first + 4;
  }

  /**
   * The record in the current row of {@link #selectSql}.
   *
   * @throws IllegalArgumentException if the row holds no record; the message names the row
   */
  Row read(ResultSet row) throws SQLException {
    UUID id = row.getObject(1, UUID.class);
    try {
      Object[] values = new Object[columns.size() + 1];
      values[0] = head(row, id);
      for (int i = 0; i < columns.size(); i++) {
        values[i + 1] = columns.get(i).read(row, FIXED.size() + 1 + i);
      }
      PlanRecord record = kind.type().cast(Shape.of(kind).build(values));
      return new Row(record, row.getString(5));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(kind.token() + " " + id + ": " + e.getMessage(), e);
    }
  }

  @SuppressWarnings("unchecked") // what the declared types of the head's fields say
  private Head<?> head(ResultSet row, UUID id) throws SQLException {
    var outside =
        (List<ExternalId>) Optional.ofNullable(externalIds.read(row, 3)).orElse(List.of());
    var unknown =
        (SortedMap<String, String>)
            Optional.ofNullable(extras.read(row, 4)).orElse(Collections.emptySortedMap());
    return new Head<>(new Id<>(id), row.getString(2), outside, unknown);
  }
}
