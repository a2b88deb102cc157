package org.slipway.ui.checklist;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Pill;
import org.slipway.ui.control.SideBySide;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.Words;

/** The reasons of a verdict beside what would flip it. */
final class WhyView extends SideBySide {

  private final Texts texts;
  private final Consumer<Readiness.Step> help;

  WhyView(Texts texts, Consumer<Readiness.Step> help) {
    this.texts = texts;
    this.help = help;
    getStyleClass().add("why");
  }

  void show(Readiness readiness) {
    VBox why = column(Words.row("line", Words.of(texts.get("checklist.why"), "section-title")));
    for (int i = 0; i < readiness.why().size(); i++) {
      why.getChildren().add(reason(readiness.why().get(i), i == 0));
    }
    getChildren().setAll(why, steps(readiness));
  }

  private static VBox column(HBox heading) {
    var column = new VBox(heading);
    column.getStyleClass().add("why-column");
    return column;
  }

  private VBox reason(Readiness.Reason reason, boolean open) {
    var below = new VBox();
    below.getStyleClass().add("why-below");
    reason.below().forEach(each -> below.getChildren().add(leaf(each)));
    var fold = new Button(reason.title());
    fold.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    fold.getStyleClass().addAll("flat", "fold");
    fold.setDisable(reason.below().isEmpty());
    fold.setOnAction(_ -> unfold(fold, below, !below.isVisible()));
    unfold(fold, below, open);
    HBox line =
        Words.row(
            "line",
            fold,
            new Mark(reason.sign(), texts).styled("mark-small"),
            Words.whole(reason.title(), "strong"),
            Words.wrapped(reason.summary(), "muted"));
    return new VBox(line, below);
  }

  private static void unfold(Button fold, VBox below, boolean open) {
    below.setVisible(open);
    below.setManaged(open);
    fold.setGraphic(Icons.of(open ? "mdi2c-chevron-down" : "mdi2c-chevron-right"));
  }

  private HBox leaf(Readiness.Reason reason) {
    Label words = Words.wrapped(reason.title());
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line = Words.row("why-leaf", new Mark(reason.sign(), texts).styled("mark-small"), words);
    if (!reason.summary().isEmpty()) {
      line.getChildren().add(Words.whole(reason.summary(), "tag"));
    }
    return line;
  }

  private VBox steps(Readiness readiness) {
    HBox heading = Words.row("line", Words.whole(texts.get("checklist.flip"), "section-title"));
    VBox column = column(heading);
    List<Readiness.Step> steps = readiness.steps();
    if (steps.isEmpty()) {
      column.getChildren().add(Words.wrapped(texts.get("checklist.flip-none"), "muted"));
      return column;
    }
    heading
        .getChildren()
        .addAll(
            Words.of(texts.get("checklist.flip-way"), "muted", "small"),
            new Pill(Sign.GO, texts),
            Words.whole(texts.get("checklist.flip-steps", steps.size()), "muted", "small"));
    var list = new VBox();
    list.getStyleClass().add("steps");
    for (int i = 0; i < steps.size(); i++) {
      list.getChildren().add(step(i + 1, steps.get(i)));
    }
    column.getChildren().add(list);
    return column;
  }

  private HBox step(int number, Readiness.Step step) {
    Label sentence = Words.wrapped(step.sentence());
    sentence.setMaxWidth(Double.MAX_VALUE);
    HBox who = Words.row("line", Words.whole(step.owner(), "muted", "small"));
    who.getStyleClass().add("step-who");
    if (step.help() != Readiness.Help.NONE) {
      String key = step.help().name().toLowerCase(java.util.Locale.ROOT);
      var button = new Button(texts.get("checklist.help." + key));
      button.setId("step-" + number);
      button.getStyleClass().add("small-button");
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setOnAction(_ -> help.accept(step));
      who.getChildren().add(button);
    }
    var said = new VBox(sentence);
    step.items().forEach(item -> said.getChildren().add(Words.wrapped(item, "muted", "small")));
    HBox.setHgrow(said, Priority.ALWAYS);
    HBox what = Words.row("line", Words.whole(Integer.toString(number), "strong"), said);
    HBox.setHgrow(what, Priority.ALWAYS);
    who.setMinWidth(Region.USE_PREF_SIZE);
    return Words.row("step", what, who);
  }
}
