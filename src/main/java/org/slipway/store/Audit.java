package org.slipway.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.json.Digests;

/**
 * Reads the whole journal and all rows and compares: each entry with its hash and the one before,
 * each change with its digest, each row with its last change. Belongs to the connection's thread.
 */
final class Audit {

  private static final String CHANGES =
      "select c.kind, c.id, c.after, c.digest, c.seq, j.branch"
          + " from change c left join journal j on j.seq = c.seq";

  /** Without the texts: whether a record was there or gone is in its digest. */
  private static final String DIGESTS =
      "select c.kind, c.id, case when c.digest = '"
          + ChangeLine.GONE
          + "' then null else '' end as after, c.digest, c.seq, j.branch"
          + " from change c left join journal j on j.seq = c.seq";

  private final Connection connection;
  private final boolean whole;
  private final List<PlanRecord> found = new ArrayList<>();
  private final List<Flaw> flaws = new ArrayList<>();
  private final TreeMap<String, ChangeLine> last = new TreeMap<>();
  private final TreeMap<Long, List<ChangeLine>> changes = new TreeMap<>();
  private final Branches branches = new Branches();
  private JournalHead head = JournalHead.NONE;
  private long entries;
  private long records;
  private boolean seenKnown;

  private Audit(Connection connection, boolean whole) {
    this.connection = connection;
    this.whole = whole;
  }

  /**
   * The plan that the rows hold, once they have proved to be what the journal says and the journal
   * to be one chain. The contents of earlier states alone are not read: {@link Journal} checks
   * those when somebody asks for them.
   *
   * @throws Unsound if anything differs
   */
  static Plan load(Connection connection) throws SQLException {
    var audit = new Audit(connection, false);
    audit.readAll(Optional.empty());
    if (!audit.flaws.isEmpty()) {
      throw new Unsound(audit.flaws.stream().sorted(Flaw.ORDER).toList());
    }
    return switch (Plan.of(audit.found)) {
      case Applied.Done(Plan plan) ->
          plan.withExtras(UnknownRows.extras(UnknownRows.read(connection)));
      case Applied.Refused(var reasons) ->
          throw new IllegalArgumentException(reasons.getFirst().toString());
    };
  }

  /**
   * @param known an earlier head, kept outside of the file
   */
  static AuditReport run(Connection connection, Optional<JournalHead> known) throws SQLException {
    var audit = new Audit(connection, true);
    audit.readAll(known);
    known
        .filter(_ -> !audit.seenKnown)
        .ifPresent(
            missing -> audit.flaws.add(Flaw.of(Flaw.What.HEAD, missing.seq(), missing.hash())));
    return new AuditReport(
        audit.head, audit.entries, audit.records, audit.flaws, known.isPresent());
  }

  private void readAll(Optional<JournalHead> known) throws SQLException {
    readChanges();
    readEntries(known);
    compareRows();
  }

  private void readChanges() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery((whole ? CHANGES : DIGESTS) + " order by c.seq")) {
      while (rows.next()) {
        ChangeLine change = Journal.change(rows);
        long seq = rows.getLong("seq");
        if (whole && !change.isSound()) {
          flaws.add(Flaw.of(Flaw.What.CHANGE, seq, name(change)));
        }
        ChangeLine light = change.withoutText();
        changes.computeIfAbsent(seq, _ -> new ArrayList<>()).add(light);
        if (JournalEntry.BASE.equals(rows.getString("branch"))) {
          last.put(name(change), light); // rows hold the base alone
        }
      }
    }
  }

  private static String name(ChangeLine change) {
    return change.kind() + ' ' + change.id();
  }

  private void readEntries(Optional<JournalHead> known) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(Journal.ENTRY + " order by seq")) {
      while (rows.next()) {
        readEntry(rows, known);
      }
    }
    changes.forEach(
        (seq, lines) ->
            flaws.add(Flaw.of(Flaw.What.CHANGE_WITHOUT_ENTRY, seq, name(lines.getFirst()))));
  }

  private void readEntry(ResultSet row, Optional<JournalHead> known) throws SQLException {
    long seq = row.getLong(1);
    entries++;
    if (seq != head.seq() + 1) {
      flaws.add(Flaw.of(Flaw.What.NUMBER, seq, Long.toString(head.seq() + 1)));
    }
    List<ChangeLine> lines = Optional.ofNullable(changes.remove(seq)).orElse(List.of());
    try {
      JournalEntry entry = Journal.entry(row);
      if (!entry.previousHash().equals(head.hash())) {
        flaws.add(Flaw.of(Flaw.What.LINK, seq, head.hash()));
      }
      if (!JournalHash.of(entry, lines.stream().sorted().toList()).equals(entry.hash())) {
        flaws.add(Flaw.of(Flaw.What.HASH, seq, entry.hash()));
      }
      if (!branches.take(entry)) {
        flaws.add(Flaw.of(Flaw.What.BRANCH, seq, entry.branch()));
      }
      seenKnown |= known.filter(entry.head()::equals).isPresent();
      seenKnown |= known.filter(k -> Restore.replaced(entry, k)).isPresent();
    } catch (IllegalArgumentException e) {
      flaws.add(Flaw.of(Flaw.What.UNREADABLE, seq, Troubles.said(e)));
    }
    head = new JournalHead(seq, row.getString(11));
  }

  private void compareRows() throws SQLException {
    for (Table table : Table.all()) {
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(table.selectSql())) {
        while (rows.next()) {
          compareRow(table, rows);
        }
      }
    }
    for (ChangeLine line : UnknownRows.read(connection)) {
      compare(name(line), line.digest(), Digests.of(line.after().orElseThrow()));
    }
    for (ChangeLine line : last.values()) {
      if (line.after().isPresent()) {
        flaws.add(Flaw.ofRow(Flaw.What.CHANGE_WITHOUT_ROW, name(line)));
      }
    }
  }

  private void compareRow(Table table, ResultSet row) throws SQLException {
    String name = table.kind().token() + ' ' + row.getString(1);
    try {
      Table.Row read = table.read(row);
      compare(name, read.digest(), Digests.of(read.record()));
      if (!whole) {
        found.add(read.record());
      }
    } catch (IllegalArgumentException e) {
      compare(name, "", "");
    }
  }

  private void compare(String name, String digest, String content) {
    records++;
    ChangeLine line = last.remove(name);
    if (line == null || line.after().isEmpty()) {
      flaws.add(Flaw.ofRow(Flaw.What.ROW_WITHOUT_CHANGE, name));
    } else if (!digest.equals(line.digest()) || !content.equals(line.digest())) {
      flaws.add(Flaw.ofRow(Flaw.What.ROW, name));
    }
  }
}
