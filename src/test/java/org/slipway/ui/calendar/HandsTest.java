package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Ref;
import org.slipway.scene.Box;
import org.slipway.scene.Scale;
import org.slipway.scene.ShopPlan;
import org.slipway.scene.TimelineScene;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.theme.Look;

/** The calendar in a window, worked by a mouse alone and by a keyboard alone. */
class HandsTest {

  private static final String EU = "Production EU";
  private static final double STEP = 60;

  private final ShopCalendar calendar = Screen.on(() -> new ShopCalendar(ShopPlan.story()));
  private final CalendarView view = Screen.on(calendar::view);
  private final Hand hand = new Hand(view, 1400, 900, Look.PLAIN);

  @BeforeEach
  void show() {
    ask(
        () -> {
          Shortcuts.listen(hand.scene(), calendar.actions, () -> false);
          calendar.actions.show(CalendarActions.VIEW);
          view.focusTimeline();
          return true;
        });
    hand.settle();
  }

  @AfterEach
  void hide() {
    hand.close();
  }

  private static <T> T ask(Callable<T> what) {
    return Screen.on(what);
  }

  private Ref ref(String label, String environment) {
    return Ref.of(calendar.shop.deployment(label, environment));
  }

  private TimelineScene scene() {
    return ask(() -> view.scene().orElseThrow());
  }

  private Box box(String label, String environment) {
    Ref ref = ref(label, environment);
    return scene().bars().stream()
        .filter(seen -> seen.bar().ref().equals(ref))
        .map(TimelineScene.Seen::box)
        .findFirst()
        .orElseThrow();
  }

  private double hours(double hours) {
    return hours * scene().axis().pixelsPerHour();
  }

  private Point2D point(double x, double y) {
    return ask(() -> view.timeline().localToScreen(x, y));
  }

  /** Takes hold, and goes on in steps as a hand does; whoever calls lets go. */
  private void drag(double x, double y, double by) {
    hand.moveTo(point(x, y)).hold();
    double way = Math.signum(by) * STEP;
    for (double gone = way; Math.abs(gone) < Math.abs(by); gone += way) {
      hand.moveTo(point(x + gone, y));
    }
    hand.moveTo(point(x + by, y));
  }

  private void click(String id) {
    hand.click("#" + id);
  }

  private Deployment edited() {
    return ask(
        () -> {
          assertEquals(1, calendar.edits.size(), "one gesture is one edit");
          return (Deployment) ((Change.Put) calendar.edits.getFirst().changes().getFirst()).after();
        });
  }

  private String label() {
    return ask(
        () -> calendar.model.texts().say(calendar.edits.getFirst().label(), ShopPlan.BERLIN));
  }

  private Instant start() {
    return edited().timing().startsAt().orElseThrow();
  }

  private LocalDate firstDay() {
    return ask(() -> calendar.model.sight().shown().start().atZone(ShopPlan.BERLIN).toLocalDate());
  }

  private void press(KeyCode... keys) {
    hand.push(keys);
  }

  private void select(String label, String environment) {
    ask(
        () -> {
          calendar.model.selectAndReveal(ref(label, environment));
          return true;
        });
  }

  @Test
  void theMouseMovesABar() {
    Box box = box("Shipping 6.1", EU);
    drag(box.x() + 4, box.y() + 5, hours(3));
    assertTrue(ask(() -> calendar.edits.isEmpty()), "nothing is done before the drop");
    hand.release();
    assertEquals(ShopPlan.at(120, 0), start());
    assertEquals("Move of Shipping 6.1", label());
  }

  @Test
  void theMouseDropsWithAReasonWhereItDoesNotFit() {
    Box box = box("Payments 4.2", EU);
    drag(box.x() + 4, box.y() + 5, hours(24));
    hand.release();
    assertEquals(
        Gesture.Stage.ASKING, ask(() -> calendar.model.carrying().gesture().orElseThrow().stage()));
    click("calendar.reason");
    hand.write("Agreed with finance");
    click("calendar.bubble.drop");
    assertEquals(ShopPlan.at(70, 30), start());
    assertEquals("Move of Payments 4.2: Agreed with finance", label());
  }

