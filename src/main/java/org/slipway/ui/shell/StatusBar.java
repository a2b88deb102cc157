package org.slipway.ui.shell;

import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
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

  private static final Duration PATIENCE = Duration.millis(300);

  private final ShellViewModel model;
  private final Texts texts;
  private final HBox counts = Words.row("status-group");
  private final Counted failed;
  private final Counted unknown;
  private final Counted advisories;
  private final Button work = new Button();
  private final Button cancel = new Button();
  private final ProgressBar bar = new ProgressBar();
  private final PauseTransition wait = new PauseTransition(PATIENCE);

  StatusBar(ShellViewModel model, Actions actions) {
    super("status-bar-line");
    this.model = model;
    texts = model.session().texts();
    failed = new Counted(texts, Sign.FAIL, "status.failed");
    unknown = new Counted(texts, Sign.UNKNOWN, "status.unknown");
    advisories = new Counted(texts, Sign.ADVISORY, "status.advisories");
    var next = new Button(texts.get("status.next-problem"));
    next.setId("next-problem");
    next.getStyleClass().setAll("link", "small");
    next.setMinWidth(Button.USE_PREF_SIZE);
    next.setOnAction(_ -> actions.run("go.next-problem"));
    next.visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> !model.tally().get().problems().isEmpty(), model.tally()));
    HBox head = Words.row("status-part", head(), rule());
    HBox clock = Words.row("status-part", bound("clock", model.clockText()), rule());
    HBox words = Words.row("status-part", next, rule());
    counts.setOnMouseClicked(_ -> actions.run("go.findings"));
    getChildren().addAll(counts, words, work, cancel, Words.spring(), head, clock, saved());
    counts.getChildren().addAll(failed.row, unknown.row, advisories.row);
    mayGo(head, clock, words, advisories.says, unknown.says, failed.says);
    model.tally().addListener((_, _, now) -> count(now));
    work.setId("work");
    work.setGraphic(bar);
    work.setContentDisplay(ContentDisplay.RIGHT);
    work.getStyleClass().setAll("link", "small", "status-work");
    work.setOnAction(_ -> actions.run("go.tasks"));
    cancel.setId("cancel-work");
    cancel.setGraphic(Icons.of("mdi2c-close"));
    cancel.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    cancel.getStyleClass().addAll("flat", "status-cancel");
    cancel.setOnAction(
        _ -> model.tasks().running().stream().findFirst().ifPresent(Running::cancel));
    cancel.visibleProperty().bind(work.visibleProperty());
    cancel.managedProperty().bind(work.visibleProperty());
    wait.setOnFinished(_ -> showWork());
    model.tasks().running().addListener((ListChangeListener<Running>) _ -> changeWork());
    count(model.tally().get());
    showWork();
  }

  private void count(Tally tally) {
    failed.show(tally.failed());
    unknown.show(tally.unknown());
    advisories.show(tally.advisories());
  }

  /** A number with its sign, and in words what it counts, where there is room for these. */
  private static final class Counted {
    final Texts texts;
    final String key;
    final Label number = Words.whole("", "strong", "small");
    final Label says = Words.whole("", "muted", "small");
    final HBox row;

    Counted(Texts texts, Sign sign, String key) {
      this.texts = texts;
      this.key = key;
      Mark mark = new Mark(sign, texts).styled("mark-small");
      row = Words.row("status-count", mark, number, says);
    }

    void show(int now) {
      number.setText(Integer.toString(now));
      says.setText(texts.get(key, now));
    }
  }

  /** What the list of work hangs on. */
  Button work() {
    return work;
  }

  /** Work shorter than {@link #PATIENCE} is not worth a flicker. */
  private void changeWork() {
    if (model.tasks().running().isEmpty()) {
      wait.stop();
      showWork();
    } else if (work.isVisible()) {
      showWork();
    } else if (wait.getStatus() != Animation.Status.RUNNING) {
      wait.playFromStart();
    }
  }

  private void showWork() {
    var running = model.tasks().running();
    boolean any = !running.isEmpty();
    work.setVisible(any);
    work.setManaged(any);
    bar.progressProperty().unbind();
    work.textProperty().unbind();
    if (any) {
      Running first = running.getFirst();
      bar.progressProperty().bind(first.progress());
      cancel.setAccessibleText(texts.get("task.cancel", first.title()));
      String title =
          running.size() == 1
              ? first.title()
              : texts.get("status.and-more", first.title(), running.size() - 1);
      work.textProperty()
          .bind(
              Bindings.createStringBinding(
                  () -> (title + " " + percent(first.progress().get())).strip(), first.progress()));
    }
  }

  private String percent(double part) {
    return part < 0 ? "" : texts.get("status.percent", Math.round(part * 100));
  }

  private HBox head() {
    Label value = Words.whole("", "mono");
    value.textProperty().bind(model.headText());
    return Words.row(
        "status-count", Words.whole(texts.get("status.head"), "muted", "small"), value);
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
