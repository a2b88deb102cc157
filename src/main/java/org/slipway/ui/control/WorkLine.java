package org.slipway.ui.control;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.slipway.text.Texts;
import org.slipway.ui.task.Running;

/**
 * A piece of work under way: what it is, how far, and a button that ends it. Work whose line is
 * taken off the screen, for example because its card was closed, ends too.
 */
public final class WorkLine extends HBox {

  private final Button cancel;

  public WorkLine(Running running, Texts texts) {
    getStyleClass().add("work-line");
    var bar = new ProgressBar();
    bar.progressProperty().bind(running.progress());
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
    Label part = Words.whole("", "small");
    part.textProperty()
        .bind(
            Bindings.createStringBinding(
                () ->
                    running.progress().get() < 0
                        ? ""
                        : texts.get("status.percent", Math.round(running.progress().get() * 100)),
                running.progress()));
    cancel = new Button(texts.get("work.cancel"));
    cancel.setId("work-cancel");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(_ -> running.cancel());
    getChildren().addAll(Words.whole(running.title(), "small"), bar, part, cancel);
    sceneProperty()
        .addListener(
            (_, _, scene) -> {
              if (scene == null) {
                running.cancel();
              }
            });
  }

  /** Brings the keyboard to where the work can be stopped. */
  public void focus() {
    cancel.requestFocus();
  }

  /** Whether the keyboard is there. */
  public boolean hasFocus() {
    return cancel.isFocused();
  }
}