  @Test
  void theMouseTakesTheNextFitOrPutsBack() {
    Box box = box("Payments 4.2", EU);
    drag(box.x() + 4, box.y() + 5, hours(24));
    hand.release();
    click("calendar.bubble.to-next");
    assertTrue(ask(() -> calendar.model.carrying().gesture().orElseThrow().fits()));
    press(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), ask(() -> calendar.model.carrying().gesture()));
    assertTrue(ask(() -> calendar.edits.isEmpty()));
  }

  @Test
  void theMouseStretchesARun() {
    Box box = box("Checkout 9.0", EU);
    drag(box.right() - 1, box.y() + 5, hours(1 + 7.0 / 60));
    hand.release();
    assertEquals(Optional.of(Duration.ofHours(5)), edited().timing().run());
    assertEquals("Change of the run of Checkout 9.0", label());
  }

  @Test
  void theMouseCarriesABarBeyondTheEdge() {
    LocalDate before = firstDay();
    Instant from = ask(() -> calendar.model.sight().shown().start());
    Box box = box("Checkout 9.0", EU);
    double edge = scene().body().right() - 6;
    drag(box.x() + 4, box.y() + 5, edge - box.x() - 4);
    hand.until(() -> calendar.model.sight().shown().start().isAfter(from.plusSeconds(3600)));
    press(KeyCode.ESCAPE);
    hand.release();
    assertTrue(ask(() -> calendar.edits.isEmpty()), "Esc puts it back, wherever it is");
    assertEquals(ShopPlan.MONDAY, before);
  }

  @Test
  void theMouseChoosesWhatIsInSight() {
    click(CalendarActions.id("month"));
    assertEquals(LocalDate.of(2026, 9, 1), firstDay());
    click(CalendarActions.id("week"));
    click(CalendarActions.id("next"));
    assertEquals(ShopPlan.MONDAY.plusWeeks(1), firstDay());
    click(CalendarActions.id("today"));
    double before = scene().axis().pixelsPerHour();
    click(CalendarActions.id("zoom-in"));
    assertTrue(scene().axis().pixelsPerHour() > before);
    Instant from = scene().axis().from();
    Box body = scene().body();
    drag(body.x() + 500, 14, -120);
    hand.release();
    assertTrue(scene().axis().from().isAfter(from), "a drag above the lanes moves the time");
  }

  @Test
  void theMouseDrawsADeploymentOnAnEmptyPlace() {
    Box shipping = box("Shipping 6.1", EU);
    drag(shipping.x() - hours(24), shipping.y() + 5, hours(3));
    hand.release();
    Drawn drawn = ask(() -> calendar.drawn.getFirst());
    assertEquals(ShopPlan.at(117 - 24, 0), drawn.at().start());
    assertEquals(Duration.ofHours(3), drawn.at().length());
    assertEquals(
        calendar.shop.deployment("Shipping 6.1", EU).environment(),
        drawn.environment().orElseThrow(),
        "in the environment of the lane");
    assertTrue(ask(() -> calendar.edits.isEmpty()), "the card asks before anything is changed");
  }

  @Test
  void keysChooseHowMuchTimeIsInSight() {
    press(KeyCode.M);
    assertEquals(LocalDate.of(2026, 9, 1), firstDay());
    press(KeyCode.Q);
    assertEquals(LocalDate.of(2026, 7, 1), firstDay());
    press(KeyCode.Y);
    assertEquals(LocalDate.of(2026, 1, 1), firstDay());
    press(KeyCode.D);
    assertEquals(ShopPlan.MONDAY, firstDay());
    press(KeyCode.SHIFT, KeyCode.W);
    assertEquals(Optional.of(Scale.WORK_WEEK), ask(() -> calendar.model.sight().scale().get()));
    assertEquals(Duration.ofDays(5), ask(() -> calendar.model.sight().shown().length()));
    press(KeyCode.W);
    press(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
    assertEquals(ShopPlan.MONDAY.plusWeeks(1), firstDay());
    press(KeyCode.T);
    assertEquals(ShopPlan.MONDAY, firstDay());
  }

  @Test
  void keysGoToADate() {
    press(KeyCode.CONTROL, KeyCode.G);
    hand.write("12/24/2026");
    press(KeyCode.ENTER);
    assertEquals(LocalDate.of(2026, 12, 21), firstDay());
    assertTrue(ask(() -> view.timeline().isFocused()));
  }

  @Test
  void keysMoveDropAndPutBack() {
    select("Shipping 6.1", EU);
    press(KeyCode.SHIFT, KeyCode.RIGHT);
    press(KeyCode.ESCAPE);
    assertTrue(ask(() -> calendar.edits.isEmpty()));
    press(KeyCode.S);
    assertEquals(Duration.ofMinutes(60), ask(() -> calendar.model.snap().get()));
    press(KeyCode.SHIFT, KeyCode.RIGHT);
    press(KeyCode.SHIFT, KeyCode.ALT, KeyCode.RIGHT);
    press(KeyCode.ENTER);
    assertEquals(ShopPlan.at(118, 1), start());
  }

  @Test
  void keysDropWithAReason() {
    select("Payments 4.2", EU);
    press(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.RIGHT);
    press(KeyCode.ENTER);
    hand.write("Agreed");
    press(KeyCode.ENTER);
    assertEquals(ShopPlan.at(70, 30), start());
    assertEquals("Move of Payments 4.2: Agreed", label());
    assertTrue(ask(() -> view.timeline().isFocused()));
  }

  @Test
  void keysTypeExactTimes() {
    select("Shipping 6.1", EU);
    press(KeyCode.E);
    hand.write("2026-10-03 02:20");
    assertTrue(
        ask(() -> view.lookupAll(".label")).stream()
            .anyMatch(n -> n.toString().contains("Sat 3 Oct 2026 00:20")));
    press(KeyCode.ENTER);
    assertEquals(Instant.parse("2026-10-03T00:20:00Z"), start());
    assertEquals("Change of the times of Shipping 6.1", label());
    assertFalse(ask(() -> hand.find("#calendar.exact.start").isPresent()));
  }

  @Test
  void keysTakeTheNextFit() {
    select("Payments 4.2", EU);
    press(KeyCode.SHIFT, KeyCode.CONTROL, KeyCode.RIGHT);
    press(KeyCode.N);
    assertTrue(
        ask(() -> calendar.model.carrying().gesture().filter(Gesture::fits).isPresent()),
        "still in the hand");
    press(KeyCode.ENTER);
    assertEquals("Move of Payments 4.2", label());
  }

  @Test
  void keysTypeExactTimesInAListAndSayWhy() {
    select("Payments 4.2", EU);
    press(KeyCode.A);
    press(KeyCode.E);
    hand.write("2026-10-01 02:00");
    press(KeyCode.ENTER);
    hand.write("Agreed");
    press(KeyCode.ENTER);
    assertEquals(Instant.parse("2026-10-01T00:00:00Z"), start());
    assertEquals("Change of the times of Payments 4.2: Agreed", label());
    assertTrue(ask(() -> view.agenda().isFocused()));
  }

  @Test
  void keysWalkAndOpen() {
    press(KeyCode.TAB);
    assertTrue(ask(() -> calendar.model.selected().get().isPresent()));
    select("Ledger 4.1", EU);
    press(KeyCode.RIGHT);
    press(KeyCode.ENTER);
    assertEquals(List.of(ref("Payments 4.2", EU)), ask(() -> calendar.opened));
  }
}
