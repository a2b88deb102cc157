package org.slipway.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.Toolbar;
import org.slipway.ui.control.Words;
import org.slipway.ui.session.Tally;
import org.slipway.ui.task.Running;

/**
 * The line at the bottom: what stands against the plan, what runs, which plan, what time, saved.
 */
final class StatusBar extends Toolbar {

  private final ShellViewModel model;
  private final Texts texts;
  private final HBox counts = Words.row("status-group");
  private final HBox work = Words.row("status-group");

  StatusBar(ShellViewModel model, Actions actions) {
    super("status-bar-line");
    this.model = model;
    texts = model.session().texts();
    var next = new Button(texts.get("status.next-problem"));
    next.setId("next-problem");
    next.getStyleClass().setAll("link", "small");
    next.setMinWidth(Button.USE_PREF_SIZE);
    next.setOnAction(_ -> actions.run("go.next-problem"));
    next.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.tally().get().problems().isEmpty(), model.tally()));
    getChildren()
        .addAll(
            counts,
            next,
            rule(),
            work,
            Words.spring(),
            digest(),
            rule(),
            bound("clock", model.clockText()),
            rule(),
            saved());
    model.tally().addListener((_, _, now) -> count(now));
    model.tasks().running().addListener((ListChangeListener<Running>) _ -> showWork());
    count(model.tally().get());
    showWork();
  }

  private void count(Tally tally) {
    counts
        .getChildren()
        .setAll(
            counted(Sign.FAIL, tally.failed(), "status.failed"),
            counted(Sign.UNKNOWN, tally.unknown(), "status.unknown"),
            counted(Sign.ADVISORY, tally.advisories(), "status.advisories"));
  }

  private HBox counted(Sign sign, int number, String key) {
    return Words.row(
        "status-count",
        new Mark(sign, texts).styled("mark-small"),
        Words.whole(Integer.toString(number), "strong", "small"),
        Words.whole(texts.get(key, number), "muted", "small"));
  }

  private void showWork() {
    work.getChildren().clear();
    var running = model.tasks().running();
    if (running.isEmpty()) {
      return;
    }
    Running first = running.getFirst();
    var bar = new ProgressBar();
    bar.progressProperty().bind(first.progress());
    Label part = Words.whole("", "strong", "small");
    part.textProperty()
        .bind(
            Bindings.createStringBinding(() -> percent(first.progress().get()), first.progress()));
    var cancel = new Button(texts.get("task.cancel", first.title()), Icons.of("mdi2c-close"));
    cancel.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    cancel.getStyleClass().addAll("flat", "status-cancel");
    cancel.setOnAction(_ -> first.cancel());
    String title =
        running.size() == 1
            ? first.title()
            : texts.get("status.and-more", first.title(), running.size() - 1);
    work.getChildren().addAll(Words.of(title, "muted", "small"), bar, part, cancel);
  }

  private String percent(double part) {
    return part < 0 ? "" : texts.get("status.percent", Math.round(part * 100));
  }

  private HBox digest() {
    Label value = Words.whole("", "mono");
    value.textProperty().bind(model.digestText());
    HBox box =
        Words.row("status-count", Words.whole(texts.get("status.digest"), "muted", "small"), value);
    box.setMinWidth(0);
    return box;
  }

  private HBox saved() {
    return Words.row("status-count", Icons.of("mdi2c-check"), bound("saved", model.savedText()));
  }

  private static Label bound(String id, javafx.beans.value.ObservableValue<String> text) {
    Label label = Words.whole("", "small");
    label.setId(id);
    label.textProperty().bind(text);
    return label;
  }

  private static Separator rule() {
    return new Separator(Orientation.VERTICAL);
  }
}
