package org.slipway.ui.cadence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.MoneyTrain;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Stage;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.MemorySession;
import org.slipway.ui.control.Layers;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** The figures of the week and the change of a train under mouse and keys. */
class CadencePaneTest {

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private CadenceViewModel model =
      Screen.on(() -> new CadenceViewModel(session(), new InlineTasks()));
  private MemorySession session = session();
  private Hand hand = new Hand(Screen.on(() -> new Layers(new VBox())), 100, 100, Look.PLAIN);

  @AfterEach
  void close() {
    hand.close();
  }

  private MemorySession session() {
    Instant now = builder.at("2026-09-28T14:10");
    return MemorySession.of(builder.plan(), now);
  }

  /** Fridays that fail, Tuesdays that go well, and a release that is booked. */
  private ReleaseTrain fill() {
    Environment prod = builder.environment("prod", Stage.PRODUCTION);
    return MoneyTrain.in(builder, prod, LocalDate.parse("2026-04-10"));
  }

  private void open(Look look, double width, double height) {
    hand.close();
    session = session();
    Layers layers =
        Screen.on(
            () -> {
              model = new CadenceViewModel(session, new InlineTasks());
              model.open().set(true);
              return new Layers(new CadencePane(model, () -> List.of(new Button())));
            });
    hand = new Hand(layers, width, height, look);
  }

  private String spoken(String selector) {
    return String.valueOf(hand.get(selector).getAccessibleText());
  }

  @Test
  void theProposalStandsOverTheNumbersItRestsOn() {
    fill();
    open(Look.PLAIN, 1200, 900);
    hand.keep("cadence-light");
    assertTrue(hand.text("#cadence-proposal").contains("every 4 weeks, Tuesday, 20:00 to 00:00"));
    assertEquals("12/12", ((Label) hand.get("#cadence-friday-21")).getText());
    assertTrue(spoken("#cadence-friday-21").contains("bad; 12 of 12 failed"));
    assertTrue(spoken("#cadence-friday-22").contains("unknown; no deployment, rate undefined; 12"));
    assertTrue(spoken("#cadence-tuesday-23").contains("neither good nor bad; 0 of 12 failed"));
    assertTrue(spoken("#cadence-monday-3").contains("unknown; no deployment"));
  }

  @Test
  void beforeAndAfterAreShownThenTheTrainChangesInOneStep() {
    ReleaseTrain train = fill();
    open(Look.PLAIN, 1200, 900);
    assertEquals(Optional.empty(), hand.find("#cadence-aim"));
    hand.click("#cadence-apply");
    hand.keep("cadence-aim");
    assertTrue(texts("#cadence-was").contains("Fri 2 Oct 2026 20:00 CEST (Fri 2 Oct 18:00 UTC)"));
    assertTrue(texts("#cadence-is").contains("Tue 27 Oct 2026 20:00 CET (Tue 27 Oct 19:00 UTC)"));
    assertTrue(hand.text("#cadence-kept").contains("Wallet 1"));
    assertEquals(train, now(train), "nothing changed yet");
    hand.click("#cadence-change");
    assertEquals(Optional.of("FREQ=WEEKLY;INTERVAL=4;BYDAY=TU"), now(train).departs().rule());
    assertEquals(Optional.empty(), hand.find("#cadence-aim"));
    Screen.on(() -> session.undo());
    assertEquals(train, now(train));
  }

  @Test
  void cancelLeavesTheTrainAsItIs() {
    ReleaseTrain train = fill();
    open(Look.PLAIN, 1200, 900);
    hand.click("#cadence-apply");
    hand.click("#cadence-cancel");
    assertEquals(Optional.empty(), hand.find("#cadence-aim"));
    assertEquals(train, now(train));
  }

  @Test
  void arrowsWalkTheWeekAndEachHourIsSaid() {
    fill();
    open(Look.PLAIN, 1200, 900);
    hand.click("#cadence-thursday-21");
    hand.push(KeyCode.RIGHT);
    assertTrue(
        hand.text("#cadence-cell").contains("Friday 21:00 to 22:00: bad"),
        hand.text("#cadence-cell"));
    hand.push(KeyCode.DOWN);
    assertTrue(hand.text("#cadence-cell").contains("Friday 22:00 to 23:00: unknown"));
    hand.push(KeyCode.RIGHT).push(KeyCode.RIGHT).push(KeyCode.RIGHT);
    assertTrue(hand.text("#cadence-cell").startsWith("22:00"), "the sum at the edge");
  }

  @Test
  void whereTooLittleIsKnownWhatIsMissingIsSaidAndWhatElseCouldBeCounted() {
    fill();
    ReleaseTrain young =
        builder.train(
            "Young", builder.again("2026-03-06T20:00", "2026-03-07T04:00", "FREQ=WEEKLY"));
    open(Look.PLAIN, 1200, 900);
    assertEquals("Money", ((MenuButton) hand.get("#cadence-train")).getText(), "most is known of");
    Screen.on(
        () -> {
          model.choose(young);
          return true;
        });
    hand.settle();
    assertTrue(texts("#cadence-missing").getFirst().startsWith("5 finished deployments"));
    hand.click(hand.get(".cadence-offer"));
    assertTrue(Screen.on(() -> model.together().get()));
    assertTrue(hand.text("#cadence-proposal").startsWith("Proposed"));
    assertEquals(Optional.empty(), hand.find("#cadence-missing"));
  }

  @Test
  void anEmptyPlanSaysThatNothingCanBeSaid() {
    open(new Look(Theme.DARK, 100), 1000, 640);
    hand.keep("cadence-empty-dark");
    assertTrue(hand.text(".blank > .section-title").contains("No finished deployment"));
    assertTrue(hand.find(".blank .button").isPresent());
    assertEquals(Optional.empty(), hand.find("#cadence-proposal"));
    assertEquals(Optional.empty(), hand.find(".cadence-legend"));
    assertEquals(Optional.empty(), hand.find("#cadence-apply"));
    assertEquals(Optional.empty(), hand.find("#cadence-train"));
  }

  @Test
  void nothingIsCutWhereItIsNarrowOrLarge() {
    fill();
    open(new Look(Theme.DARK, 100), 620, 700);
    hand.click("#cadence-apply");
    hand.keep("cadence-narrow-dark");
    assertWholeWords();
    hand.close();
    open(new Look(Theme.PROJECTOR, 100), 1400, 900);
    hand.keep("cadence-projector");
    assertWholeWords();
  }

  private void assertWholeWords() {
    for (Node node : hand.get(".cadence-content").lookupAll(".label")) {
      if (node instanceof Label label && label.isVisible() && !label.getText().isEmpty()) {
        assertTrue(
            label.getWidth() + 1 >= label.minWidth(-1),
            label.getText() + ": " + label.getWidth() + " of " + label.minWidth(-1));
      }
    }
  }

  private List<String> texts(String selector) {
    var texts = new ArrayList<String>();
    ((Parent) hand.get(selector))
        .getChildrenUnmodifiable()
        .forEach(child -> texts.add(child instanceof Label label ? label.getText() : ""));
    return texts;
  }

  private ReleaseTrain now(ReleaseTrain train) {
    return session.plan().get(ReleaseTrain.class, train.id());
  }
}
