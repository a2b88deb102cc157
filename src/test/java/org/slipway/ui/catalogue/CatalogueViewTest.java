package org.slipway.ui.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.screen.Hand;
import org.slipway.screen.Mice;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;
import org.slipway.ui.record.RecordFlow;
import org.slipway.ui.session.Choices;
import org.slipway.ui.theme.Look;

/** The catalogue under mouse and keys. */
class CatalogueViewTest {

  private final Choices kept = Choices.passing();
  private MemorySession session;
  private CatalogueViewModel model;
  private Layers layers;
  private Hand hand;

  @BeforeEach
  void open() {
    session = MemorySession.ofSample();
    model = new CatalogueViewModel(session);
    CatalogueViewModel shown = model;
    layers =
        Screen.on(
            () -> {
              var holder = new AtomicReference<Layers>();
              var actions = new Actions();
              new RecordFlow(session, actions, holder::get, _ -> {}).register();
              actions.add(Action.always("file.import", "Import", "", "mdi2i-import", () -> {}));
              var made = new Layers(new CatalogueView(shown, actions, holder::get, kept));
              holder.set(made);
              actions.show("catalogue");
              return made;
            });
    hand = new Hand(layers, 1000, 700, Look.PLAIN);
    hand.click("#filter-name").push(KeyCode.DOWN);
  }

  @AfterEach
  void close() {
    hand.close();
  }

  private Component first() {
    return (Component) Screen.on(() -> model.rows().getFirst());
  }

  private String complaint() {
    return Screen.on(
        () ->
            Window.getWindows().stream()
                .flatMap(w -> w.getScene().getRoot().lookupAll("#cell-problem").stream())
                .map(n -> ((Label) n).getText())
                .findFirst()
                .orElse(""));
  }

  private void focus(String column) {
    assertEquals("key", Screen.on(() -> marked().getId()), "the first cell is marked");
    for (int i = 0; i < index(column); i++) {
      hand.push(KeyCode.RIGHT);
    }
  }

  private TableColumn<?, ?> marked() {
    return ((TableView<?>) hand.get("#catalogue-table"))
        .getSelectionModel()
        .getSelectedCells()
        .getFirst()
        .getTableColumn();
  }

  private int index(String column) {
    return Screen.on(() -> model.fields().indexOf(column));
  }

  @Test
  void aBadValueIsSaidBesideTheFieldAGoodOneIsTakenAndUndone() {
    Plan before = session.plan();
    focus("users");
    hand.push(KeyCode.F2).push(KeyCode.CONTROL, KeyCode.A).write("many").push(KeyCode.ENTER);
    assertTrue(complaint().contains("many is not a whole number"), complaint());
    hand.keep("catalogue-wrong");
    assertEquals(before, session.plan());
    hand.push(KeyCode.CONTROL, KeyCode.A).write("1,234").push(KeyCode.ENTER);
    assertEquals("", complaint());
    assertEquals(Optional.of(1234L), first().users());
    assertEquals("users", Screen.on(() -> marked().getId()), "the keyboard stays in its column");
    String undo = Screen.on(() -> session.say(session.showing().get().undo().orElseThrow()));
    assertTrue(undo.contains("Users") && undo.contains(first().name()), undo);
    Screen.on(session::undo);
    assertEquals(before, session.plan());
  }

  @Test
  void escapeLeavesAllAsItWasAndTabTakesAndGoesOn() {
    focus("name");
    String name = first().name();
    hand.push(KeyCode.ENTER).write("Other").push(KeyCode.ESCAPE);
    assertEquals(name, first().name());
    assertFalse(layers.isOpen());
    hand.push(KeyCode.F2).push(KeyCode.CONTROL, KeyCode.A).write("Renamed").push(KeyCode.TAB);
    assertEquals("Renamed", first().name());
    hand.untilShown("#choose");
    hand.push(KeyCode.ESCAPE);
  }

  @Test
  void whatCannotBeWithoutMoreThanANameIsAskedForInItsCard() {
    for (Kind kind :
        List.of(Kind.VENDOR_DELIVERY, Kind.RESERVATION, Kind.ROSTER_ROTATION, Kind.ROSTER_ENTRY)) {
      show(kind);
      Plan before = session.plan();
      hand.click("#catalogue.add").untilShown("#record-card");
      hand.push(KeyCode.ESCAPE);
      hand.until(() -> !layers.isOpen());
      assertEquals(before, session.plan(), kind.token());
    }
  }

  @Test
  void aFieldOfSeveralPartsIsChangedInTheCard() {
    show(Kind.ROSTER_ENTRY);
    hand.until(() -> model.rows().size() > 2);
    Screen.on(
        () -> {
          hand.get("#catalogue-table").requestFocus();
          return true;
        });
    focus("at");
    hand.push(KeyCode.ENTER).untilShown("#record-card");
    assertEquals("2026-09-27 08:00", hand.text("#record-at-start"));
    hand.push(KeyCode.ESCAPE);
    hand.until(() -> !layers.isOpen());
  }

