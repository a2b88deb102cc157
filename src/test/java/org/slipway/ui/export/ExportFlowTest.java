package org.slipway.ui.export;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.schedule.UtilisationWeeks;
import org.slipway.json.PlanJson;
import org.slipway.screen.Screen;
import org.slipway.ui.FlowBench;
import org.slipway.ui.session.Reply;
import org.slipway.ui.theme.Look;
import org.slipway.workspace.EditResult;
import org.slipway.workspace.Sample;

/** The plan on its way out, by mouse and keys. */
class ExportFlowTest {

  @TempDir private Path folder;
  private FlowBench bench;

  @BeforeEach
  void open() {
    bench = FlowBench.ofSample(folder, Look.PLAIN, 1000, 700);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private void start(Outgoing what) {
    Screen.on(
        () -> {
          new ExportFlow(bench.session, bench.tasks, bench.layers, bench).start(what);
          return true;
        });
    bench.hand.untilShown("#export-form");
  }

  @Test
  void aPlanGoesToTheFileChosenAndReadsBackTheSame() throws Exception {
    start(Outgoing.PLAN);
    bench.answers.add(folder.resolve("out.json"));
    bench.hand.click("#export-file-choose").click("#form-ok");
    bench.hand.untilShown("#export-done");
    bench.hand.keep("export-done");
    try (var in = Files.newInputStream(folder.resolve("out.json"))) {
      Plan read = PlanJson.read(in).orThrow();
      assertEquals(bench.session.plan(), read);
    }
    bench.hand.push(KeyCode.ENTER);
    assertFalse(bench.layers.isOpen(), "Enter closes the card");
  }

  @Test
  void aFileThatIsThereIsReplacedOnlyAfterAnAnswer() throws Exception {
    Path there = Files.writeString(folder.resolve("there.ics"), "old");
    start(Outgoing.CALENDAR);
    bench.hand.fill("#export-file", there.toString()).push(KeyCode.ENTER);
    assertTrue(bench.hand.text("#problem-file").contains("already"));
    bench.hand.keep("export-exists");
    assertEquals("old", Files.readString(there));
    bench.hand.push(KeyCode.SPACE).click("#form-ok");
    bench.hand.untilShown("#export-done");
    assertTrue(Files.readString(there).startsWith("BEGIN:VCALENDAR"));
  }

  @Test
  void aCalendarIsMadeForTheAudienceChosen() throws Exception {
    start(Outgoing.CALENDAR_TABLE);
    bench.hand.click("#export-audience").push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.ENTER);
    bench.hand.keep("export-audience");
    Path file = folder.resolve("business.csv");
    bench.hand.fill("#export-file", file.toString()).click("#form-ok");
    bench.hand.untilShown("#export-done");
    String text = Files.readString(file);
    assertTrue(text.contains("deployment") && text.contains("prod-eu"), text);
    assertFalse(text.contains("On call"), "shifts are not for the business");
  }

  @Test
  void theQueueGoesToTheToolThatDeploysAndToACalendar() throws Exception {
    Path json = written(Outgoing.QUEUE, "queue.json");
    assertTrue(Files.readString(json).contains("\"standing\""), "as a document");
    assertTrue(Files.readString(json).contains("\"sample\":true"), "marked");
    Path ics = written(Outgoing.QUEUE_CALENDAR, "queue.ics");
    assertTrue(Files.readString(ics).startsWith("BEGIN:VCALENDAR"));
  }

  @Test
  void theOwnerOfTheCmdbLearnsWhatADeploymentChanged() throws Exception {
    String before = Files.readString(written(Outgoing.CMDB_UPDATE_TABLE, "before.csv"));
    assertFalse(before.contains("DEP-4121"), before);
    Deployment planned = bench.session.plan().byKey(Deployment.class, "DEP-4121").orElseThrow();
    Optional<Instant> now = Optional.of(bench.session.now());
    Deployment ended = Shape.with(planned, "state", DeploymentState.DONE);
    Deployment done = Shape.with(ended, "actuals", new Actuals(now, now));
    assertEquals(
        new Reply.Saved(),
        Screen.on(() -> bench.session.apply(Edit.put(Phrase.of("edit.unnamed"), done))));
    String after = Files.readString(written(Outgoing.CMDB_UPDATE_TABLE, "after.csv"));
    assertEquals(before.lines().count() + done.items().size(), after.lines().count());
    assertTrue(after.contains("DEP-4121"), after);
    start(Outgoing.CMDB_UPDATE);
    bench.hand.click("#export-since").push(KeyCode.END).push(KeyCode.ENTER);
    bench.hand.keep("export-since");
    Path all = folder.resolve("all.json");
    bench.hand.fill("#export-file", all.toString()).click("#form-ok");
    bench.hand.untilShown("#export-done");
    String text = Files.readString(all);
    assertTrue(text.contains("DEP-4121") && text.split("\"item\"", -1).length > 2, text);
    assertFalse(text.contains("\"since\""), text);
  }

