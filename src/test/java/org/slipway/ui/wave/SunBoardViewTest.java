package org.slipway.ui.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Comparison;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.StopRule;
import org.slipway.core.plan.Wave;
import org.slipway.core.time.WorkingHours;
import org.slipway.screen.Hand;
import org.slipway.screen.Mice;
import org.slipway.screen.Screen;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** The follow-the-sun board under keys and mouse. */
class SunBoardViewTest {

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Environment india = place("prod-in", "Asia/Kolkata");
  private final Environment europe = place("prod-eu", "Europe/Berlin");
  private final Environment america = place("prod-us", "America/New_York");
  private final Release release = builder.release("Payments", "4.2", builder.component("Ledger"));
  private final Deployment first = builder.deploy(release, india, "2026-10-23T14:30", 90, 30, 60);
  private final Deployment second = builder.deploy(release, europe, "2026-10-24T22:00", 90, 30, 60);
  private final Deployment third = builder.deploy(release, america, "2026-10-25T20:00", 90, 30, 60);
  private MemorySession session = session();
  private Hand hand = new Hand(Screen.on(() -> new Layers(new VBox())), 100, 100, Look.PLAIN);

  private Environment place(String name, String zone) {
    Environment there = builder.environment(name, Stage.PRODUCTION);
    builder.set(there, "roster", Optional.of(name));
    return builder.set(there, "zone", ZoneId.of(zone));
  }

  @AfterEach
  void close() {
    hand.close();
  }

  private MemorySession session() {
    Instant now = builder.at("2026-10-23T12:00");
    return MemorySession.of(builder.plan(), now);
  }

  private void waves() {
    var rule =
        new StopRule("error.rate", Comparison.ABOVE, new BigDecimal("0.5"), Duration.ofMinutes(10));
    builder.set(
        release,
        "waves",
        List.of(
            new Wave("Canary", List.of(india.id()), Duration.ofHours(24), List.of(rule)),
            new Wave("Europe", List.of(europe.id()), Duration.ofHours(18), List.of()),
            new Wave("America", List.of(america.id()), Duration.ZERO, List.of())));
    Person dev = builder.person("Dev Patel");
    builder.set(dev, "zone", ZoneId.of("Asia/Kolkata"));
    builder.onCall("prod-in", dev, "2026-10-23T08:00", "2026-10-23T20:00");
    Person ana = builder.person("Ana Keller");
    builder.onCall("prod-eu", ana, "2026-10-24T20:00", "2026-10-25T00:00");
    builder.onCall("prod-eu", dev, "2026-10-25T00:30", "2026-10-25T08:00");
  }

  private void open(Look look) {
    hand.close();
    session = session();
    hand =
        new Hand(
            Screen.on(
                () ->
                    new Layers(
                        new SunBoardView(
                            new SunBoardViewModel(
                                session,
                                new InlineTasks(),
                                new SimpleObjectProperty<>(WorkingHours.USUAL)),
                            new Actions(),
                            () -> {
                              throw new IllegalStateException("nothing is asked here");
                            }))),
            1300,
            640,
            look);
  }

  private Node row(Environment place) {
    return hand.get("#sun-row-" + place.key());
  }

