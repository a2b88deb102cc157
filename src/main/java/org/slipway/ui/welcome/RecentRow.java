package org.slipway.ui.welcome;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;

/** One workspace opened before: opens it, keeps it on top, takes it off the list. */
final class RecentRow extends HBox {

  RecentRow(WelcomeViewModel.Recent recent, WelcomeViewModel model, Runnable open) {
    Texts texts = model.texts();
    getStyleClass().add("recent-row");
    var name = new Button(recent.name());
    name.getStyleClass().setAll("link", "recent-name");
    name.setDisable(!recent.there());
    name.setOnAction(_ -> open.run());
    String where = String.valueOf(recent.file().getParent());
    var words =
        new VBox(
            name,
            Words.wrapped(
                recent.there() ? where : texts.get("welcome.missing", where), "muted", "small"));
    HBox.setHgrow(words, Priority.ALWAYS);
    Button pin =
        icon(
            recent.pinned() ? "mdi2p-pin" : "mdi2p-pin-outline",
            texts.get(recent.pinned() ? "welcome.unpin" : "welcome.pin", recent.name()));
    pin.setOnAction(_ -> model.pin(recent));
    Button remove = icon("mdi2c-close", texts.get("welcome.remove", recent.name()));
    remove.setOnAction(_ -> model.remove(recent));
    getChildren().addAll(words, pin, remove);
  }

  private static Button icon(String literal, String words) {
    var button = new Button(words, Icons.of(literal));
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("flat", "icon-button");
    button.setTooltip(new Tooltip(words));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }
}
