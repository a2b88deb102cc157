package org.slipway.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * A line for two fields, beside each other where there is room and one below the other where there
 * is not.
 */
public final class Pair extends SideBySide {

  /** Begins a line; the room of the second field stays free until there is one. */
  public Pair(Node first) {
    super(first, new Region());
    getStyleClass().add("form-pair");
  }

  /** Puts the second field beside the first. */
  public void complete(Node second) {
    getChildren().set(1, second);
  }

  /** Gives the first field the whole line. */
  public void alone() {
    getChildren().remove(1);
  }
}
