package org.slipway.ui.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.slipway.core.plan.Kind;

/**
 * The kinds of the catalogue in one line. Those for which there is no room are in a menu at its
 * end; the one that is shown is always in sight.
 */
final class KindRow extends HBox {

  private final Function<Kind, String> words;
  private final Consumer<Kind> choose;
  private final MenuButton more = new MenuButton();
  private final List<ToggleButton> toggles = new ArrayList<>();
  private final List<Kind> kinds = new ArrayList<>();

  /**
   * @param words what a kind is called, and how many there are
   * @param choose told which kind the user wants
   */
  KindRow(Function<Kind, String> words, String more, Consumer<Kind> choose) {
    this.words = words;
    this.choose = choose;
    getStyleClass().add("kinds");
    this.more.setId("kinds-more");
    this.more.setText(more);
    this.more.setMinWidth(USE_PREF_SIZE);
    this.more.getStyleClass().add("flat");
    this.more.setOnShowing(_ -> fill());
  }

  void show(List<Kind> all, Kind selected) {
    var group = new ToggleGroup();
    kinds.clear();
    kinds.addAll(all);
    toggles.clear();
    for (Kind kind : all) {
      var toggle = new ToggleButton(words.apply(kind));
      toggle.setId("kind-" + kind.token());
      toggle.setToggleGroup(group);
      toggle.setSelected(kind == selected);
      toggle.setMinWidth(USE_PREF_SIZE);
      toggle.setOnAction(
          _ -> {
            toggle.setSelected(true);
            choose.accept(kind);
          });
      toggles.add(toggle);
    }
    getChildren().setAll(toggles);
    getChildren().add(more);
    requestLayout();
  }

  /** Says anew what the kinds are called. */
  void refresh() {
    for (int i = 0; i < toggles.size(); i++) {
      toggles.get(i).setText(words.apply(kinds.get(i)));
    }
  }

  /** Those that are hidden now. */
  private void fill() {
    more.getItems().clear();
    for (int i = 0; i < toggles.size(); i++) {
      if (!toggles.get(i).isVisible()) {
        Kind kind = kinds.get(i);
        var item = new RadioMenuItem(words.apply(kind));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> choose.accept(kind));
        more.getItems().add(item);
      }
    }
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0; // whatever it is given: the rest is in the menu
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - getInsets().getLeft() - getInsets().getRight();
    double all = toggles.stream().mapToDouble(this::span).sum() - getSpacing();
    boolean whole = all <= room;
    double left = whole ? room : room - span(more);
    ToggleButton selected =
        toggles.stream().filter(ToggleButton::isSelected).findFirst().orElse(null);
    left -= whole || selected == null ? 0 : span(selected);
    boolean full = false;
    for (ToggleButton toggle : toggles) {
      boolean kept = toggle.equals(selected);
      if (!whole && !kept) {
        left -= span(toggle);
        full |= left < 0;
      }
      shown(toggle, whole || kept || !full);
    }
    shown(more, !whole);
    super.layoutChildren();
  }

  private double span(Node node) {
    return node.prefWidth(-1) + getSpacing();
  }

  private static void shown(Node node, boolean here) {
    node.setVisible(here);
    node.setManaged(here);
  }
}
