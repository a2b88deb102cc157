package org.slipway.ui.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.FlowBench;
import org.slipway.ui.action.Actions;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.export.Sheet;
import org.slipway.ui.session.Choices;
import org.slipway.ui.theme.Look;

/** Finding slots in the sample, by keys alone and by mouse alone, for one and for a train. */
class SlotsViewTest {

  private static final String PAYMENTS = "DEP-4124";

  @TempDir private Path folder;
  private FlowBench bench;
  private Hand hand;
  private SlotsViewModel model;
  private final List<String> said = new ArrayList<>();
  private final List<Ref> edited = new ArrayList<>();
  private final List<Outgoing> outgoing = new ArrayList<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private int backs;

  @BeforeEach
  void open() {
    bench = FlowBench.ofSample(folder, Look.PLAIN, 1500, 950);
    bench.hand.close();
    SlotsViewModel made = Screen.on(() -> new SlotsViewModel(bench.session, bench.tasks));
    model = made;
    SlotsView view =
        Screen.on(
            () -> {
              bench.session.selection().set(Optional.of(Ref.of(payments())));
              return new SlotsView(made, bench.tasks, new Actions(), new Ways());
            });
    hand = new Hand(view, 1500, 950, Look.PLAIN, bench.tasks::isBusy);
    Screen.on(
        () -> {
          made.begin();
          view.showOne();
          return true;
        });
    hand.until(() -> model.found().get().isPresent() && !model.verdicts().get().isEmpty());
  }

  @AfterEach
  void close() {
    hand.close();
    bench.close();
  }

  private final class Ways implements SlotDoors {
    @Override
    public Choices kept() {
      return Choices.passing();
    }

    @Override
    public void show(Optional<Ref> ref) {
      ref.ifPresent(edited::add);
    }

    @Override
    public void edit(Ref ref) {
      edited.add(ref);
    }

    @Override
    public void done(String sentence) {
      said.add(sentence);
    }

    @Override
    public void export(Outgoing what, Sheet sheet) {
      outgoing.add(what);
      sheets.add(sheet);
    }

    @Override
    public void back() {
      backs++;
    }
  }

  private Plan plan() {
    return bench.session.workspace().plan();
  }

  private Deployment payments() {
    return plan().byKey(Deployment.class, PAYMENTS).orElseThrow();
  }

  private Instant start() {
    return payments().timing().startsAt().orElseThrow();
  }

  private Instant chosen() {
    return Screen.on(() -> model.slot().orElseThrow().start().at());
  }

  @Test
  void byKeysDownWalksTheStartsAndEnterMovesThereInOneEditThatUndoTakesBack() {
    Plan before = plan();
    Instant first = chosen();
    hand.push(KeyCode.DOWN);
    Instant second = chosen();
    assertNotEquals(first, second);
    hand.push(KeyCode.ESCAPE);
    assertEquals(1, backs);
    hand.keep("slots-keys");
    hand.push(KeyCode.ENTER);
    hand.until(() -> !said.isEmpty());
    assertEquals(second, start());
    assertTrue(said.getFirst().contains("Payments 4.2"), said::toString);
    Screen.on(bench.session::undo);
    assertEquals(before, plan());
  }

  @Test
  void byMouseAStartIsChosenGivenAReasonAndTaken() {
    Instant best = chosen();
    hand.fill("#slots-reason", "After the quarter close");
    hand.click("#slots-move");
    hand.until(() -> !said.isEmpty());
    assertEquals(best, start());
    String undo =
        Screen.on(() -> bench.session.say(bench.session.showing().get().undo().orElseThrow()));
    assertTrue(undo.contains("After the quarter close"), undo);
  }

  @Test
  void everyRejectedStretchNamesItsConstraintAndLeadsToIt() {
    ListView<?> rejected = (ListView<?>) hand.get("#slots-rejected");
    assertTrue(Screen.on(() -> rejected.getItems().size()) > 10);
    Screen.on(
        () -> {
          int freeze = 0;
          while (!model
              .found()
              .get()
              .orElseThrow()
              .rejected()
              .get(freeze)
              .by()
              .kind()
              .token()
              .equals("hard-freeze")) {
            freeze++;
          }
          rejected.requestFocus();
          rejected.getSelectionModel().select(freeze);
          return true;
        });
    hand.settle();
    hand.push(KeyCode.ENTER);
    assertEquals("freeze", edited.getFirst().kind().token());
  }

  @Test
  void whatNeedNotHoldNoLongerRejects() {
    assertTrue(Screen.on(this::windowsReject));
    hand.click("#slots-must-windows");
    hand.until(() -> !windowsReject());
    hand.click("#slots-reset");
    hand.until(this::windowsReject);
  }

  private boolean windowsReject() {
    return model.found().get().orElseThrow().rejected().stream()
        .anyMatch(stretch -> stretch.by().kind() == ConstraintKind.OUTSIDE_WINDOW);
  }