  @Test
  void dutiesStandRosterByRosterInTheOrderTheyAreServed() {
    show(Kind.ROSTER_ENTRY);
    List<String> read =
        Screen.on(() -> model.rows().stream().map(row -> model.value(row, "roster")).toList());
    assertEquals(read.stream().sorted().toList(), read);
    assertTrue(read.stream().distinct().count() > 1);
  }

  private void show(Kind kind) {
    Screen.on(
        () -> {
          model.kind().set(kind);
          return true;
        });
    hand.settle();
  }

  @Test
  void rowsAreAddedFilteredSortedAndRemoved() {
    int before = session.plan().components().size();
    hand.click("#catalogue.add");
    assertEquals(before + 1, session.plan().components().size());
    hand.push(KeyCode.CONTROL, KeyCode.A).write("Zebra crossing").push(KeyCode.ENTER);
    hand.fill("#filter-name", "zebra");
    assertEquals(1, (int) Screen.on(() -> model.rows().size()));
    hand.keep("catalogue-filtered");
    hand.push(KeyCode.DOWN).click("#catalogue.remove");
    assertEquals(before, session.plan().components().size());
    assertEquals(0, (int) Screen.on(() -> model.rows().size()));
    hand.click("#filter-name").push(KeyCode.CONTROL, KeyCode.A).push(KeyCode.DELETE);
    assertEquals(before, (int) Screen.on(() -> model.rows().size()));
  }

  @Test
  void withoutARowNothingIsRemovedAndTheButtonSaysWhy() {
    Node remove = hand.get("#catalogue.remove");
    assertFalse(Screen.on(remove::isDisabled));
    hand.fill("#filter-name", "there is none of this name");
    assertTrue(Screen.on(remove::isDisabled));
    assertEquals("Choose a row first.", Screen.on(remove::getAccessibleHelp));
    Node bar = Screen.on(remove::getParent);
    Screen.on(
        () -> {
          var at = remove.localToScene(remove.getLayoutBounds());
          Mouse.fire(
              bar, MouseEvent.MOUSE_MOVED, bar.sceneToLocal(at.getCenterX(), at.getCenterY()));
          return true;
        });
    hand.until(() -> Mouse.tips().equals(List.of("Choose a row first.")));
    Screen.on(
        () -> {
          Mouse.fire(bar, MouseEvent.MOUSE_MOVED, new Point2D(2, 2));
          return true;
        });
    hand.until(() -> Mouse.tips().isEmpty());
  }

  @Test
  void aRecordThatIsNamedByAnotherStaysAndTheReasonIsSaid() {
    Plan before = session.plan();
    Component named =
        before.components().values().stream()
            .filter(
                c ->
                    before.components().values().stream()
                        .anyMatch(o -> o.parent().equals(Optional.of(c.id()))))
            .findFirst()
            .orElseThrow();
    hand.fill("#filter-key", named.key()).push(KeyCode.DOWN).click("#catalogue.remove");
    assertEquals(before, session.plan());
    assertFalse(hand.text("#catalogue-notice").isEmpty());
  }

  @Test
  void filtersGoWithTheKindAndColumnsStayWhereTheyWerePut() {
    hand.fill("#filter-name", "pay");
    Screen.on(
        () -> {
          TableView<?> table = (TableView<?>) hand.get("#catalogue-table");
          var columns = table.getColumns();
          move(columns);
          columns.get(1).setPrefWidth(333);
          return true;
        });
    hand.click("#kind-person");
    assertEquals(Kind.PERSON, Screen.on(() -> model.kind().get()));
    assertEquals("", hand.text("#filter-name"));
    assertEquals(session.plan().people().size(), (int) Screen.on(() -> model.rows().size()));
    hand.click("#kind-component");
    Node table = hand.get("#catalogue-table");
    assertEquals("name", Screen.on(() -> ((TableView<?>) table).getColumns().getFirst().getId()));
    assertEquals(333.0, Screen.on(() -> ((TableView<?>) table).getColumns().get(1).getPrefWidth()));
  }

  private static <T> void move(javafx.collections.ObservableList<T> columns) {
    T name = columns.remove(1);
    columns.addFirst(name);
  }

  private ToggleButton kind(String token) {
    return (ToggleButton) layers.lookup("#kind-" + token);
  }

  @Test
  void theKindsStandInOneLineWhateverTheRoom() {
    for (double width : new double[] {1000, 620, 2600}) {
      hand.widen(width);
      Screen.on(
          () -> {
            layers.applyCss();
            layers.layout();
            var all = model.kinds().stream().map(k -> kind(k.token())).toList();
            var seen = all.stream().filter(Node::isVisible).toList();
            double top = seen.getFirst().getLayoutY();
            assertTrue(seen.stream().allMatch(t -> t.getLayoutY() == top), "one line");
            assertTrue(
                seen.stream().allMatch(t -> t.getBoundsInParent().getMaxX() <= width),
                "nothing is cut");
            var more = (MenuButton) layers.lookup("#kinds-more");
            assertEquals(seen.size() < all.size(), more.isVisible());
            more.getOnShowing().handle(null);
            assertEquals(all.size() - seen.size(), more.isVisible() ? more.getItems().size() : 0);
            return true;
          });
    }
  }

