package org.slipway.ui.notice;

import atlantafx.base.controls.Notification;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.slipway.ui.control.Icons;

/** Good news in a corner: each goes by itself, and waits while the pointer is on it. */
final class Toasts extends VBox {

  private static final Duration SHOWN = Duration.seconds(6);
  private static final int MOST = 3;

  Toasts(Notices notices) {
    getStyleClass().add("toasts");
    setId("toasts");
    setAlignment(Pos.BOTTOM_RIGHT);
    setPickOnBounds(false);
    notices
        .all()
        .addListener(
            (ListChangeListener<Notice>)
                change -> {
                  while (change.next()) {
                    change.getAddedSubList().forEach(this::add);
                  }
                });
  }

  private void add(Notice notice) {
    if (notice.kind() != Notice.Kind.DONE) {
      return;
    }
    var toast = new Notification(notice.sentence(), Icons.of("mdi2c-check-circle-outline"));
    toast.getStyleClass().add("toast");
    toast.setAccessibleText(notice.sentence());
    var time = new PauseTransition(SHOWN);
    time.setOnFinished(_ -> getChildren().remove(toast));
    toast.setOnClose(_ -> getChildren().remove(toast));
    toast.hoverProperty().subscribe(over -> wait(time, over));
    getChildren().add(toast);
    if (getChildren().size() > MOST) {
      getChildren().removeFirst();
    }
  }

  private static void wait(PauseTransition time, boolean over) {
    if (over) {
      time.stop();
    } else {
      time.playFromStart();
    }
  }
}
