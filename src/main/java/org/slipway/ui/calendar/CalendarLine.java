package org.slipway.ui.calendar;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.slipway.ui.control.Words;

/**
 * Something that the calendar asks or says below its tools, in one line or, where that is too
 * short, in a few. It is there only while it is wanted.
 */
abstract class CalendarLine extends FlowPane {

  CalendarLine() {
    getStyleClass().addAll("calendar-line", "calendar-filter");
    managedProperty().bind(visibleProperty());
    setVisible(false);
    setMinWidth(0);
  }

  /** Words that are broken where they are longer than the line they stand in. */
  static Label broken(Region line, String text, String... styles) {
    Label label = Words.wrapped(text, styles);
    label
        .maxWidthProperty()
        .bind(
            Bindings.createDoubleBinding(
                () ->
                    Math.max(
                        1,
                        line.getWidth() - line.getInsets().getLeft() - line.getInsets().getRight()),
                line.widthProperty(),
                line.insetsProperty()));
    return label;
  }
}
