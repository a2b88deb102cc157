package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.SavedView;
import org.slipway.scene.AgendaScene;
import org.slipway.scene.Box;
import org.slipway.scene.Entry;
import org.slipway.scene.LanesBy;
import org.slipway.scene.MonthScene;
import org.slipway.scene.Scale;
import org.slipway.scene.ShopPlan;
import org.slipway.screen.Hand;
import org.slipway.screen.Mice;
import org.slipway.screen.Screen;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.theme.Look;

/** Month, agenda, table, small month, filter and saved views, worked by keys and mouse. */
class CalendarFormsTest {

  private static final String EU = "Production EU";

  private final ShopCalendar calendar = Screen.on(() -> new ShopCalendar(ShopPlan.story()));
  private final CalendarView view = Screen.on(calendar::view);
  private final MiniMonthView mini = Screen.on(() -> new MiniMonthView(calendar.model));
  private Hand hand = hand();

  private Hand hand() {
    BorderPane root =
        Screen.on(
            () -> {
              var pane = new BorderPane(view);
              pane.setRight(mini);
              return pane;
            });
    return new Hand(root, 1500, 860, Look.PLAIN);
  }

  @BeforeEach
  void listen() {
    on(
        () -> {
          Shortcuts.listen(hand.scene(), calendar.actions, () -> false);
          calendar.actions.show(CalendarActions.VIEW);
          view.focus();
          return true;
        });
  }

  @AfterEach
  void close() {
    hand.close();
  }

  private <T> T on(Callable<T> what) {
    T answer = Screen.on(what);
    hand.settle();
    return answer;
  }

  private void run(String action) {
    on(() -> calendar.actions.run(CalendarActions.id(action)));
  }

  private Ref ref(String label) {
    return Ref.of(calendar.shop.deployment(label, EU));
  }

  private Optional<Ref> selected() {
    return on(() -> calendar.model.selected().get());
  }

  private MonthScene month() {
    return on(() -> view.month().scene().orElseThrow());
  }

  private AgendaScene agenda() {
    return on(() -> view.agenda().scene().orElseThrow());
  }

  @Test
  void aMonthIsWalkedByKeysAndADeploymentCarriedToAnotherDay() {
    hand.write("m");
    assertEquals(CalendarForm.MONTH, on(() -> calendar.model.choices().form().get()));
    assertTrue(on(() -> view.month().isFocused()), "the focus follows");
    assertEquals(LocalDate.of(2026, 9, 28), on(() -> calendar.model.cursor().get()));
    hand.push(KeyCode.RIGHT);
    assertEquals(LocalDate.of(2026, 9, 29), on(() -> calendar.model.cursor().get()));
    assertTrue(on(() -> view.month().getAccessibleText()).contains("29"), "the day is read aloud");
    hand.push(KeyCode.DOWN);
    assertEquals(LocalDate.of(2026, 10, 6), on(() -> calendar.model.cursor().get()));
    assertTrue(month().days().containsKey(LocalDate.of(2026, 10, 31)), "October is shown");
    on(
        () -> {
          calendar.model.selected().set(Optional.of(ref("Shipping 6.1")));
          return true;
        });
    hand.push(KeyCode.SHIFT, KeyCode.DOWN);
    hand.push(KeyCode.ENTER);
    Deployment moved =
        on(
            () ->
                (Deployment) ((Change.Put) calendar.edits.getFirst().changes().getFirst()).after());
    assertEquals(
        ShopPlan.at(117 + 168, 0), moved.timing().startsAt().orElseThrow(), "a week later");
  }

  @Test
  void aMonthIsDraggedAndOpenedByMouse() {
    run("month");
    Box from = seen("Shipping 6.1");
    Box to = cell(LocalDate.of(2026, 10, 3));
    on(
        () -> {
          drag(view.month(), from.x() + 30, from.y() + 8, to.x() + 40, to.y() + 60);
          return true;
        });
    Deployment moved =
        on(
            () ->
                (Deployment) ((Change.Put) calendar.edits.getFirst().changes().getFirst()).after());
    Instant start = moved.timing().startsAt().orElseThrow();
    assertEquals(ShopPlan.at(117 + 24, 0), start, "a day later at the same time of day");
    on(
        () -> {
          doubleClick(view.month(), to.x() + 40, to.y() + 10);
          return true;
        });
    assertEquals(CalendarForm.TIMELINE, on(() -> calendar.model.choices().form().get()));
    assertEquals(LocalDate.of(2026, 10, 3), firstDay(), "a day's number opens the day");
  }

  @Test
  void anEmptyDayAsksForADeployment() {
    run("month");
    Box cell = cell(LocalDate.of(2026, 9, 15));
    on(
        () -> {
          doubleClick(view.month(), cell.x() + 40, cell.y() + 60);
          return true;
        });
    Drawn drawn = on(() -> calendar.drawn.getFirst());
    assertEquals(
        LocalDate.of(2026, 9, 15), drawn.at().start().atZone(ShopPlan.BERLIN).toLocalDate());
    on(
        () -> {
          calendar.readOnly = Optional.of("only to be read");
          doubleClick(view.month(), cell.x() + 40, cell.y() + 60);
          return true;
        });
    assertEquals(1, on(() -> calendar.drawn.size()), "not where nothing can be changed");
  }

