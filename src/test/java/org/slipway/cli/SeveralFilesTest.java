package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.RuleSetting;
import org.slipway.json.PlanJson;
import org.slipway.workspace.Sample;

/** Several files in one call: what is said to be taken is, and only that. */
class SeveralFilesTest {

  private static final String ID = "01992000-0000-7000-8000-00000000aaa";

  @TempDir private Path folder;
  private int calls;

  @BeforeEach
  void makeAWorkspace() throws IOException {
    assertEquals(0, type("new", shop(), "--zone", "Europe/Berlin").exit());
    vendor("a.json", 1, "Bank");
    vendor("b.json", 2, "Printer");
    wrongPolicy();
  }

  /** It can be read, and only the rules refuse it, as it is entered. */
  private void wrongPolicy() throws IOException {
    var builder = new PlanBuilder("Europe/Berlin");
    Policy policy = builder.policy();
    var rules = new TreeMap<String, RuleSetting>();
    var days = new TreeMap<>(Map.of("days", "soon"));
    rules.put("audit.lead-time", new RuleSetting(Optional.empty(), Optional.empty(), days));
    builder.set(policy, "rules", rules);
    try (var out = Files.newOutputStream(folder.resolve("wrong.json"))) {
      PlanJson.write(builder.plan(), out);
    }
  }

  private void vendor(String file, int n, String name) throws IOException {
    Files.writeString(
        folder.resolve(file),
        """
        {"format":"slipway-plan","schemaVersion":"1.0","records":{"vendor":[
        {"id":"%s%d","key":"VEN-%d","name":"%s","zone":"Europe/Berlin"}]}}
        """
            .formatted(ID, n, n, name));
  }

  private String shop() {
    return folder.resolve("shop").toString();
  }

  private Typed type(String... args) {
    calls++;
    Clock clock = Clock.offset(Sample.clock(), Duration.ofHours(calls));
    return Typed.in(folder.resolve("home"), clock, args);
  }

  private Typed take(List<String> files, String... more) {
    var args = new ArrayList<>(List.of("import", shop()));
    files.forEach(file -> args.add(folder.resolve(file).toString()));
    args.addAll(List.of(more));
    return type(args.toArray(String[]::new));
  }

  private String vendors() {
    return type("export", shop(), "--as", "csv", "--kind", "vendor").out();
  }

  private static String statuses(Typed typed) {
    JsonNode files = typed.json().path("files");
    return files.findValues("status").toString();
  }

  @Test
  void whereOneFailsMidwayTheAnswerSaysWhichWereTaken() {
    Typed typed = take(List.of("a.json", "wrong.json", "b.json"), "--json");
    assertEquals("[\"imported\", \"refused\", \"not-reached\"]", spaced(statuses(typed)));
    assertEquals(Exit.INPUT_REFUSED.code(), typed.exit());
    String says = typed.json().at("/files/2/reasons/0/says").asText();
    assertTrue(says.contains("said to be imported are in the plan"), says);
    String now = vendors();
    assertTrue(now.contains("Bank") && !now.contains("Printer"), now);
  }

  @Test
  void keepGoingTakesTheOthersAfterwardsToo() {
    Typed typed = take(List.of("a.json", "wrong.json", "b.json"), "--json", "--keep-going");
    assertEquals("[\"imported\", \"refused\", \"imported\"]", spaced(statuses(typed)));
    assertTrue(vendors().contains("Printer"), vendors());
  }

  @Test
  void oneBackupComesBeforeAllOfThem() throws IOException {
    Typed typed = take(List.of("a.json", "b.json"), "--json");
    assertEquals("[\"imported\", \"imported\"]", spaced(statuses(typed)));
    try (var backups = Files.list(folder.resolve("shop.slipway.backups"))) {
      assertEquals(1, backups.filter(f -> f.toString().contains("import")).count());
    }
  }

  @Test
  void baseIsThePlanItself() {
    assertEquals(0, take(List.of("a.json")).exit());
    Typed typed = type("diff", shop(), "--branch", "base", "--against", "base");
    assertEquals(0, typed.exit(), typed.err());
    assertTrue(typed.out().contains("base"), typed.out());
    Typed alone = type("diff", shop(), "--branch", "base");
    assertEquals(Exit.USAGE.code(), alone.exit());
    assertTrue(alone.err().contains("--against"), alone.err());
    Typed export = type("export", shop(), "--branch", "base", "--as", "csv", "--kind", "vendor");
    assertEquals(vendors(), export.out());
  }

  @Test
  void whereTheFirstFailsNothingIsChanged() {
    Typed typed = take(List.of("wrong.json", "a.json"));
    assertEquals(Exit.INPUT_REFUSED.code(), typed.exit());
    assertTrue(typed.err().contains("audit.lead-time"), typed.err());
    assertTrue(!vendors().contains("Bank"), vendors());
  }

  private static String spaced(String list) {
    return list.replace(",", ", ").replace(",  ", ", ");
  }
}
