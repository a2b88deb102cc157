package org.slipway.ui.dialog;

import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Words;

/** Says that something went wrong inside, what was saved, and the details for a report. */
final class ErrorCard extends VBox {

  private final Button close;

  /**
   * @param saved what is on disk, as a sentence
   * @param logs shows the folder of the log
   */
  ErrorCard(Layers layers, Texts texts, String saved, Throwable thrown, Runnable logs) {
    String report = Report.of(thrown);
    var details = new TextArea(report);
    details.setEditable(false);
    details.getStyleClass().add("mono");
    var more = new TitledPane(texts.get("error.details"), details);
    more.setExpanded(false);
    more.setAnimated(false);
    var folder = new Button(texts.get("error.logs"));
    folder.setId("error-logs");
    folder.setOnAction(_ -> logs.run());
    var copy = new Button(texts.get("error.copy"));
    copy.setId("error-copy");
    copy.setOnAction(_ -> copy(report));
    close = new Button(texts.get("form.close"));
    close.setDefaultButton(true);
    close.getStyleClass().add("accent");
    close.setOnAction(_ -> layers.close());
    getChildren()
        .addAll(
            Words.of(texts.get("error.title"), "card-title"),
            Words.wrapped(texts.get("error.sentence")),
            Words.wrapped(saved),
            more,
            Words.row("form-buttons", folder, copy, Words.spring(), close));
    getStyleClass().add("form");
    setId("error");
  }

  Button close() {
    return close;
  }

  private static void copy(String report) {
    var clip = new ClipboardContent();
    clip.putString(report);
    Clipboard.getSystemClipboard().setContent(clip);
  }
}
