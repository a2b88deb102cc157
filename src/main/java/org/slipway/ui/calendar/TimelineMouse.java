package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.animation.AnimationTimer;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.scene.Bar;
import org.slipway.scene.Box;
import org.slipway.scene.Spot;
import org.slipway.scene.TimelineInput.Drawing;
import org.slipway.scene.TimelineScene;

/**
 * What the mouse does: a click selects a bar, or the freeze, window, event or date there, a double
 * click opens, a drag moves a bar, or makes its run longer from the right edge, or draws a
 * deployment where there is none; with Shift or above the lanes it pans; the wheel scrolls, with
 * Shift it pans, with Ctrl it zooms at the pointer.
 */
final class TimelineMouse {

  private static final double START = 4;
  private static final double EDGE = 5;
  private static final double BORDER = 28;
  private static final double PAN_STEP = 7;
  private static final double ZOOM_STEP = 1.15;

  private static final Set<Spot.Sort> BARS =
      EnumSet.of(Spot.Sort.DEPLOYMENT, Spot.Sort.RESERVATION, Spot.Sort.COLLISION);
  private static final Set<Spot.Sort> LAYERS =
      EnumSet.of(Spot.Sort.FREEZE, Spot.Sort.WINDOW, Spot.Sort.EVENT, Spot.Sort.DATE);

  private static final Set<Spot.Sort> DATES = EnumSet.of(Spot.Sort.DATE);

