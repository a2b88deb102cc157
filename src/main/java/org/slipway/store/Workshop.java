package org.slipway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Jdbi;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.json.Digests;
import org.slipway.json.Read;
import org.slipway.json.RecordJson;

/**
 * Makes whole database files beside the workspace and puts them in its place once they are done and
 * on disk: new ones, migrated ones, restored ones. A crash on the way leaves the workspace as it
 * was. Only the holder may use it.
 */
final class Workshop {

  private final WorkspaceFile file;
  private final WorkspaceFile aside;
  private final Engine engine;
  private final Stamp stamp;

  Workshop(WorkspaceFile file, Engine engine, Stamp stamp) {
    this.file = file;
    this.aside = new WorkspaceFile(file.folder(), file.name() + ".new");
    this.engine = engine;
    this.stamp = stamp;
  }

  /** The file being made. */
  WorkspaceFile aside() {
    return aside;
  }

  /** Makes a new workspace. */
  void create(Creation creation) throws SQLException, IOException {
    make(
        database -> {
          engine.schema().migrate(database.connection(), 0);
          database.connection().setAutoCommit(false);
          List<ChangeLine> changes =
              Rows.write(
                  database.connection(),
                  Table.all(),
                  Plan.EMPTY,
                  creation.plan(),
                  Rows.everything(creation.plan()));
          append(database, EntryKind.CREATED, creation.label(), creation.detail(), changes);
        });
  }

  /** Brings the workspace to the engine's schema. */
  void migrate(int from) throws SQLException, IOException {
    clear();
    Files.copy(file.database(), aside.database());
    make(database -> migrate(database, from));
  }

  /**
   * Finishes a file that was put aside from a backup: migrates it and says that it was restored.
   */
  void restore(int from, SortedMap<String, String> detail) throws SQLException, IOException {
    make(
        database -> {
          if (from < engine.schema().version()) {
            migrate(database, from);
          }
          database.connection().setAutoCommit(false);
          append(database, EntryKind.RESTORED, Phrase.of("store.restored"), detail, List.of());
        });
  }

  /** A step of making. */
  private interface Making {
    void make(Database database) throws SQLException;
  }

  private void make(Making making) throws SQLException, IOException {
    if (!Files.exists(file.folder())) {
      Files.createDirectories(file.folder());
    }
    try {
      try (Database database = Database.open(aside, engine.writing())) {
        database.holdBack();
        making.make(database);
        database.connection().commit();
        database.closeCompact();
      }
      Durable.forceAndMove(aside.database(), file.database());
    } finally {
      clear();
    }
  }

  /** Removes what a crash may have left. */
  void clear() throws IOException {
    Files.deleteIfExists(aside.database());
  }

  private JournalEntry append(
      Database database,
      EntryKind kind,
      Phrase label,
      SortedMap<String, String> detail,
      List<ChangeLine> changes)
      throws SQLException {
    var journal = new Journal(Jdbi.open(database.connection()));
    JournalHead head = journal.head();
    return journal.append(
        new JournalEntry(
            head.seq() + 1,
            JournalEntry.BASE,
            stamp.at(),
            stamp.actor(),
            kind,
            label,
            Optional.empty(),
            detail,
            engine.schema().version(),
            head.hash(),
            ""),
        changes);
  }

  private void migrate(Database database, int from) throws SQLException {
    Connection connection = database.connection();
    JournalHead old = new Journal(Jdbi.open(connection)).head();
    engine.schema().migrate(connection, from);
    connection.setAutoCommit(false);
    List<ChangeLine> changes = new ArrayList<>(adopt(connection));
    changes.addAll(rewritten(connection));
    changes.sort(null);
    var detail = new TreeMap<String, String>();
    detail.put("from", Integer.toString(from));
    detail.put("to", Integer.toString(engine.schema().version()));
    detail.put("oldHead", Restore.text(old));
    append(database, EntryKind.MIGRATED, Phrase.of("store.migrated"), detail, changes);
    connection.commit();
  }

  /** Records of kinds that were unknown and no longer are move into their tables. */
  private static List<ChangeLine> adopt(Connection connection) throws SQLException {
    var known = new TreeSet<String>();
    for (ChangeLine line : UnknownRows.read(connection)) {
      Kind.byToken(line.kind()).ifPresent(kind -> known.add(kind.token()));
    }
    if (known.isEmpty()) {
      return List.of();
    }
    Plan before = Rows.load(connection);
    var edit = new ArrayList<Change>();
    var unknown = new TreeMap<>(before.extras());
    for (String token : known) {
      Kind kind = Kind.byToken(token).orElseThrow();
      Optional.ofNullable(unknown.remove(token))
          .ifPresent(texts -> texts.values().forEach(text -> edit.add(read(kind, text))));
    }
    UnknownRows.write(connection, UnknownRows.changes(before, before.withExtras(unknown)));
    return Rows.write(connection, Table.all(), before, before, edit);
  }

  private static Change read(Kind kind, String text) {
    return switch (RecordJson.read(kind, text)) {
      case Read.Done<PlanRecord>(var record) -> new Change.Put(record);
      case Read.Refused<PlanRecord> refused ->
          throw new IllegalArgumentException(kind.token() + ": " + refused.problems());
    };
  }

  /** Rows whose content a migration changed: their digests and changes follow. */
  private static List<ChangeLine> rewritten(Connection connection) throws SQLException {
    var lines = new ArrayList<ChangeLine>();
    for (Table table : Table.all()) {
      for (Table.Row row : Rows.read(connection, table)) {
        String text = RecordJson.text(row.record());
        if (!Digests.of(text).equals(row.digest())) {
          var line = ChangeLine.put(table.kind().token(), row.record().id().toString(), text);
          Rows.updateDigest(connection, table, row.record(), line.digest());
          lines.add(line);
        }
      }
    }
    return lines;
  }
}
