package org.slipway.ui.slots;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.ui.control.Words;

/** A field of a form of Find slot, below its name; it shares a row evenly with others. */
final class FormField extends VBox {

  FormField(String name, Node field) {
    Label label = Words.of(name, "form-label");
    label.setLabelFor(field);
    getStyleClass().add("form-row");
    getChildren().addAll(label, field);
    HBox.setHgrow(this, Priority.ALWAYS);
  }
}
