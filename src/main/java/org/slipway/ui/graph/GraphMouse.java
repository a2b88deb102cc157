package org.slipway.ui.graph;

import java.util.Optional;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.slipway.scene.graph.GraphIndex;

/**
 * What the mouse does on the picture: a click selects, a click on the sign of a frame or a double
 * click on it folds and unfolds, a drag from one card to another links the two, any other drag
 * moves the picture, and the wheel zooms at the pointer.
 */
final class GraphMouse {

  private static final double START = 5;
  private static final double NOTCH = 40;

  private final GraphPane pane;
  private final GraphViewModel model;
  private Optional<MouseEvent> pressed = Optional.empty();
  private Optional<String> carried = Optional.empty();
  private double lastX;
  private double lastY;
  private boolean moved;

  GraphMouse(GraphPane pane, GraphViewModel model) {
    this.pane = pane;
    this.model = model;
  }

  void listen() {
    pane.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    pane.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    pane.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    pane.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    pane.addEventHandler(MouseEvent.MOUSE_MOVED, this::hover);
    pane.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pane.tell(Optional.empty()));
    pane.addEventHandler(ScrollEvent.SCROLL, this::scroll);
  }

  private void press(MouseEvent press) {
    pane.requestFocus();
    pressed = Optional.of(press);
    moved = false;
    lastX = press.getX();
    lastY = press.getY();
    carried =
        pane.at(press.getX(), press.getY())
            .filter(_ -> press.getButton() == MouseButton.PRIMARY)
            .filter(hit -> hit.sort() == GraphIndex.Sort.NODE)
            .map(GraphIndex.Hit::id)
            .filter(model.couple()::isLinkable);
    press.consume();
  }

  private void drag(MouseEvent drag) {
    moved |=
        pressed
            .map(at -> Math.hypot(at.getX() - drag.getX(), at.getY() - drag.getY()) > START)
            .orElse(false);
    if (!moved || pressed.isEmpty()) {
      return;
    }
    if (carried.isPresent()) {
      MouseEvent from = pressed.get();
      pane.band(from.getX(), from.getY(), drag.getX(), drag.getY());
      pane.tell(Optional.empty());
    } else {
      pane.setCursor(Cursor.MOVE);
      pane.sight().move(pane.inPicture(lastX - drag.getX()), pane.inPicture(lastY - drag.getY()));
      pane.refresh();
    }
    lastX = drag.getX();
    lastY = drag.getY();
    drag.consume();
  }

  private void release(MouseEvent release) {
    pane.noBand();
    pane.setCursor(Cursor.DEFAULT);
    if (moved && carried.isPresent()) {
      String from = carried.get();
      pane.at(release.getX(), release.getY())
          .filter(hit -> hit.sort() != GraphIndex.Sort.EDGE)
          .map(GraphIndex.Hit::id)
          .filter(to -> !to.equals(from))
          .ifPresent(to -> model.couple().link(from, to));
    }
    carried = Optional.empty();
    pressed = Optional.empty();
    release.consume();
  }

  private void click(MouseEvent click) {
    if (moved || click.getButton() != MouseButton.PRIMARY) {
      return;
    }
    Optional<GraphIndex.Hit> hit = pane.at(click.getX(), click.getY());
    if (hit.isEmpty()) {
      model.place().leave();
    } else if (folds(hit.get(), click)) {
      model.upkeep().turn(hit.get().id());
    } else if (click.getClickCount() == 2 && hit.get().sort() == GraphIndex.Sort.NODE) {
      model.open();
    } else {
      model.choose(hit.get().id());
    }
    click.consume();
  }

  private boolean folds(GraphIndex.Hit hit, MouseEvent click) {
    return hit.sort() == GraphIndex.Sort.FOLD
        || (click.getClickCount() == 2 && model.now().isFoldable(hit.id()));
  }

  private void hover(MouseEvent move) {
    Optional<GraphIndex.Hit> hit = pane.at(move.getX(), move.getY());
    boolean hand = hit.filter(h -> h.sort() != GraphIndex.Sort.GROUP).isPresent();
    pane.setCursor(hand ? Cursor.HAND : Cursor.DEFAULT);
    pane.tell(hit);
  }

  private void scroll(ScrollEvent turn) {
    if (turn.getDeltaY() != 0) {
      double by = Math.pow(GraphSight.STEP, turn.getDeltaY() / NOTCH);
      pane.sight().zoom(by, pane.inPicture(turn.getX()), pane.inPicture(turn.getY()));
    } else {
      pane.sight().move(-pane.inPicture(turn.getDeltaX()), 0);
    }
    pane.refresh();
    turn.consume();
  }
}
