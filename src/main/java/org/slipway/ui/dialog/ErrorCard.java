package org.slipway.ui.dialog;

import java.io.PrintWriter;
import java.io.StringWriter;
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
public final class ErrorCard {

  private ErrorCard() {}

  /**
   * Shows it over the window; the program goes on.
   *
   * @param saved what is on disk, as a sentence
   */
  public static void show(Layers layers, Texts texts, String saved, Throwable thrown) {
    var stack = new StringWriter();
    thrown.printStackTrace(new PrintWriter(stack));
    var details = new TextArea(stack.toString());
    details.setEditable(false);
    details.getStyleClass().add("mono");
    var more = new TitledPane(texts.get("error.details"), details);
    more.setExpanded(false);
    var copy = new Button(texts.get("error.copy"));
    copy.setOnAction(
        _ -> {
          var clip = new ClipboardContent();
          clip.putString(stack.toString());
          Clipboard.getSystemClipboard().setContent(clip);
        });
    var close = new Button(texts.get("form.close"));
    close.setDefaultButton(true);
    close.getStyleClass().add("accent");
    close.setOnAction(_ -> layers.close());
    var card =
        new VBox(
            Words.of(texts.get("error.title"), "card-title"),
            Words.wrapped(texts.get("error.sentence")),
            Words.wrapped(saved),
            more,
            Words.row("form-buttons", Words.spring(), copy, close));
    card.getStyleClass().add("form");
    card.setId("error");
    layers.show(card, close);
  }
}
