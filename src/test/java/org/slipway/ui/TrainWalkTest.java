package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DateCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.notice.Notices;
import org.slipway.ui.session.BranchDesk;
import org.slipway.ui.theme.Look;

/**
 * A new user on the sample: finds slots for a train of six releases, tries a vendor's slip in a
 * branch, sees the difference and merges it. With the mouse alone, and with the keyboard alone.
 */
class TrainWalkTest {

  private static final String DEPARTURE = "Train Shop, 24 Oct 2026";
  private static final String WALLET = "Wallet buttons";
  private static final String SLIPPED = "2026-10-30 18:00 Europe/Berlin";
  private static final Instant SLIPS_TO = Instant.parse("2026-10-30T17:00:00Z");

  @TempDir Path folder;

  private FlowBench bench;
  private Views views;
  private Hand hand;

  @BeforeEach
  void open() {
    bench = FlowBench.ofSample(folder, Look.PLAIN, 100, 100);
    bench.hand.close();
    views =
        Screen.on(
            () ->
                new Views(
                    bench.session,
                    bench.tasks,
                    new Notices(bench.session::now),
                    new Pictures.NoDoors()));
    hand = new Hand(Screen.on(views::shell), 1300, 900, Look.PLAIN);
    Screen.on(
        () -> {
          Shortcuts.listen(hand.scene(), views.actions(), () -> views.shell().layers().isOpen());
          views.begin("calendar");
          return true;
        });
    hand.settle();
  }

  @AfterEach
  void close() {
    hand.close();
    bench.close();
  }

  private Plan plan() {
    return Screen.on(bench.session::plan);
  }

  private Deployment cart(Plan plan) {
    return plan.byKey(Deployment.class, "DEP-4171").orElseThrow();
  }

  private BranchDesk branches() {
    return bench.session.branches().orElseThrow();
  }

  /** Going to another plan is over. */
  private boolean takesEdits() {
    return branches().busy().get().isEmpty();
  }

  /** Waits for work beside the window as well. */
  private void until(BooleanSupplier done) {
    hand.until(done);
  }

  private void planned() {
    until(() -> hand.find("#slots-table").map(t -> rows(t) == 7).orElse(false));
    until(() -> !hand.get("#slots-apply").isDisabled());
  }

  private static int rows(Node table) {
    return ((TableView<?>) table).getItems().size();
  }

  private void moved(Plan before) {
    until(() -> !bench.session.plan().equals(before));
  }

  private void compared() {
    until(() -> hand.find("#compare-differences").map(t -> rows(t) > 0).orElse(false));
  }

  /** Waits until the branch is begun and what waits for the vendor has moved on it. */
  private void slipsInTheBranchAlone(Plan base) {
    until(() -> takesEdits() && branches().shown().get().isPresent());
    moved(base);
    Plan tried = plan();
    assertEquals(SLIPS_TO, tried.byKey(VendorDelivery.class, "VDEL-1").orElseThrow().due().at());
    assertEquals(base, Screen.on(() -> bench.session.branches().orElseThrow().base()));
  }

  /** After the merge the base has the slip, and the release waits for it. */
  private void merged(Plan before) {
    until(() -> takesEdits() && branches().shown().get().isEmpty());
    Plan now = plan();
    assertEquals(SLIPS_TO, now.byKey(VendorDelivery.class, "VDEL-1").orElseThrow().due().at());
    assertTrue(!cart(now).timing().startsAt().orElseThrow().isBefore(SLIPS_TO));
    Screen.on(bench.session::undo);
    assertEquals(before, plan(), "the merge is one step of undo");
  }

  private static Optional<Node> anywhere(String words) {
    return Window.getWindows().stream()
        .flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
        .filter(node -> says(node).startsWith(words))
        .filter(node -> node.isVisible() && node.localToScreen(0, 0) != null)
        .findFirst();
  }

  private static String says(Node node) {
    String words =
        switch (node) {
          case Labeled label -> label.getText();
          case Text text -> text.getText(); // in a cell that wraps
          default -> "";
        };
    return words == null ? "" : words;
  }

  private void clickWords(String words) {
    until(() -> anywhere(words).isPresent());
    hand.click(Screen.on(() -> anywhere(words).orElseThrow()));
  }

