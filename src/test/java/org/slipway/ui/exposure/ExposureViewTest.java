package org.slipway.ui.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.Shape;
import org.slipway.scene.ExposureScene.At;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.session.Choices;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;

/** The overloaded weekend of the sample, found with keys and with the mouse. */
class ExposureViewTest {

  private final List<Ref> shown = new ArrayList<>();
  private MemorySession session;
  private ExposureViewModel model;
  private Hand hand;

  @BeforeEach
  void open() {
    Screen.start();
    session = Screen.on(() -> MemorySession.ofSample());
    model = Screen.on(() -> new ExposureViewModel(session, new InlineTasks()));
    ExposureView view =
        Screen.on(
            () -> {
              var actions = new Actions();
              for (String id :
                  List.of("export.exposure", "export.exposure-table", "record.policy")) {
                actions.add(Action.always(id, id, "", "mdi2t-table-large", () -> {}));
              }
              return new ExposureView(model, actions, shown::add, Choices.passing());
            });
    hand = new Hand(view, 1200, 700, Look.PLAIN);
    hand.settle();
  }

  @AfterEach
  void close() {
    hand.close();
  }

  private String says() {
    return Screen.on(() -> model.words().says());
  }

  private void focus() {
    Screen.on(
        () -> {
          hand.get("#exposure-map").requestFocus();
          return true;
        });
  }

  @Test
  void theOverloadedWeekendIsFoundWithKeys() {
    focus();
    hand.push(KeyCode.N);
    assertEquals("Storefront", Screen.on(() -> model.units().get(row())));
    assertTrue(says().contains("over the limit"), says());
    assertTrue(says().contains("24 Oct"), says());
    assertEquals(4, Screen.on(() -> model.words().inFlight().size()));
    hand.push(KeyCode.ENTER);
    assertEquals(ExposureSpan.DAY, span());
    assertTrue(says().contains("over the limit"), "the worst hour of the day: " + says());
    hand.push(KeyCode.ESCAPE);
    assertEquals(ExposureSpan.MONTH, span());
    hand.push(KeyCode.LEFT);
    assertFalse(says().contains("over the limit"), says());
  }

  private int row() {
    return model.cursor().orElseThrow().row();
  }

  @Test
  void theDayOfTheClockChangeHas25Hours() {
    Screen.on(
        () -> {
          model.cursor(Optional.of(new At(3, 27)));
          model.zoomIn();
          return true;
        });
    assertEquals(25, Screen.on(() -> model.columns().size()));
  }

  @Test
  void aDeploymentInFlightIsShownWhereItIsKnown() {
    focus();
    hand.push(KeyCode.N);
    hand.settle();
    hand.click(hand.get(".exposure-in-flight .link"));
    assertEquals(1, shown.size());
    assertEquals("DEP-4171", session.plan().find(shown.getFirst()).orElseThrow().key());
  }

  @Test
  void theTableSaysWhatThePictureShows() {
    hand.click("#exposure-table");
    TableView<?> table = (TableView<?>) hand.get("#exposure-lines");
    long busy =
        Screen.on(
            () ->
                model.shown().cells().stream()
                    .flatMap(List::stream)
                    .filter(cell -> !cell.isEmpty())
                    .count());
    assertTrue(busy > 20);
    assertEquals(busy, table.getItems().size());
  }

  @Test
  void theTableIsWalkedByTheSameKeysAndMarksWhatIsInHand() {
    hand.click("#exposure-table").push(KeyCode.TAB);
    TableView<?> table = (TableView<?>) hand.get("#exposure-lines");
    Screen.on(
        () -> {
          table.requestFocus();
          return true;
        });
    hand.push(KeyCode.N);
    assertTrue(says().contains("24 Oct"), says());
    assertEquals(Screen.on(() -> model.cursor()), Screen.on(() -> Optional.of(marked(table))));
    hand.push(KeyCode.ENTER);
    assertEquals(ExposureSpan.DAY, span());
    assertEquals(Screen.on(() -> model.cursor()), Screen.on(() -> Optional.of(marked(table))));
    hand.push(KeyCode.ESCAPE);
    assertEquals(ExposureSpan.MONTH, span());
  }

  private static At marked(TableView<?> table) {
    return ((ExposureWords.Line) table.getSelectionModel().getSelectedItem()).at();
  }

  @Test
  void theReasonIsSaidWhereNothingIsOverTheLimit() {
    Node next = hand.get("#exposure-next-over");
    assertFalse(Screen.on(next::isDisabled));
    Policy policy = session.plan().policy().orElseThrow();
    RiskModel old = policy.risk().orElseThrow();
    var bold =
        new RiskModel(
            old.version(),
            old.questions(),
            old.thresholds(),
            old.conditions(),
            old.history(),
            old.failureProbability(),
            Optional.of(BigDecimal.ONE));
    Policy changed = Shape.with(policy, "risk", Optional.of(bold));
    Screen.on(() -> session.apply(Edit.put(Phrase.of("edit.unnamed"), changed)));
    hand.settle();
    assertTrue(Screen.on(next::isDisabled));
    assertEquals("Nothing in sight is over the limit.", Screen.on(next::getAccessibleHelp));
  }

