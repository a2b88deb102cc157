package org.slipway.ui.shell;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.WeakListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.control.Words;
import org.slipway.ui.task.Running;

/** All work under way, each with how far it is and a way to end it. */
final class TaskList extends VBox {

  private final ObservableList<Running> running;
  private final Texts texts;
  private final VBox rows = new VBox();
  private final ListChangeListener<Running> changed = _ -> show();

  TaskList(ObservableList<Running> running, Texts texts) {
    this.running = running;
    this.texts = texts;
    setId("tasks");
    getStyleClass().add("task-list");
    rows.getStyleClass().add("task-rows");
    getChildren().addAll(Words.of(texts.get("task.list"), "section-title"), rows);
    running.addListener(new WeakListChangeListener<>(changed));
    show();
  }

  private void show() {
    rows.getChildren().clear();
    running.forEach(one -> rows.getChildren().add(row(one)));
    if (running.isEmpty()) {
      rows.getChildren().add(Words.wrapped(texts.get("task.none"), "muted"));
    }
  }

  private HBox row(Running one) {
    Label title = Words.wrapped(one.title());
    var bar = new ProgressBar();
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(one.title());
    bar.progressProperty().bind(one.progress());
    var words = new VBox(title, bar);
    words.getStyleClass().add("task-words");
    HBox.setHgrow(words, Priority.ALWAYS);
    var cancel = new Button(texts.get("form.cancel"));
    cancel.setAccessibleText(texts.get("task.cancel", one.title()));
    cancel.getStyleClass().add("small-button");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.disableProperty().bind(one.cancelling());
    cancel.setOnAction(_ -> one.cancel());
    return Words.row("line", words, cancel);
  }
}
