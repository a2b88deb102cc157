package org.slipway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Shape;

class SchemaTest {

  @TempDir Path folder;

  @Test
  void everyFieldHasItsColumnAndEveryColumnItsField() throws Exception {
    try (Database database = migrated()) {
      for (Table table : Table.all()) {
        var expected = new TreeSet<>(table.columnNames());
        var found = new TreeSet<String>();
        found.addAll(columns(database.connection(), Table.nameOf(table.kind())));
        assertEquals(expected, found, "add a migration line for " + Table.nameOf(table.kind()));
      }
    }
  }

  @Test
  void everyReferenceHasItsForeignKey() throws Exception {
    try (Database database = migrated()) {
      for (Table table : Table.all()) {
        var expected = new TreeSet<String>();
        for (Column column : table.columns()) {
          column.to().ifPresent(to -> expected.add(column.name() + " " + Table.nameOf(to)));
        }
        assertEquals(
            expected,
            foreignKeys(database.connection(), Table.nameOf(table.kind())),
            Table.nameOf(table.kind()));
      }
    }
  }

  @Test
  void everyChoiceIsCheckedByItsWords() throws Exception {
    try (Database database = migrated()) {
      for (Kind kind : Kind.values()) {
        String checks = checks(database.connection(), Table.nameOf(kind));
        for (Column column : new Table(kind).columns()) {
          Class<?> type =
              Shape.raw(
                  column.optional()
                      ? Shape.argument(column.field().type(), 0)
                      : column.field().type());
          if (type.isEnum()) {
            for (Object choice : type.getEnumConstants()) {
              String word = ((Enum<?>) choice).name().toLowerCase(Locale.ROOT).replace('_', '-');
              assertTrue(
                  checks.contains("'" + word + "'"),
                  kind + "." + column.name() + " does not allow " + word);
            }
          }
        }
      }
    }
  }

  private Database migrated() throws SQLException {
    Database database = Database.open(Stores.file(folder), Database.Access.NORMAL);
    Schema.current().migrate(database.connection(), 0);
    return database;
  }

  private static List<String> columns(Connection connection, String table) throws SQLException {
    var columns = new ArrayList<String>();
    try (ResultSet rows = connection.getMetaData().getColumns(null, "public", table, "%")) {
      while (rows.next()) {
        columns.add(rows.getString("COLUMN_NAME"));
      }
    }
    return columns;
  }

  private static Set<String> foreignKeys(Connection connection, String table) throws SQLException {
    var keys = new TreeSet<String>();
    try (ResultSet rows = connection.getMetaData().getImportedKeys(null, "public", table)) {
      while (rows.next()) {
        keys.add(rows.getString("FKCOLUMN_NAME") + " " + rows.getString("PKTABLE_NAME"));
      }
    }
    return keys;
  }

  private static String checks(Connection connection, String table) throws SQLException {
    var clauses = new StringBuilder();
    try (var statement =
        connection.prepareStatement(
            "select k.check_clause from information_schema.check_constraints k"
                + " join information_schema.table_constraints t"
                + " on t.constraint_name = k.constraint_name where t.table_name = ?")) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          clauses.append(Optional.ofNullable(rows.getString(1)).orElse("")).append('\n');
        }
      }
    }
    return clauses.toString();
  }
}
