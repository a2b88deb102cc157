package org.slipway.ui.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import org.slipway.ui.task.FxTasks;

/** Scrolls to what is in hand where it is behind an edge, and never further than that takes. */
public final class Reveal {

  private Reveal() {}

  /** Scrolls to this as soon as it has the focus and everything round it has its place. */
  public static void whenFocused(ScrollPane pane, Node node, HeldHeads heads) {
    node.focusedProperty().subscribe(_ -> again(pane, node, heads));
  }

  /** The same after the room has become another, for example because a line came above it. */
  public static void again(ScrollPane pane, Node node, HeldHeads heads) {
    if (node.isFocused()) {
      FxTasks.afterwards(() -> now(pane, node, heads));
    }
  }

  private static void now(ScrollPane pane, Node node, HeldHeads heads) {
    if (node.getScene() != null && node.isFocused()) {
      Bounds at = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
      across(pane, at.getMinX() - heads.before(), at.getMaxX());
      down(pane, at.getMinY() - heads.above(), at.getMaxY());
    }
  }

  /** A stretch of the content from left to right, in its pixels. */
  public static void across(ScrollPane pane, double from, double to) {
    double room = pane.getViewportBounds().getWidth();
    double more = pane.getContent().getLayoutBounds().getWidth() - room;
    pane.setHvalue(value(pane.getHvalue(), more, room, from, to));
  }

  /** A stretch of the content from top to bottom, in its pixels. */
  public static void down(ScrollPane pane, double from, double to) {
    double room = pane.getViewportBounds().getHeight();
    double more = pane.getContent().getLayoutBounds().getHeight() - room;
    pane.setVvalue(value(pane.getVvalue(), more, room, from, to));
  }

  /** How far to scroll, from 0 to 1; what is larger than the room shows its beginning. */
  private static double value(double now, double more, double room, double from, double to) {
    double shown = now * more;
    double next = from < shown || to - from > room ? from : to > shown + room ? to - room : shown;
    return more > 0 ? Math.clamp(next / more, 0, 1) : 0;
  }
}