  private final TimelinePane pane;
  private final CalendarViewModel model;
  private Optional<Press> press = Optional.empty();
  private final AnimationTimer panning =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          panAtBorder();
        }
      };

  /**
   * Where a drag began; on which empty lane, where a deployment can be drawn there.
   *
   * @param begun whether something was taken up or drawn: put back by Escape, it stays so until the
   *     button is let go
   */
  private record Press(
      double x,
      double y,
      Instant at,
      Optional<Bar> bar,
      Optional<Integer> lane,
      boolean edge,
      boolean begun,
      Last last) {

    Press to(Last there) {
      return new Press(x, y, at, bar, lane, edge, begun, there);
    }

    Press begin() {
      return new Press(x, y, at, bar, lane, edge, true, last);
    }
  }

  /** Where the pointer was last, and whether it snaps. */
  private record Last(double x, double y, boolean snapping) {}

  TimelineMouse(TimelinePane pane, CalendarViewModel model) {
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

  private double x(MouseEvent event) {
    return event.getX() / pane.zoom();
  }

  private double y(MouseEvent event) {
    return event.getY() / pane.zoom();
  }

  private void pressed(MouseEvent event) {
    pane.requestFocus();
    if (event.getButton() != MouseButton.PRIMARY || pane.scene().isEmpty()) {
      return;
    }
    TimelineScene scene = pane.scene().get();
    Optional<String> group =
        scene.groups().entrySet().stream()
            .filter(entry -> entry.getValue().contains(x(event), y(event)))
            .map(entry -> entry.getKey())
            .findFirst();
    if (group.isPresent()) {
      model.groups().toggle(group.get());
      return;
    }
    Optional<Bar> bar = bar(event);
    bar.ifPresent(b -> model.selectAndReveal(b.ref()));
    Optional<Ref> layer = layer(event);
    if (bar.isEmpty() && (layer.isPresent() || scene.body().contains(x(event), y(event)))) {
      model.selected().set(layer);
    }
    Optional<Integer> lane = bar.isEmpty() ? lane(event) : Optional.empty();
    if (event.getClickCount() == 2) {
      if (bar.isEmpty() && layer.isEmpty() && lane.isPresent()) {
        Instant at = snapped(scene.axis().at(x(event)), true);
        model.newBar().on(lane, new Interval(at, at));
      } else {
        model.openSelected();
      }
      return;
    }
    var last = new Last(x(event), y(event), true);
    press =
        Optional.of(
            new Press(
                x(event),
                y(event),
                scene.axis().at(x(event)),
                bar,
                lane,
                onEdge(event),
                false,
                last));
  }

  /** The lane under the pointer on which a deployment can be drawn; with Shift a drag pans. */
  private Optional<Integer> lane(MouseEvent event) {
    if (pane.scene().isEmpty() || event.isShiftDown() || model.readOnly().isPresent()) {
      return Optional.empty();
    }
    TimelineScene scene = pane.scene().get();
    if (!scene.body().contains(x(event), y(event))) {
      return Optional.empty();
    }
    double y = y(event) - scene.body().y() + scene.scrolled();
    return scene.lanes().entrySet().stream()
        .filter(lane -> lane.getValue().contains(1, y))
        .map(Map.Entry::getKey)
        .filter(number -> !model.index().lanes().get(number).bookings())
        .findFirst();
  }

  private Instant snapped(Instant at, boolean snapping) {
    Duration step = snapping ? model.snap().get() : Duration.ofMinutes(1);
    return Gesture.snapped(at, step, model.zone().get());
  }

  private void drawTo(Press p, boolean far) {
    if (far && pane.scene().isPresent()) {
      Instant here = snapped(pane.scene().get().axis().at(p.last.x), p.last.snapping);
      Instant from = snapped(p.at, p.last.snapping);
      var at = here.isBefore(from) ? new Interval(here, from) : new Interval(from, here);
      press = Optional.of(p.begin());
      model.newBar().drawing(p.lane.map(lane -> new Drawing(lane, at)));
    }
  }

  private Optional<Bar> bar(MouseEvent event) {
    return at(event, BARS).flatMap(ref -> model.index().find(ref));
  }

  /** The freeze, window, business event or date under the pointer. */
  private Optional<Ref> layer(MouseEvent event) {
    return at(event, LAYERS);
  }

  private Optional<Ref> at(MouseEvent event, Set<Spot.Sort> sorts) {
    return pane.scene()
        .map(scene -> scene.picture().spots())
        .flatMap(spots -> spots.at(x(event), y(event), spot -> sorts.contains(spot.sort())))
        .flatMap(Spot::ref);
  }

  private boolean onEdge(MouseEvent event) {
    return pane.scene().stream()
        .flatMap(scene -> scene.bars().stream())
        .filter(seen -> seen.bar().isMovable())
        .map(TimelineScene.Seen::box)
        .anyMatch(box -> edge(box).contains(x(event), y(event)));
  }

  /** A few pixels round the right end; of a short bar those behind it alone. */
  private static Box edge(Box box) {
    double inside = box.width() > 4 * EDGE ? EDGE : 0;
    return Box.between(box.right() - inside, box.y(), box.right() + EDGE, box.bottom());
  }

  private void dragged(MouseEvent event) {
    press.ifPresent(
        p -> {
          double dx = x(event) - p.last.x;
          double dy = y(event) - p.last.y;
          boolean far = Math.hypot(x(event) - p.x, y(event) - p.y) >= START;
          var last = new Last(x(event), y(event), !event.isAltDown());
          Press here = p.to(last);
          press = Optional.of(here);
          if (isCarrying()) {
            carry();
          } else if (p.begun && model.newBar().drawing().isEmpty()) {
            panning.stop();
          } else if (p.bar.isPresent()) {
            take(p, far);
          } else if (p.lane.isPresent()) {
            drawTo(here, far);
          } else {
            model.sight().pan(-dx);
            model.sight().scroll(-dy);
          }
        });
  }

  private void take(Press p, boolean far) {
    Gesture.Sort sort = p.edge ? Gesture.Sort.RESIZE : Gesture.Sort.MOVE;
    if (far && p.bar.isPresent() && model.carrying().take(p.bar.get(), sort)) {
      press = press.map(Press::begin);
      panning.start();
      carry();
    }
  }

  private void carry() {
    if (press.isPresent() && pane.scene().isPresent()) {
      Press p = press.get();
      Instant here = pane.scene().get().axis().at(p.last.x);
      model.carrying().by(Duration.between(p.at, here), p.last.snapping);
    }
  }

  private void panAtBorder() {
    if (press.isEmpty() || !isCarrying() || pane.scene().isEmpty()) {
      panning.stop();
      return;
    }
    Box body = pane.scene().get().body();
    double x = press.get().last.x;
    double by = x > body.right() - BORDER ? PAN_STEP : x < body.x() + BORDER ? -PAN_STEP : 0;
    if (by != 0) {
      model.sight().pan(by);
      pane.layout();
      carry();
    }
  }

  private void released(MouseEvent event) {
    panning.stop();
    press = Optional.empty();
    Optional<Drawing> drawn = model.newBar().drawing();
    if (drawn.isPresent()) {
      model.newBar().drawing(Optional.empty());
      drawn
          .filter(d -> !d.at().isEmpty())
          .ifPresent(d -> model.newBar().on(Optional.of(d.lane()), d.at()));
      event.consume();
    } else if (isCarrying()) {
      model.carrying().drop();
      event.consume();
    }
  }

  /** Whether a bar hangs on the pointer; not while a reason is asked for. */
  private boolean isCarrying() {
    return model.carrying().gesture().filter(g -> g.stage() == Gesture.Stage.CARRIED).isPresent();
  }

  private void moved(MouseEvent event) {
    pane.hint(pane.spot(event.getX(), event.getY()));
    boolean group =
        pane.scene().stream()
            .flatMap(scene -> scene.groups().values().stream())
            .anyMatch(box -> box.contains(x(event), y(event)));
    Cursor cursor =
        onEdge(event)
            ? Cursor.E_RESIZE
            : bar(event).isPresent() || group || at(event, DATES).isPresent()
                ? Cursor.HAND
                : Cursor.DEFAULT;
    pane.setCursor(cursor);
  }

  private void wheel(ScrollEvent event) {
    event.consume();
    if (event.isShortcutDown()) {
      if (event.getDeltaY() != 0 && pane.scene().isPresent()) {
        double x = event.getX() / pane.zoom() - pane.scene().get().body().x();
        model.sight().zoom(event.getDeltaY() > 0 ? ZOOM_STEP : 1 / ZOOM_STEP, Math.max(0, x));
      }
      return;
    }
    double sideways = event.isShiftDown() && event.getDeltaX() == 0 ? event.getDeltaY() : 0;
    double dx = event.getDeltaX() + sideways;
    if (dx != 0) {
      model.sight().pan(-dx / pane.zoom());
    }
    if (sideways == 0 && event.getDeltaY() != 0) {
      model.sight().scroll(-event.getDeltaY() / pane.zoom());
    }
  }
}