  private void chooseGroup(String beginning) {
    Screen.on(
        () -> {
          @SuppressWarnings("unchecked") // made with words
          ComboBox<String> group = (ComboBox<String>) hand.find("#slots-group").orElseThrow();
          group.setValue(
              group.getItems().stream()
                  .filter(w -> w.startsWith(beginning))
                  .findFirst()
                  .orElseThrow());
          return true;
        });
    hand.settle();
  }

  @Test
  void aTrainIsPlannedImprovedAndMovedAsOneEdit() {
    Plan before = plan();
    hand.click("#slots-many");
    chooseGroup("Train Money, 29 Sep 2026 (");
    hand.untilShown("#slots-table");
    TableView<?> table = (TableView<?>) hand.get("#slots-table");
    hand.until(() -> table.getItems().size() == 2);
    hand.until(() -> !hand.find("#slots-improve").orElseThrow().isDisabled());
    hand.click("#slots-improve");
    hand.until(() -> !hand.find("#slots-apply").orElseThrow().isDisabled());
    assertTrue(hand.text("#slots-bound").contains("The starts move by"), hand.text("#slots-bound"));
    assertTrue(
        hand.text("#slots-unapproved").startsWith("One approved deployment needs a new approval"),
        hand.text("#slots-unapproved"));
    hand.keep("slots-train");
    hand.click("#slots-apply");
    hand.until(() -> !said.isEmpty());
    assertNotEquals(before, plan());
    Screen.on(bench.session::undo);
    assertEquals(before, plan());
  }

  @Test
  void whereATrainDoesNotFitTheClashAndWhomToAskAreShown() {
    Freeze closed = ClosedYear.put(bench.session);
    hand.until(() -> plan().freezes().containsValue(closed));
    hand.click("#slots-many");
    chooseGroup("Train Logistics (");
    hand.untilShown(".clash-line");
    hand.keep("slots-clash");
    String words =
        Screen.on(
            () ->
                String.join(
                    " ",
                    hand.scene().getRoot().lookupAll(".clash-line .label").stream()
                        .map(node -> ((javafx.scene.control.Labeled) node).getText())
                        .toList()));
    assertTrue(words.contains("Owner: "), words);
    assertTrue(words.contains(closed.name()), words);
  }

  @Test
  void whatIsOverIsSaidToHaveNoStartToLookFor() {
    Deployment over =
        plan().deployments().values().stream()
            .filter(deployment -> deployment.state() == DeploymentState.DONE)
            .findFirst()
            .orElseThrow();
    Screen.on(
        () -> {
          model.ask(Ref.of(over));
          return true;
        });
    hand.until(() -> model.found().get().filter(now -> now.deployment().equals(over)).isPresent());
    hand.until(() -> shows("There is no start to look for"));
    hand.until(() -> shows(over.key() + " is finished."));
  }

  private boolean shows(String words) {
    return Screen.on(
        () ->
            hand.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> node instanceof Labeled label && label.getText().equals(words)));
  }

  @Test
  void whatIsShownGoesOutForOneAndForMany() throws IOException {
    SlotsFound found = model.found().get().orElseThrow();
    export("#slots-export-csv");
    assertEquals(Outgoing.SLOTS_TABLE, outgoing.getLast());
    List<String> lines = written(plan()).lines().toList();
    assertEquals(1 + found.slots().size() + found.rejected().size(), lines.size());
    export("#slots-export-json");
    assertEquals(Outgoing.SLOTS, outgoing.getLast());
    String json = written(WhatIfMark.on(plan(), Optional.of("Vendor late")));
    assertTrue(json.contains("\"whatIf\":\"what-if: Vendor late\""), json.substring(0, 400));
    assertTrue(json.contains("\"deployment\":\"DEP-4124\""), json.substring(0, 400));
    hand.click("#slots-many");
    chooseGroup("Train Money (");
    hand.untilShown("#slots-table");
    TableView<?> table = (TableView<?>) hand.get("#slots-table");
    hand.until(() -> table.getItems().size() == 15);
    export("#slots-export-csv");
    assertEquals(Outgoing.SLOTS_OF_MANY_TABLE, outgoing.getLast());
    assertEquals(16, written(plan()).lines().count());
    export("#slots-export-json");
    assertEquals(Outgoing.SLOTS_OF_MANY, outgoing.getLast());
    assertEquals(15, written(plan()).split("\"toUtc\"", -1).length - 1);
  }

  private void export(String item) {
    hand.until(() -> !hand.find("#slots-export").orElseThrow().isDisabled());
    Screen.on(
        () -> {
          var button = (MenuButton) hand.find("#slots-export").orElseThrow();
          button.getItems().stream()
              .filter(one -> item.equals("#" + one.getId()))
              .findFirst()
              .orElseThrow()
              .fire();
          return true;
        });
  }

  private String written(Plan marked) throws IOException {
    assertSame(Screen.on(bench.session::plan), sheets.getLast().plan());
    var out = new ByteArrayOutputStream();
    sheets.getLast().writing().write(marked, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