  @Test
  void anAgendaIsWalkedByKeys() {
    hand.write("a");
    assertTrue(on(() -> view.agenda().isFocused()));
    AgendaScene scene = agenda();
    hand.push(KeyCode.DOWN);
    assertEquals(Optional.of(scene.rows().getFirst().entry().ref()), selected());
    hand.push(KeyCode.DOWN);
    assertEquals(Optional.of(scene.rows().get(1).entry().ref()), selected());
    hand.push(KeyCode.RIGHT);
    AgendaScene.Row row =
        scene.rows().stream()
            .filter(r -> Optional.of(r.entry().ref()).equals(selected()))
            .findFirst()
            .orElseThrow();
    assertEquals(LocalDate.of(2026, 9, 29), row.day(), "to the first of the next day");
    hand.push(KeyCode.END);
    AgendaScene.Row last = scene.rows().getLast();
    assertEquals(Optional.of(last.entry().ref()), selected());
    AgendaScene now = agenda();
    assertTrue(last.bottom() - now.scrolled() <= now.picture().height() + 1, "it is in sight");
    assertTrue(on(() -> view.agenda().getAccessibleText()).contains(last.entry().name()));
    hand.push(KeyCode.ENTER);
    assertEquals(last.entry().ref(), on(() -> calendar.opened.getFirst()));
  }

  @Test
  void aTableHasTheSameContentFilterAndSelection() {
    on(
        () -> {
          calendar.model.selected().set(Optional.of(ref("Payments 4.2")));
          return true;
        });
    hand.write("v");
    List<Entry> rows = on(() -> List.copyOf(view.table().table().getItems()));
    assertEquals(on(() -> calendar.model.scenes().entries()).size(), rows.size());
    Entry marked = on(() -> view.table().table().getSelectionModel().getSelectedItem());
    assertEquals(ref("Payments 4.2"), marked.ref());
    hand.push(KeyCode.DOWN);
    Entry next = on(() -> view.table().table().getSelectionModel().getSelectedItem());
    assertEquals(Optional.of(next.ref()), selected());
    String tabbed = on(() -> view.table().tabbed());
    List<String> lines = tabbed.lines().toList();
    assertEquals(rows.size() + 1, lines.size());
    assertTrue(lines.getFirst().startsWith("Start\tEnd\tName\tState"));
    assertTrue(tabbed.contains("2026-09-29 22:30\t2026-09-30 04:00\tPayments 4.2\tNO-GO\t" + EU));
    on(
        () -> {
          calendar
              .model
              .choices()
              .filter()
              .set(CalendarFilter.NONE.with(CalendarFilter.Field.TEXT, "payments 4.2"));
          return true;
        });
    List<Entry> fewer = on(() -> List.copyOf(view.table().table().getItems()));
    assertTrue(
        fewer.stream()
            .filter(entry -> entry.bar().isPresent())
            .allMatch(entry -> entry.name().equals("Payments 4.2")));
    hand.write("v");
    assertEquals(CalendarForm.TIMELINE, on(() -> calendar.model.choices().form().get()));
  }

  @Test
  void zoomGoesToTheNextStretchWhereThereAreNoLanes() {
    hand.write("a");
    run("zoom-out");
    assertEquals(Optional.of(Scale.MONTH), on(() -> calendar.model.sight().scale().get()));
    assertEquals(CalendarForm.AGENDA, on(() -> calendar.model.choices().form().get()));
    hand.write("m");
    run("zoom-in");
    assertEquals(Optional.of(Scale.WEEK), on(() -> calendar.model.sight().scale().get()));
    assertEquals(CalendarForm.TIMELINE, on(() -> calendar.model.choices().form().get()));
  }

  @Test
  void aFilterNarrowsEveryForm() {
    hand.write("f");
    hand.get("#calendar.filter-text");
    hand.write("ledger");
    assertEquals(
        List.of("Ledger 4.1", "Ledger 4.2-rc1"),
        on(() -> calendar.model.index().bars().stream().map(b -> b.label()).distinct().toList())
            .stream()
            .filter(label -> label.startsWith("Ledger"))
            .sorted()
            .toList());
    int all = on(() -> calendar.model.all());
    assertTrue(on(() -> calendar.model.index().size()) < all);
    hand.push(KeyCode.ESCAPE);
    assertEquals(all, on(() -> calendar.model.index().size()), "Escape shows all again");
    assertTrue(on(() -> view.timeline().isFocused()));
    on(
        () -> {
          calendar
              .model
              .choices()
              .filter()
              .set(CalendarFilter.NONE.with(CalendarFilter.Field.VERDICT, "no-go"));
          return true;
        });
    assertEquals(
        new TreeSet<>(List.of("Payments 4.2", "Wallet 2.0")),
        on(
            () ->
                new TreeSet<>(
                    calendar.model.index().bars().stream().map(b -> b.label()).toList())));
  }

