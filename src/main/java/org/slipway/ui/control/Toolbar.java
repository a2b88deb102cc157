package org.slipway.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;

/**
 * A line of controls that is never cut: where there is no room it lets go of the words of its icon
 * buttons, and then of what it was told may go, in that order.
 */
public class Toolbar extends HBox {

  private final List<Node> yielding = new ArrayList<>();
  private final List<ButtonBase> shortened = new ArrayList<>();
  private double whole;

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
    for (Node node : yielding) {
      boolean stays = need <= room;
      node.setManaged(stays);
      node.setVisible(stays);
      need -= stays ? 0 : span(node);
    }
  }

  /** The width with everything that may go. */
  private double needed() {
    double need = super.computeMinWidth(-1);
    for (Node node : yielding) {
      need += node.isManaged() ? 0 : span(node);
    }
    return need;
  }

  private double span(Node node) {
    return node.minWidth(-1) + getSpacing();
  }

  private void shortenUntil(double room) {
    if (shortened.isEmpty()) {
      whole = needed();
      if (room < whole) {
        shorten();
      }
    } else if (room >= whole || stale()) {
      shortened.forEach(button -> button.setContentDisplay(ContentDisplay.LEFT));
      shortened.clear();
    }
  }

  /** Whether the content was replaced since it was shortened. */
  private boolean stale() {
    return shortened.stream().noneMatch(getChildren()::contains);
  }

  private void shorten() {
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
