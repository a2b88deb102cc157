package org.slipway.ui.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ScopeItem;
import org.slipway.core.plan.ScopeState;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.schedule.train.TrainBoard;
import org.slipway.screen.Hand;
import org.slipway.screen.Mice;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.LaterTasks;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;
import org.slipway.ui.record.RecordFlow;
import org.slipway.ui.session.Choices;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** The board of trains under mouse and keys. */
class TrainBoardViewTest {

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Release payments = builder.release("Payments", "4.2", builder.component("Ledger"));
  private final Release search = builder.release("Search", "4.2", builder.component("Index"));
  private final Choices kept = Choices.passing();
  private MemorySession session = session();
  private TrainBoardViewModel model = new TrainBoardViewModel(session, new InlineTasks());
  private Hand hand = new Hand(Screen.on(() -> new Layers(new VBox())), 100, 100, Look.PLAIN);

  @AfterEach
  void close() {
    hand.close();
  }

  private static CutOff cut(MilestoneKind kind, String name, int days) {
    return new CutOff(kind, name, days, false, LocalTime.of(18, 0));
  }

  private MemorySession session() {
    Instant now = builder.at("2026-09-28T14:10");
    return MemorySession.of(builder.plan(), now);
  }

  private void rider(Team team, Release release, String train, String departure, String start) {
    String name = release.name();
    builder.set(release, "team", Optional.of(team.id()));
    builder.set(release, "train", Optional.of(train));
    builder.set(release, "departure", Optional.of(LocalDate.parse(departure)));
    Environment prod = builder.environment("prod-" + name, Stage.PRODUCTION);
    builder.deploy(release, prod, start);
  }

  private Release another(String name) {
    return builder.release(name, "4.2", builder.component(name));
  }

