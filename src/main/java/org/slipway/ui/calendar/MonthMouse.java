package org.slipway.ui.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.slipway.core.plan.Ref;
import org.slipway.scene.Bar;
import org.slipway.scene.MonthScene;
import org.slipway.scene.Spot;

/**
 * What the mouse does in a month: a click selects, and opens a day that says that there is more of
 * it; a double click opens an entry or draws a deployment on an empty day, a drag carries a
 * deployment to another day, the wheel turns the page, or goes through the weeks where not all are
 * in sight.
 */
final class MonthMouse {

  private static final double START = 6;

  private final MonthPane pane;
  private final CalendarViewModel model;
  private Optional<Press> press = Optional.empty();

  /**
   * Where a drag began.
   *
   * @param begun whether the bar was taken up: put back by Escape, it stays so until the button is
   *     let go
   */
  private record Press(double x, double y, Optional<Bar> bar, boolean begun) {}

  MonthMouse(MonthPane pane, CalendarViewModel model) {
    this.pane = pane;
    this.model = model;
  }

  void listen() {
    pane.setOnMousePressed(this::pressed);
    pane.setOnMouseDragged(this::dragged);
    pane.setOnMouseReleased(this::released);
    pane.setOnMouseMoved(this::moved);
    pane.setOnScroll(this::wheel);
  }

  private void moved(MouseEvent event) {
    pane.tell(pane.spot(event.getX(), event.getY()).filter(_ -> isInGrid(event)));
    boolean leads = ref(event).isPresent() || more(event).isPresent();
    pane.setCursor(leads ? Cursor.HAND : Cursor.DEFAULT);
  }

  /** The day that says here that there is more of it. */
  private Optional<LocalDate> more(MouseEvent event) {
    return pane.scene()
        .flatMap(scene -> scene.more(event.getX() / pane.zoom(), event.getY() / pane.zoom()));
  }

  /** Not on the head, behind which weeks may lie that are scrolled away. */
  private boolean isInGrid(MouseEvent event) {
    return pane.scene().stream()
        .anyMatch(
            scene -> scene.grid().contains(event.getX() / pane.zoom(), event.getY() / pane.zoom()));
  }

  private Optional<LocalDate> day(MouseEvent event) {
    double x = event.getX() / pane.zoom();
    double y = event.getY() / pane.zoom();
    return pane.scene().stream()
        .filter(_ -> isInGrid(event))
        .flatMap(scene -> scene.days().entrySet().stream())
        .filter(day -> day.getValue().contains(x, y))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private Optional<Ref> ref(MouseEvent event) {
    return pane.scene()
        .filter(_ -> isInGrid(event))
        .map(MonthScene::picture)
        .flatMap(p -> p.spots().at(event.getX() / pane.zoom(), event.getY() / pane.zoom()))
        .filter(spot -> spot.sort() != Spot.Sort.WINDOW)
        .flatMap(Spot::ref);
  }

  private void pressed(MouseEvent event) {
    pane.requestFocus();
    if (event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    Optional<Ref> ref = ref(event);
    Optional<LocalDate> day = day(event);
    day.ifPresent(model.cursor()::set);
    model.selected().set(ref);
    if (ref.isEmpty() && more(event).isPresent()) {
      more(event).ifPresent(pane::openDay);
      return;
    }
    if (event.getClickCount() == 2) {
      ref.ifPresentOrElse(_ -> model.openSelected(), () -> day.ifPresent(d -> empty(event, d)));
      return;
    }
    press =
        Optional.of(
            new Press(event.getX(), event.getY(), ref.flatMap(r -> model.index().find(r)), false));
  }

  /** On its number, or where some found no room, a day is opened; else a deployment is drawn. */
  private void empty(MouseEvent event, LocalDate day) {
    boolean head =
        pane.scene().stream()
            .flatMap(scene -> Optional.ofNullable(scene.days().get(day)).stream())
            .anyMatch(cell -> event.getY() / pane.zoom() < cell.y() + 22);
    boolean more = pane.scene().stream().anyMatch(scene -> scene.left().containsKey(day));
    if (head || more || model.readOnly().isPresent()) {
      pane.openDay(day);
    } else {
      pane.draw(day);
    }
  }

  private void dragged(MouseEvent event) {
    if (press.isEmpty()) {
      return;
    }
    Press p = press.get();
    boolean far = Math.hypot(event.getX() - p.x, event.getY() - p.y) >= START;
    if (far && !p.begun && p.bar.isPresent()) {
      model.carrying().take(p.bar.get(), Gesture.Sort.MOVE);
      press = Optional.of(new Press(p.x, p.y, p.bar, true));
    }
    if (isCarrying()) {
      day(event).ifPresent(pane::carryTo);
    }
  }

  /** Whether a bar hangs on the pointer; not while a reason is asked for. */
  private boolean isCarrying() {
    return model.carrying().gesture().filter(g -> g.stage() == Gesture.Stage.CARRIED).isPresent();
  }

  private void released(MouseEvent event) {
    press = Optional.empty();
    if (isCarrying()) {
      model.carrying().drop();
      event.consume();
    }
  }

  private void wheel(ScrollEvent event) {
    event.consume();
    if (pane.isScrolled()) {
      pane.scrollBy(-event.getDeltaY() / pane.zoom());
    } else if (event.getDeltaY() != 0 && !event.isInertia()) {
      model.sight().step(event.getDeltaY() < 0 ? 1 : -1);
    }
  }
}
