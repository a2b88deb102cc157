package org.slipway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Plan;
import org.slipway.json.Digests;

/** Attacks on the journal and the rows by somebody who can write the file. */
class AuditTest {

  private static final int ENTRIES = 12;

  @TempDir Path folder;

  private JournalHead head = JournalHead.NONE;
  private Path olderCopy = Path.of("");

  @BeforeEach
  void aWorkspaceWithSomeHistory() throws Exception {
    Plan plan = AnyPlan.of(21, 8);
    var random = new Random(5);
    try (PlanStore store = Stores.create(folder, plan)) {
      for (int i = 2; i <= ENTRIES; i++) {
        plan = Stores.save(store, plan, RandomEdit.of(plan, random, i));
      }
      head = store.head();
    }
    olderCopy = folder.resolve("older");
  }

  @Test
  void soundWithAndWithoutAHead() {
    AuditReport with = audit(Optional.of(head));
    assertTrue(with.isSound(), with.toString());
    assertTrue(with.tailProvable());
    assertEquals(ENTRIES, with.entries());
    AuditReport without = audit(Optional.empty());
    assertTrue(without.isSound());
    assertFalse(without.tailProvable());
  }

  @Test
  void anEditedLabelIsFound() throws Exception {
    attack("update journal set actor = 'eve' where seq = 5");
    assertEquals(Optional.of(5L), audit(Optional.empty()).firstBadEntry());
  }

  @Test
  void anEditedMomentIsFound() throws Exception {
    attack("update journal set at = at + interval '1' second where seq = 6");
    assertEquals(Optional.of(6L), audit(Optional.empty()).firstBadEntry());
  }

  @Test
  void anEditedChangeIsFound() throws Exception {
    attack(
        "update change set after = replace(after, 'K-4', 'K-X') where seq = 4",
        "update change set after = '{}' where seq = 4");
    assertEquals(Optional.of(4L), audit(Optional.empty()).firstBadEntry());
  }

  @Test
  void aChangeEditedWithItsDigestIsFound() throws Exception {
    String other = Digests.of("{}");
    attack("update change set after = '{}', digest = '" + other + "' where seq = 7");
    assertEquals(Optional.of(7L), audit(Optional.empty()).firstBadEntry());
  }

  @Test
  void aDeletedEntryIsFound() throws Exception {
    attack("delete from change where seq = 8", "delete from journal where seq = 8");
    assertEquals(Optional.of(9L), audit(Optional.empty()).firstBadEntry());
  }

  @Test
  void anInsertedEntryIsFound() throws Exception {
    attack(
        "insert into journal (seq, branch, at, actor, entry, label, undoes, detail,"
            + " schema_version, previous_hash, hash) select "
            + (ENTRIES + 1)
            + ", branch, at, actor, entry, label, undoes,"
            + " detail, schema_version, previous_hash, hash from journal where seq = 3");
    assertEquals(Optional.of(ENTRIES + 1L), audit(Optional.empty()).firstBadEntry());
  }

  @Test
  void anInsertedChangeIsFound() throws Exception {
    attack(
        "insert into change (seq, kind, id, after, digest) select 6, 'team', id, after, digest"
            + " from change where seq = 3");
    assertEquals(Optional.of(6L), audit(Optional.empty()).firstBadEntry());
  }

  @Test
  void swappedEntriesAreFound() throws Exception {
    attack(
        "set referential_integrity false",
        "update journal set seq = -1 where seq = 4",
        "update journal set seq = 4 where seq = 5",
        "update journal set seq = 5 where seq = -1",
        "update change set seq = -1 where seq = 4",
        "update change set seq = 4 where seq = 5",
        "update change set seq = 5 where seq = -1");
    assertEquals(Optional.of(4L), audit(Optional.empty()).firstBadEntry());
  }

  @Test
  void aDoubledEntryIsFound() throws Exception {
    attack(
        "set referential_integrity false",
        "update journal set seq = seq + 100 where seq > 5",
        "update change set seq = seq + 100 where seq > 5",
        "update journal set seq = seq - 99 where seq > 100",
        "update change set seq = seq - 99 where seq > 100",
        "insert into journal (seq, branch, at, actor, entry, label, undoes, detail, schema_version,"
            + " previous_hash, hash) select 6, branch, at, actor, entry, label, undoes, detail,"
            + " schema_version, previous_hash, hash from journal where seq = 5",
        "insert into change select 6, kind, id, after, digest from change where seq = 5");
    assertEquals(Optional.of(6L), audit(Optional.empty()).firstBadEntry());
  }

  @Test
  void anEditedRowIsFound() throws Exception {
    attack("update \"organisation\" set \"name\" = 'Eve Ltd'");
    AuditReport report = audit(Optional.empty());
    assertEquals(Flaw.What.ROW, report.flaws().getFirst().what());
    assertTrue(report.flaws().getFirst().subject().startsWith("organisation "));
  }

  @Test
  void aRowEditedWithItsDigestIsFound() throws Exception {
    attack("update \"vendor\" set \"digest\" = '" + "0".repeat(64) + "'");
    assertEquals(Flaw.What.ROW, audit(Optional.empty()).flaws().getFirst().what());
  }

  @Test
  void aDeletedRowIsFound() throws Exception {
    attack("set referential_integrity false", "delete from \"evidence\"");
    assertEquals(Flaw.What.CHANGE_WITHOUT_ROW, audit(Optional.empty()).flaws().getFirst().what());
  }

