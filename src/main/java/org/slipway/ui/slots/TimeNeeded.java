package org.slipway.ui.slots;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.Timing;
import org.slipway.scene.Parts;
import org.slipway.scene.RunBar;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.calendar.PictureCanvas;
import org.slipway.ui.control.Words;

/** How long run, verification and rollback tail last, as the calendar draws them and in words. */
final class TimeNeeded extends VBox {

  private final Texts texts;
  private final Label words = Words.wrapped("", "small", "muted");
  private final PictureCanvas bar;
  private Parts parts = Parts.of(Timing.UNKNOWN, Instant.EPOCH);

  TimeNeeded(Texts texts) {
    this.texts = texts;
    getStyleClass().add("slots-needed");
    words.setId("slots-needed");
    bar =
        new PictureCanvas(
            (_, width, height) -> RunBar.of(parts, width, height, texts.get("findslot.needed")));
    bar.getStyleClass().add("slots-needed-bar");
    getChildren().addAll(bar, words);
  }

  /** Shows these lengths; without a bar where nothing of them is known. */
  void show(Optional<Timing> timing) {
    parts = Parts.of(timing.orElse(Timing.UNKNOWN), Instant.EPOCH);
    words.setText(timing.map(this::lengths).orElse(""));
    boolean known = parts.end().isAfter(parts.start());
    bar.setVisible(known);
    bar.setManaged(known);
    bar.requestLayout();
  }

  private String lengths(Timing timing) {
    return texts.get(
        "findslot.parts",
        length(timing.run()),
        length(timing.verification()),
        length(timing.rollbackTail().map(RollbackTail::length)));
  }

  /** In one piece, wherever the line ends. */
  private String length(Optional<Duration> length) {
    return length
        .map(known -> Times.span(known).replace(' ', '\u00a0'))
        .orElseGet(() -> texts.get("findslot.unknown"));
  }
}
