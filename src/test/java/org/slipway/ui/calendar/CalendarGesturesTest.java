package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Ref;
import org.slipway.scene.Bar;
import org.slipway.scene.Box;
import org.slipway.scene.Scale;
import org.slipway.scene.ShopPlan;
import org.slipway.scene.Spot;
import org.slipway.scene.TimelineScene;
import org.slipway.screen.Screen;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;

/** The calendar under mouse and keys, without a display. */
class CalendarGesturesTest {

  private static final String EU = "Production EU";

  /** A calendar in a scene, laid out. */
  private static final class Hand {
    final ShopCalendar calendar = new ShopCalendar(ShopPlan.story());
    final CalendarView view = calendar.view();
    final Scene scene = new Scene(view, 1400, 900);

    Hand() {
      Themes.wear(scene, Look.PLAIN);
      settle();
    }

    void settle() {
      view.applyCss();
      view.layout();
      view.timeline().requestLayout();
      view.layout();
    }

    Bar bar(String label, String environment) {
      Ref ref = Ref.of(calendar.shop.deployment(label, environment));
      return calendar.model.index().find(ref).orElseThrow();
    }

    Box box(Bar bar) {
      return view.scene().orElseThrow().bars().stream()
          .filter(seen -> seen.bar().ref().equals(bar.ref()))
          .map(TimelineScene.Seen::box)
          .findFirst()
          .orElseThrow();
    }

    double hours(double hours) {
      return hours * view.scene().orElseThrow().axis().pixelsPerHour();
    }

    void mouse(EventType<MouseEvent> type, double x, double y, boolean alt, int clicks) {
      Point2D at = view.timeline().localToScene(x, y);
      Event.fireEvent(
          view.timeline(),
          new MouseEvent(
              type,
              at.getX(),
              at.getY(),
              at.getX(),
              at.getY(),
              MouseButton.PRIMARY,
              clicks,
              false,
              false,
              alt,
              false,
              true,
              false,
              false,
              false,
              false,
              true,
              new PickResult(view.timeline(), at.getX(), at.getY())));
      settle();
    }

    void drag(double x, double y, double by, boolean alt) {
      mouse(MouseEvent.MOUSE_PRESSED, x, y, alt, 1);
      mouse(MouseEvent.MOUSE_DRAGGED, x + by / 2, y, alt, 1);
      mouse(MouseEvent.MOUSE_DRAGGED, x + by, y, alt, 1);
    }

    void release(double x, double y) {
      mouse(MouseEvent.MOUSE_RELEASED, x, y, false, 1);
    }

    void key(KeyCode code, boolean shift, boolean alt) {
      Event.fireEvent(
          view.timeline(),
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, false, alt, false));
      settle();
    }

