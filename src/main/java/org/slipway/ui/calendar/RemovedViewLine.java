package org.slipway.ui.calendar;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.slipway.text.Texts;

/**
 * Says which of the reader's own views was deleted, and brings it back where that was a mistake.
 */
final class RemovedViewLine extends CalendarLine {

  private final CalendarViewModel model;
  private final Label says = broken(this, "", "small");
  private final Button back = new Button();

  /**
   * @param leave gives the focus back
   */
  RemovedViewLine(CalendarViewModel model, Runnable leave) {
    this.model = model;
    Texts texts = model.texts();
    dress(back, "calendar.view-back", texts.get("calendar.views.bring-back"));
    back.setOnAction(
        _ -> {
          leave.run();
          model.views().bringBack();
        });
    var dismiss = new Button();
    dress(dismiss, "calendar.view-dismiss", texts.get("calendar.views.dismiss"));
    dismiss.setOnAction(_ -> dismiss(leave));
    getChildren().addAll(says, back, dismiss);
    addEventHandler(
        KeyEvent.KEY_PRESSED,
        press -> {
          if (press.getCode() == KeyCode.ESCAPE) {
            press.consume();
            dismiss(leave);
          }
        });
    model.views().removed().subscribe(this::show);
  }

  private static void dress(Button button, String id, String text) {
    button.setId(id);
    button.setText(text);
    button.setMinWidth(USE_PREF_SIZE);
    button.getStyleClass().add("small-button");
  }

  private void show(Optional<SavedViews.Saved> removed) {
    removed.ifPresent(
        saved -> says.setText(model.texts().get("calendar.views.removed", saved.name())));
    setVisible(removed.isPresent());
    if (removed.isPresent()) {
      back.requestFocus();
    }
  }

  private void dismiss(Runnable leave) {
    leave.run();
    model.views().removed().set(Optional.empty());
  }
}
