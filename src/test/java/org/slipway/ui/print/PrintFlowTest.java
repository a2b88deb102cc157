package org.slipway.ui.print;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.print.PrinterJob;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.time.Interval;
import org.slipway.scene.LanesBy;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.FlowBench;
import org.slipway.workspace.EditResult;

/** The calendar on its way to paper, by mouse and by keys, with no printer. */
class PrintFlowTest {

  private static final Instant NEW_YEAR = Instant.parse("2027-01-01T00:00:00Z");

  @TempDir private Path folder;
  private FlowBench bench;

  @BeforeEach
  void open() {
    bench = FlowBench.of(plan(), folder);
    Screen.on(
        () -> {
          new PrintFlow(bench.session, bench.tasks, bench.layers, bench, Optional.empty()).start();
          assertTrue(bench.hand.get("#print-large").isDisabled(), "there is no page to be large");
          return true;
        });
    bench.hand.untilShown("#print-card");
  }

  /** Little, for what counts here is the way to paper and not what stands on it. */
  private static Plan plan() {
    var shop = new PlanBuilder("Europe/Berlin");
    Environment production = shop.environment("production", Stage.PRODUCTION);
    Release search = shop.release("Search", "5.3", shop.component("Search"));
    for (String start : List.of("2026-09-29T21:00", "2026-10-01T09:00", "2026-10-06T22:00")) {
      shop.deploy(search, production, start);
    }
    return shop.plan();
  }

  @AfterEach
  void close() {
    bench.close();
  }

  /** As long as it takes: documents are made here, and machines are busy. */
  private void untilMade() {
    bench.hand.until(this::isMade);
  }

  private boolean isMade() {
    return !bench.hand.get("#print-save").isDisabled()
        && !list().getItems().isEmpty()
        && list().getItems().stream().allMatch(item -> ((Optional<?>) item).isPresent());
  }

  private ListView<?> list() {
    return (ListView<?>) bench.hand.get("#print-pages");
  }

  private boolean isChosen(String part) {
    return ((CheckBox) bench.hand.get("#print-part-" + part)).isSelected();
  }

