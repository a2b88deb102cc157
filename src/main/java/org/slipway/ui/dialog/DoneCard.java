package org.slipway.ui.dialog;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Words;
import org.slipway.ui.file.Folders;

/** Says that something was done, and where it went. */
public final class DoneCard extends VBox {

  private final Texts texts;
  private final VBox rows = new VBox();
  private final HBox buttons = Words.row("form-buttons", Words.spring());

  public DoneCard(Texts texts, String title) {
    this.texts = texts;
    getStyleClass().addAll("form", "done-card");
    rows.getStyleClass().add("form-rows");
    var scroll = new Scrolled(rows);
    setVgrow(scroll, Priority.ALWAYS);
    Label heading = Words.wrapped(title, "card-title");
    heading.setGraphic(Icons.of("mdi2c-check-circle-outline"));
    getChildren().addAll(heading, scroll, buttons);
  }

  /** Adds a sentence. */
  public DoneCard saying(String sentence) {
    rows.getChildren().add(Words.wrapped(sentence));
    return this;
  }

  /** Adds sentences worth knowing, one a line. */
  public DoneCard listing(List<String> sentences) {
    sentences.forEach(s -> rows.getChildren().add(Words.wrapped(s, "muted", "small")));
    return this;
  }

  /** Adds anything else as a row. */
  public DoneCard part(Node node) {
    rows.getChildren().add(node);
    return this;
  }

  /** Adds a button before those that every such card has. */
  public DoneCard offering(Button button) {
    buttons.getChildren().add(button);
    return this;
  }

  /** Adds the buttons that show the folder of a file and that close the card, and shows it. */
  public void ending(Path file, Layers layers) {
    var open = new Button(texts.get("file.open-folder"), Icons.of("mdi2f-folder-open-outline"));
    open.setId("open-folder");
    open.setOnAction(
        _ -> {
          Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
          if (!Folders.show(folder)) {
            saying(texts.get("file.not-opened", folder));
          }
        });
    var close = new Button(texts.get("form.close"));
    close.setId("form-close");
    close.setDefaultButton(true);
    close.getStyleClass().add("accent");
    close.setOnAction(_ -> layers.close());
    buttons.getChildren().addAll(open, close);
    layers.show(this, close);
  }
}
