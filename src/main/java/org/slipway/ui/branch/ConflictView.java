package org.slipway.ui.branch;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.exchange.Side;
import org.slipway.text.Texts;
import org.slipway.ui.control.Words;

/**
 * The fields that base and branch both changed, and whose value is to stand: by line, for the
 * marked lines, for their records or for all. T takes the branch's, O the base's, L leaves it open,
 * as in an import.
 */
final class ConflictView extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final List<Side> SIDES = List.of(Side.THEIRS, Side.OURS, Side.ASK);

  private final CompareViewModel model;
  private final Texts texts;
  private final CompareTable table;

  ConflictView(CompareViewModel model) {
    this.model = model;
    texts = model.texts();
    table =
        new CompareTable(
            texts, CompareTable.CONFLICTS, "compare-conflicts", model.kept(), this::sides);
    table.show(model.conflicts());
    table.table().addEventFilter(KeyEvent.KEY_TYPED, this::typed);
    VBox.setVgrow(table, Priority.ALWAYS);
    getStyleClass().add("part-column");
    getChildren().addAll(Words.wrapped(texts.get("branch.conflicts"), "strong"), bar(), table);
    model.choices().subscribe(_ -> table.table().refresh());
  }

  /** Goes to the lines. */
  void focus() {
    table.table().requestFocus();
    if (table.table().getSelectionModel().isEmpty()) {
      table.table().getSelectionModel().selectFirst();
    }
  }

  private HBox sides(CompareRow row) {
    HBox box = Words.row("sides");
    for (Side side : SIDES) {
      Button button = button("branch.side.", side);
      button.setFocusTraversable(false);
      button.pseudoClassStateChanged(CHOSEN, model.side(row) == side);
      button.setOnAction(_ -> model.decide(List.of(row), side));
      box.getChildren().add(button);
    }
    return box;
  }

  private FlowPane bar() {
    var bar = new FlowPane();
    bar.getStyleClass().add("decide-bar");
    bar.getChildren().add(Words.whole(texts.get("branch.decide-all"), "small"));
    for (Side side : SIDES) {
      Button all = button("branch.all.", side);
      all.setOnAction(_ -> model.decideAll(side));
      bar.getChildren().add(all);
    }
    Button record = button("branch.record.", Side.THEIRS);
    record.setOnAction(_ -> model.decideRecords(table.marked(), Side.THEIRS));
    bar.getChildren()
        .addAll(record, Words.whole(texts.get("branch.decide-keys"), "muted", "small"));
    return bar;
  }

  private Button button(String words, Side side) {
    String key = words + side.name().toLowerCase(Locale.ROOT);
    var button = new Button(texts.get(key));
    button.setId(key.replace('.', '-'));
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().add("small-button");
    return button;
  }

  private void typed(KeyEvent press) {
    switch (press.getCharacter().toLowerCase(Locale.ROOT)) {
      case "t" -> decide(press, Side.THEIRS);
      case "o" -> decide(press, Side.OURS);
      case "l" -> decide(press, Side.ASK);
      default -> {}
    }
  }

  private void decide(KeyEvent press, Side side) {
    press.consume();
    model.decide(table.marked(), side);
  }
}
