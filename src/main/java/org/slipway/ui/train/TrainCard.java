package org.slipway.ui.train;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.slipway.core.readiness.Go;
import org.slipway.core.schedule.train.TrainBoard;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.Words;

/** One release on the board: its verdict, and why it misses its train where it does. */
final class TrainCard extends VBox {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final PseudoClass AIMED = PseudoClass.getPseudoClass("aimed");

  private final TrainBoard.Rider rider;

  /**
   * @param verdict empty: it is finished, or not worked out yet
   */
  TrainCard(TrainBoard.Rider rider, Optional<Go> verdict, TrainWords words) {
    this.rider = rider;
    getStyleClass().add("train-card");
    setId("train-card-" + rider.release().key());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    var texts = words.texts();
    setAccessibleText(words.spoken(rider, verdict.map(texts::term)));
    var head = new HBox();
    head.getStyleClass().add("train-card-head");
    verdict.ifPresent(go -> head.getChildren().add(new Mark(Sign.of(go), texts)));
    head.getChildren().add(Words.wrapped(TrainWords.name(rider.release()), "medium"));
    getChildren().addAll(head, Words.of(rider.release().key(), "muted", "caption"));
    if (!rider.misses().isEmpty()) {
      addMisses(words);
    }
  }

  private void addMisses(TrainWords words) {
    boolean certain = rider.misses().stream().anyMatch(miss -> miss.certain());
    Label count =
        Words.wrapped(
            words.texts().get(certain ? "trains.misses" : "trains.may-miss", rider.misses().size()),
            "caption",
            certain ? "train-miss" : "train-unsure");
    Label first = Words.wrapped(words.misses(rider.misses().subList(0, 1)), "caption", "muted");
    getChildren().addAll(count, first);
    var all = new Tooltip(words.misses(rider.misses()));
    all.setWrapText(true);
    all.getStyleClass().add("train-tip");
    Tooltip.install(this, all);
  }

  TrainBoard.Rider rider() {
    return rider;
  }

  void chosen(boolean now) {
    pseudoClassStateChanged(CHOSEN, now);
  }

  void aimed(boolean now) {
    pseudoClassStateChanged(AIMED, now);
  }
}
