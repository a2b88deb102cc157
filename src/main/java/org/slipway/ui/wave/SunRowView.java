package org.slipway.ui.wave;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.slipway.core.plan.Deployment;
import org.slipway.core.schedule.Cover;
import org.slipway.core.schedule.wave.SunBoard;
import org.slipway.core.schedule.wave.SunRow;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.Words;

/** One region: what it is called, its start in local time and in UTC, its strip of time. */
final class SunRowView extends VBox {

  private final SunRow row;
  private final SunStrip strip;
  private final Texts texts;

  SunRowView(SunRow row, SunBoard board, Interval range, Instant now, Texts texts) {
    this.row = row;
    this.texts = texts;
    WaveStep step = board.steps().get(row.number());
    strip = new SunStrip(row, step, range, now, texts);
    getChildren().add(head());
    for (String more : List.of(holidays(), timeWords())) {
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
            local(),
            utc(),
            coverWords(),
            holidays(),
            timeWords()));
  }

  /** Where it is and when it starts there, in one line where there is room for that. */
  private FlowPane head() {
    var head =
        new FlowPane(
            Words.whole(row.environment().name(), "medium"),
            Words.whole(row.zone().getId(), "muted", "caption"),
            Words.whole(local(), "small"),
            Words.whole(utc(), "muted", "caption"),
            coverLabel());
    head.getChildren().removeIf(node -> node instanceof Label label && label.getText().isEmpty());
    head.getStyleClass().add("sun-head");
    return head;
  }

  /** Freezes in sight, and what is missing of windows; nothing where there is nothing to say. */
  private String timeWords() {
    return row.time()
        .map(
            time -> {
              var words = new ArrayList<String>();
              time.freezes().stream()
                  .map(frozen -> frozen.freeze().name())
                  .distinct()
                  .forEach(name -> words.add(texts.get("waves.frozen", name)));
              if (!time.named()) {
                words.add(texts.get("waves.no-window"));
              } else if (time.windows().isEmpty()) {
                words.add(texts.get("waves.no-window-in-sight"));
              }
              if (!time.known()) {
                words.add(texts.get("waves.time-not-computed"));
              }
              return String.join(" ", words);
            })
        .orElse("");
  }

  /** The holidays in sight; that they are not known; nothing where there are none. */
  private String holidays() {
    String days =
        row.holidays().stream()
            .map(
                day ->
                    texts.get("waves.holiday", day.name(), Times.day(day.date(), texts.locale())))
            .collect(Collectors.joining(", "));
    String known = days.isEmpty() ? "" : texts.get("waves.holidays", days);
    return row.covered() ? known : (known + " " + texts.get("waves.no-holidays")).strip();
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

  private Optional<Instant> start() {
    return row.deployment().map(Deployment::timing).flatMap(timing -> timing.startsAt());
  }

  private String local() {
    return start()
        .map(at -> Times.moment(at, row.zone(), texts.locale()))
        .orElseGet(() -> texts.get("waves.nothing"));
  }

  private String utc() {
    return start()
        .map(at -> Times.shortMoment(at, ZoneOffset.UTC, texts.locale()) + " UTC")
        .orElse("");
  }

  private Label coverLabel() {
    boolean gap = row.cover().map(cover -> !cover.complete()).orElse(false);
    return Words.whole(coverWords(), "caption", gap ? "sun-uncovered" : "muted");
  }

  private String coverWords() {
    if (row.deployment().isEmpty()) {
      return "";
    }
    Optional<Cover> cover = row.cover();
    if (cover.isEmpty()) {
      return texts.get("waves.no-cover");
    }
    String people =
        row.duties().stream()
            .map(
                duty ->
                    duty.night()
                        ? texts.get("waves.at-night", duty.person().name())
                        : duty.person().name())
            .distinct()
            .collect(Collectors.joining(", "));
    return cover.get().complete() ? people : texts.get("waves.gap", people);
  }
}
