package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.store.Child;
import org.slipway.workspace.Sample;

/** Commands while another process holds the workspace, and after it was killed. */
class HeldWorkspaceTest {

  @TempDir private Path folder;

  @BeforeEach
  void makeAWorkspace() throws Exception {
    Path plan = folder.resolve("plan.json");
    try (var in = Sample.class.getResourceAsStream("/org/slipway/sample/nordwind.json")) {
      Files.write(plan, in.readAllBytes());
    }
    assertEquals(0, type("new").exit());
    assertEquals(0, type("import", plan.toString()).exit());
  }

  private Typed type(String command, String... more) {
    String[] args = new String[more.length + 2];
    args[0] = command;
    args[1] = shop();
    System.arraycopy(more, 0, args, 2, more.length);
    return Typed.in(folder.resolve("home"), Sample.clock(), args);
  }

  private String shop() {
    return folder.resolve("shop").toString();
  }

  @Test
  void gateAndCheckAnswerTheSameHeldAndNot() throws Exception {
    Typed gate = gate();
    Typed check = type("check", "--json");
    Typed audit = type("audit", "--json");
    String home = folder.resolve("home").toString();
    try (Child holder = Child.start(HoldWorkspace.class, home, shop()).ready()) {
      assertEquals(gate, gate());
      assertEquals(check, type("check", "--json"));
      assertEquals(audit, type("audit", "--json"));
      assertTrue(type("doctor", "--json").json().at("/workspace/heldByOther").asBoolean());
      assertEquals(0, type("backup", "--out", folder.resolve("held.zip").toString()).exit());
      assertRefusedToWrite("import", folder.resolve("plan.json").toString());
      assertRefusedToWrite("restore", folder.resolve("held.zip").toString());
      holder.kill();
    }
    assertEquals(gate, gate());
    assertEquals(check, type("check", "--json"));
    assertFalse(type("doctor", "--json").json().at("/workspace/heldByOther").asBoolean());
    assertEquals(10, gate.exit());
    assertFalse(gate.json().path("verdictDigest").asText().isEmpty());
  }

  private Typed gate() {
    return type("gate", "--deployment", "DEP-4124", "--json");
  }

  private void assertRefusedToWrite(String command, String file) {
    Typed refused = type(command, file, "--json");
    assertEquals(5, refused.exit(), refused.err());
    assertEquals("held", refused.json().at("/error/kind").asText());
    assertTrue(refused.err().contains("tester") || refused.err().contains("process"));
  }
}