  @Test
  void anInsertedRowIsFound() throws Exception {
    attack(
        "insert into \"vendor\" (id, \"key\", external_ids, extras, digest, \"name\", \"zone\")"
            + " values (random_uuid(), 'VEN-99', '[]', '{}', '"
            + "0".repeat(64)
            + "', 'Eve', 'UTC')");
    assertEquals(Flaw.What.ROW_WITHOUT_CHANGE, audit(Optional.empty()).flaws().getFirst().what());
  }

  @Test
  void aRowThatHoldsNoRecordIsFound() throws Exception {
    attack("update \"team\" set \"external_ids\" = 'rubbish'");
    assertEquals(Flaw.What.ROW, audit(Optional.empty()).flaws().getFirst().what());
  }

  @Test
  void aCutTailIsFoundWithAHeadOnly() throws Exception {
    cut(ENTRIES - 2);
    assertTrue(audit(Optional.empty()).isSound());
    AuditReport report = audit(Optional.of(head));
    assertEquals(Flaw.What.HEAD, report.flaws().getFirst().what());
    assertEquals(Optional.of((long) ENTRIES), report.firstBadEntry());
  }

  @Test
  void aChainHashedAnewIsFoundWithAHeadOnly() throws Exception {
    rehashWithAnotherActor();
    assertTrue(audit(Optional.empty()).isSound(), audit(Optional.empty()).toString());
    assertEquals(Flaw.What.HEAD, audit(Optional.of(head)).flaws().getFirst().what());
  }

  @Test
  void anOlderCopyIsFoundWithAHeadOnly() throws Exception {
    Files.copy(Stores.file(folder).database(), olderCopy);
    var opened = Stores.open(folder);
    Plan plan = opened.plan();
    for (int i = 0; i < 3; i++) {
      plan = Stores.save(opened.store(), plan, RandomEdit.of(plan, new Random(i), 90 + i));
    }
    JournalHead later = opened.store().head();
    opened.store().close();
    Files.delete(Stores.file(folder).database());
    Files.copy(olderCopy, Stores.file(folder).database());
    assertTrue(audit(Optional.empty()).isSound());
    assertEquals(Flaw.What.HEAD, audit(Optional.of(later)).flaws().getFirst().what());
    assertTrue(audit(Optional.of(head)).isSound());
  }

  @Test
  void randomAttacksOnTheJournalAreAllFound() throws Exception {
    var random = new Random(99);
    Path good = folder.resolve("good");
    Files.copy(Stores.file(folder).database(), good);
    for (int i = 0; i < 40; i++) {
      int seq = 1 + random.nextInt(ENTRIES);
      attack(
          switch (random.nextInt(4)) {
            case 0 -> "update journal set label = '{\"key\":\"x\"}' where seq = " + seq;
            case 1 -> "update journal set undoes = 1 where seq = " + seq;
            case 2 -> "update change set digest = '" + "a".repeat(64) + "' where seq = " + seq;
            default -> "update journal set detail = '{\"a\":\"b\"}' where seq = " + seq;
          });
      assertEquals(Optional.of((long) seq), audit(Optional.of(head)).firstBadEntry());
      Files.copy(good, Stores.file(folder).database(), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private AuditReport audit(Optional<JournalHead> known) {
    try (Database database = Database.open(Stores.file(folder), Database.Access.READ_ONLY)) {
      return Audit.run(database.connection(), known);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private void attack(String... sql) throws SQLException {
    try (Database database = Database.open(Stores.file(folder), Database.Access.NORMAL)) {
      for (String statement : sql) {
        database.execute(statement);
      }
    }
  }

  /** Cuts entries off the end and puts the rows back to what they were: a perfect forgery. */
  private void cut(int last) throws SQLException {
    try (Database database = Database.open(Stores.file(folder), Database.Access.NORMAL)) {
      Connection connection = database.connection();
      var journal = new Journal(Jdbi.open(connection));
      for (long seq = ENTRIES; seq > last; seq--) {
        Plan plan = Rows.load(connection);
        Reversal back = Reversal.of(journal.before(seq, Lineage.ofBase(seq)));
        try (Statement statement = connection.createStatement()) {
          statement.execute("delete from change where seq = " + seq);
          statement.execute("delete from journal where seq = " + seq);
        }
        Rows.write(connection, Table.all(), plan, plan, back.changes());
      }
    }
  }

  private void rehashWithAnotherActor() throws SQLException {
    try (Database database = Database.open(Stores.file(folder), Database.Access.NORMAL)) {
      Connection connection = database.connection();
      var journal = new Journal(Jdbi.open(connection));
      String previous = JournalHead.NONE.hash();
      List<JournalEntry> entries = new ArrayList<>(journal.latest(ENTRIES).reversed());
      for (JournalEntry old : entries) {
        var forged =
            new JournalEntry(
                old.seq(),
                old.branch(),
                old.at(),
                "eve",
                old.kind(),
                old.label(),
                old.undoes(),
                old.detail(),
                old.schemaVersion(),
                previous,
                "");
        previous = JournalHash.of(forged, journal.changes(old.seq()));
        try (PreparedStatement update =
            connection.prepareStatement(
                "update journal set actor = 'eve', previous_hash = ?, hash = ? where seq = ?")) {
          update.setString(1, forged.previousHash());
          update.setString(2, previous);
          update.setLong(3, old.seq());
          update.executeUpdate();
        }
      }
    }
  }
}
