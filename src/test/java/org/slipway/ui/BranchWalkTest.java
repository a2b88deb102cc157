package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Snapshot;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.branch.BranchBanner;
import org.slipway.ui.branch.BranchFlow;
import org.slipway.ui.branch.BranchMenu;
import org.slipway.ui.branch.SnapshotFlow;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.session.BranchDesk;
import org.slipway.ui.session.Reply;
import org.slipway.ui.theme.Look;

/**
 * A branch begun, edited, compared and merged: with the mouse alone, and with the keyboard alone.
 */
class BranchWalkTest {

  @TempDir Path folder;

  private FlowBench bench;
  private BranchDesk desk;
  private final Actions actions = new Actions();
  private final List<Outgoing> exported = new ArrayList<>();
  private final AtomicReference<Reply> said = new AtomicReference<>(new Reply.Saved());
  private final AtomicReference<Optional<Ref>> gone = new AtomicReference<>(Optional.empty());

  @BeforeEach
  void open() {
    bench = FlowBench.ofSample(folder, Look.PLAIN, 1200, 800);
    desk = bench.session.branches().orElseThrow();
    Screen.on(
        () -> {
          BranchFlow.of(
                  bench.session,
                  bench.tasks,
                  () -> bench.layers,
                  said::set,
                  ref -> gone.set(Optional.of(ref)))
              .orElseThrow()
              .exporting((what, _) -> exported.add(what))
              .register(actions);
          new SnapshotFlow(bench.session, desk, () -> bench.layers, said::set).register(actions);
          var ground = (StackPane) bench.layers.getChildrenUnmodifiable().getFirst();
          var menu = BranchMenu.of(bench.session, desk, actions, said::set);
          var banner = BranchBanner.of(desk, actions, bench.session.texts());
          ground.getChildren().add(new VBox(menu, banner));
          Shortcuts.listen(bench.hand.scene(), actions, bench.layers::isOpen);
          return true;
        });
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private Plan plan() {
    return Screen.on(bench.session::plan);
  }

  private Deployment payments() {
    return plan().byKey(Deployment.class, "DEP-4124").orElseThrow();
  }

  private void move(Duration by) {
    Deployment deployment = payments();
    var start = deployment.timing().start().orElseThrow();
    var later = new PlannedStart(start.at().plus(by), start.zone());
    Edit edit =
        Edit.put(
            Phrase.of("store.created"),
            Shape.with(deployment, "timing", deployment.timing().withStart(later)));
    assertEquals(new Reply.Saved(), Screen.on(() -> bench.session.apply(edit)));
  }

  private TableView<?> table(String id) {
    return (TableView<?>) bench.hand.get(id);
  }

  /** Waits until such a branch is shown and takes edits. */
  private void gone(Predicate<Optional<String>> there) {
    bench.hand.until(() -> desk.busy().get().isEmpty() && there.test(desk.shown().get()));
  }

  private void compared() {
    bench.hand.until(
        () ->
            bench.hand.find("#compare-differences").isPresent()
                && !table("#compare-differences").getItems().isEmpty());
  }

  /** As soon as what it would do is shown. */
  private void merge() {
    bench.hand.until(() -> !bench.hand.get("#compare-merge").isDisabled());
    bench.hand.click("#compare-merge");
  }

  /** An entry of the menu, which lies in a window of its own. */
  private Hand choose(String id) {
    bench.hand.click("#menu-branch");
    bench.hand.until(() -> entry(id).isPresent());
    return bench.hand.click(Screen.on(() -> entry(id).orElseThrow()));
  }

  private static Optional<Node> entry(String id) {
    return Window.getWindows().stream()
        .flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
        .filter(node -> id.equals(node.getId()))
        .findFirst();
  }

  @Test
  void byMouseAlone() {
    Plan before = plan();
    choose("menu-branch.new").untilShown("#branch-name").fill("#branch-name", "Vendor late");
    bench.hand.click("#form-ok");
    gone(name -> name.equals(Optional.of("Vendor late")));
    assertTrue(Screen.on(() -> bench.hand.get("#branch-banner").isVisible()));
    move(Duration.ofDays(3));
    assertEquals(before, desk.base());
    bench.hand.click("#branch.compare");
    compared();
    assertTrue(bench.hand.text("#compare-summary").contains("Nothing is left to decide"));
    bench.hand.click("#compare-export");
    bench.hand.until(() -> entry("compare-export-csv").isPresent());
    bench.hand.click(Screen.on(() -> entry("compare-export-csv").orElseThrow()));
    bench.hand.until(() -> !exported.isEmpty());
    assertEquals(Outgoing.COMPARISON_TABLE, exported.getFirst());
    bench.hand.click("#compare-dates");
    assertEquals(1, Screen.on(() -> table("#compare-differences").getItems().size()));
    merge();
    gone(Optional::isEmpty);
    assertTrue(Screen.on(() -> bench.hand.find("#branch-banner").isEmpty()));
    assertFalse(before.equals(plan()));
    Screen.on(bench.session::undo);
    assertEquals(before, plan(), "one step of undo");
  }

  @Test
  void byKeyboardAlone() {
    Plan before = plan();
    bench.hand.push(KeyCode.CONTROL, KeyCode.B).write("Vendor late").push(KeyCode.ENTER);
    gone(name -> name.equals(Optional.of("Vendor late")));
    move(Duration.ofDays(3));
    bench.hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    compared();
    bench.hand.push(KeyCode.ENTER);
    gone(Optional::isEmpty);
    assertFalse(before.equals(plan()));
    Screen.on(bench.session::undo);
    assertEquals(before, plan());
  }

  @Test
  void conflictsAreDecidedByKeysAndTheRecordIsGoneTo() {
    bench.hand.push(KeyCode.CONTROL, KeyCode.B).write("Late").push(KeyCode.ENTER);
    gone(Optional::isPresent);
    move(Duration.ofDays(3));
    var tried = payments().timing().start();
    Screen.on(
        () -> {
          desk.show(Optional.empty(), said::set);
          return true;
        });
    gone(Optional::isEmpty);
    move(Duration.ofDays(1));
    var base = payments().timing().start();
    bench.hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B).write("Late").push(KeyCode.ENTER);
    gone(Optional::isPresent);
    assertEquals(tried, payments().timing().start());
    bench.hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.G);
    bench.hand.until(() -> bench.hand.find("#compare-conflicts").isPresent());
    merge();
    bench.hand.untilShown("#compare-problem");
    assertTrue(bench.hand.text("#compare-problem").contains("not decided yet"));
    bench.hand.click("#branch-all-ours");
    bench.hand.until(() -> bench.hand.text("#compare-summary").contains("Nothing is left"));
    Screen.on(
        () -> {
          table("#compare-conflicts").requestFocus();
          table("#compare-conflicts").getSelectionModel().selectFirst();
          return true;
        });
    bench.hand.write("t");
    compared();
    merge();
    gone(Optional::isEmpty);
    assertEquals(tried, payments().timing().start());
    assertFalse(tried.equals(base));
  }

  private void goToBase() {
    Screen.on(
        () -> {
          desk.show(Optional.empty(), said::set);
          return true;
        });
    gone(Optional::isEmpty);
  }

  @Test
  void laterEditsOfTheBaseAreTakenInAndConflictsDecidedAsInAMerge() {
    bench.hand.push(KeyCode.CONTROL, KeyCode.B).write("Late").push(KeyCode.ENTER);
    gone(Optional::isPresent);
    bench.hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
    bench.hand.until(() -> !said.get().problems().isEmpty());
    assertTrue(said.get().problems().getFirst().contains("nothing to update"), said.toString());
    move(Duration.ofDays(3));
    Plan tried = plan();
    goToBase();
    move(Duration.ofDays(1));
    var base = payments().timing().start();
    bench.hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B).write("Late").push(KeyCode.ENTER);
    gone(Optional::isPresent);
    bench.hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.U);
    bench.hand.until(() -> bench.hand.find("#compare-conflicts").isPresent());
    bench.hand.click("#branch-all-ours"); // the base's
    compared();
    merge();
    bench.hand.until(() -> bench.hand.find("#branch-compare").isEmpty());
    assertEquals(Optional.of("Late"), Screen.on(() -> desk.shown().get()));
    assertEquals(base, payments().timing().start());
    Screen.on(bench.session::undo);
    assertEquals(tried, plan(), "one step of undo, on the branch");
  }

  @Test
  void nothingIsEditedWhileAnotherPlanIsGoneTo() {
    bench.hand.push(KeyCode.CONTROL, KeyCode.B).write("Late").push(KeyCode.ENTER);
    gone(Optional::isPresent);
    move(Duration.ofDays(3));
    Plan late = plan();
    Deployment other = plan().byKey(Deployment.class, "DEP-4124").orElseThrow();
    Edit edit = Edit.remove(Phrase.of("store.created"), Ref.of(other));
    Screen.on(
        () -> {
          desk.show(Optional.empty(), said::set);
          Reply refused = bench.session.apply(edit);
          assertTrue(refused.problems().getFirst().contains("Going to the base"), "" + refused);
          assertFalse(bench.session.undo().problems().isEmpty());
          assertEquals(late, bench.session.plan(), "what was there stays shown");
          desk.show(Optional.of("Late"), again -> assertFalse(again.problems().isEmpty()));
          return true;
        });
    bench.hand.until(() -> desk.busy().get().isEmpty());
    assertEquals(Optional.empty(), Screen.on(() -> desk.shown().get()));
    assertEquals(new Reply.Saved(), said.get());
  }

  @Test
  void aBranchIsDiscardedAfterAQuestion() {
    Plan before = plan();
    bench.hand.push(KeyCode.CONTROL, KeyCode.B).write("Late").push(KeyCode.ENTER);
    gone(Optional::isPresent);
    move(Duration.ofDays(3));
    choose("menu-branch.discard").untilShown("#form-ok").click("#form-ok");
    gone(Optional::isEmpty);
    assertEquals(before, plan());
    var menu = (MenuButton) bench.hand.get("#menu-branch");
    assertEquals("Base", Screen.on(menu::getText));
  }

  @Test
  void aSnapshotIsTakenAndFoundAgain() {
    Plan before = plan();
    bench.hand.push(KeyCode.CONTROL, KeyCode.S).write("For the board").push(KeyCode.ENTER);
    bench.hand.until(() -> !bench.session.plan().all(Snapshot.class).isEmpty());
    move(Duration.ofDays(3));
    Snapshot snapshot = plan().all(Snapshot.class).firstEntry().getValue();
    assertEquals("For the board", snapshot.name());
    assertEquals(Optional.of(before), desk.planAt(snapshot));
  }
}
