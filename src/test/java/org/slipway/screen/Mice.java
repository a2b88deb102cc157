package org.slipway.screen;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Events of a mouse's first button on a node, without a pointer. On the FX thread. */
public final class Mice {

  private Mice() {}

  public static void press(Node node, Point2D at, int clicks) {
    fire(node, MouseEvent.MOUSE_PRESSED, at, clicks);
  }

  public static void drag(Node node, Point2D at) {
    fire(node, MouseEvent.MOUSE_DRAGGED, at, 1);
  }

  public static void release(Node node, Point2D at) {
    fire(node, MouseEvent.MOUSE_RELEASED, at, 1);
  }

  private static void fire(Node node, EventType<MouseEvent> type, Point2D at, int clicks) {
    Event.fireEvent(node, event(type, node.localToScene(at), node.localToScreen(at), clicks));
  }

  /** At a point of the scene whose window lies in the screen's corner. */
  public static MouseEvent at(EventType<MouseEvent> type, double x, double y) {
    var point = new Point2D(x, y);
    return event(type, point, point, 1);
  }

  private static MouseEvent event(
      EventType<MouseEvent> type, Point2D scene, Point2D screen, int clicks) {
    return new MouseEvent(
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
        null);
  }
}