  @Test
  void theMonthsAreSavedAsTheyAreShown() throws Exception {
    untilMade();
    assertTrue(isChosen("month") && !isChosen("timeline"));
    int pages = list().getItems().size();
    assertEquals("Page 1 of " + pages + " · 420 × 297 mm", bench.hand.text("#print-says"));
    assertFalse(bench.hand.get("#print-large").isDisabled());
    Path file = folder.resolve("months.pdf");
    bench.answers.add(file);
    bench.hand.click("#print-save");
    bench.hand.untilShown("#print-done");
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
      assertEquals(pages, document.getNumberOfPages());
      assertTrue(new PDFTextStripper().getText(document).contains("October 2026"));
    }
  }

  @Test
  void whatIsEndedBeforeThereArePagesSaysHowToGoOn() {
    Screen.on(
        () -> {
          bench.layers.close();
          var year = new Interval(Instant.parse("2026-01-01T00:00:00Z"), NEW_YEAR);
          var seen = Optional.of(new CalendarSeen(year, LanesBy.ENVIRONMENT));
          new PrintFlow(bench.session, bench.tasks, bench.layers, bench, seen).start();
          ((Button) bench.hand.get("#work-cancel")).fire();
          return true;
        });
    bench.hand.until(() -> bench.hand.text("#print-says").contains("before there were pages"));
    assertTrue(bench.hand.get("#print-save").isDisabled());
  }

  @Test
  void whatIsOnlyTriedSaysSoOnEachPageAndInTheNameOfItsFile() throws Exception {
    untilMade();
    Screen.on(
        () -> {
          assertTrue(
              bench.session.workspace().branching().begin("Vendor late")
                  instanceof EditResult.Saved);
          ((CheckBox) bench.hand.get("#print-part-agenda")).fire();
          return true;
        });
    untilMade();
    bench.answers.add(folder.resolve("tried.pdf"));
    bench.hand.click("#print-save");
    bench.hand.untilShown("#print-done");
    Path file = folder.resolve("tried-what-if-vendor-late.pdf");
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(file))) {
      String text = new PDFTextStripper().getText(document);
      int heads = text.split("what-if: Vendor late", -1).length - 1;
      assertTrue(heads >= document.getNumberOfPages(), heads + " heads in " + text);
    }
  }

  @Test
  void withoutAPrinterItSaysSoAndATimeTheWrongWayRoundIsSaidBesideItsField() {
    untilMade();
    if (Screen.on(PrinterJob::createPrinterJob) == null) {
      bench.hand.click("#print-print");
      bench.hand.untilShown(".problem");
      assertTrue(
          bench.hand.get("#print-card").lookupAll(".problem").stream()
              .anyMatch(node -> node.toString().contains("No printer is set up")));
      assertFalse(bench.hand.get("#print-save").isDisabled(), "the PDF can still be saved");
      bench.hand.keep("print-no-printer");
    }
    bench.hand.fill("#print-until", "1 Jan 2020").push(KeyCode.TAB);
    bench.hand.untilShown("#problem-until");
    assertTrue(bench.hand.text("#problem-until").contains("before the first"));
    assertTrue(bench.hand.get("#print-save").isDisabled());
    assertFalse(list().getItems().isEmpty(), "the pages made before stay in sight");
  }

  @Test
  void byKeysAloneTheAgendaGoesToTheBoardOnA4Upright() throws Exception {
    tabTo("#print-part-month").push(KeyCode.SPACE);
    bench.hand.until(() -> bench.hand.find("#problem-parts").isPresent());
    assertTrue(bench.hand.get("#print-save").isDisabled(), "nothing can be saved");
    tabTo("#print-part-agenda").push(KeyCode.SPACE);
    assertTrue(isChosen("agenda") && !isChosen("month"));
    tabTo("#print-paper").push(KeyCode.DOWN);
    tabTo("#print-orientation").push(KeyCode.DOWN);
    tabTo("#print-from").write("1 Oct 2026");
    tabTo("#print-until").write("2 Oct 2026");
    tabTo("#print-audience");
    untilMade();
    assertTrue(
        bench.hand.text("#print-says").endsWith("210 × 297 mm"), bench.hand.text("#print-says"));
    bench.answers.add(folder.resolve("agenda.pdf"));
    tabTo("#print-save").push(KeyCode.SPACE);
    bench.hand.untilShown("#print-done");
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(folder.resolve("agenda.pdf")))) {
      assertTrue(new PDFTextStripper().getText(document).contains("Agenda"));
    }
  }

  @Test
  void byKeysAloneADayOfOctoberGoesToTheBusiness() throws Exception {
    untilMade();
    tabTo("#print-from").write("6 Oct 2026");
    tabTo("#print-until").write("9 Oct 2026");
    tabTo("#print-audience").push(KeyCode.DOWN);
    bench.hand.until(() -> !bench.hand.get("#print-save").isDisabled());
    untilMade();
    assertEquals("6 Oct 2026", ((DatePicker) bench.hand.get("#print-from")).getEditor().getText());
    bench.answers.add(folder.resolve("october.pdf"));
    tabTo("#print-save").push(KeyCode.SPACE);
    bench.hand.untilShown("#print-done");
    try (PDDocument document = Loader.loadPDF(Files.readAllBytes(folder.resolve("october.pdf")))) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("Tue 6 Oct 2026 to Fri 9 Oct 2026"), text);
      assertFalse(text.contains("calendar for everyone"), text);
      assertEquals(1, document.getNumberOfPages());
    }
  }

  @Test
  @Tag("slow")
  void aLargePageIsReadByKeysAlone() {
    untilMade();
    var scroll = (ScrollPane) bench.hand.get("#print-scroll");
    tabTo("#print-large").push(KeyCode.SPACE);
    bench.hand.until(() -> scroll.getContent().getLayoutBounds().getHeight() > 700);
    tabTo("#print-scroll").push(KeyCode.PAGE_DOWN);
    bench.hand.until(() -> scroll.getVvalue() > 0);
  }

  /** Goes on by the Tab key until something has the focus; what cannot be reached fails. */
  private Hand tabTo(String selector) {
    for (int i = 0; i < 40 && !bench.hand.get(selector).isFocused(); i++) {
      bench.hand.push(KeyCode.TAB);
    }
    assertTrue(bench.hand.get(selector).isFocused(), selector + " is not reached by keys");
    return bench.hand;
  }

  @Test
  void whatIsEndedLeavesThePagesBeforeAndGoesOnAfterAnotherChoice() {
    untilMade();
    int before = list().getItems().size();
    Screen.on(
        () -> {
          ((CheckBox) bench.hand.get("#print-part-timeline")).fire();
          ((Button) bench.hand.get("#work-cancel")).fire();
          return true;
        });
    bench.hand.until(() -> bench.hand.find("#work-cancel").isEmpty());
    assertTrue(bench.hand.get("#print-save").isDisabled(), "what is chosen is not there");
    assertTrue(bench.hand.text("#print-note").contains("ended"));
    assertEquals(before, list().getItems().size(), "the pages made before stay in sight");
    Screen.on(
        () -> {
          ((CheckBox) bench.hand.get("#print-part-timeline")).fire();
          return true;
        });
    untilMade();
    assertEquals(before, list().getItems().size());
  }
}
