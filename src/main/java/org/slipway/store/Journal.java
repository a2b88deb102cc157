package org.slipway.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;

/** Reading and appending the journal of one database. Belongs to the thread of its handle. */
final class Journal {

  private static final int BATCH = 1_000;

  static final String ENTRY =
      "select seq, branch, at, actor, entry, label, undoes, detail, schema_version,"
          + " previous_hash, hash from journal";

  private static final String INSERT_ENTRY =
      "insert into journal (seq, branch, at, actor, entry, label, undoes, detail, schema_version,"
          + " previous_hash, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

  private static final String INSERT_CHANGE =
      "insert into change (seq, kind, id, after, digest) values (?, ?, ?, ?, ?)";

  /** The beginning of: changes of some entries of one branch, found by those entries. */
  private static final String OF_BRANCH =
      "c.seq in (select j.seq from journal j where j.branch = :branch and j.seq ";

  private static final RowMapper<JournalEntry> TO_ENTRY = (row, _) -> entry(row);
  private static final RowMapper<ChangeLine> TO_CHANGE = (row, _) -> change(row);

  private final Handle handle;

  Journal(Handle handle) {
    this.handle = handle;
  }

  static JournalEntry entry(ResultSet row) throws SQLException {
    return new JournalEntry(
        row.getLong(1),
        row.getString(2),
        row.getObject(3, OffsetDateTime.class).toInstant(),
        row.getString(4),
        EntryKind.ofWord(row.getString(5)),
        JournalText.label(row.getString(6)),
        Optional.ofNullable(row.getObject(7, Long.class)),
        JournalText.detail(row.getString(8)),
        row.getInt(9),
        row.getString(10),
        row.getString(11));
  }

  static ChangeLine change(ResultSet row) throws SQLException {
    return new ChangeLine(
        row.getString("kind"),
        row.getString("id"),
        Optional.ofNullable(row.getString("after")),
        row.getString("digest"));
  }

  /** The last entry's number and hash. */
  JournalHead head() {
    return handle
        .createQuery("select seq, hash from journal order by seq desc fetch first 1 row only")
        .map((row, _) -> new JournalHead(row.getLong(1), row.getString(2)))
        .findOne()
        .orElse(JournalHead.NONE);
  }

  Optional<JournalEntry> entry(long seq) {
    return handle.createQuery(ENTRY + " where seq = :seq").bind("seq", seq).map(TO_ENTRY).findOne();
  }

  /** Whether an earlier head is in this journal, or an entry says that a restore replaced it. */
  boolean holds(JournalHead known) {
    return entry(known.seq()).filter(e -> e.head().equals(known)).isPresent()
        || handle.createQuery(ENTRY + " where entry = 'restored'").map(TO_ENTRY).stream()
            .anyMatch(e -> Restore.replaced(e, known));
  }

  /** The last entries of the base or of a branch, newest first. */
  List<JournalEntry> latest(String branch, int limit) {
    return handle
        .createQuery(
            ENTRY + " where branch = :branch order by seq desc fetch first :limit rows only")
        .bind("branch", branch)
        .bind("limit", limit)
        .map(TO_ENTRY)
        .list();
  }

  /** The branches by name. */
  SortedMap<String, Branch> branches() {
    var branches = new Branches();
    handle
        .createQuery(
            ENTRY
                + " where branch <> '"
                + JournalEntry.BASE
                + "' or entry in ('merged', 'undo', 'redo') order by seq")
        .map(TO_ENTRY)
        .forEach(branches::take);
    return branches.all();
  }

  /** What makes the plan as it was after an entry: of the base, or of the branch it is on. */
  Optional<Lineage> lineage(long seq) {
    return entry(seq).flatMap(entry -> lineage(entry.branch(), seq));
  }

  /** The entries that make a branch, or the base, up to one of them. */
  Optional<Lineage> lineage(String branch, long seq) {
    return branch.equals(JournalEntry.BASE)
        ? Optional.of(Lineage.ofBase(seq))
        : Optional.ofNullable(branches().get(branch)).map(found -> Lineage.of(found, seq));
  }

  /** The last entries, newest first. */
  List<JournalEntry> latest(int limit) {
    return handle
        .createQuery(ENTRY + " order by seq desc fetch first :limit rows only")
        .bind("limit", limit)
        .map(TO_ENTRY)
        .list();
  }

  /** The changes of one entry in the order in which they are hashed. */
  List<ChangeLine> changes(long seq) {
    return handle
        .createQuery("select kind, id, after, digest from change where seq = :seq")
        .bind("seq", seq)
        .map(TO_CHANGE)
        .stream()
        .sorted()
        .toList();
  }

  /**
   * What the records of an entry were before it: as lines that would bring that back.
   *
   * @throws IllegalArgumentException if one of them is not what its digest says
   */
  List<ChangeLine> before(long seq, Lineage lineage) {
    return images(touched("c.seq = :entry", Map.of("entry", seq)), lineage.before(seq));
  }

