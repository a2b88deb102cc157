package org.slipway.ui.train;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.VBox;
import org.slipway.core.schedule.train.Closure;
import org.slipway.core.schedule.train.CutOffTime;
import org.slipway.core.schedule.train.Departure;
import org.slipway.core.schedule.train.TrainBoard;
import org.slipway.text.ClosureWords;
import org.slipway.ui.control.Words;

/** What stands over the cards of a departure: which train, when, until when, and who rides. */
final class TrainHead extends VBox {

  /**
   * @param dates whether the start in UTC, cut-offs and holidays are to be seen
   */
  TrainHead(TrainWords words, TrainBoard board, Departure departure, ObservableBooleanValue dates) {
    getStyleClass().add("train-head");
    var more = dates(words, departure);
    more.visibleProperty().bind(dates);
    more.managedProperty().bind(dates);
    getChildren()
        .addAll(
            Words.wrapped(departure.train().name(), "strong"),
            Words.wrapped(words.local(departure), "medium"));
    for (Closure closure : board.closures(departure)) {
      String says = ClosureWords.of(closure, words.texts());
      getChildren().add(Words.wrapped(says, "caption", "problem"));
    }
    getChildren().addAll(more, Words.wrapped(words.count(board, departure), "caption", "muted"));
  }

  private static VBox dates(TrainWords words, Departure departure) {
    var box = new VBox(Words.wrapped(words.utc(departure), "muted", "small"));
    box.getStyleClass().add("train-dates");
    for (CutOffTime time : departure.cutOffs()) {
      boolean open = time.known().map(at -> at.isAfter(words.session().now())).orElse(true);
      box.getChildren()
          .add(
              Words.wrapped(
                  words.cutOff(time, departure.zone()), "caption", open ? "train-open" : "muted"));
    }
    departure
        .holidays()
        .forEach(
            day -> box.getChildren().add(Words.wrapped(words.holiday(day), "caption", "muted")));
    return box;
  }
}
