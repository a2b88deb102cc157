package org.slipway.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.slipway.text.Texts;

/** The mark of a state: its shape in its colour, its letter on it. */
public final class Mark extends StackPane {

  public Mark(Sign sign, Texts texts) {
    var shape = new Region();
    shape.getStyleClass().add("mark-shape");
    var letter = new Label(texts.get(sign.key() + ".letter"));
    letter.getStyleClass().add("mark-letter");
    getChildren().addAll(shape, letter);
    getStyleClass().addAll("mark", "mark-" + sign.state());
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(texts.get(sign.key()));
  }

  /** The same mark with a further style class, for example {@code mark-large}. */
  public Mark styled(String styleClass) {
    getStyleClass().add(styleClass);
    return this;
  }
}
