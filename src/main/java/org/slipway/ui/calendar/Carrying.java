package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.scene.Bar;
import org.slipway.text.Texts;

/**
 * The bar in the hand: taken up, moved or made longer, and dropped as one edit or put back. While
 * it is carried, everything that speaks against its place is known.
 */
final class Carrying {

  private final CalendarDesk desk;
  private final Texts texts;
  private final ObservableValue<ZoneId> zone;
  private final Runnable changed;
  private Optional<Gesture> gesture = Optional.empty();
  private String label = "";
  private List<String> refused = List.of();

  Carrying(CalendarDesk desk, Texts texts, ObservableValue<ZoneId> zone, Runnable changed) {
    this.desk = desk;
    this.texts = texts;
    this.zone = zone;
    this.changed = changed;
  }

  Optional<Gesture> gesture() {
    return gesture;
  }

  /** Why the last drop was not taken; none if it was. */
  List<String> refused() {
    return refused;
  }

  /** Takes a bar up; a booking, a running or a finished deployment stays where it is. */
  boolean take(Bar bar, Gesture.Sort sort) {
    if (!bar.isMovable() || bar.deployment().isEmpty()) {
      return false;
    }
    Deployment before = bar.deployment().get();
    label = bar.label();
    refused = List.of();
    gesture = Optional.of(new Gesture(before, before, sort, List.of(), Optional.empty()));
    changed.run();
    return true;
  }

  /** Moves the carried bar, or its run's end, by this much from where it was taken. */
  void by(Duration distance, boolean quarter) {
    gesture.ifPresent(
        g -> {
          Deployment moved =
              switch (g.sort()) {
                case MOVE -> {
                  Instant start = g.before().timing().startsAt().orElseThrow();
                  Instant wanted = start.plus(distance);
                  yield Gesture.startingAt(g.before(), Gesture.snapped(wanted, quarter));
                }
                case RESIZE -> {
                  Instant start = g.before().timing().startsAt().orElseThrow();
                  Duration run = g.before().timing().run().orElse(Duration.ZERO);
                  Instant end = Gesture.snapped(start.plus(run).plus(distance), quarter);
                  yield Gesture.running(g.before(), Duration.between(start, end));
                }
              };
          put(g, moved);
        });
  }

  /** Moves or stretches it further by this much, from where it is. */
  void nudge(Duration distance) {
    gesture.ifPresent(
        g -> {
          Deployment moved =
              switch (g.sort()) {
                case MOVE ->
                    Gesture.startingAt(
                        g.moved(), g.moved().timing().startsAt().orElseThrow().plus(distance));
                case RESIZE ->
                    Gesture.running(
                        g.moved(), g.moved().timing().run().orElse(Duration.ZERO).plus(distance));
              };
          put(g, moved);
        });
  }

  /** Jumps to the next place where it fits. */
  void toNextFit() {
    gesture.ifPresent(
        g ->
            g.next()
                .or(() -> desk.nextFit(later(g.moved())))
                .ifPresent(start -> put(g, Gesture.startingAt(g.moved(), start))));
  }

  private static Deployment later(Deployment deployment) {
    Instant start = deployment.timing().startsAt().orElseThrow();
    return Gesture.startingAt(deployment, start.plus(Duration.ofMinutes(1)));
  }

  /** Drops it: one edit, or none where nothing changed. False where the plan did not take it. */
  boolean drop() {
    Optional<Gesture> dropped = gesture;
    gesture = Optional.empty();
    refused = dropped.filter(Gesture::isChanged).map(g -> desk.commit(edit(g))).orElse(List.of());
    changed.run();
    return refused.isEmpty();
  }

  /** Puts it back. */
  void cancel() {
    if (gesture.isPresent()) {
      gesture = Optional.empty();
      changed.run();
    }
  }

  private Edit edit(Gesture g) {
    String key =
        switch (g.sort()) {
          case MOVE -> "calendar.edit.move";
          case RESIZE -> "calendar.edit.resize";
        };
    return Edit.put(Phrase.of(key, Arg.named(g.before(), label)), g.moved());
  }

  private void put(Gesture g, Deployment moved) {
    if (moved.timing().equals(g.moved().timing())) {
      return;
    }
    List<String> against =
        desk.against(moved).stream().map(phrase -> texts.say(phrase, zone.getValue())).toList();
    Optional<Instant> next = against.isEmpty() ? Optional.empty() : desk.nextFit(moved);
    gesture = Optional.of(new Gesture(g.before(), moved, g.sort(), against, next));
    changed.run();
  }
}
