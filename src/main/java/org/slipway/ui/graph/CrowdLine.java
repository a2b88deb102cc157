package org.slipway.ui.graph;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.slipway.core.plan.Phrase;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Buttons;
import org.slipway.ui.control.Words;

/** Says that not all of a crowded graph is in the picture, and unfolds it. */
final class CrowdLine extends HBox {

  private final GraphViewModel model;
  private final Label words = Words.wrapped("", "small");

  CrowdLine(GraphViewModel model, Actions actions) {
    this.model = model;
    getStyleClass().add("graph-way");
    words.setId("graph-dense");
    words.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button unfold = Buttons.again(actions, "graph.unfold-all", "graph-unfold");
    unfold.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(words, unfold);
    managedProperty().bind(visibleProperty());
    model.shown().subscribe(_ -> say());
    model.choices().face().subscribe(_ -> say());
  }

  private void say() {
    Optional<Phrase> crowded =
        model.now().crowded().filter(_ -> model.choices().face().get() == GraphFace.PICTURE);
    words.setText(crowded.map(model.session()::say).orElse(""));
    setVisible(crowded.isPresent());
  }
}