  private static Optional<Node> entry(String id) {
    return Window.getWindows().stream()
        .flatMap(window -> window.getScene().getRoot().lookupAll("*").stream())
        .filter(node -> id.equals(node.getId()))
        .findFirst();
  }

  private void chooseDepartureByMouse() {
    hand.click("#slots-group");
    clickWords(DEPARTURE);
    planned();
  }

  /** From the month and the clock beside the field. */
  private void chooseTheDayByMouse() {
    Node field = hand.get("#slip-due");
    hand.click(Screen.on(() -> field.getParent().lookup(".moment-open")));
    until(() -> shown(LocalDate.of(2026, 10, 30)).isPresent());
    hand.click(Screen.on(() -> shown(LocalDate.of(2026, 10, 30)).orElseThrow()));
    hand.click(Screen.on(() -> entry("moment-hour-later").orElseThrow()));
    hand.click(Screen.on(() -> entry("moment-done").orElseThrow()));
    until(() -> entry("moment-done").isEmpty());
    assertEquals(SLIPPED, Screen.on(((TextField) field)::getText));
  }

  private static Optional<Node> shown(LocalDate day) {
    return Window.getWindows().stream()
        .flatMap(window -> window.getScene().getRoot().lookupAll(".day-cell").stream())
        .filter(node -> node instanceof DateCell cell && day.equals(cell.getItem()))
        .filter(node -> !node.getStyleClass().contains("next-month"))
        .findFirst();
  }

  @Test
  void byMouseAlone() {
    hand.click("#slots.find").untilShown("#slots-many").click("#slots-many");
    chooseDepartureByMouse();
    Plan sample = plan();
    hand.click("#slots-apply");
    moved(sample);
    Plan base = plan();

    hand.click("#rail-view.catalogue").untilShown("#kind-vendor-delivery");
    hand.click("#kind-vendor-delivery");
    clickWords(WALLET);
    hand.untilShown("#vendor.slip").click("#vendor.slip").untilShown("#slip-due");
    chooseTheDayByMouse();
    hand.click("#form-ok"); // on a branch with the name that is proposed
    slipsInTheBranchAlone(base);

    hand.click("#branch.compare");
    compared();
    assertTrue(hand.text("#compare-summary").contains("Nothing is left to decide"));
    until(() -> !hand.get("#compare-merge").isDisabled());
    hand.click("#compare-merge");
    merged(base);
  }

  private void chooseDepartureByKeys() {
    hand.untilShown("#slots-group");
    var group = (ComboBox<?>) hand.get("#slots-group");
    until(() -> group.equals(hand.scene().getFocusOwner()) && group.getValue() != null);
    for (int n = 0; n < 60 && !isDeparture(group); n++) {
      hand.push(KeyCode.DOWN);
    }
    assertTrue(Screen.on(() -> isDeparture(group)));
    planned();
  }

  private static boolean isDeparture(ComboBox<?> group) {
    return String.valueOf(group.getValue()).startsWith(DEPARTURE);
  }

  @Test
  void byKeyboardAlone() {
    hand.push(KeyCode.CONTROL, KeyCode.ALT, KeyCode.F);
    chooseDepartureByKeys();
    Plan sample = plan();
    hand.push(KeyCode.CONTROL, KeyCode.ENTER);
    moved(sample);
    Plan base = plan();

    hand.push(KeyCode.CONTROL, KeyCode.K).write("slip vendor").push(KeyCode.ENTER);
    hand.untilShown("#slip-which");
    until(() -> hand.get("#slip-which").equals(hand.scene().getFocusOwner()));
    assertTrue(String.valueOf(((ComboBox<?>) hand.get("#slip-which")).getValue()).contains(WALLET));
    hand.push(KeyCode.TAB).write(SLIPPED).push(KeyCode.ENTER);
    slipsInTheBranchAlone(base);

    hand.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
    compared();
    assertTrue(hand.text("#compare-summary").contains("Nothing is left to decide"));
    hand.push(KeyCode.ENTER);
    merged(base);
  }

  @Test
  void theTrainHasSixReleases() {
    assertEquals(
        6,
        List.copyOf(plan().releases().values()).stream()
            .filter(
                release ->
                    release.departure().map(Object::toString).equals(Optional.of("2026-10-24")))
            .count());
  }
}
