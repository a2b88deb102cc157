package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.workspace.Sample;

/** A workspace that somebody wrote in by SQL, or put an older copy of in its place. */
class TamperedWorkspaceTest {

  @TempDir private Path folder;

  @BeforeEach
  void makeAWorkspace() throws Exception {
    Path plan = folder.resolve("plan.json");
    try (var in = Sample.class.getResourceAsStream("/org/slipway/sample/nordwind.json")) {
      Files.write(plan, in.readAllBytes());
    }
    assertEquals(0, type("new").exit());
    Files.copy(database(), folder.resolve("older"));
    assertEquals(0, type("import", plan.toString()).exit());
  }

  private Path database() {
    return folder.resolve("shop.slipway.mv.db");
  }

  private Typed type(String command, String... more) {
    String[] args = new String[more.length + 2];
    args[0] = command;
    args[1] = folder.resolve("shop").toString();
    System.arraycopy(more, 0, args, 2, more.length);
    return Typed.in(folder.resolve("home"), Sample.clock(), args);
  }

  private void tamper(String sql) throws SQLException {
    String url = "jdbc:h2:file:" + folder.resolve("shop.slipway") + ";DATABASE_TO_LOWER=TRUE";
    try (var connection = DriverManager.getConnection(url, "", "");
        var statement = connection.createStatement()) {
      assertTrue(statement.executeUpdate(sql) > 0, sql);
    }
  }

  @Test
  void noGateSpeaksFromAnEditedRow() throws Exception {
    tamper("update \"change_ticket\" set \"title\" = 'Nothing to see'");
    byte[] before = Files.readAllBytes(database());
    for (String command : new String[] {"gate", "check", "export"}) {
      String[] more = command.equals("gate") ? new String[] {"--deployment", "DEP-4124"} : NONE;
      Typed refused = type(command, more);
      assertEquals(4, refused.exit(), command);
      assertTrue(refused.err().contains("change-ticket "), refused.err());
      assertTrue(refused.err().contains("-import.zip"), refused.err());
      assertTrue(refused.out().isEmpty());
    }
    Typed audit = type("audit", "--json");
    assertEquals(22, audit.exit());
    assertEquals(Sample.plan().changeTickets().size(), audit.json().path("flaws").size());
    assertEquals(22, type("doctor").exit());
    assertEquals(4, type("import", folder.resolve("plan.json").toString()).exit());
    assertEquals(
        java.util.HexFormat.of().formatHex(before),
        java.util.HexFormat.of().formatHex(Files.readAllBytes(database())));
  }

  private static final String[] NONE = {};

  @Test
  void anEditedEntryIsNamed() throws Exception {
    tamper("update journal set actor = 'eve' where seq = 2");
    Typed check = type("check");
    assertEquals(4, check.exit());
    assertTrue(check.err().contains("entry 2"), check.err());
    assertEquals(22, type("audit").exit());
  }

  @Test
  void aDeletedRowIsFound() throws Exception {
    tamper("delete from \"incident\"");
    assertEquals(4, type("check").exit());
    assertEquals(22, type("audit").exit());
  }

  @Test
  void anOlderCopyIsToldAndFound() throws Exception {
    Files.copy(folder.resolve("older"), database(), StandardCopyOption.REPLACE_EXISTING);
    Typed check = type("check");
    assertEquals(0, check.exit());
    assertTrue(check.err().contains("older than last seen"), check.err());
    Typed audit = type("audit", "--json");
    assertEquals(22, audit.exit());
    assertTrue(audit.json().path("tailProvable").asBoolean());
    assertFalse(audit.json().path("sound").asBoolean());
  }

  @Test
  void aBackupPutsItRightAgain() throws Exception {
    Path backup = folder.resolve("copy.zip");
    assertEquals(0, type("backup", "--out", backup.toString()).exit());
    tamper("update \"team\" set \"name\" = 'Eve'");
    assertEquals(4, type("check").exit());
    assertEquals(0, type("restore", backup.toString(), "--reason", "tampered with").exit());
    assertEquals(0, type("check").exit());
    assertEquals(0, type("audit").exit());
  }
}
