package org.slipway.ui.shell;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Tooltip;
import org.slipway.text.Texts;
import org.slipway.ui.control.Icons;
import org.slipway.ui.notice.Notices;

/** The way to the list of notices, with how many nobody has looked at. */
final class Bell extends Button {

  Bell(Notices notices, Texts texts) {
    setId("bell");
    getStyleClass().addAll("flat", "icon-button", "bell");
    setGraphic(Icons.of("mdi2b-bell-outline"));
    setMinWidth(USE_PREF_SIZE);
    setTooltip(new Tooltip(texts.get("action.go.notices")));
    notices.unseen().subscribe(count -> show(count.intValue(), texts));
  }

  private void show(int count, Texts texts) {
    setText(count == 0 ? "" : Integer.toString(count));
    setContentDisplay(count == 0 ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
    setAccessibleText(texts.get("notice.unseen", count));
  }
}