  @Test
  void utilisationGoesOutByWeek() throws Exception {
    Path csv = written(Outgoing.UTILISATION_TABLE, "used.csv");
    int rows = Files.readString(csv).split("\r\n").length - 1;
    assertEquals(0, rows % UtilisationWeeks.QUARTER, rows + " rows");
    assertTrue(Files.readString(csv).contains("prod-eu"));
    assertTrue(Files.readString(written(Outgoing.UTILISATION, "used.json")).contains("\"zone\""));
  }

  private Path written(Outgoing what, String name) {
    Path file = folder.resolve(name);
    start(what);
    bench.hand.fill("#export-file", file.toString()).click("#form-ok");
    bench.hand.untilShown("#export-done");
    bench.hand.click("#form-close");
    return file;
  }

  @Test
  void whatIsTriedSaysSoInTheFileAndInItsName() throws Exception {
    assertTrue(
        bench.session.workspace().branching().begin("Vendor late") instanceof EditResult.Saved);
    start(Outgoing.QUEUE);
    assertTrue(
        bench.hand.text("#export-file").endsWith("-what-if-vendor-late.json"),
        bench.hand.text("#export-file"));
    bench.hand.fill("#export-file", folder.resolve("q.json").toString()).click("#form-ok");
    bench.hand.untilShown("#export-done");
    Path file = folder.resolve("q-what-if-vendor-late.json");
    assertTrue(Files.readString(file).contains("\"whatIf\":\"what-if: Vendor late\""));
    bench.hand.click("#form-close");
    start(Outgoing.QUEUE);
    bench.hand.fill("#export-file", folder.resolve("q.json").toString()).click("#form-ok");
    assertTrue(bench.hand.text("#problem-file").contains("already"), "by the name it will have");
  }

  @Test
  void whatAViewShowsIsWrittenOfItsOwnPlanAndMarkedOnABranch() throws Exception {
    assertTrue(
        bench.session.workspace().branching().begin("Vendor late") instanceof EditResult.Saved);
    var sheet =
        new Sheet(
            Sample.plan(),
            (marked, out) -> out.write(WhatIfMark.of(marked).orElse("none").getBytes(UTF_8)));
    Screen.on(
        () -> {
          new ExportFlow(bench.session, bench.tasks, bench.layers, bench)
              .start(Outgoing.SLOTS_TABLE, Optional.of(sheet));
          return true;
        });
    bench.hand.untilShown("#export-form");
    bench.hand.keep("export-slots");
    String proposed = bench.hand.text("#export-file");
    assertTrue(proposed.endsWith("shop-slots-table-what-if-vendor-late.csv"), proposed);
    bench.hand.fill("#export-file", folder.resolve("s.csv").toString()).click("#form-ok");
    bench.hand.untilShown("#export-done");
    assertEquals(
        "what-if: Vendor late", Files.readString(folder.resolve("s-what-if-vendor-late.csv")));
  }

  @Test
  void aTableHoldsTheKindChosenAndTheFolderIsRemembered() throws Exception {
    Path target = Files.createDirectory(folder.resolve("tables"));
    start(Outgoing.TABLE);
    assertTrue(bench.hand.text("#export-file").endsWith("shop-deployment.csv"));
    bench.hand.click("#export-kind").push(KeyCode.DOWN).push(KeyCode.ENTER);
    assertTrue(bench.hand.text("#export-file").endsWith("shop-release.csv"));
    bench.hand.fill("#export-file", target.resolve("r.csv").toString()).click("#form-ok");
    bench.hand.untilShown("#export-done");
    assertEquals(
        bench.session.plan().releases().size() + 1,
        Files.readString(target.resolve("r.csv")).split("\r\n").length);
    bench.hand.click("#form-close");
    start(Outgoing.PLAN);
    assertTrue(bench.hand.text("#export-file").startsWith(target.toString()));
  }

  @Test
  void aFolderThatIsNotThereOrCannotTakeItIsSaidBesideTheField() throws Exception {
    start(Outgoing.PLAN);
    bench.hand.fill("#export-file", folder.resolve("no/such/x.json").toString()).click("#form-ok");
    assertTrue(bench.hand.text("#problem-file").contains("no folder"));
    bench.hand.fill("#export-file", "/proc/x.json").click("#form-ok");
    bench.hand.untilShown("#problem-file");
    bench.hand.until(() -> bench.tasks.running().isEmpty());
    assertTrue(bench.hand.text("#problem-file").contains("could not be written"));
    bench.hand.push(KeyCode.ESCAPE);
    assertFalse(bench.layers.isOpen());
  }
}
