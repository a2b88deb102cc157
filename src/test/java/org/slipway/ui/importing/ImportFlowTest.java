package org.slipway.ui.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.RealData;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.ChangeTicket;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.TicketState;
import org.slipway.screen.Screen;
import org.slipway.settings.Settings;
import org.slipway.ui.FlowBench;
import org.slipway.ui.session.Choices;

/** Files on their way in, by mouse and keys, one after the other in one window. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportFlowTest {

  private static final String TICKETS =
      """
      {"format":"slipway-mapping","version":1,"source":"itsm","records":[
        {"kind":"change-ticket","id":"{no}","key":"{no}","fields":{
          "number":"no","title":"title","changeType":{"constant":"normal"},
          "state":{"constant":"new"}}}]}
      """;

  private static final int MANY = 9;

  private Path folder;
  private FlowBench bench;
  private ImportFlow flow;
  private final List<String> said = new ArrayList<>();

  @BeforeAll
  void open(@TempDir Path place) {
    folder = place;
    bench = FlowBench.of(Plan.EMPTY, folder);
    flow =
        Screen.on(
            () ->
                new ImportFlow(
                    bench.session, bench.tasks, bench.layers, bench, Choices.passing(), said::add));
  }

  /** Each test begins with an empty plan, no card, and nothing remembered. */
  @AfterEach
  void clear() {
    for (int i = 0; i < MANY && bench.layers.isOpen(); i++) {
      bench.hand.push(KeyCode.ESCAPE);
    }
    for (int i = 0; i < MANY && !plan().equals(Plan.EMPTY); i++) {
      Screen.on(bench.session::undo);
    }
    assertEquals(Plan.EMPTY, plan(), "all of it is taken back step by step");
    bench.session.workspace().desk().settings().change(_ -> Settings.NONE);
    said.clear();
  }

  @AfterAll
  void close() {
    bench.close();
  }

  private Path file(String name, String text) throws Exception {
    return Files.writeString(folder.resolve(name), text);
  }

  private void start(Path... files) {
    Screen.on(
        () -> {
          flow.start(List.of(files));
          return true;
        });
    bench.hand.untilShown("#import-read");
  }

  private Plan plan() {
    return bench.session.workspace().plan();
  }

  @Test
  void aCalendarWithoutFreezesSaysSoAndItsFreezesComeByTheirWords() throws Exception {
    start(file("release-1.35.ics", ImportFiles.CALENDAR));
    assertTrue(bench.hand.find("#import-mapping").isEmpty(), "a calendar needs no mapping");
    bench.hand.fill("#import-zone", "Mars/Base").click("#form-ok");
    assertTrue(bench.hand.text("#problem-zone").contains("Mars/Base"));
    bench.hand.keep("import-read");
    bench.hand.fill("#import-zone", "America/New_York").push(KeyCode.ENTER);
    bench.hand.untilShown("#import-preview");
    bench.hand.keep("import-no-freeze");
    String warning = bench.hand.text("#import-no-freeze");
    assertTrue(warning.contains("2 events and no freeze"), warning);
    assertTrue(warning.contains("Code Freeze"), warning);
    assertEquals(Plan.EMPTY, plan(), "a preview changes nothing");
    bench.hand.click("#import-back");
    bench.hand.fill("#import-freezes", "freeze, blackout").push(KeyCode.ENTER);
    bench.hand.untilShown("#import-preview");
    assertTrue(bench.hand.find("#import-no-freeze").isEmpty());
    bench.hand.click("#import-take");
    bench.hand.until(() -> !said.isEmpty());
    assertEquals("Code Freeze", plan().freezes().values().iterator().next().name());
    assertEquals(
        "America/New_York", plan().freezes().values().iterator().next().when().zone().getId());
    assertEquals(
        "Import release-1.35.ics",
        bench.session.say(bench.session.workspace().undoLabel().orElseThrow()));
    Screen.on(bench.session::undo);
    assertEquals(Plan.EMPTY, plan(), "one step takes all of it back");
  }

  @Test
  void conflictsAreDecidedByFieldAndTheMappingIsRemembered() throws Exception {
    Path mapping = file("cmdb.json", ImportFiles.MAPPING);
    Path table = file("ci.csv", "ci,label,users\nA,Alpha,1\nB,Beta,2\n");
    start(table);
    bench.hand.click("#form-ok");
    assertTrue(bench.hand.text("#problem-mapping").contains("needs a mapping"));
    bench.answers.add(mapping);
    bench.hand.click("#import-mapping-choose").click("#form-ok");
    bench.hand.untilShown("#import-preview");
    bench.hand.push(KeyCode.ENTER);
    bench.hand.until(() -> said.size() == 1);
    rename("A", "Our Alpha");
    rename("B", "Our Beta");
    Files.writeString(table, "ci,label,users\nA,Their Alpha,1\nB,Their Beta,9\n");
    start(table);
    assertEquals(mapping.toString(), bench.hand.text("#import-mapping"));
    bench.hand.click("#form-ok");
    bench.hand.untilShown("#import-preview");
    assertEquals("Conflicting 2", bench.hand.text("#import-part-conflicting"));
    assertTrue(bench.hand.text("#import-summary").contains("2 conflicts open"));
    bench.hand.keep("import-conflicts");
    bench.hand.write("t").push(KeyCode.DOWN).write("o");
    bench.hand.keep("import-decided");
    assertTrue(bench.hand.text("#import-summary").contains("no conflict open"));
    bench.hand.click("#import-part-changed");
    assertEquals("9", lines().getFirst().cell(Part.THEIRS));
    bench.hand.click("#import-take");
    bench.hand.until(() -> said.size() == 2);
    assertEquals("Their Alpha", component("A").name());
    assertEquals("Our Beta", component("B").name());
    assertEquals(Optional.of(9L), component("B").users());
  }

  @Test
  void recordsGoneFromTheFileAreMarkedCancelledByOneButton() throws Exception {
    Path mapping = file("itsm.json", TICKETS);
    Path table = file("chg.csv", "no,title\nCHG1,One\nCHG2,Two\nCHG3,Three\n");
    start(table);
    bench.hand.fill("#import-mapping", mapping.toString()).click("#form-ok");
    bench.hand.untilShown("#import-preview");
    bench.hand.click("#import-take");
    bench.hand.until(() -> said.size() == 1);
    Files.writeString(table, "no,title\nCHG1,One\n");
    start(table);
    bench.hand.click("#form-ok");
    bench.hand.untilShown("#import-preview");
    bench.hand.click("#import-cancel-all");
    assertTrue(bench.hand.text("#import-summary").contains("2 marked cancelled"));
    bench.hand.keep("import-missing");
    bench.hand.click("#import-lines").push(KeyCode.CONTROL, KeyCode.A).write(" ");
    assertTrue(bench.hand.text("#import-summary").contains("Nothing would change"));
    bench.hand.write(" ");
    assertTrue(bench.hand.text("#import-summary").contains("2 marked cancelled"));
    bench.hand.click("#import-take");
    bench.hand.keep("import-taking");
    bench.hand.until(() -> said.size() == 2);
    assertEquals(
        List.of(TicketState.NEW, TicketState.CANCELLED, TicketState.CANCELLED),
        List.of("CHG1", "CHG2", "CHG3").stream()
            .map(key -> plan().byKey(ChangeTicket.class, key).orElseThrow().state())
            .toList());
  }

  @Test
  void aRefusedFileNamesLineAndColumnAndChangesNothing() throws Exception {
    Path mapping = file("cmdb.json", ImportFiles.MAPPING);
    Path table = file("ci.csv", "ci,label,users\nA,Alpha,1\nB,Beta,many\n");
    start(table);
    bench.hand.fill("#import-mapping", mapping.toString()).click("#form-ok");
    bench.hand.untilShown("#import-refused");
    bench.hand.keep("import-refused");
    Line line = lines().getFirst();
    assertEquals("3", line.cell(Part.LINE));
    assertEquals("3 users", line.cell(Part.COLUMN));
    assertTrue(line.cell(Part.WRONG).contains("many"), line.toString());
    assertFalse(line.cell(Part.REMEDY).isEmpty());
    assertEquals(Plan.EMPTY, plan());
    Files.writeString(table, "ci,label,users\nA,Alpha,1\nB,Beta,2\n");
    bench.hand.push(KeyCode.ENTER).untilShown("#import-read");
    bench.hand.click("#form-ok").untilShown("#import-preview");
    bench.hand.push(KeyCode.ESCAPE);
    assertFalse(bench.layers.isOpen());
    assertEquals(Plan.EMPTY, plan());
  }

  @Test
  void aRealReleaseCalendarSaysThatItHoldsNothingBack() {
    start(RealData.folder("kubernetes-releases").resolve("release-1.35/schedule.ics"));
    bench.hand.push(KeyCode.ENTER).untilShown("#import-preview");
    String warning = bench.hand.text("#import-no-freeze");
    assertTrue(warning.contains("no freeze") && warning.contains("Freeze"), warning);
    bench.hand.keep("import-kubernetes");
    bench.hand.push(KeyCode.ENTER);
    bench.hand.until(() -> !said.isEmpty());
    assertFalse(plan().businessEvents().isEmpty());
  }

  @Test
  void everyReadableFileIsOfferedAndAScheduleNamesItsFreezes() throws Exception {
    Path schedule =
        file(
            "README.md",
            """
            | **What** | **When** |
            | --- | --- |
            | Code Freeze | Thursday 5th November 2026 |
            | Release | Tuesday 15th December 2026 |
            """);
    bench.answers.add(schedule);
    Screen.on(
        () -> {
          flow.choose();
          return true;
        });
    bench.hand.untilShown("#import-read");
    assertTrue(
        bench.wanted.endings().containsAll(List.of("*.md", "*.yaml", "*.ics", "*.csv", "*.JSON")),
        bench.wanted.toString());
    assertFalse(bench.wanted.others().isEmpty());
    bench.hand.fill("#import-freezes", "freeze").push(KeyCode.ENTER);
    bench.hand.untilShown("#import-preview");
    assertTrue(bench.hand.find("#import-no-freeze").isEmpty());
    bench.hand.push(KeyCode.ENTER);
    bench.hand.until(() -> !said.isEmpty());
    assertEquals("README.md is taken: 2 added. Undo takes all of it back.", said.getFirst());
    assertEquals("Code Freeze", plan().freezes().values().iterator().next().name());
    assertEquals(Optional.of(folder), Optional.ofNullable(places().get("import")));
  }

  private SortedMap<String, Path> places() {
    return bench.session.workspace().desk().settings().read().settings().places();
  }

  @Test
  void aFileDroppedOnTheWindowIsTakenUp() throws Exception {
    Path mapping = file("cmdb.json", ImportFiles.MAPPING);
    Path table = file("ci.csv", "ci,label,users\nA,Alpha,1\n");
    Screen.on(
        () -> {
          flow.drops(bench.layers);
          return true;
        });
    bench.hand.drop(bench.layers, table).untilShown("#import-read");
    assertEquals(table.toString(), bench.hand.text("#import-file"));
    bench.hand.drop(bench.hand.get("#import-mapping"), mapping);
    assertEquals(mapping.toString(), bench.hand.text("#import-mapping"));
    bench.hand.drop(bench.layers, mapping);
    assertEquals(table.toString(), bench.hand.text("#import-file"), "not under an open card");
  }

  private void rename(String key, String name) {
    Screen.on(
        () ->
            bench.session.apply(
                Edit.put(
                    Phrase.of("edit.remove", Arg.words(key)),
                    Shape.with(component(key), "name", name))));
  }

  private Component component(String key) {
    return plan().byKey(Component.class, key).orElseThrow();
  }

  @SuppressWarnings("unchecked")
  private List<Line> lines() {
    Node table = bench.hand.get("#import-lines");
    return Screen.on(() -> List.copyOf(((TableView<Line>) table).getItems()));
  }
}
