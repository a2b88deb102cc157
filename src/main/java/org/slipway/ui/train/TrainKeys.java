package org.slipway.ui.train;

import java.util.Comparator;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyEvent;

/**
 * The board by keys: arrows walk the cards, with Shift they aim at another departure, Enter books
 * with the deployments, Escape lets go.
 */
final class TrainKeys {

  private final TrainBoardViewModel model;
  private final TrainGrid grid;

  TrainKeys(TrainBoardViewModel model, TrainGrid grid) {
    this.model = model;
    this.grid = grid;
  }

  void listen() {
    grid.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
  }

  private void press(KeyEvent press) {
    Optional<TrainCard> focused = grid.cards().stream().filter(TrainCard::isFocused).findFirst();
    if (focused.isEmpty()) {
      return;
    }
    boolean used = used(press, focused.get());
    if (used) {
      press.consume();
    }
  }

  private boolean used(KeyEvent press, TrainCard card) {
    switch (press.getCode()) {
      case LEFT -> leftOrRight(press, card, -1);
      case RIGHT -> leftOrRight(press, card, 1);
      case UP -> walk(card, 0, -1);
      case DOWN -> walk(card, 0, 1);
      case ENTER -> enter(card);
      case SPACE -> model.select(card.rider());
      case ESCAPE -> {
        boolean aimed = model.aim().get().isPresent();
        model.cancel();
        return aimed;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void leftOrRight(KeyEvent press, TrainCard card, int direction) {
    if (press.isShiftDown()) {
      model.aim(card.rider(), direction);
    } else {
      walk(card, direction, 0);
    }
  }

  private void enter(TrainCard card) {
    if (model.aim().get().isPresent()) {
      model.book(true);
    } else {
      model.select(card.rider());
    }
  }

  /** To the nearest card in a direction, by the distance of middles, sideways counting double. */
  private void walk(TrainCard from, int x, int y) {
    Bounds here = from.localToScene(from.getLayoutBounds());
    grid.cards().stream()
        .filter(card -> !card.equals(from))
        .filter(card -> ahead(here, card, x, y) > 1)
        .min(
            Comparator.comparingDouble(
                (TrainCard card) -> ahead(here, card, x, y) + 2 * aside(here, card, x, y)))
        .ifPresent(
            card -> {
              card.requestFocus();
              model.select(card.rider());
            });
  }

  private static double ahead(Bounds here, TrainCard card, int x, int y) {
    Bounds there = card.localToScene(card.getLayoutBounds());
    return x * (there.getMinX() - here.getMinX()) + y * (there.getMinY() - here.getMinY());
  }

  private static double aside(Bounds here, TrainCard card, int x, int y) {
    return Math.abs(ahead(here, card, Math.abs(y), Math.abs(x)));
  }
}
