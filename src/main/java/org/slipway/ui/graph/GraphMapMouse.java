package org.slipway.ui.graph;

import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.slipway.scene.graph.LaidGraph;

/** A press or a drag on the small map brings that part of the graph into the middle. */
final class GraphMapMouse {

  private final GraphPane pane;
  private final Region map;

  GraphMapMouse(GraphPane pane, Region map) {
    this.pane = pane;
    this.map = map;
  }

  void listen() {
    map.addEventHandler(MouseEvent.MOUSE_PRESSED, this::go);
    map.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::go);
    map.addEventHandler(MouseEvent.MOUSE_RELEASED, MouseEvent::consume);
    map.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
    map.addEventHandler(MouseEvent.MOUSE_MOVED, MouseEvent::consume);
  }

  private void go(MouseEvent at) {
    LaidGraph laid = pane.laid();
    LaidGraph.Point there = pane.inLayoutByMap(at.getX(), at.getY());
    pane.sight()
        .centre(Math.clamp(there.x(), 0, laid.width()), Math.clamp(there.y(), 0, laid.height()));
    pane.refresh();
    at.consume();
  }
}
