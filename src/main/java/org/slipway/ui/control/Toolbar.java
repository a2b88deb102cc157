package org.slipway.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.HBox;

/** A line of controls that lets go of the words of its icon buttons where there is no room. */
public class Toolbar extends HBox {

  private final List<ButtonBase> shortened = new ArrayList<>();
  private double whole;

  @SuppressWarnings("this-escape") // only the style class is set, which no subclass overrides
  public Toolbar(String style, Node... nodes) {
    super(nodes);
    getStyleClass().add(style);
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    if (shortened.isEmpty()) {
      whole = super.computeMinWidth(-1);
      if (getWidth() > 0 && getWidth() < whole) {
        shorten();
      }
    } else if (getWidth() >= whole || stale()) {
      shortened.forEach(button -> button.setContentDisplay(ContentDisplay.LEFT));
      shortened.clear();
    }
    super.layoutChildren();
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