  @Test
  void aSmallMonthGoesToADay() {
    Node days = hand.get("#calendar.mini-days");
    on(
        () -> {
          days.requestFocus();
          return true;
        });
    hand.push(KeyCode.DOWN);
    assertEquals(LocalDate.of(2026, 10, 5), on(() -> calendar.model.cursor().get()));
    assertEquals(LocalDate.of(2026, 10, 5), firstDay(), "the next week is in sight");
    hand.push(KeyCode.PAGE_UP);
    assertEquals(LocalDate.of(2026, 9, 5), on(() -> calendar.model.cursor().get()));
    assertEquals(LocalDate.of(2026, 8, 31), firstDay());
    hand.click("#mini.next");
    assertEquals(LocalDate.of(2026, 8, 31), firstDay(), "looking at a month moves nothing");
    hand.click("#mini.today");
    assertEquals(ShopPlan.MONDAY, firstDay());
  }

  @Test
  void aViewIsSavedTakenUpRenamedSharedAndDeleted() {
    on(
        () -> {
          calendar.model.lanesBy().set(LanesBy.TEAM);
          calendar
              .model
              .choices()
              .filter()
              .set(CalendarFilter.NONE.with(CalendarFilter.Field.ENVIRONMENT, EU));
          return true;
        });
    run("save-view");
    hand.write("Mine");
    hand.push(KeyCode.ENTER);
    assertEquals(List.of("calendar/Mine"), on(() -> calendar.choices().names("calendar/")));
    run("reset-view");
    assertEquals(LanesBy.ENVIRONMENT, on(() -> calendar.model.lanesBy().get()));
    assertTrue(on(() -> calendar.model.choices().filter().get().isNone()));
    on(
        () -> {
          calendar.model.views().take(calendar.model.views().all().getFirst());
          return true;
        });
    assertEquals(LanesBy.TEAM, on(() -> calendar.model.lanesBy().get()));
    assertEquals(
        EU, on(() -> calendar.model.choices().filter().get().of(CalendarFilter.Field.ENVIRONMENT)));
    assertEquals(List.of(), on(() -> calendar.model.views().rename("Ours")));
    assertEquals(List.of("calendar/Ours"), on(() -> calendar.choices().names("calendar/")));
    assertEquals(List.of(), on(() -> calendar.model.views().save("Ours", true)));
    SavedView shared =
        on(() -> calendar.model.data().plan().savedViews().values().iterator().next());
    assertEquals("team", shared.settings().get("lanes"));
    assertEquals(2, on(() -> calendar.model.views().all().size()), "mine, and that of all");
    assertEquals(List.of(), on(() -> calendar.model.views().remove()));
    assertTrue(on(() -> calendar.model.data().plan().savedViews().isEmpty()));
    aDeletedOneOfMineComesBackAndNoneTakesTheNameOfAnother();
    assertFalse(on(() -> calendar.model.views().save("  ", false)).isEmpty(), "a name is needed");
  }

  private void aDeletedOneOfMineComesBackAndNoneTakesTheNameOfAnother() {
    assertFalse(
        on(() -> calendar.actions.get("calendar.rename-view").enabled().get()), "none is taken up");
    on(() -> calendar.model.views().save("Yours", false));
    assertEquals(1, on(() -> calendar.model.views().rename("Ours").size()), "there is one already");
    assertEquals(2, on(() -> calendar.choices().names("calendar/").size()));
    run("remove-view");
    assertEquals(List.of("calendar/Ours"), on(() -> calendar.choices().names("calendar/")));
    hand.click("#calendar.view-back");
    assertEquals(
        List.of("calendar/Ours", "calendar/Yours"),
        on(() -> calendar.choices().names("calendar/").stream().sorted().toList()));
    assertEquals("Yours", on(() -> calendar.model.views().current().orElseThrow().name()));
  }

  private LocalDate firstDay() {
    return on(() -> calendar.model.sight().shown().start().atZone(ShopPlan.BERLIN).toLocalDate());
  }

  private Box cell(LocalDate day) {
    return month().days().getOrDefault(day, new Box(0, 0, 0, 0));
  }

  private Box seen(String label) {
    return month().entries().stream()
        .filter(seen -> seen.entry().ref().equals(ref(label)))
        .map(MonthScene.Seen::box)
        .findFirst()
        .orElseThrow();
  }

  private static void drag(Node node, double x, double y, double toX, double toY) {
    Mice.press(node, point(x, y), 1);
    Mice.drag(node, point((x + toX) / 2, (y + toY) / 2));
    Mice.drag(node, point(toX, toY));
    Mice.release(node, point(toX, toY));
  }

  private static void doubleClick(Node node, double x, double y) {
    Mice.press(node, point(x, y), 2);
    if (node.getScene() != null) {
      Mice.release(node, point(x, y));
    }
  }

  private static Point2D point(double x, double y) {
    return new Point2D(x, y);
  }
}