    Deployment edited() {
      assertEquals(1, calendar.edits.size(), "one gesture is one edit");
      Edit edit = calendar.edits.getFirst();
      assertEquals(1, edit.changes().size());
      return (Deployment) ((Change.Put) edit.changes().getFirst()).after();
    }
  }

  private static void withHand(Consumer<Hand> story) {
    Screen.on(
        () -> {
          story.accept(new Hand());
          return true;
        });
  }

  @Test
  void aDragMovesABarAndSnapsToTheQuarter() {
    withHand(
        hand -> {
          Bar bar = hand.bar("Shipping 6.1", EU);
          Box box = hand.box(bar);
          double by = hand.hours(3) + 0.5;
          hand.drag(box.x() + 4, box.y() + 5, by, false);
          assertTrue(hand.calendar.model.carrying().gesture().isPresent());
          assertTrue(hand.calendar.edits.isEmpty(), "nothing is done before the drop");
          hand.release(box.x() + 4 + by, box.y() + 5);
          Instant start = hand.edited().timing().startsAt().orElseThrow();
          assertEquals(ShopPlan.at(120, 0), start);
          assertEquals("calendar.edit.move", hand.calendar.edits.getFirst().label().key());
        });
  }

  @Test
  void aClickBesideTheBarsSelectsTheFreezeOrWindowBehindThem() {
    withHand(
        hand -> {
          Spot freeze =
              hand.view.scene().orElseThrow().picture().spots().all().stream()
                  .filter(spot -> spot.sort() == Spot.Sort.FREEZE)
                  .findFirst()
                  .orElseThrow();
          double x = freeze.box().right() - 2;
          double y = freeze.box().bottom() - 2;
          hand.mouse(MouseEvent.MOUSE_PRESSED, x, y, false, 1);
          hand.release(x, y);
          assertEquals(freeze.ref(), hand.calendar.model.selected().get());
          assertTrue(hand.calendar.edits.isEmpty());
        });
  }

  @Test
  void altMovesToTheMinute() {
    withHand(
        hand -> {
          Bar bar = hand.bar("Shipping 6.1", EU);
          Box box = hand.box(bar);
          double by = hand.hours(5) + hand.hours(7.0 / 60);
          hand.drag(box.x() + 4, box.y() + 5, by, true);
          hand.release(box.x() + 4 + by, box.y() + 5);
          Instant start = hand.edited().timing().startsAt().orElseThrow();
          assertEquals(ShopPlan.at(122, 7), start);
        });
  }

  @Test
  void theRightEdgeChangesTheRun() {
    withHand(
        hand -> {
          Bar bar = hand.bar("Checkout 9.0", EU);
          Box box = hand.box(bar);
          double by = hand.hours(1);
          hand.drag(box.right() - 1, box.y() + 5, by, false);
          hand.release(box.right() - 1 + by, box.y() + 5);
          Deployment after = hand.edited();
          assertEquals(Optional.of(Duration.ofHours(5)), after.timing().run());
          assertEquals(ShopPlan.at(140, 0), after.timing().startsAt().orElseThrow());
          assertEquals("calendar.edit.resize", hand.calendar.edits.getFirst().label().key());
        });
  }

  @Test
  void escapePutsTheBarBack() {
    withHand(
        hand -> {
          Box box = hand.box(hand.bar("Shipping 6.1", EU));
          hand.drag(box.x() + 4, box.y() + 5, hand.hours(-30), false);
          hand.key(KeyCode.ESCAPE, false, false);
          hand.mouse(MouseEvent.MOUSE_DRAGGED, box.x() + 90, box.y() + 5, false, 1);
          assertTrue(hand.calendar.model.carrying().gesture().isEmpty(), "not taken up again");
          hand.release(box.x(), box.y());
          assertTrue(hand.calendar.model.carrying().gesture().isEmpty());
          assertTrue(hand.calendar.edits.isEmpty());
        });
  }

  @Test
  void escapeGivesUpWhatIsBeingDrawn() {
    withHand(
        hand -> {
          Box box = hand.box(hand.bar("Shipping 6.1", EU));
          double x = box.x() + hand.hours(30);
          hand.drag(x, box.y() + 5, hand.hours(4), false);
          assertTrue(hand.calendar.model.newBar().drawing().isPresent());
          hand.key(KeyCode.ESCAPE, false, false);
          hand.mouse(MouseEvent.MOUSE_DRAGGED, x + hand.hours(6), box.y() + 5, false, 1);
          assertTrue(hand.calendar.model.newBar().drawing().isEmpty(), "not drawn again");
          hand.release(x, box.y());
          assertTrue(hand.calendar.edits.isEmpty());
        });
  }

  @Test
  void saysWhileDraggingWhatIsAgainstItAndWhereItFits() {
    withHand(
        hand -> {
          Box box = hand.box(hand.bar("Payments 4.2", EU));
          hand.drag(box.x() + 4, box.y() + 5, hand.hours(24), false);
          Gesture gesture = hand.calendar.model.carrying().gesture().orElseThrow();
          assertFalse(gesture.fits());
          assertEquals(Optional.of(List.of("Quarter close, hard freeze")), gesture.against());
          assertEquals(Optional.of(ShopPlan.at(102, 0)), gesture.next());
          assertTrue(hand.view.timeline().getAccessibleText().contains("Does not fit here"));
          hand.key(KeyCode.N, false, false);
          assertTrue(hand.calendar.model.carrying().gesture().orElseThrow().fits());
          hand.key(KeyCode.ENTER, false, false);
          assertEquals(ShopPlan.at(102, 0), hand.edited().timing().startsAt().orElseThrow());
        });
  }

  @Test
  void theKeysMoveWhatIsSelected() {
    withHand(
        hand -> {
          hand.calendar.model.selectAndReveal(hand.bar("Wallet 2.0", "Staging").ref());
          hand.key(KeyCode.RIGHT, true, false);
          hand.key(KeyCode.RIGHT, true, false);
          hand.key(KeyCode.LEFT, true, true);
          assertTrue(hand.calendar.edits.isEmpty());
          hand.key(KeyCode.ENTER, false, false);
          assertEquals(ShopPlan.at(105, 29), hand.edited().timing().startsAt().orElseThrow());
        });
  }

  @Test
  void theKeysChangeTheRun() {
    withHand(
        hand -> {
          hand.calendar.model.selectAndReveal(hand.bar("Wallet 2.0", "Staging").ref());
          hand.key(KeyCode.DOWN, true, false);
          hand.key(KeyCode.ENTER, false, false);
          assertEquals(Optional.of(Duration.ofMinutes(315)), hand.edited().timing().run());
        });
  }

  @Test
  void aFinishedDeploymentAndABookingStayWhereTheyAre() {
    withHand(
        hand -> {
          Bar done = hand.bar("Payments 4.2", "Staging");
          assertFalse(hand.calendar.model.carrying().take(done, Gesture.Sort.MOVE));
          Box box = hand.box(done);
          hand.drag(box.x() + 4, box.y() + 5, 200, false);
          hand.release(box.x() + 200, box.y());
          assertTrue(hand.calendar.edits.isEmpty());
        });
  }

  @Test
  void arrowsAndTabWalkFromBarToBar() {
    withHand(
        hand -> {
          CalendarViewModel model = hand.calendar.model;
          model.selectAndReveal(hand.bar("Ledger 4.1", EU).ref());
          hand.key(KeyCode.RIGHT, false, false);
          assertEquals(Optional.of(hand.bar("Payments 4.2", EU).ref()), model.selected().get());
          hand.key(KeyCode.DOWN, false, false);
          assertEquals(Optional.of(hand.bar("Search 5.3", EU).ref()), model.selected().get());
          hand.key(KeyCode.TAB, false, false);
          assertEquals(Optional.of(hand.bar("Checkout 9.0", EU).ref()), model.selected().get());
          hand.key(KeyCode.ENTER, false, false);
          assertEquals(List.of(hand.bar("Checkout 9.0", EU).ref()), hand.calendar.opened);
          assertTrue(hand.view.timeline().getAccessibleText().startsWith("Checkout 9.0"));
        });
  }

  @Test
  void aDoubleClickOpens() {
    withHand(
        hand -> {
          Bar bar = hand.bar("Fraud rules 118", EU);
          Box box = hand.box(bar);
          hand.mouse(MouseEvent.MOUSE_PRESSED, box.x() + 3, box.y() + 3, false, 2);
          assertEquals(List.of(bar.ref()), hand.calendar.opened);
        });
  }

  @Test
  void zoomingKeepsTheInstantUnderThePointer() {
    withHand(
        hand -> {
          CalendarViewModel model = hand.calendar.model;
          Instant before = hand.view.scene().orElseThrow().axis().at(176 + 300);
          model.sight().zoom(2, 300);
          hand.settle();
          Instant after = hand.view.scene().orElseThrow().axis().at(176 + 300);
          assertTrue(Duration.between(before, after).abs().toSeconds() < 60);
          assertEquals(Optional.empty(), model.sight().scale().get());
        });
  }

  @Test
  void stepsByWeekMonthAndQuarter() {
    withHand(
        hand -> {
          CalendarViewModel model = hand.calendar.model;
          model.sight().step(1);
          assertEquals(ShopPlan.MONDAY.plusWeeks(1), first(model));
          model.sight().today();
          assertEquals(ShopPlan.MONDAY, first(model));
          model.sight().show(Scale.MONTH);
          assertEquals(ShopPlan.MONDAY.withDayOfMonth(1), first(model));
          assertEquals("September 2026", model.sight().title());
          model.sight().step(2);
          assertEquals("November 2026", model.sight().title());
          model.sight().show(Scale.QUARTER);
          assertEquals(LocalDate.of(2026, 10, 1), first(model));
        });
  }

  private static LocalDate first(CalendarViewModel model) {
    return model.sight().shown().start().atZone(ShopPlan.BERLIN).toLocalDate();
  }
}
