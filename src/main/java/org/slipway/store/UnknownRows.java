package org.slipway.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Plan;

/** The records of kinds that this program does not know: kept as text, saved like the others. */
final class UnknownRows {

  private UnknownRows() {}

  /** What became different between two plans' unknown records. */
  static List<ChangeLine> changes(Plan before, Plan after) {
    var was = before.extras();
    var is = after.extras();
    if (was.equals(is)) {
      return List.of();
    }
    var changes = new ArrayList<ChangeLine>();
    var kinds = new TreeSet<>(was.keySet());
    kinds.addAll(is.keySet());
    for (String kind : kinds) {
      changes.addAll(changes(kind, of(was, kind), of(is, kind)));
    }
    return changes;
  }

  private static SortedMap<String, String> of(
      SortedMap<String, SortedMap<String, String>> extras, String kind) {
    return extras.getOrDefault(kind, new TreeMap<>());
  }

  private static List<ChangeLine> changes(
      String kind, SortedMap<String, String> was, SortedMap<String, String> is) {
    var changes = new ArrayList<ChangeLine>();
    for (var entry : is.entrySet()) {
      if (!entry.getValue().equals(was.get(entry.getKey()))) {
        changes.add(ChangeLine.put(kind, entry.getKey(), entry.getValue()));
      }
    }
    for (String id : was.keySet()) {
      if (!is.containsKey(id)) {
        changes.add(ChangeLine.removed(kind, id));
      }
    }
    return changes;
  }

  static void write(Connection connection, List<ChangeLine> changes) throws SQLException {
    try (PreparedStatement delete =
            connection.prepareStatement("delete from unknown_record where kind = ? and id = ?");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into unknown_record (kind, id, body, digest) values (?, ?, ?, ?)")) {
      for (ChangeLine change : changes) {
        delete.setString(1, change.kind());
        delete.setString(2, change.id());
        delete.executeUpdate();
        if (change.after().isPresent()) {
          insert.setString(1, change.kind());
          insert.setString(2, change.id());
          insert.setString(3, change.after().get());
          insert.setString(4, change.digest());
          insert.executeUpdate();
        }
      }
    }
  }

  /** All of them, as lines that would put them there. */
  static List<ChangeLine> read(Connection connection) throws SQLException {
    var lines = new ArrayList<ChangeLine>();
    try (Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("select kind, id, body, digest from unknown_record")) {
      while (rows.next()) {
        lines.add(
            new ChangeLine(
                rows.getString(1),
                rows.getString(2),
                Optional.of(rows.getString(3)),
                rows.getString(4)));
      }
    }
    return lines.stream().sorted().toList();
  }

  static SortedMap<String, SortedMap<String, String>> extras(List<ChangeLine> lines) {
    var extras = new TreeMap<String, SortedMap<String, String>>();
    for (ChangeLine line : lines) {
      extras
          .computeIfAbsent(line.kind(), _ -> new TreeMap<>())
          .put(line.id(), line.after().orElseThrow());
    }
    return extras;
  }
}
