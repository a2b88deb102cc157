package org.slipway.ui.notice;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.theme.Themes;

/** Something with the notices over and on it. */
public final class NoticePane extends StackPane {

  public NoticePane(Node ground, Notices notices, Texts texts) {
    getStylesheets().add(Themes.sheetOf(NoticePane.class));
    var column = new VBox(new NoticeBar(notices, texts), ground);
    VBox.setVgrow(ground, Priority.ALWAYS);
    getChildren().addAll(column, new Toasts(notices));
    setMinSize(0, 0);
  }
}
