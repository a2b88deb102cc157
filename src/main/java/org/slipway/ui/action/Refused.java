package org.slipway.ui.action;

import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Says why a button cannot be pressed where the pointer rests on it. The button itself gets no
 * mouse while it is disabled, so what it stands in says it.
 */
public final class Refused {

  private final ButtonBase button;
  private final Tooltip tip;

  private Refused(ButtonBase button, String why) {
    this.button = button;
    tip = new Tooltip(why);
    tip.setWrapText(true);
    tip.setMaxWidth(420);
  }

  /** Says this sentence over the button while it is disabled. */
  public static void because(ButtonBase button, String why) {
    var refused = new Refused(button, why);
    Subscription[] watched = {Subscription.EMPTY};
    button
        .parentProperty()
        .subscribe(
            parent -> {
              watched[0].unsubscribe();
              watched[0] = refused.watch(parent);
            });
    button
        .disabledProperty()
        .subscribe(disabled -> button.setAccessibleHelp(disabled ? why : null));
  }

  private Subscription watch(@Nullable Parent parent) {
    if (parent == null) {
      return Subscription.EMPTY;
    }
    EventHandler<MouseEvent> over = move -> over(parent, move);
    parent.addEventFilter(MouseEvent.MOUSE_MOVED, over);
    return () -> {
      parent.removeEventFilter(MouseEvent.MOUSE_MOVED, over);
      Tooltip.uninstall(parent, tip);
    };
  }

  private void over(Parent parent, MouseEvent move) {
    var at = parent.sceneToLocal(move.getSceneX(), move.getSceneY());
    if (button.isDisabled() && button.isVisible() && button.getBoundsInParent().contains(at)) {
      Tooltip.install(parent, tip);
    } else {
      Tooltip.uninstall(parent, tip);
    }
  }
}
