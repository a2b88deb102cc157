package org.slipway.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;

/** What a line of controls had no room for, as entries of a menu. */
final class Overflow {

  private Overflow() {}

  /** An entry for each control; those of a group stand apart. */
  static List<MenuItem> of(List<Node> gone) {
    var items = new ArrayList<MenuItem>();
    for (Node node : gone) {
      List<MenuItem> more = new ArrayList<>(of(node));
      boolean group = more.size() > 1;
      if (group && !items.isEmpty()) {
        items.add(new SeparatorMenuItem());
      }
      items.addAll(more);
      if (group && !node.equals(gone.getLast())) {
        items.add(new SeparatorMenuItem());
      }
    }
    return items;
  }

  private static List<MenuItem> of(Node node) {
    return switch (node) {
      case MenuButton menu -> menu.getItems().stream().map(Overflow::copy).toList();
      case ToggleButton toggle -> List.of(check(toggle, toggle.isSelected()));
      case CheckBox box -> List.of(check(box, box.isSelected()));
      case ButtonBase button -> List.of(entry(new MenuItem(), button));
      case Parent group ->
          group.getChildrenUnmodifiable().stream().flatMap(child -> of(child).stream()).toList();
      default -> List.of();
    };
  }

  private static MenuItem check(ButtonBase button, boolean selected) {
    var item = new CheckMenuItem();
    item.setSelected(selected);
    return entry(item, button);
  }

  private static MenuItem entry(MenuItem item, ButtonBase button) {
    String words = button.getText();
    String name = words.isEmpty() ? button.getAccessibleText() : words;
    String why = button.isDisabled() ? button.getAccessibleHelp() : null;
    item.setText(why == null || why.isEmpty() ? name : name + "\n" + why);
    item.setId("more-" + button.getId());
    item.setDisable(button.isDisabled());
    item.setOnAction(_ -> button.fire());
    return item;
  }

  /** An item can be in one menu only. */
  private static MenuItem copy(MenuItem of) {
    var item = new MenuItem(of.getText());
    item.setId("more-" + of.getId());
    item.setDisable(of.isDisable());
    item.setOnAction(_ -> of.fire());
    return item;
  }
}
