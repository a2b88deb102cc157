package org.slipway.ui.wave;

import java.time.Instant;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.slipway.core.schedule.wave.SunBoard;
import org.slipway.core.schedule.wave.SunRow;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;
import org.slipway.ui.control.Words;

/** One region: what it is called, its start in local time and in UTC, its strip of time. */
final class SunRowView extends VBox {

  private final SunRow row;
  private final SunStrip strip;
  private final SunWords words;

  SunRowView(SunRow row, SunBoard board, Interval range, Instant now, Texts texts) {
    this.row = row;
    words = new SunWords(row, texts);
    WaveStep step = board.steps().get(row.number());
    strip = new SunStrip(row, step, range, now, texts);
    getChildren().add(head());
    for (String more : List.of(words.holidays(), words.time())) {
      if (!more.isEmpty()) {
        getChildren().add(Words.wrapped(more, "caption", "muted"));
      }
    }
    getChildren().add(strip);
    getStyleClass().add("sun-row");
    setId("sun-row-" + row.environment().key());
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.LIST_ITEM);
    setAccessibleText(
        texts.get(
            "waves.spoken",
            step.wave().name(),
            row.environment().name(),
            words.local(),
            words.utc(),
            words.cover(),
            words.holidays(),
            words.time()));
  }

  /** Where it is and when it starts there, in one line where there is room for that. */
  private FlowPane head() {
    var head =
        new FlowPane(
            Words.whole(row.environment().name(), "medium"),
            Words.whole(row.zone().getId(), "muted", "caption"),
            Words.whole(words.local(), "small"),
            Words.whole(words.utc(), "muted", "caption"),
            coverLabel());
    head.getChildren().removeIf(node -> node instanceof Label label && label.getText().isEmpty());
    head.getStyleClass().add("sun-head");
    return head;
  }

  SunStrip strip() {
    return strip;
  }

  SunRow row() {
    return row;
  }

  /** Nothing is about to move any more. */
  void noGhost() {
    strip.noGhost();
  }

  /** Shows where it would be. */
  void ghost(SunBoard after) {
    row.deployment()
        .ifPresent(
            now ->
                after.rows().stream()
                    .flatMap(other -> other.deployment().stream())
                    .filter(d -> d.id().equals(now.id()) && !d.equals(now))
                    .findFirst()
                    .ifPresent(d -> strip.ghost(d, after.steps().get(row.number()))));
  }

  private Label coverLabel() {
    boolean gap = row.cover().map(cover -> !cover.complete()).orElse(false);
    return Words.whole(words.cover(), "caption", gap ? "sun-uncovered" : "muted");
  }
}
