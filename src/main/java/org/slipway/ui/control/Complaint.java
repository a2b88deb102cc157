package org.slipway.ui.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Popup;

/** Says right below a field what is wrong with it, over whatever lies there. */
public final class Complaint {

  private static final double GAP = 3;

  private final Popup popup = new Popup();
  private final Label words = Words.wrapped("", "problem", "complaint");

  /**
   * @param id of the label
   */
  public Complaint(String id) {
    words.setId(id);
    words.setGraphic(Icons.of("mdi2a-alert-octagon-outline"));
    popup.getContent().add(words);
  }

  /** Shows a sentence below a node that is on the screen; an empty one hides the complaint. */
  public void show(Node below, String sentence) {
    Scene owner = below.getScene();
    if (sentence.isEmpty() || owner == null) {
      hide();
      return;
    }
    words.setText(sentence);
    Scene own = popup.getScene();
    own.setUserAgentStylesheet(owner.getUserAgentStylesheet());
    own.getStylesheets().setAll(owner.getStylesheets());
    own.getRoot().setStyle(owner.getRoot().getStyle());
    Bounds place = below.localToScreen(below.getBoundsInLocal());
    popup.show(below, place.getMinX(), place.getMaxY() + GAP);
  }

  public void hide() {
    popup.hide();
  }

  /** What is said now; empty: nothing. */
  public String said() {
    return popup.isShowing() ? words.getText() : "";
  }
}