  /**
   * What leads from the base of now to the plan that a lineage makes: as lines that would bring
   * that about, of records alone that are, or once were, different.
   *
   * @throws IllegalArgumentException if one of them is not what its digest says
   */
  List<ChangeLine> leading(Lineage lineage) {
    SortedSet<ChangeLine> records =
        touched(
            OF_BRANCH + "> :entry)", Map.of("entry", lineage.base(), "branch", JournalEntry.BASE));
    lineage
        .branch()
        .ifPresent(
            name ->
                records.addAll(
                    touched(
                        OF_BRANCH + "<= :entry)",
                        Map.of("entry", lineage.last(), "branch", name))));
    return images(records, lineage);
  }

  /** The records that some entries touch, as lines without a text. */
  private SortedSet<ChangeLine> touched(String entries, Map<String, ?> bound) {
    return handle
        .createQuery("select distinct c.kind, c.id from change c where " + entries)
        .bindMap(bound)
        .map((row, _) -> ChangeLine.removed(row.getString(1), row.getString(2)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The latest states of some records within a lineage. */
  private List<ChangeLine> images(SortedSet<ChangeLine> records, Lineage lineage) {
    var images = new ArrayList<ChangeLine>(records.size());
    for (ChangeLine record : records) {
      images.add(image(record, lineage).map(ChangeLine::sound).orElse(record));
    }
    return images;
  }

  private Optional<ChangeLine> image(ChangeLine record, Lineage lineage) {
    return lineage
        .bind(
            handle.createQuery(
                "select c.kind, c.id, c.after, c.digest from change c"
                    + " join journal q on q.seq = c.seq"
                    + " where c.kind = :kind and c.id = :id and "
                    + Lineage.COUNTS
                    + " order by c.seq desc fetch first 1 row only"))
        .bind("kind", record.kind())
        .bind("id", record.id())
        .map(TO_CHANGE)
        .findOne();
  }

  /**
   * Every state a record has had within a lineage, oldest first.
   *
   * @throws IllegalArgumentException if one of them is not what its digest says
   */
  List<Past> history(Ref ref, Lineage lineage) {
    return lineage
        .bind(
            handle.createQuery(
                "select q.seq, q.branch, q.at, q.actor, q.entry, q.label, q.undoes, q.detail,"
                    + " q.schema_version, q.previous_hash, q.hash, c.kind, c.id, c.after, c.digest"
                    + " from change c join journal q on q.seq = c.seq"
                    + " where c.kind = :kind and c.id = :id and "
                    + Lineage.COUNTS
                    + " order by q.seq"))
        .bind("kind", ref.kind().token())
        .bind("id", ref.id().toString())
        .map((row, _) -> new Past(entry(row), change(row).sound().after()))
        .list();
  }

  /** The last entry of the base plan that touched each record. */
  LastTouches lastTouches() {
    return new LastTouches(
        handle
            .createQuery(
                "select c.kind, c.id, j.seq, j.at from (select kind, id, max(change.seq) as seq"
                    + " from change join journal on journal.seq = change.seq"
                    + " where journal.branch = :branch group by kind, id) c"
                    + " join journal j on j.seq = c.seq order by c.kind, c.id")
            .bind("branch", JournalEntry.BASE)
            .map((row, _) -> touch(row))
            .stream()
            .flatMap(Optional::stream)
            .toList());
  }

  /** Empty for a kind that only a newer program knows. */
  private static Optional<LastTouch> touch(ResultSet row) throws SQLException {
    Optional<Kind> kind = Kind.byToken(row.getString(1));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    Ref ref = new Ref(kind.get(), Id.parse(row.getString(2)));
    return Optional.of(
        new LastTouch(ref, row.getLong(3), row.getObject(4, OffsetDateTime.class).toInstant()));
  }

  /**
   * Adds an entry and its changes; the caller commits.
   *
   * @param changes in order of kind and id
   * @return the entry with its hash
   */
  JournalEntry append(JournalEntry bare, List<ChangeLine> changes) throws SQLException {
    JournalEntry entry = bare.withHash(JournalHash.of(bare, changes));
    Connection connection = handle.getConnection();
    try (PreparedStatement insert = connection.prepareStatement(INSERT_ENTRY)) {
      bind(insert, entry);
      insert.executeUpdate();
    }
    try (PreparedStatement insert = connection.prepareStatement(INSERT_CHANGE)) {
      int waiting = 0;
      for (ChangeLine change : changes) {
        bind(insert, entry.seq(), change);
        insert.addBatch();
        if (++waiting == BATCH) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      if (waiting > 0) {
        insert.executeBatch();
      }
    }
    return entry;
  }

  private static void bind(PreparedStatement insert, JournalEntry entry) throws SQLException {
    insert.setLong(1, entry.seq());
    insert.setString(2, entry.branch());
    insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
    insert.setString(4, entry.actor());
    insert.setString(5, entry.kind().word());
    insert.setString(6, JournalText.label(entry.label()));
    if (entry.undoes().isPresent()) {
      insert.setLong(7, entry.undoes().get());
    } else {
      insert.setNull(7, Types.BIGINT);
    }
    insert.setString(8, JournalText.detail(entry.detail()));
    insert.setInt(9, entry.schemaVersion());
    insert.setString(10, entry.previousHash());
    insert.setString(11, entry.hash());
  }

  private static void bind(PreparedStatement insert, long seq, ChangeLine change)
      throws SQLException {
    insert.setLong(1, seq);
    insert.setString(2, change.kind());
    insert.setString(3, change.id());
    insert.setString(4, change.after().orElse(null));
    insert.setString(5, change.digest());
  }
}
