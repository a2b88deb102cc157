package org.slipway.ui.slots;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import org.slipway.core.plan.Names;

/** Which deployment is asked for, while what is asked is not on the screen. */
final class Whom extends Label {

  private final SlotsViewModel model;

  Whom(SlotsViewModel model) {
    this.model = model;
    setId("slots-whom");
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    getStyleClass().addAll("strong", "slots-whom");
    model.subject().subscribe(_ -> name());
    model.session().showing().addListener((_, _, _) -> name());
  }

  void showWhile(ObservableBooleanValue shown) {
    visibleProperty().bind(shown);
    managedProperty().bind(shown);
  }

  private void name() {
    setText(
        model
            .deployment()
            .map(d -> Names.of(model.session().plan(), d) + " · " + d.key())
            .orElse(""));
  }
}
