package org.slipway.ui.graph;

import java.util.Optional;
import javafx.scene.input.KeyEvent;

/**
 * What the keys do on the picture: right leads along a line to what waits, left to what is needed,
 * up and down to the cards beside it, Home and End to the first and the last; Enter opens the
 * record or takes the other end of what is being picked, Space folds, + and − zoom, 0 shows all,
 * Escape lets go.
 */
final class GraphKeys {

  private static final double PAN = 80;

  private final GraphPane pane;
  private final GraphViewModel model;

  GraphKeys(GraphPane pane, GraphViewModel model) {
    this.pane = pane;
    this.model = model;
  }

  void listen() {
    pane.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent press) {
    boolean plain = !press.isShortcutDown() && !press.isAltDown() && !press.isMetaDown();
    if (plain && (press.isShiftDown() ? panned(press) : used(press))) {
      press.consume();
    }
  }

  private boolean used(KeyEvent press) {
    switch (press.getCode()) {
      case RIGHT -> go(at -> model.walk().right(at));
      case LEFT -> go(at -> model.walk().left(at));
      case UP -> go(at -> model.walk().beside(at, false));
      case DOWN -> go(at -> model.walk().beside(at, true));
      case HOME -> show(model.walk().end(false));
      case END -> show(model.walk().end(true));
      case ENTER -> model.enter();
      case SPACE -> model.place().selected().get().ifPresent(model.upkeep()::turn);
      case ESCAPE -> {
        return model.escape();
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  /** With Shift the arrows move the picture. */
  private boolean panned(KeyEvent press) {
    switch (press.getCode()) {
      case RIGHT -> pane.sight().move(PAN, 0);
      case LEFT -> pane.sight().move(-PAN, 0);
      case UP -> pane.sight().move(0, -PAN);
      case DOWN -> pane.sight().move(0, PAN);
      default -> {
        return false;
      }
    }
    pane.refresh();
    return true;
  }

  private void go(java.util.function.Function<String, Optional<String>> step) {
    Optional<String> at = model.place().selected().get().filter(model.now().seen()::hasNode);
    show(at.isPresent() ? at.flatMap(step) : model.walk().end(false));
  }

  private void show(Optional<String> id) {
    id.ifPresent(
        there -> {
          model.place().go(there);
          pane.reveal(there);
        });
  }
}