  private void key(Node node, KeyCode code, boolean shift, boolean control) {
    Screen.on(
        () -> {
          node.requestFocus();
          Event.fireEvent(
              node, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
          return true;
        });
    hand.settle();
  }

  private Instant start(Deployment deployment) {
    return session.plan().get(Deployment.class, deployment.id()).timing().startsAt().orElseThrow();
  }

  @Test
  void eachRegionReadsInItsOwnTimeAndInUtc() {
    waves();
    open(Look.PLAIN);
    hand.keep("waves-light");
    assertTrue(row(india).getAccessibleText().contains("Fri 23 Oct 2026 18:00"));
    assertTrue(row(india).getAccessibleText().contains("12:30 UTC"));
    assertTrue(row(america).getAccessibleText().contains("Sun 25 Oct 2026 15:00 EDT"));
    assertTrue(row(europe).getAccessibleText().contains("Gap in on-call cover"));
    assertFalse(row(india).getAccessibleText().contains("Gap"));
  }

  @Test
  void byKeysAWaveMovesAndTakesAlongOnlyWhatTheSoakDemands() {
    waves();
    open(Look.PLAIN);
    key(row(europe), KeyCode.RIGHT, true, false);
    assertTrue(hand.text("#wave-aim").contains("No other wave moves"), hand.text("#wave-aim"));
    key(row(europe), KeyCode.RIGHT, true, true);
    assertTrue(hand.text("#wave-aim").contains("America"), hand.text("#wave-aim"));
    hand.keep("waves-aim");
    key(row(europe), KeyCode.ENTER, false, false);
    Instant moved = builder.at("2026-10-24T22:00").plus(Duration.ofMinutes(255));
    assertEquals(moved, start(second));
    assertEquals(moved.plus(Duration.ofHours(20)), start(third), "two hours of work, 18 of soak");
    assertEquals(builder.at("2026-10-23T14:30"), start(first));
    Screen.on(() -> session.undo());
    assertEquals(builder.at("2026-10-24T22:00"), start(second));
    assertEquals(builder.at("2026-10-25T20:00"), start(third), "one edit");
  }

  @Test
  void aWaveGoesNoEarlierThanTheSoakBeforeItAllows() {
    waves();
    open(Look.PLAIN);
    for (int i = 0; i < 3; i++) {
      key(row(europe), KeyCode.LEFT, true, true);
    }
    hand.click("#wave-move");
    assertEquals(builder.at("2026-10-24T16:30"), start(second));
  }

  @Test
  void arrowsWalkTheRegionsAndSelect() {
    waves();
    open(Look.PLAIN);
    key(row(india), KeyCode.DOWN, false, false);
    assertEquals(Optional.of(Ref.of(second)), selected());
    hand.click(row(america));
    assertEquals(Optional.of(Ref.of(third)), selected());
    key(row(america), KeyCode.ESCAPE, false, false);
    assertFalse(hand.find("#wave-aim").isPresent());
  }

  private Optional<Ref> selected() {
    return session.selection().get().map(ref -> ref);
  }

  @Test
  void darkAndEmpty() {
    open(new Look(Theme.DARK, 100));
    hand.keep("waves-empty-dark");
    assertTrue(hand.find(".section-title").isPresent());
    waves();
    open(new Look(Theme.DARK, 100));
    key(row(europe), KeyCode.RIGHT, true, true);
    hand.keep("waves-dark");
    assertTrue(hand.find("#wave-aim").isPresent());
  }

  @Test
  void theSoakTimeIsDrawnToItsEndAndTheLastWaveHasNoNext() {
    waves();
    open(Look.PLAIN);
    Region soak = (Region) Screen.on(() -> strip(india).lookup(".sun-soak"));
    assertEquals(way(india, Duration.ofHours(24)), soak.getWidth(), 2, "24 hours of soak");
    assertEquals(
        "soaks 1 d", ((Label) Screen.on(() -> strip(india).lookup(".sun-soak-words"))).getText());
    assertTrue(Screen.on(() -> strip(india).lookup(".sun-soak-words").isVisible()));
    assertFalse(Screen.on(() -> strip(america).lookup(".sun-soak-words").isVisible()), "none");
    assertTrue(said().stream().anyMatch(text -> text.startsWith("soaks 1 d, the next from")));
    assertTrue(said().stream().anyMatch(text -> text.startsWith("verified ")), said().toString());
  }

  private List<String> said() {
    return Screen.on(
        () ->
            hand.get(".sun-rows").lookupAll(".label").stream()
                .map(node -> ((Label) node).getText())
                .toList());
  }

  @Test
  void aWaveWithoutSoakTimeSaysSoAndARegionSaysWhichFreezesAndWindowsItHas() {
    waves();
    builder.set(
        release,
        "waves",
        List.of(
            new Wave("Canary", List.of(india.id()), Duration.ZERO, List.of()),
            new Wave("Europe", List.of(europe.id()), Duration.ofHours(18), List.of())));
    Scope there =
        new Scope(List.of(), List.of(europe.id()), List.of(), List.of(), List.of(), List.of());
    builder.set(builder.window("Night", "2026-10-24T21:00", "2026-10-25T06:00"), "scope", there);
    builder.set(
        builder.freeze("Close", Severity.HARD, "2026-10-25T00:00", "2026-10-26T00:00"),
        "scope",
        there);
    open(Look.PLAIN);
    assertTrue(said().stream().anyMatch(text -> text.startsWith("no soak time, the next from")));
    assertTrue(row(india).getAccessibleText().contains("No maintenance window names it"));
    assertTrue(row(europe).getAccessibleText().contains("Freeze: "));
    assertFalse(row(europe).getAccessibleText().contains("No maintenance window"));
    assertEquals(1, Screen.on(() -> strip(europe).lookupAll(".sun-window").size()));
    assertEquals(1, Screen.on(() -> strip(europe).lookupAll(".sun-hard").size()));
    assertEquals(0, Screen.on(() -> strip(india).lookupAll(".sun-window").size()));
  }

  private void mouse(Node node, EventType<MouseEvent> type, double x, double y) {
    Screen.on(
        () -> {
          Event.fireEvent(node, Mice.at(type, x, y));
          return true;
        });
    hand.settle();
  }

  private Node strip(Environment place) {
    return Screen.on(() -> row(place).lookup(".sun-strip"));
  }

  /** How far on the strip of a region so much time is. */
  private double way(Environment place, Duration time) {
    Bounds bounds = Screen.on(() -> strip(place).getLayoutBounds());
    // six hours around the first start and the last end
    Duration all =
        Duration.ofHours(12).plus(Duration.between(start(first), start(third))).plusHours(3);
    return bounds.getWidth() * time.toMinutes() / all.toMinutes();
  }

  @Test
  void byMouseAWaveIsDrawnAlongItsStripAndMovedInOneStep() {
    waves();
    open(Look.PLAIN);
    Bounds at = Screen.on(() -> strip(europe).localToScene(strip(europe).getLayoutBounds()));
    double x = at.getCenterX();
    mouse(strip(europe), MouseEvent.MOUSE_PRESSED, x, at.getCenterY());
    assertEquals(Optional.of(Ref.of(second)), selected());
    mouse(strip(europe), MouseEvent.MOUSE_DRAGGED, x + 2, at.getCenterY());
    assertFalse(hand.find("#wave-aim").isPresent(), "a click is no move");
    double far = x + way(europe, Duration.ofMinutes(255));
    mouse(strip(europe), MouseEvent.MOUSE_DRAGGED, far, at.getCenterY());
    assertTrue(hand.text("#wave-aim").contains("America"), hand.text("#wave-aim"));
    assertEquals("Soak and stop rules hold.", hand.text("#wave-then"));
    mouse(strip(europe), MouseEvent.MOUSE_RELEASED, far, at.getCenterY());
    assertEquals(builder.at("2026-10-24T22:00"), start(second), "nothing moved yet");
    hand.click("#wave-move");
    Instant moved = builder.at("2026-10-24T22:00").plus(Duration.ofMinutes(255));
    assertEquals(moved, start(second));
    assertEquals(moved.plus(Duration.ofHours(20)), start(third));
    Screen.on(() -> session.undo());
    assertEquals(builder.at("2026-10-24T22:00"), start(second));
    assertEquals(builder.at("2026-10-25T20:00"), start(third), "one edit");
  }

  @Test
  void aStoppedRolloutIsSaidWhileItIsDrawn() {
    waves();
    Evidence reading = builder.evidence(first, "canary", Outcome.PASS, "2026-10-23T11:00");
    builder.set(reading, "figures", new TreeMap<>(Map.of("error.rate", "0.9")));
    open(Look.PLAIN);
    key(row(europe), KeyCode.RIGHT, true, false);
    assertTrue(hand.text("#wave-then").contains("is stopped: error.rate was 0.9"));
  }

  @Test
  void holidaysAreNamedAndUnknownOnesAreNeverNone() {
    waves();
    builder.set(europe, "region", Optional.of("DE"));
    builder.holidays(2026, "2026-10-24");
    open(Look.PLAIN);
    hand.keep("waves-holiday");
    assertTrue(row(europe).getAccessibleText().contains("Holiday: Holiday (Sat 24 Oct 2026)"));
    assertTrue(row(india).getAccessibleText().contains("Holidays not known"));
    assertFalse(row(europe).getAccessibleText().contains("not known"));
  }

  @Test
  void onTheProjectorAndNarrow() {
    waves();
    open(new Look(Theme.PROJECTOR, 100));
    key(row(europe), KeyCode.RIGHT, true, true);
    hand.keep("waves-projector");
    for (Environment place : List.of(india, europe, america)) {
      List<Bounds> words =
          Screen.on(
              () ->
                  strip(place).lookupAll(".sun-tick").stream()
                      .filter(Node::isVisible)
                      .map(Node::getBoundsInParent)
                      .toList());
      assertTrue(words.size() > 2);
      for (int a = 0; a < words.size(); a++) {
        for (int b = 0; b < a; b++) {
          assertFalse(words.get(a).intersects(words.get(b)), "one word over another");
        }
      }
    }
  }

  @Test
  void theTableSaysWhatThePictureShowsAndMovesWavesByTheSameKeys() {
    waves();
    builder.freeze("Sale", Severity.HARD, "2026-10-25T00:00", "2026-10-25T06:00");
    open(Look.PLAIN);
    hand.click("#waves-table").untilShown("#waves-rows");
    var table = (TableView<?>) hand.get("#waves-rows");
    assertEquals(3, Screen.on(() -> table.getItems().size()));
    String second = line(table, 1);
    assertTrue(second.contains("2 \u00b7 Europe") && second.contains("prod-eu"), second);
    assertTrue(second.contains("Sat 24 Oct 2026 22:00 CEST"), second);
    assertTrue(second.contains("Sat 24 Oct 20:00 UTC"), second);
    assertTrue(second.contains("Soaked Sun 25 Oct 2026 17:00 CET"), second);
    assertTrue(second.contains("Hard freeze Sale, Sun 25 Oct 2026 00:00"), second);
    assertTrue(second.contains("Nobody, Sun 25 Oct 2026 00:00 \u2013 00:30 CEST"), second);
    Screen.on(
        () -> {
          table.requestFocus();
          table.getSelectionModel().select(1);
          return true;
        });
    hand.push(KeyCode.SHIFT, KeyCode.RIGHT);
    hand.until(() -> hand.find("#wave-move").isPresent());
    assertTrue(hand.text("#wave-aim").contains("22:15"), hand.text("#wave-aim"));
    hand.push(KeyCode.ESCAPE);
    hand.until(() -> hand.find("#wave-move").isEmpty());
  }

  private static String line(TableView<?> table, int row) {
    return Screen.on(
        () ->
            table.getVisibleLeafColumns().stream()
                .map(column -> String.valueOf(column.getCellData(row)))
                .collect(Collectors.joining("\n")));
  }
}
