package org.slipway.ui.calendar;

import java.time.Duration;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.slipway.scene.Bar;

/**
 * What the keys do on the timeline: arrows and Tab walk from bar to bar; Shift and an arrow take
 * the bar up and move it, up and down change its run; Enter drops, Esc puts back, N jumps to where
 * it fits. Without a bar in the hand Enter opens the selected one.
 */
final class TimelineKeys {

  private final TimelinePane pane;
  private final CalendarViewModel model;

  TimelineKeys(TimelinePane pane, CalendarViewModel model) {
    this.pane = pane;
    this.model = model;
  }

  void listen() {
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    boolean carrying = model.carrying().isHeld();
    boolean done = carrying ? carried(event) : free(event);
    if (done) {
      event.consume();
    }
  }

  /** Keys with a bar in the hand; no other key leads away from it. */
  private boolean carried(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> model.carrying().drop();
      case ESCAPE -> model.carrying().cancel();
      case N -> model.carrying().toNextFit();
      case LEFT, RIGHT, UP, DOWN -> arrow(event);
      case TAB -> {}
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean free(KeyEvent event) {
    if (event.isShiftDown() && isArrow(event.getCode())) {
      arrow(event);
      return true;
    }
    if (event.isShortcutDown() || event.isAltDown() || event.isMetaDown()) {
      return shortcut(event);
    }
    switch (event.getCode()) {
      case TAB -> {
        return model.select(model.walking().next(!event.isShiftDown()));
      }
      case RIGHT -> model.select(model.walking().inLane(true));
      case LEFT -> model.select(model.walking().inLane(false));
      case DOWN -> model.select(model.walking().lane(true));
      case UP -> model.select(model.walking().lane(false));
      case HOME -> model.select(model.walking().end(false));
      case END -> model.select(model.walking().end(true));
      case ENTER -> model.openSelected();
      case PAGE_DOWN -> model.sight().scroll(model.sight().viewport().bodyHeight() * 0.9);
      case PAGE_UP -> model.sight().scroll(-model.sight().viewport().bodyHeight() * 0.9);
      case L -> group(event.isShiftDown());
      case ESCAPE -> {
        if (model.newBar().drawing().isPresent()) {
          model.newBar().drawing(Optional.empty());
          return true;
        }
        return unselect();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean shortcut(KeyEvent event) {
    if (!event.isShortcutDown()) {
      return false;
    }
    switch (event.getCode()) {
      case RIGHT, PAGE_DOWN -> model.sight().step(1);
      case LEFT, PAGE_UP -> model.sight().step(-1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean unselect() {
    boolean some = model.selected().get().isPresent();
    model.selected().set(Optional.empty());
    return some;
  }

  private void group(boolean all) {
    if (all) {
      model.groups().openAll();
    } else {
      bar().ifPresent(b -> model.groups().toggle(model.index().lanes().get(b.lane()).group()));
    }
  }

  private Optional<Bar> bar() {
    return model.selected().get().flatMap(ref -> model.index().find(ref));
  }

  private void arrow(KeyEvent event) {
    boolean upright = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
    Gesture.Sort sort = upright ? Gesture.Sort.RESIZE : Gesture.Sort.MOVE;
    Optional<Gesture> held = model.carrying().gesture();
    if (held.isEmpty()) {
      bar().ifPresent(b -> model.carrying().take(b, sort));
    } else if (held.get().sort() != sort) {
      return;
    }
    boolean less = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.UP;
    Duration step =
        event.isAltDown()
            ? Duration.ofMinutes(1)
            : event.isShortcutDown() ? Duration.ofDays(1) : model.snap().get();
    model.carrying().nudge(less ? step.negated() : step);
    model.revealGhost();
  }

  private static boolean isArrow(KeyCode code) {
    return code == KeyCode.LEFT
        || code == KeyCode.RIGHT
        || code == KeyCode.UP
        || code == KeyCode.DOWN;
  }
}
