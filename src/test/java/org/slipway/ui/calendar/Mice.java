package org.slipway.ui.calendar;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Events of a mouse at a point of a node, without a pointer. On the FX thread. */
final class Mice {

  private Mice() {}

  static void press(Node node, Point2D at, int clicks) {
    fire(node, MouseEvent.MOUSE_PRESSED, at, clicks);
  }

  static void drag(Node node, Point2D at) {
    fire(node, MouseEvent.MOUSE_DRAGGED, at, 1);
  }

  static void release(Node node, Point2D at) {
    fire(node, MouseEvent.MOUSE_RELEASED, at, 1);
  }

  private static void fire(Node node, EventType<MouseEvent> type, Point2D at, int clicks) {
    Point2D screen = node.localToScreen(at);
    Point2D scene = node.localToScene(at);
    Event.fireEvent(
        node,
        new MouseEvent(
            type,
            scene.getX(),
            scene.getY(),
            screen.getX(),
            screen.getY(),
            MouseButton.PRIMARY,
            clicks,
            false,
            false,
            false,
            false,
            true,
            false,
            false,
            true,
            false,
            true,
            null));
  }
}
