package org.slipway.ui.importing;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.slipway.exchange.Side;
import org.slipway.text.Texts;
import org.slipway.ui.control.Words;

/** What is decided in a preview: by line, for the marked lines, or for all, by mouse and keys. */
final class Deciding {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  private final PreviewViewModel model;
  private final Texts texts;

  Deciding(PreviewViewModel model) {
    this.model = model;
    texts = model.texts();
  }

  /** What stands in a line's last cell. */
  Node cell(Part part, Line line) {
    return switch (part) {
      case CONFLICTING -> sides(line);
      case MISSING -> cancelled(line);
      case ADDED, CHANGED, UNCHANGED, NOTES -> new Region();
    };
  }

  private HBox sides(Line line) {
    HBox box = Words.row("sides");
    for (Side side : List.of(Side.THEIRS, Side.OURS, Side.ASK)) {
      Button button = button(side, "import.side.");
      button.setFocusTraversable(false);
      button.pseudoClassStateChanged(CHOSEN, model.side(line) == side);
      button.setOnAction(_ -> model.decide(List.of(line), side));
      box.getChildren().add(button);
    }
    return box;
  }

  private Button button(Side side, String words) {
    String token = side.name().toLowerCase(Locale.ROOT);
    var button = new Button(texts.get(words + token));
    button.setId((words + token).replace('.', '-'));
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.getStyleClass().add("small-button");
    return button;
  }

  private Node cancelled(Line line) {
    if (!line.decidable()) {
      return Words.of(texts.get("import.stays"), "muted", "small");
    }
    var box = new CheckBox(texts.get("import.cancel-one"));
    box.setFocusTraversable(false);
    box.setSelected(model.cancels(line));
    box.setOnAction(_ -> model.cancel(List.of(line), box.isSelected()));
    return box;
  }

  /** The bar over a part that has something to decide; empty for all others. */
  FlowPane bar(Part part, PartTable table) {
    var bar = new FlowPane();
    bar.getStyleClass().add("decide-bar");
    switch (part) {
      case CONFLICTING -> conflicts(bar, table);
      case MISSING -> missing(bar);
      case ADDED, CHANGED, UNCHANGED, NOTES -> {}
    }
    return bar;
  }

  private void conflicts(FlowPane bar, PartTable table) {
    bar.getChildren().add(Words.whole(texts.get("import.decide-all"), "small"));
    for (Side side : List.of(Side.THEIRS, Side.OURS, Side.ASK)) {
      Button all = button(side, "import.all.");
      all.setOnAction(_ -> model.decideAll(side));
      bar.getChildren().add(all);
    }
    var record = new Button(texts.get("import.record-theirs"));
    record.setId("import-record-theirs");
    record.getStyleClass().add("small-button");
    record.setOnAction(_ -> table.marked().forEach(line -> model.decideRecord(line, Side.THEIRS)));
    bar.getChildren()
        .addAll(record, Words.whole(texts.get("import.decide-keys"), "muted", "small"));
  }

  private void missing(FlowPane bar) {
    List<Line> can = model.cancellable();
    if (can.isEmpty()) {
      bar.getChildren().add(Words.whole(texts.get("import.all-stay"), "muted", "small"));
      return;
    }
    var all = new Button(texts.get("import.cancel-all", can.size()));
    all.setId("import-cancel-all");
    all.getStyleClass().add("small-button");
    all.setOnAction(_ -> model.cancel(can, true));
    var none = new Button(texts.get("import.cancel-none"));
    none.setId("import-cancel-none");
    none.getStyleClass().add("small-button");
    none.setOnAction(_ -> model.cancel(can, false));
    bar.getChildren()
        .addAll(all, none, Words.whole(texts.get("import.cancel-keys"), "muted", "small"));
  }

  /** T, O and L decide the marked conflicts, Space marks or unmarks missing records. */
  void keys(Part part, PartTable table) {
    TableView<Line> lines = table.table();
    lines.addEventFilter(
        KeyEvent.KEY_TYPED,
        press -> {
          if (part == Part.CONFLICTING) {
            switch (press.getCharacter().toLowerCase(Locale.ROOT)) {
              case "t" -> decide(press, table, Side.THEIRS);
              case "o" -> decide(press, table, Side.OURS);
              case "l" -> decide(press, table, Side.ASK);
              default -> {}
            }
          } else if (part == Part.MISSING && press.getCharacter().equals(" ")) {
            List<Line> marked = table.marked().stream().filter(Line::decidable).toList();
            press.consume();
            model.cancel(marked, !marked.stream().allMatch(model::cancels));
          }
        });
  }

  private void decide(KeyEvent press, PartTable table, Side side) {
    press.consume();
    model.decide(table.marked(), side);
  }
}