  private void fill() {
    Team money = builder.team("Payments");
    Team shop = builder.team("Catalogue and search");
    builder.train(
        "Money",
        builder.again("2026-09-29T20:00", "2026-09-30T04:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        cut(MilestoneKind.SCOPE_FREEZE, "Scope freeze", 14),
        cut(MilestoneKind.CODE_FREEZE, "Code freeze", 7),
        cut(MilestoneKind.SIGN_OFF, "Sign-off", 1));
    builder.train(
        "Shop",
        builder.again("2026-10-01T20:00", "2026-10-02T04:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"));
    rider(money, payments, "Money", "2026-09-29", "2026-09-29T22:00");
    builder.set(
        payments,
        "scope",
        List.of(
            new ScopeItem(
                "New fees for instant transfers",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ScopeState.ACCEPTED,
                builder.at("2026-09-20T10:00"))));
    rider(money, another("Wallet"), "Money", "2026-10-13", "2026-10-13T21:00");
    rider(shop, search, "Shop", "2026-10-01", "2026-10-03T22:00");
    rider(shop, another("Pricing"), "Shop", "2026-10-06", "2026-10-06T22:00");
  }

  private void open(Look look) {
    hand.close();
    session = session();
    Layers layers =
        Screen.on(
            () -> {
              var actions = new Actions();
              var holder = new java.util.concurrent.atomic.AtomicReference<Layers>();
              new RecordFlow(session, actions, holder::get, _ -> {}).register();
              actions.add(Action.always("file.import", "Import", "", "mdi2i-import", () -> {}));
              model = new TrainBoardViewModel(session, new InlineTasks());
              holder.set(new Layers(new TrainBoardView(model, actions, kept)));
              actions.show("trains");
              return holder.get();
            });
    hand = new Hand(layers, 1400, 760, look);
  }

  @Test
  void columnsOfTheTableKeepTheWidthTheUserGaveThem() {
    fill();
    open(Look.PLAIN);
    hand.click("#trains.table");
    String wide =
        Screen.on(
            () -> {
              var table = (TableView<?>) hand.get("#train-table");
              table.fireEvent(mouse(MouseEvent.MOUSE_PRESSED));
              widen(table);
              table.fireEvent(mouse(MouseEvent.MOUSE_RELEASED));
              return kept.of("columns.trains").getOrDefault("train", "none");
            });
    open(Look.PLAIN);
    hand.click("#trains.table");
    var again = (TableView<?>) hand.get("#train-table");
    assertEquals(
        wide, Screen.on(() -> String.valueOf(again.getColumns().getFirst().getPrefWidth())));
  }

  private static <T> void widen(TableView<T> table) {
    assertTrue(table.resizeColumn(table.getColumns().getFirst(), 40), "there is room");
  }

  private static MouseEvent mouse(EventType<MouseEvent> type) {
    return Mice.at(type, 5, 5);
  }

  private Release now(Release release) {
    return session.plan().get(Release.class, release.id());
  }

  private Instant start(Release release) {
    return session
        .plan()
        .naming(now(release), Deployment.class)
        .findFirst()
        .orElseThrow()
        .timing()
        .startsAt()
        .orElseThrow();
  }

  private Node card(Release release) {
    return hand.get("#train-card-" + release.key());
  }

  private void key(Node node, KeyCode code, boolean shift) {
    Screen.on(
        () -> {
          node.requestFocus();
          Event.fireEvent(
              node,
              new javafx.scene.input.KeyEvent(
                  javafx.scene.input.KeyEvent.KEY_PRESSED,
                  "",
                  "",
                  code,
                  shift,
                  false,
                  false,
                  false));
          return true;
        });
    hand.settle();
  }

  private void mouse(Node node, EventType<MouseEvent> type, double sceneX, double sceneY) {
    Screen.on(
        () -> {
          Event.fireEvent(node, Mice.at(type, sceneX, sceneY));
          return true;
        });
    hand.settle();
  }

  @Test
  void whoMissesTheTrainSaysWhy() {
    fill();
    open(Look.PLAIN);
    hand.keep("trains-light");
    assertTrue(card(payments).getAccessibleText().contains("after the scope freeze"));
    assertTrue(card(search).getAccessibleText().contains("after the departure"));
    assertEquals(4, model.current().riders().size());
    assertEquals(1, model.current().riders().stream().filter(r -> r.departure().isEmpty()).count());
  }

  @Test
  void byKeysAReleaseGoesToTheNextDepartureWithItsDeployments() {
    fill();
    open(Look.PLAIN);
    key(card(payments), KeyCode.RIGHT, true);
    assertTrue(hand.text("#train-aim").contains("Tue 13 Oct 2026 20:00 CEST"));
    key(card(payments), KeyCode.RIGHT, true);
    assertTrue(hand.text("#train-aim").contains("Tue 27 Oct 2026 20:00 CET"));
    hand.keep("trains-aim");
    key(card(payments), KeyCode.ENTER, false);
    assertEquals(Optional.of(LocalDate.parse("2026-10-27")), now(payments).departure());
    assertEquals(builder.at("2026-10-27T22:00"), start(payments), "22:00 on the wall, now CET");
    Screen.on(() -> session.undo());
    assertEquals(Optional.of(LocalDate.parse("2026-09-29")), now(payments).departure());
    assertEquals(builder.at("2026-09-29T22:00"), start(payments), "one edit");
  }

  @Test
  void escapeLetsGo() {
    fill();
    open(Look.PLAIN);
    key(card(payments), KeyCode.RIGHT, true);
    assertTrue(hand.find("#train-aim").isPresent());
    key(card(payments), KeyCode.ESCAPE, false);
    assertFalse(hand.find("#train-aim").isPresent());
    assertEquals(Optional.of(LocalDate.parse("2026-09-29")), now(payments).departure());
  }

  @Test
  void byMouseACardIsDraggedToADepartureOfItsTrainOnly() {
    fill();
    open(Look.PLAIN);
    Bounds from = bounds(card(payments));
    Bounds shop = bounds(card(search));
    Bounds later = bounds(card(wallet()));
    mouse(card(payments), MouseEvent.MOUSE_PRESSED, from.getCenterX(), from.getCenterY());
    assertEquals(Optional.of(Ref.of(payments)), session.selection().get());
    mouse(card(payments), MouseEvent.MOUSE_DRAGGED, shop.getCenterX(), from.getCenterY());
    assertEquals(Optional.empty(), model.aim().get(), "not on another train");
    mouse(card(payments), MouseEvent.MOUSE_DRAGGED, later.getCenterX(), from.getCenterY());
    assertEquals(LocalDate.parse("2026-10-13"), model.aim().get().orElseThrow().to().day());
    mouse(card(payments), MouseEvent.MOUSE_RELEASED, later.getCenterX(), from.getCenterY());
    hand.click("#train-book-alone");
    assertEquals(Optional.of(LocalDate.parse("2026-10-13")), now(payments).departure());
    assertEquals(builder.at("2026-09-29T22:00"), start(payments), "deployments stay");
    assertTrue(
        card(payments).getAccessibleText().contains("before the departure"),
        card(payments).getAccessibleText());
  }

  private Release wallet() {
    return session.plan().releases().values().stream()
        .filter(release -> release.name().equals("Wallet"))
        .findFirst()
        .orElseThrow();
  }

  private static Bounds bounds(Node node) {
    return Screen.on(() -> node.localToScene(node.getLayoutBounds()));
  }

  @Test
  void arrowsWalkTheCards() {
    fill();
    open(Look.PLAIN);
    key(card(payments), KeyCode.RIGHT, false);
    Optional<Ref> there = session.selection().get();
    assertEquals(Optional.of(Ref.of(wallet())), there);
    key(card(wallet()), KeyCode.LEFT, false);
    assertEquals(Optional.of(Ref.of(payments)), session.selection().get());
  }

  @Test
  void teamsThatDepartNextStandFirst() {
    fill();
    open(Look.PLAIN);
    assertTrue(Screen.on(() -> top(payments) < top(search)), "29 September, and then 1 October");
  }

  private double top(Release release) {
    Node card = hand.get("#train-card-" + release.key());
    return card.localToScene(card.getLayoutBounds()).getMinY();
  }

  @Test
  void whatIsInHandStaysInSight() {
    fill();
    open(new Look(Theme.PROJECTOR, 100));
    key(card(payments), KeyCode.RIGHT, false);
    key(card(search), KeyCode.RIGHT, false);
    hand.until(() -> inSight(wallet()));
    key(card(wallet()), KeyCode.RIGHT, true);
    hand.until(() -> model.aim().get().isPresent() && inSight(wallet()));
  }

  private boolean inSight(Release release) {
    Node card = hand.get("#train-card-" + release.key());
    Node pane = hand.get(".train-scroll");
    Bounds at = card.localToScene(card.getLayoutBounds());
    return card.isFocused()
        && pane.localToScene(pane.getLayoutBounds()).contains(at.getMinX() + 1, at.getMinY() + 1)
        && pane.localToScene(pane.getLayoutBounds()).contains(at.getMaxX() - 1, at.getMaxY() - 1);
  }

  @Test
  void theTableSaysTheSame() {
    fill();
    open(Look.PLAIN);
    hand.click("#trains.table");
    hand.keep("trains-table");
    TableView<?> table = (TableView<?>) hand.get("#train-table");
    assertEquals(4, table.getItems().size());
    assertEquals(7, table.getColumns().size());
  }

  @Test
  void manyTrainsShortenTheTimeInSightAndNoneIsPassedOver() {
    for (int n = 0; n < 40; n++) {
      builder.train(
          "Train " + n, builder.again("2026-10-02T20:00", "2026-10-03T04:00", "FREQ=WEEKLY"));
    }
    open(Look.PLAIN);
    TrainBoard first = Screen.on(() -> model.current());
    assertTrue(first.departures().size() <= 60, "" + first.departures().size());
    assertTrue(first.range().length().compareTo(TrainBoardViewModel.SHOWN) < 0);
    Screen.on(
        () -> {
          model.step(1);
          return true;
        });
    TrainBoard next = Screen.on(() -> model.current());
    assertEquals(first.range().end(), next.range().start());
    assertFalse(next.departures().isEmpty());
  }

  @Test
  void anEmptyBoardSaysWhatATrainIs() {
    open(new Look(Theme.DARK, 100));
    hand.keep("trains-empty-dark");
    assertTrue(hand.find("#trains.none.add").isPresent());
  }

  @Test
  void darkAndOnTheProjector() {
    fill();
    open(new Look(Theme.DARK, 100));
    key(card(payments), KeyCode.RIGHT, true);
    assertTrue(hand.find("#train-aim").isPresent());
    hand.keep("trains-dark");
    assertWholeWords();
    open(new Look(Theme.PROJECTOR, 100));
    hand.keep("trains-projector");
    assertWholeWords();
  }

  private void assertWholeWords() {
    assertEquals(List.of(), Screen.on(() -> Words.of(hand.scene().getRoot()).faults()));
  }

  @Test
  void holidaysOfTheTrainsCalendarStandAtItsDepartures() {
    fill();
    var money =
        builder.plan().releaseTrains().values().stream()
            .filter(train -> train.name().equals("Money"))
            .findFirst()
            .orElseThrow();
    builder.set(
        money, "holidays", Optional.of(builder.holidays(2026, "2026-10-03", "2026-12-25").id()));
    open(Look.PLAIN);
    hand.keep("trains-holiday");
    List<String> said =
        Screen.on(
            () ->
                hand.get(".train-grid").lookupAll(".caption").stream()
                    .map(node -> ((Label) node).getText())
                    .filter(text -> text.startsWith("Holiday"))
                    .toList());
    // between the scope freeze of 29 September and the departure of 13 October
    assertEquals(List.of("Holiday Sat 3 Oct 2026: Holiday"), said);
  }

  @Test
  void theFiguresBehindTheCadenceAreOneStepAway() {
    fill();
    Deployment some = builder.plan().deployments().values().iterator().next();
    builder.incident("Fees wrong", "2026-09-20T22:15", some);
    open(Look.PLAIN);
    assertFalse(hand.find("#cadence-proposal").isPresent());
    hand.click("#trains.cadence");
    assertTrue(hand.text("#cadence-proposal").contains("No proposal"));
    assertFalse(hand.find("#train-card-" + payments.key()).isPresent());
    hand.click("#trains.board");
    assertTrue(hand.find("#train-card-" + payments.key()).isPresent());
  }

  @Test
  void whereThereAreNoFiguresTheWayToThemIsOffered() {
    fill();
    open(Look.PLAIN);
    hand.click("#trains.cadence");
    assertTrue(hand.find("#cadence-import").isPresent());
    assertFalse(hand.find("#cadence-proposal").isPresent());
  }

  @Test
  void theBoardIsWorkedOutBesideTheWindow() {
    fill();
    session = session();
    var later = new LaterTasks();
    TrainBoardViewModel waiting = Screen.on(() -> new TrainBoardViewModel(session, later));
    assertEquals(List.of(), waiting.current().departures(), "nothing on this thread");
    Screen.on(later::runAll);
    assertEquals(4, waiting.current().riders().size());
    TrainBoard.Rider rider =
        waiting.current().riders().stream()
            .filter(one -> one.release().id().equals(payments.id()))
            .findFirst()
            .orElseThrow();
    Screen.on(
        () -> {
          waiting.aim(rider, 1);
          waiting.aim(rider, 1);
          return true;
        });
    assertEquals(Optional.empty(), waiting.aim().get());
    Screen.on(later::runAll);
    assertEquals(
        LocalDate.parse("2026-10-27"),
        waiting.aim().get().orElseThrow().to().day(),
        "two steps although the first was not worked out yet");
  }
}