  @Test
  void timeMovesAndHoursGoByADay() {
    String before = Screen.on(() -> model.words().title());
    hand.click("#exposure-next");
    assertFalse(Screen.on(() -> model.words().title()).equals(before));
    hand.click("#exposure-today");
    assertEquals(before, Screen.on(() -> model.words().title()));
    Map<ExposureSpan, Integer> columns =
        Map.of(
            ExposureSpan.DAY,
            24,
            ExposureSpan.WEEK,
            28,
            ExposureSpan.MONTH,
            28,
            ExposureSpan.QUARTER,
            13);
    for (ExposureSpan span : ExposureSpan.values()) {
      hand.click("#exposure-" + span.name().toLowerCase(Locale.ROOT));
      assertEquals(columns.get(span), Screen.on(() -> model.columns().size()), span.name());
      hand.click("#exposure-" + span.name().toLowerCase(Locale.ROOT));
      assertTrue(
          ((ToggleButton) hand.get("#exposure-" + span.name().toLowerCase(Locale.ROOT)))
              .isSelected());
    }
  }

  @Test
  void theWorstCellIsInHandUntilAnotherIsTakenAndWhatItsDeploymentsShareIsNamed() {
    assertTrue(says().startsWith("Worst in sight: Storefront, Sat 24 Oct"), says());
    BigDecimal worst = Screen.on(() -> model.inHand().orElseThrow().combined());
    assertTrue(
        Screen.on(
            () ->
                model.shown().cells().stream()
                    .flatMap(List::stream)
                    .allMatch(cell -> cell.combined().compareTo(worst) <= 0)));
    assertFalse(Screen.on(() -> model.words().shared()).isEmpty());
    Screen.on(() -> model.words().shared())
        .forEach(item -> assertTrue(item.by().contains(", "), "two at least: " + item));
    focus();
    hand.push(KeyCode.LEFT);
    assertFalse(says().startsWith("Worst"), says());
    hand.click("#exposure-next");
    assertTrue(Screen.on(() -> model.inHand().isEmpty()) || says().startsWith("Worst"), says());
  }

  @Test
  void thirteenWeeksLeadToOneAndToItsHoursAndBack() {
    hand.click("#exposure-quarter");
    assertTrue(says().contains("24 Oct"), says());
    focus();
    hand.push(KeyCode.ENTER);
    assertEquals(ExposureSpan.WEEK, span());
    assertEquals(LocalDate.of(2026, 10, 19), Screen.on(() -> model.frame().first()));
    assertTrue(says().contains("24 Oct"), says());
    hand.push(KeyCode.ENTER);
    assertEquals(ExposureSpan.DAY, span());
    assertTrue(says().contains("24 Oct"), says());
    hand.push(KeyCode.ESCAPE);
    hand.push(KeyCode.ESCAPE);
    assertEquals(ExposureSpan.QUARTER, span());
    hand.push(KeyCode.ESCAPE);
    assertEquals(ExposureSpan.QUARTER, span(), "there is nothing above");
  }

  @Test
  void eachSpanShowsTheSameWorstHour() {
    BigDecimal worst = Screen.on(() -> model.inHand().orElseThrow().combined());
    hand.click("#exposure-quarter");
    assertEquals(worst, Screen.on(() -> model.inHand().orElseThrow().combined()));
    hand.click("#exposure-week");
    assertEquals(worst, Screen.on(() -> model.inHand().orElseThrow().combined()));
    hand.click("#exposure-day");
    assertEquals(worst, Screen.on(() -> model.inHand().orElseThrow().combined()));
  }

  private ExposureSpan span() {
    return Screen.on(() -> model.frame().span());
  }

  @Test
  void onlyProduction() {
    At staging = Screen.on(() -> new At(model.units().indexOf("Storefront"), 4));
    int all = Screen.on(() -> model.cell(staging).inFlight());
    hand.click("#exposure-production");
    assertTrue(Screen.on(() -> model.cell(staging).inFlight()) < all);
  }

  @Test
  void anEditIsReckonedAtOnceAndWithoutAModelTheReasonIsSaid() {
    Policy policy = session.plan().policy().orElseThrow();
    Screen.on(
        () ->
            session.apply(
                Edit.put(Phrase.of("edit.unnamed"), Shape.with(policy, "risk", Optional.empty()))));
    assertTrue(says().contains("risk model"), says());
    hand.settle();
    assertEquals(List.of(), Screen.on(() -> model.words().lines()));
  }
}
