package org.slipway.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;

/**
 * Brings the rows of an edit's records to what they are afterwards, in batches, in an order that
 * foreign keys accept at every step: new rows by kind and parents first, without references to
 * kinds that come later; then those references; then changed rows; then removed rows, freed of such
 * references, against the order of kinds and children first.
 */
final class RowWriter {

  private static final int BATCH = 1_000;

  private final Connection connection;
  private final List<Table> tables;
  private final Map<Ref, ChangeLine> lines;

  private RowWriter(Connection connection, List<Table> tables, Map<Ref, ChangeLine> lines) {
    this.connection = connection;
    this.tables = tables;
    this.lines = lines;
  }

  /** Sets one row's parameters. */
  private interface Binding {
    void bind(PreparedStatement statement, PlanRecord record) throws SQLException;
  }

  /**
   * @param before the plan whose rows are there
   * @param lines the digest of each record that is put
   */
  static void write(
      Connection connection,
      List<Table> tables,
      Plan before,
      List<Change> changes,
      Map<Ref, ChangeLine> lines)
      throws SQLException {
    var inserts = new TreeMap<Kind, List<PlanRecord>>();
    var updates = new TreeMap<Kind, List<PlanRecord>>();
    var removals = new TreeMap<Kind, List<PlanRecord>>();
    for (Change change : changes) {
      Optional<? extends PlanRecord> was = before.find(change.ref());
      switch (change) {
        case Change.Put(PlanRecord after) ->
            of(was.isPresent() ? updates : inserts, after.kind()).add(after);
        case Change.Remove(Ref ref) -> of(removals, ref.kind()).add(was.orElseThrow());
      }
    }
    var writer = new RowWriter(connection, tables, lines);
    writer.insert(inserts);
    writer.update(updates);
    writer.remove(removals);
  }

  private static List<PlanRecord> of(SortedMap<Kind, List<PlanRecord>> byKind, Kind kind) {
    return byKind.computeIfAbsent(kind, _ -> new ArrayList<>());
  }

  private void insert(SortedMap<Kind, List<PlanRecord>> inserts) throws SQLException {
    for (var entry : inserts.entrySet()) {
      Table table = table(entry.getKey());
      batch(
          table.insertSql(),
          parentsFirst(table, entry.getValue()),
          (statement, record) -> table.bindInsert(statement, record, digest(record)));
    }
    for (var entry : inserts.entrySet()) {
      Table table = table(entry.getKey());
      for (Column late : table.late()) {
        batch(table.updateSql(late), naming(late, entry.getValue()), binding(late));
      }
    }
  }

  private static Binding binding(Column column) {
    return (statement, record) -> {
      column.bind(statement, 1, record);
      statement.setObject(2, record.id().uuid());
    };
  }

  private void update(SortedMap<Kind, List<PlanRecord>> updates) throws SQLException {
    for (var entry : updates.entrySet()) {
      Table table = table(entry.getKey());
      batch(
          table.updateSql(),
          entry.getValue(),
          (statement, record) -> table.bindUpdate(statement, record, digest(record)));
    }
  }

  private void remove(SortedMap<Kind, List<PlanRecord>> removals) throws SQLException {
    for (var entry : removals.entrySet()) {
      Table table = table(entry.getKey());
      for (Column late : table.late()) {
        batch(
            table.updateSql(late),
            naming(late, entry.getValue()),
            (statement, record) -> {
              statement.setNull(1, late.cell().sqlType());
              statement.setObject(2, record.id().uuid());
            });
      }
    }
    for (Kind kind : List.copyOf(removals.keySet()).reversed()) {
      Table table = table(kind);
      batch(
          table.deleteSql(),
          parentsFirst(table, of(removals, kind)).reversed(),
          (statement, record) -> statement.setObject(1, record.id().uuid()));
    }
  }

  private static List<PlanRecord> naming(Column column, List<PlanRecord> records) {
    return records.stream()
        .filter(record -> !Optional.empty().equals(column.field().get(record)))
        .toList();
  }

  /** The records so that one named by another of them in a column of their own kind comes first. */
  private static List<PlanRecord> parentsFirst(Table table, List<PlanRecord> records) {
    List<Column> own = table.own();
    if (own.isEmpty()) {
      return records;
    }
    var waiting = new LinkedHashMap<Id<?>, PlanRecord>();
    records.forEach(record -> waiting.put(record.id(), record));
    var ordered = new ArrayList<PlanRecord>(records.size());
    for (PlanRecord record : records) {
      place(record, own, waiting, ordered);
    }
    return ordered;
  }

  private static void place(
      PlanRecord record,
      List<Column> own,
      Map<Id<?>, PlanRecord> waiting,
      List<PlanRecord> ordered) {
    var chain = new ArrayList<PlanRecord>();
    var next = Optional.ofNullable(waiting.remove(record.id()));
    while (next.isPresent()) {
      chain.add(next.get());
      next = parent(next.get(), own).flatMap(id -> Optional.ofNullable(waiting.remove(id)));
    }
    ordered.addAll(chain.reversed());
  }

  private static Optional<Id<?>> parent(PlanRecord record, List<Column> own) {
    if (own.size() > 1) {
      throw new IllegalStateException(record.kind() + " has several fields naming its own kind");
    }
    Object value = own.getFirst().field().get(record);
    return switch (value) {
      case Optional<?> maybe -> maybe.map(id -> (Id<?>) id);
      case Id<?> id -> Optional.of(id);
      default -> throw new IllegalStateException("not a reference: " + value);
    };
  }

  private void batch(String sql, List<PlanRecord> records, Binding binding) throws SQLException {
    if (records.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (PlanRecord record : records) {
        binding.bind(statement, record);
        statement.addBatch();
        if (++waiting == BATCH) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        statement.executeBatch();
      }
    }
  }

  private Table table(Kind kind) {
    return tables.stream().filter(table -> table.kind() == kind).findFirst().orElseThrow();
  }

  private String digest(PlanRecord record) {
    ChangeLine line = lines.get(Ref.of(record));
    if (line == null) {
      throw new IllegalStateException("no digest for " + record.key());
    }
    return line.digest();
  }
}
