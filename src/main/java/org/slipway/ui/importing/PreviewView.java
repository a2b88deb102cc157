package org.slipway.ui.importing;

import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Kind;
import org.slipway.exchange.Counts;
import org.slipway.text.Texts;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.Words;
import org.slipway.ui.control.WorkLine;
import org.slipway.ui.session.Choices;
import org.slipway.ui.task.Running;

/** What a file would change, part by part, and what there is to decide about it. */
final class PreviewView extends VBox implements Layers.Firm {

  private final PreviewViewModel model;
  private final Texts texts;
  private final Choices kept;
  private final Deciding deciding;
  private final StackPane place = new StackPane();
  private final Label summary = Words.wrapped("", "strong");
  private final Label problem = Words.wrapped("", "problem");
  private final HBox buttons = Words.row("form-buttons");

  /**
   * @param kept how the user sets the tables
   */
  PreviewView(PreviewViewModel model, Choices kept) {
    this.kept = kept;
    this.model = model;
    texts = model.texts();
    deciding = new Deciding(model);
    setId("import-preview");
    getStyleClass().addAll("form", "import-card");
    pseudoClassStateChanged(
        PartTable.FEW,
        Arrays.stream(Part.values()).allMatch(part -> model.lines(part).size() <= PartTable.SOME));
    VBox.setVgrow(place, Priority.ALWAYS);
    summary.setId("import-summary");
    problem.setId("import-problem");
    problem.setGraphic(Icons.of("mdi2a-alert-octagon-outline"));
    said("");
    String format = texts.get("import.format." + model.preview().format());
    place.getStyleClass().add("part-place");
    var rows = new VBox(kinds());
    rows.getStyleClass().add("import-rows");
    model.noFreeze().ifPresent(sentence -> rows.getChildren().add(warning(sentence)));
    rows.getChildren().addAll(parts(), place);
    Scrolled scroll = new Scrolled(rows).filling();
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .addAll(
            Words.wrapped(texts.get("import.would", model.preview().file(), format), "card-title"),
            scroll,
            problem,
            summary,
            buttons);
    model.choices().subscribe(_ -> summary.setText(model.summary()));
  }

  private static Label warning(String sentence) {
    Label label = Words.wrapped(sentence, "warning");
    label.setId("import-no-freeze");
    label.setGraphic(Icons.of("mdi2s-snowflake-off"));
    return label;
  }

  /** The kinds of records that come in, one tag each. */
  private FlowPane kinds() {
    var pane = new FlowPane();
    pane.getStyleClass().add("decide-bar");
    for (var entry : model.counts().entrySet()) {
      Kind kind = entry.getKey();
      Counts counts = entry.getValue();
      int all = counts.added() + counts.changed() + counts.unchanged() + counts.conflicting();
      if (all > 0) {
        String name = texts.get((all == 1 ? "kind." : "kinds.") + kind.token());
        pane.getChildren().add(Words.whole(texts.get("import.kind", all, name), "tag"));
      }
    }
    pane.setManaged(!pane.getChildren().isEmpty());
    return pane;
  }

  private FlowPane parts() {
    var group = new ToggleGroup();
    var pane = new FlowPane();
    pane.getStyleClass().addAll("decide-bar", "parts");
    for (Part part : Part.values()) {
      int count = model.count(part);
      var toggle = new ToggleButton(texts.get("import.part." + part.token(), count));
      toggle.setId("import-part-" + part.token());
      toggle.setToggleGroup(group);
      toggle.setDisable(count == 0);
      toggle.setMinWidth(USE_PREF_SIZE);
      toggle.setSelected(part == model.first());
      toggle.setOnAction(
          _ -> {
            toggle.setSelected(true);
            show(part);
          });
      pane.getChildren().add(toggle);
    }
    return pane;
  }

  private PartTable show(Part part) {
    List<Line> lines = model.lines(part);
    var table = new PartTable(texts, part, lines, kept, line -> deciding.cell(part, line));
    deciding.keys(part, table);
    var bar = deciding.bar(part, table);
    var column = new VBox(table);
    column.getStyleClass().add("part-column");
    if (!bar.getChildren().isEmpty()) {
      column.getChildren().addFirst(bar);
    }
    VBox.setVgrow(table, Priority.ALWAYS);
    place.getChildren().setAll(column);
    model.choices().subscribe(_ -> table.table().refresh());
    return table;
  }

  /**
   * Shows the card.
   *
   * @param back to how the file is read
   */
  void open(Layers layers, Runnable take, Runnable back, Runnable leave) {
    var yes = new Button();
    model
        .choices()
        .subscribe(_ -> yes.setText(texts.get(model.isIdle() ? "import.nothing" : "import.take")));
    yes.setId("import-take");
    yes.getStyleClass().add("accent");
    yes.setDefaultButton(true);
    yes.setOnAction(_ -> take.run());
    var no = new Button(texts.get("form.cancel"));
    no.setId("form-cancel");
    no.setOnAction(_ -> leave.run());
    var before = new Button(texts.get("import.back"), Icons.of("mdi2a-arrow-left"));
    before.setId("import-back");
    before.setOnAction(_ -> back.run());
    for (Button button : List.of(yes, no, before)) {
      button.setMinWidth(USE_PREF_SIZE);
    }
    buttons.getChildren().setAll(before, Words.spring(), no, yes);
    PartTable table = show(model.first());
    layers.show(this, table.table());
    table.table().getSelectionModel().selectFirst();
  }

  /** Shows how far the taking is; it cannot be changed meanwhile. */
  void working(Running running) {
    said("");
    place.setDisable(true);
    buttons.setVisible(false);
    buttons.setManaged(false);
    getChildren().add(new WorkLine(running, texts));
  }

  void resting() {
    place.setDisable(false);
    buttons.setVisible(true);
    buttons.setManaged(true);
    getChildren().removeIf(WorkLine.class::isInstance);
  }

  /** Says why it was not taken; empty: nothing to say. */
  void said(String sentence) {
    problem.setText(sentence);
    problem.setVisible(!sentence.isEmpty());
    problem.setManaged(!sentence.isEmpty());
  }
}
