package org.slipway.ui.record;

import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import org.slipway.ui.control.Icons;

/** The button that moves one of several values before the one above it. */
final class Moving {

  private Moving() {}

  /**
   * @param at place of the value, from 0; the first can go nowhere
   */
  static <T> Button up(RecordCard card, ObservableList<T> all, int at) {
    var up = new Button("", Icons.of("mdi2a-arrow-up"));
    up.getStyleClass().addAll("flat", "icon-button");
    up.setAccessibleText(card.words("record.move-up", Integer.toString(at + 1)));
    up.setOnAction(_ -> all.add(at - 1, all.remove(at)));
    return up;
  }
}
