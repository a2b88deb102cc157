package org.slipway.ui.shell;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.control.Scrolled;
import org.slipway.ui.control.SideBySide;
import org.slipway.ui.control.Words;

/**
 * The shortcuts that mean something in the view that is shown, drawn from the registry; they scroll
 * where the window is too low for them.
 */
final class ShortcutSheet extends VBox {

  private final Button close;

  ShortcutSheet(Actions actions, Texts texts, Runnable done) {
    setId("shortcuts");
    getStyleClass().add("shortcut-sheet");
    close = new Button(texts.get("form.close"));
    close.setOnAction(_ -> done.run());
    List<Action> known = actions.here().stream().filter(a -> !a.shortcut().isEmpty()).toList();
    int half = (known.size() + 1) / 2;
    var rows =
        new VBox(
            new SideBySide(
                column(known.subList(0, half)), column(known.subList(half, known.size()))),
            Words.wrapped(texts.get("shell.shortcuts-lists"), "muted", "small"));
    rows.getStyleClass().add("shortcut-rows");
    var scroll = new Scrolled(rows);
    scroll.setFocusTraversable(true); // keys walk through what is longer than the window
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren()
        .addAll(
            Words.wrapped(texts.get("shell.shortcuts"), "card-title"),
            scroll,
            Words.row("form-buttons", Words.spring(), close));
  }

  Button close() {
    return close;
  }

  private static GridPane column(List<Action> actions) {
    var grid = new GridPane();
    grid.getStyleClass().add("shortcut-grid");
    for (int i = 0; i < actions.size(); i++) {
      grid.add(Words.whole(Shortcuts.shown(actions.get(i)), "key"), 0, i);
      Label name = Words.wrapped(actions.get(i).text());
      name.setMaxWidth(Double.MAX_VALUE);
      GridPane.setHgrow(name, Priority.ALWAYS);
      grid.add(name, 1, i);
    }
    return grid;
  }
}
