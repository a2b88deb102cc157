package org.slipway.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A line of controls that is never cut: where there is no room it lets go of what it was told goes
 * before words, then of the words of its icon buttons, and then of what it was told may go, in that
 * order. What has gone is in a menu at the end, where it was given one.
 */
public class Toolbar extends HBox {

  private final List<Node> yielding = new ArrayList<>();
  private final List<Node> early = new ArrayList<>();
  private final List<ButtonBase> shortened = new ArrayList<>();
  private final List<Node> absent = new ArrayList<>();
  private @Nullable MenuButton more;

  @SuppressWarnings("this-escape") // only the style class is set, which no subclass overrides
  public Toolbar(String style, Node... nodes) {
    super(nodes);
    getStyleClass().add(style);
  }

  /** Names what may go where there is no room, the first one first, and nothing else any more. */
  public final void mayGo(Node... nodes) {
    yielding.clear();
    yielding.addAll(List.of(nodes));
  }

  /**
   * Names those of what may go that go before any button loses its words. They are the first in
   * that order.
   */
  public final void goBeforeWords(Node... nodes) {
    early.clear();
    early.addAll(List.of(nodes));
  }

  /** Leaves out what means nothing now, or takes it in again; what is left out is in no menu. */
  public final void leaveOut(boolean out, List<? extends Node> nodes) {
    absent.removeAll(nodes);
    nodes.forEach(node -> show(node, !out));
    if (out) {
      absent.addAll(nodes);
    }
    requestLayout();
  }

  /** Adds a button at the end that holds what has gone; it is there while something has. */
  public final void gatherIn(MenuButton menu) {
    menu.getStyleClass().addAll("icon-button", "menu-plain");
    menu.setMinWidth(USE_PREF_SIZE);
    menu.setOnShowing(_ -> menu.getItems().setAll(Overflow.of(gone())));
    menu.getItems().add(new MenuItem()); // without any it would not open
    show(menu, false);
    more = menu;
    getChildren().add(menu);
  }

  private List<Node> gone() {
    return mayYield().filter(node -> !node.isManaged()).toList();
  }

  private Stream<Node> mayYield() {
    return yielding.stream().filter(node -> !absent.contains(node));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    if (getWidth() > 0) {
      shortenUntil(getWidth());
      yieldUntil(getWidth());
    }
    super.layoutChildren();
  }

  private void yieldUntil(double room) {
    double need = needed();
    if (more != null) {
      show(more, need > room);
      need += more.isManaged() ? span(more) : 0;
    }
    for (Node node : mayYield().toList()) {
      boolean stays = need <= room;
      show(node, stays);
      need -= stays ? 0 : span(node);
    }
  }

  private static void show(Node node, boolean now) {
    node.setManaged(now);
    node.setVisible(now);
  }

  /** The width with everything that may go, and without the menu for it. */
  private double needed() {
    double need = super.computeMinWidth(-1);
    for (Node node : mayYield().toList()) {
      need += node.isManaged() ? 0 : span(node);
    }
    return need - (more != null && more.isManaged() ? span(more) : 0);
  }

  private double span(Node node) {
    return node.minWidth(-1) + getSpacing();
  }

  /**
   * By what the words need now, and never by what they needed in another size of type or before
   * they were changed.
   */
  private void shortenUntil(double room) {
    double words = shortened.stream().mapToDouble(Toolbar::words).sum();
    boolean fits = needed() + words - spared() <= room;
    if (fits) {
      shortened.forEach(button -> button.setContentDisplay(ContentDisplay.LEFT));
      shortened.clear();
    } else {
      shorten();
    }
  }

  /** The room that there is where what goes before words has gone. */
  private double spared() {
    double spared = mayYield().filter(early::contains).mapToDouble(this::span).sum();
    return spared == 0 || more == null ? spared : spared - span(more);
  }

  /** What the words of a button without them would need beside its icon. */
  private static double words(ButtonBase button) {
    var words = new Text(button.getText());
    words.setFont(button.getFont());
    return words.getLayoutBounds().getWidth() + button.getGraphicTextGap();
  }

  private void shorten() {
    shortened.removeIf(button -> !getChildren().contains(button));
    for (Node node : getChildren()) {
      if (node instanceof ButtonBase button
          && button.getGraphic() != null
          && !button.getText().isEmpty()
          && button.getContentDisplay() == ContentDisplay.LEFT) {
        shortened.add(button);
        button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
      }
    }
  }
}