  @Test
  void aKindInTheMenuIsShownAndThenInSight() {
    Kind last = model.kinds().getLast();
    hand.widen(620);
    Screen.on(
        () -> {
          assertFalse(kind(last.token()).isVisible());
          var more = (MenuButton) layers.lookup("#kinds-more");
          more.getOnShowing().handle(null);
          more.getItems().getLast().fire();
          layers.applyCss();
          layers.layout();
          assertEquals(last, model.kind().get());
          assertTrue(kind(last.token()).isVisible() && kind(last.token()).isSelected());
          return true;
        });
  }

  @Test
  void columnsKeepTheWidthTheUserGaveThem() {
    var widths =
        Screen.on(
            () -> {
              var table = (TableView<?>) layers.lookup("#catalogue-table");
              Point2D at = new Point2D(5, 5);
              Mouse.press(table, at);
              Mouse.release(table, at);
              assertEquals(List.of(), kept.names("columns."), "nothing was changed");
              Mouse.press(table, at);
              widen(table);
              Mouse.release(table, at);
              return kept.of("columns.catalogue." + model.kind().get().token());
            });
    double wide = Double.parseDouble(widths.get("name"));
    Screen.on(
        () -> {
          var actions = new Actions();
          new RecordFlow(session, actions, () -> layers, _ -> {}).register();
          var again = new CatalogueView(model, actions, () -> layers, kept);
          var table = (TableView<?>) again.lookup("#catalogue-table");
          assertEquals(
              wide,
              table.getColumns().stream()
                  .filter(c -> "name".equals(c.getId()))
                  .findFirst()
                  .orElseThrow()
                  .getPrefWidth());
          return true;
        });
  }

  @Test
  void columnsComeBackInTheOrderTheUserGaveThem() {
    List<String> order =
        Screen.on(
            () -> {
              var table = (TableView<?>) layers.lookup("#catalogue-table");
              Point2D at = new Point2D(5, 5);
              Mouse.press(table, at);
              carry(table);
              Mouse.release(table, at);
              return ids(table);
            });
    Screen.on(
        () -> {
          var actions = new Actions();
          new RecordFlow(session, actions, () -> layers, _ -> {}).register();
          var again = new CatalogueView(model, actions, () -> layers, kept);
          assertEquals(order, ids((TableView<?>) again.lookup("#catalogue-table")));
          return true;
        });
  }

  /** Puts the first column behind the others, as a drag of its head does. */
  private static <T> void carry(TableView<T> table) {
    var columns = new ArrayList<>(table.getColumns());
    columns.addLast(columns.removeFirst());
    table.getColumns().setAll(columns);
  }

  private static List<String> ids(TableView<?> table) {
    return table.getColumns().stream().map(TableColumn::getId).toList();
  }

  @Test
  void columnsHoldTheirLongestWordInEveryTypeAndComeBackAsTheyWere() {
    List<Double> before = widths();
    List<Double> large = Screen.on(() -> typed(28));
    assertEquals(List.of(), Screen.on(() -> Words.of(layers).faults()));
    assertTrue(large.stream().mapToDouble(w -> w).sum() > 1000, "scrolls sideways: " + large);
    assertEquals(before, Screen.on(() -> typed(13)));
    assertEquals(large, Screen.on(() -> typed(28)));
  }

  private List<Double> typed(int pixels) {
    layers.setStyle("-fx-font-size: " + pixels + "px");
    for (int i = 0; i < 3; i++) {
      layers.applyCss();
      layers.layout();
    }
    return widths();
  }

  private List<Double> widths() {
    return Screen.on(
        () ->
            ((TableView<?>) layers.lookup("#catalogue-table"))
                .getColumns().stream().map(TableColumn::getWidth).toList());
  }

  /** As the drag of its header does. */
  private static <T> void widen(TableView<T> table) {
    TableColumn<T, ?> name =
        table.getColumns().stream().filter(c -> "name".equals(c.getId())).findFirst().orElseThrow();
    assertTrue(table.resizeColumn(name, 40), "there is room");
  }

  /** Events of a mouse on a node. On the FX thread. */
  private static final class Mouse {

    private Mouse() {}

    static void press(Node node, Point2D at) {
      fire(node, MouseEvent.MOUSE_PRESSED, at);
    }

    static void release(Node node, Point2D at) {
      fire(node, MouseEvent.MOUSE_RELEASED, at);
    }

    /** What is said beside the pointer. */
    static List<String> tips() {
      return Window.getWindows().stream()
          .filter(Tooltip.class::isInstance)
          .map(tip -> ((Tooltip) tip).getText())
          .toList();
    }

    private static void fire(Node node, EventType<MouseEvent> type, Point2D at) {
      Event.fireEvent(node, Mice.at(type, at.getX(), at.getY()));
    }
  }
}
