package org.slipway.ui.action;

import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableStringValue;
import javafx.event.EventHandler;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * Says why a button cannot be pressed where the pointer rests on it. The button itself gets no
 * mouse while it is disabled, so what it stands in says it.
 */
public final class Refused {

  private static final Duration REST = Duration.millis(500);

  /** So far from the pointer, in pixels. */
  private static final double BESIDE = 10;

  private final ButtonBase button;
  private final Tooltip tip;
  private final PauseTransition rest = new PauseTransition(REST);

  private Refused(ButtonBase button, ObservableStringValue why) {
    this.button = button;
    tip = new Tooltip();
    tip.textProperty().bind(why);
    tip.setWrapText(true);
    tip.setMaxWidth(420);
  }

  /** Has a button off for as long as it is there, where there is a reason for that. */
  public static void where(Optional<String> why, ButtonBase button) {
    why.ifPresent(
        sentence -> {
          button.setDisable(true);
          because(button, sentence);
        });
  }

  /** Says this sentence over the button while it is disabled. */
  public static void because(ButtonBase button, String why) {
    because(button, new ReadOnlyStringWrapper(why));
  }

  /** The same with a sentence that changes; nothing is said while it is empty. */
  public static void because(ButtonBase button, ObservableStringValue why) {
    var refused = new Refused(button, why);
    Subscription[] watched = {Subscription.EMPTY};
    button
        .parentProperty()
        .subscribe(
            parent -> {
              watched[0].unsubscribe();
              watched[0] = refused.watch(parent);
            });
    button.disabledProperty().subscribe(_ -> refused.help());
    why.subscribe(_ -> refused.help());
  }

  private void help() {
    button.setAccessibleHelp(button.isDisabled() ? tip.getText() : null);
  }

  private Subscription watch(@Nullable Parent parent) {
    if (parent == null) {
      return Subscription.EMPTY;
    }
    EventHandler<MouseEvent> over = move -> over(parent, move);
    EventHandler<MouseEvent> away = _ -> hide();
    parent.addEventFilter(MouseEvent.MOUSE_MOVED, over);
    parent.addEventHandler(MouseEvent.MOUSE_EXITED, away);
    return () -> {
      parent.removeEventFilter(MouseEvent.MOUSE_MOVED, over);
      parent.removeEventHandler(MouseEvent.MOUSE_EXITED, away);
      hide();
    };
  }

  private void over(Parent parent, MouseEvent move) {
    var at = parent.sceneToLocal(move.getSceneX(), move.getSceneY());
    if (!button.isDisabled()
        || tip.getText().isEmpty()
        || !button.getBoundsInParent().contains(at)) {
      hide();
    } else if (!tip.isShowing() && rest.getStatus() != Animation.Status.RUNNING) {
      rest.setOnFinished(
          _ -> tip.show(button, move.getScreenX() + BESIDE, move.getScreenY() + BESIDE));
      rest.playFromStart();
    }
  }

  private void hide() {
    rest.stop();
    tip.hide();
  }
}
