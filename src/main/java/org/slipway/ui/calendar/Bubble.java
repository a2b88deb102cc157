package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Mark;
import org.slipway.ui.control.Sign;
import org.slipway.ui.control.Words;

/** Says beside a bar in the hand whether it fits there, each reason why not, and where it would. */
final class Bubble extends VBox {

  private static final int MOST_REASONS = 5;

  private final Texts texts;
  private final ObservableValue<ZoneId> zone;

  Bubble(Texts texts, ObservableValue<ZoneId> zone) {
    this.texts = texts;
    this.zone = zone;
    getStyleClass().add("timeline-bubble");
    setManaged(false);
    setVisible(false);
    setMouseTransparent(true);
  }

  void show(Gesture gesture) {
    getChildren().clear();
    Sign sign = gesture.fits() ? Sign.PASS : Sign.FAIL;
    HBox head =
        Words.row(
            "line",
            new Mark(sign, texts),
            Words.whole(headline(gesture), "section-title"),
            Words.spring(),
            Words.whole(times(gesture), "muted", "caption"));
    getChildren().add(head);
    gesture.against().stream()
        .limit(MOST_REASONS)
        .forEach(reason -> getChildren().add(Words.wrapped(reason, "small")));
    int more = gesture.against().size() - MOST_REASONS;
    if (more > 0) {
      getChildren().add(Words.of(texts.get("calendar.bubble.more", more), "muted", "small"));
    }
    gesture.next().ifPresent(at -> next(texts.get("calendar.bubble.next", moment(at))));
    getChildren().add(Words.wrapped(hint(gesture), "muted", "caption"));
  }

  private void next(String text) {
    var line = new Region();
    line.getStyleClass().add("timeline-bubble-line");
    HBox row =
        Words.row(
            "line", new Mark(Sign.PASS, texts).styled("mark-small"), Words.wrapped(text, "fits"));
    getChildren().addAll(line, row);
  }

  private String headline(Gesture gesture) {
    return texts.get(gesture.fits() ? "calendar.bubble.fits" : "calendar.bubble.not");
  }

  private String hint(Gesture gesture) {
    return texts.get(
        gesture.next().isPresent() ? "calendar.bubble.hint.next" : "calendar.bubble.hint");
  }

  private String times(Gesture gesture) {
    return switch (gesture.sort()) {
      case MOVE -> texts.get("calendar.bubble.snap");
      case RESIZE ->
          texts.get(
              "calendar.bubble.run",
              Times.span(gesture.moved().timing().run().orElse(Duration.ZERO)));
    };
  }

  private String moment(Instant at) {
    return Times.shortMoment(at, zone.getValue(), texts.locale());
  }

  /** All of it in one sentence, for reading aloud. */
  String says(Gesture gesture) {
    var said = new StringBuilder(moment(gesture.parts().start()));
    said.append(": ").append(headline(gesture));
    gesture.against().forEach(reason -> said.append(". ").append(reason));
    gesture
        .next()
        .ifPresent(at -> said.append(". ").append(texts.get("calendar.bubble.next", moment(at))));
    return said.toString();
  }
}
