package org.slipway.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The versions of the tables: numbered scripts of plain SQL, each run once, and a table that says
 * which have been.
 *
 * @param scripts in order; the first one makes version 1
 */
record Schema(List<Script> scripts) {

  /** One step; a line ending in a semicolon ends a statement. */
  record Script(String name, String sql) {

    private static final Pattern END = Pattern.compile(";\\s*(?:\n|$)");

    List<String> statements() {
      String bare =
          sql.lines()
              .filter(line -> !line.stripLeading().startsWith("--"))
              .collect(Collectors.joining("\n"));
      return END.splitAsStream(bare).map(String::strip).filter(s -> !s.isEmpty()).toList();
    }
  }

  /** The names of the scripts under {@code migrations}; a new one is added at the end. */
  private static final List<String> NAMES =
      List.of(
          "001-plan-and-journal", "002-calendar", "003-branches", "004-graph", "005-vendor-terms");

  private static final String VERSIONS =
      "create table schema_version (version integer primary key, name varchar not null)";

  Schema {
    scripts = List.copyOf(scripts);
  }

  /** The schema of this program. */
  static Schema current() {
    return new Schema(NAMES.stream().map(Schema::load).toList());
  }

  private static Script load(String name) {
    String path = "migrations/" + name + ".sql";
    try (InputStream in = Schema.class.getResourceAsStream(path)) {
      Objects.requireNonNull(in, path);
      return new Script(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int version() {
    return scripts.size();
  }

  /** What a database holds. */
  sealed interface Found {

    /** Nothing: it was made and never written to, or killed before its first commit. */
    record Nothing() implements Found {}

    /** Tables of something else. */
    record Foreign() implements Found {}

    record Version(int number) implements Found {}
  }

  static Found find(Connection connection) throws SQLException {
    List<String> tables = tables(connection);
    if (tables.isEmpty()) {
      return new Found.Nothing();
    }
    if (!tables.contains("schema_version")) {
      return new Found.Foreign();
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select max(version) from schema_version")) {
      OptionalInt version = row.next() ? OptionalInt.of(row.getInt(1)) : OptionalInt.empty();
      boolean some = version.isPresent() && version.getAsInt() > 0;
      return some ? new Found.Version(version.getAsInt()) : new Found.Foreign();
    }
  }

  /** Tables of every schema: another program's may lie in one that we would not look into. */
  private static List<String> tables(Connection connection) throws SQLException {
    var tables = new ArrayList<String>();
    try (ResultSet rows =
        connection.getMetaData().getTables(null, null, "%", new String[] {"BASE TABLE", "TABLE"})) {
      while (rows.next()) {
        if (!rows.getString("TABLE_SCHEM").equalsIgnoreCase("information_schema")) {
          tables.add(rows.getString("TABLE_NAME"));
        }
      }
    }
    return tables;
  }

  /** Runs the scripts after version {@code from}; the caller commits. */
  void migrate(Connection connection, int from) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (from == 0) {
        statement.execute(VERSIONS);
      }
      for (Script script : scripts.subList(from, scripts.size())) {
        for (String sql : script.statements()) {
          statement.execute(sql);
        }
      }
    }
    try (PreparedStatement insert =
        connection.prepareStatement("insert into schema_version values (?, ?)")) {
      for (int i = from; i < scripts.size(); i++) {
        insert.setInt(1, i + 1);
        insert.setString(2, scripts.get(i).name());
        insert.executeUpdate();
      }
    }
  }
}
