package org.slipway.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.json.RecordJson;

/** The rows of a plan as a whole. Belongs to the connection's thread. */
final class Rows {

  private static final int FETCH = 1_000;

  private Rows() {}

  /**
   * The plan that the rows hold.
   *
   * @throws IllegalArgumentException if they hold none; the message names the row
   */
  static Plan load(Connection connection) throws SQLException {
    var records = new ArrayList<PlanRecord>();
    for (Table table : Table.all()) {
      read(connection, table).forEach(row -> records.add(row.record()));
    }
    return switch (Plan.of(records)) {
      case Applied.Done(Plan plan) ->
          plan.withExtras(UnknownRows.extras(UnknownRows.read(connection)));
      case Applied.Refused(var reasons) ->
          throw new IllegalArgumentException(reasons.getFirst().toString());
    };
  }

  /**
   * All rows of one table, by id.
   *
   * @throws IllegalArgumentException if one holds no record; the message names it
   */
  static List<Table.Row> read(Connection connection, Table table) throws SQLException {
    var all = new ArrayList<Table.Row>();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet rows = statement.executeQuery(table.selectSql())) {
        while (rows.next()) {
          all.add(table.read(rows));
        }
      }
    }
    return all;
  }

  /** Sets the digest of one row and nothing else. */
  static void updateDigest(Connection connection, Table table, PlanRecord record, String digest)
      throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(table.updateDigestSql())) {
      update.setString(1, digest);
      update.setObject(2, record.id().uuid());
      update.executeUpdate();
    }
  }

  /**
   * Writes an edit's rows; the caller appends the entry and commits.
   *
   * @return the changes in order of kind and id
   * @throws IllegalArgumentException if a record has no canonical text
   */
  static List<ChangeLine> write(
      Connection connection, List<Table> tables, Plan before, Plan after, List<Change> changes)
      throws SQLException {
    SortedMap<Ref, ChangeLine> lines = lines(changes);
    RowWriter.write(connection, tables, before, changes, lines);
    List<ChangeLine> unknown = UnknownRows.changes(before, after);
    if (!unknown.isEmpty()) {
      UnknownRows.write(connection, unknown);
    }
    return sorted(lines, unknown);
  }

  /**
   * What an edit changes, without touching a row: for a branch.
   *
   * @return the changes in order of kind and id
   */
  static List<ChangeLine> lines(Plan before, Plan after, List<Change> changes) {
    return sorted(lines(changes), UnknownRows.changes(before, after));
  }

  private static SortedMap<Ref, ChangeLine> lines(List<Change> changes) {
    var lines = new TreeMap<Ref, ChangeLine>();
    for (Change change : changes) {
      lines.put(change.ref(), line(change));
    }
    return lines;
  }

  private static List<ChangeLine> sorted(
      SortedMap<Ref, ChangeLine> lines, List<ChangeLine> unknown) {
    var all = new ArrayList<>(lines.values());
    all.addAll(unknown);
    all.sort(null);
    return all;
  }

  private static ChangeLine line(Change change) {
    String kind = change.ref().kind().token();
    String id = change.ref().id().toString();
    return switch (change) {
      case Change.Put(PlanRecord after) -> ChangeLine.put(kind, id, RecordJson.text(after));
      case Change.Remove _ -> ChangeLine.removed(kind, id);
    };
  }

  /** The changes that put every record of a plan into an empty one. */
  static List<Change> everything(Plan plan) {
    var changes = new ArrayList<Change>();
    for (var kind : Kind.values()) {
      plan.records(kind).forEach(record -> changes.add(new Change.Put(record)));
    }
    return changes;
  }
}
