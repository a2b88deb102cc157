package org.slipway.ui.action;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;
import org.slipway.ui.control.Icons;

/**
 * Draws actions: what they are called, whether they can be done and how, comes from the registry.
 */
public final class Buttons {

  private Buttons() {}

  /** A button with text and icon. */
  public static Button full(Actions actions, String id) {
    Action action = actions.get(id);
    var button = new Button();
    button.setMinWidth(Button.USE_PREF_SIZE);
    dress(button, actions, action);
    button.textProperty().bind(action.label());
    return button;
  }

  /**
   * A button with text and icon where the same action has another one.
   *
   * @param own its id
   */
  public static Button again(Actions actions, String id, String own) {
    Button button = full(actions, id);
    button.setId(own);
    return button;
  }

  /** A button with the icon alone; its text is in the tooltip. */
  public static Button icon(Actions actions, String id) {
    Action action = actions.get(id);
    var button = new Button();
    dress(button, actions, action);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.getStyleClass().addAll("flat", "icon-button");
    return button;
  }

  /** An entry of a menu. */
  public static MenuItem menu(Actions actions, String id) {
    Action action = actions.get(id);
    var item = new MenuItem();
    item.setId("menu-" + id);
    item.textProperty()
        .bind(Bindings.createStringBinding(() -> said(action), action.label(), action.enabled()));
    item.setGraphic(Icons.of(action.icon()));
    item.disableProperty().bind(Bindings.not(action.enabled()));
    action.shortcuts().stream()
        .filter(s -> s.length() > 1)
        .findFirst()
        .ifPresent(s -> item.setAccelerator(KeyCombination.valueOf(s)));
    item.setOnAction(_ -> actions.run(action));
    return item;
  }

  /** What it is called; where it cannot be done now, with the reason in a line of its own. */
  private static String said(Action action) {
    String why = action.can().otherwise();
    return action.enabled().get() || why.isEmpty() ? action.text() : action.text() + "\n" + why;
  }

  /**
   * The button under which a view has the ways its figures leave by.
   *
   * @param id of the button
   * @param ways ids of actions
   */
  public static MenuButton exports(Actions actions, String words, String id, String... ways) {
    var exports = new MenuButton(words, Icons.of("mdi2e-export-variant"));
    for (String way : ways) {
      exports.getItems().add(menu(actions, way));
    }
    exports.setId(id);
    exports.setMinWidth(MenuButton.USE_PREF_SIZE);
    return exports;
  }

  private static void dress(ButtonBase button, Actions actions, Action action) {
    button.setId(action.id());
    button.setGraphic(Icons.of(action.icon()));
    button.disableProperty().bind(Bindings.not(action.enabled()));
    button.accessibleTextProperty().bind(action.label());
    button.setOnAction(_ -> actions.run(action));
    var tip = new Tooltip();
    String shortcut = Shortcuts.shown(action);
    tip.textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> shortcut.isEmpty() ? action.text() : action.text() + "  " + shortcut,
                action.label()));
    button.setTooltip(tip);
    if (!action.can().otherwise().isEmpty()) {
      Refused.because(button, action.can().otherwise());
    }
  }
}
