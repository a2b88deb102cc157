package org.slipway.ui.control;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.controlsfx.control.PopOver;
import org.slipway.ui.task.FxTasks;

/** A card that hangs on the node it is about. Escape or a click elsewhere closes it. */
public final class CallOut {

  private CallOut() {}

  /** Shows the card and gives {@code focus} the focus; closing gives it back. */
  public static PopOver show(Node owner, Region content, Node focus) {
    content.getStyleClass().add("call-out");
    var card = new PopOver(content);
    card.setAnimated(false);
    card.setDetachable(false);
    card.setHeaderAlwaysVisible(false);
    card.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
    content.addEventFilter(KeyEvent.KEY_PRESSED, press -> escape(press, card));
    card.setAutoHide(true);
    card.setOnHidden(_ -> owner.requestFocus());
    card.show(owner);
    FxTasks.afterwards(focus::requestFocus);
    return card;
  }

  /** Asked first: a list in the card would take Escape for its own. */
  private static void escape(KeyEvent press, PopOver card) {
    if (press.getCode() == KeyCode.ESCAPE) {
      press.consume();
      card.hide();
    }
  }
}
