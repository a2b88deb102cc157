package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.scene.Bar;
import org.slipway.text.Texts;
import org.slipway.ui.task.Latest;

/**
 * The bar in the hand: taken up, moved or made longer, and dropped as one edit or put back. While
 * it is carried, everything that speaks against its place is known at once; where it would fit is
 * looked for beside the window. On the FX thread.
 */
final class Carrying {

  /** The steps to which bars snap. */
  static final List<Duration> SNAPS =
      List.of(Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60));

  private final CalendarDesk desk;
  private final Texts texts;
  private final Latest fitting;
  private final Supplier<CalendarFacts> facts;
  private final Runnable changed;
  private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneId.of("UTC"));
  private final ObjectProperty<Duration> snap = new SimpleObjectProperty<>(SNAPS.get(1));
  private final StringProperty reason = new SimpleStringProperty("");
  private Runnable jumped = () -> {};
  private Optional<Gesture> gesture = Optional.empty();
  private String label = "";
  private List<String> refused = List.of();

  Carrying(
      CalendarDesk desk,
      Texts texts,
      Latest fitting,
      Supplier<CalendarFacts> facts,
      Runnable changed) {
    this.desk = desk;
    this.texts = texts;
    this.fitting = fitting;
    this.facts = facts;
    this.changed = changed;
    snap.addListener((_, _, _) -> changed.run());
  }

  /** The reader's zone. */
  ObjectProperty<ZoneId> zone() {
    return zone;
  }

  /** The step to which moved bars snap. */
  ObjectProperty<Duration> snap() {
    return snap;
  }

  /** The next of the steps, after the longest the shortest. */
  void nextSnap() {
    snap.set(SNAPS.get((SNAPS.indexOf(snap.get()) + 1) % SNAPS.size()));
  }

  /** Why it goes where it does not fit, in the user's words; may be blank. */
  StringProperty reason() {
    return reason;
  }

  Optional<Gesture> gesture() {
    return gesture;
  }

  /** Whether there is a bar in the hand that can still be moved. */
  boolean isHeld() {
    return gesture.filter(g -> g.stage() != Gesture.Stage.DROPPED).isPresent();
  }

  /** Why the last drop was not taken; none if it was. */
  List<String> refused() {
    return refused;
  }

  /** Says why something was not done, until the next thing is; nothing to say is taken back. */
  void refuse(List<String> why) {
    refused = List.copyOf(why);
    changed.run();
  }

  /** Takes a bar up; a booking, a running or a finished deployment stays where it is. */
  boolean take(Bar bar, Gesture.Sort sort) {
    if (!bar.isMovable() || bar.deployment().isEmpty() || desk.readOnly().isPresent()) {
      return false;
    }
    label = bar.label();
    refused = List.of();
    reason.set("");
    gesture = Optional.of(Gesture.of(bar.deployment().get(), sort));
    changed.run();
    return true;
  }

  /** Moves the carried bar, or its run's end, by this much from where it was taken. */
  void by(Duration distance, boolean snapping) {
    Duration step = snapping ? snap.get() : Duration.ofMinutes(1);
    held()
        .ifPresent(
            g -> {
              Instant start = g.before().timing().startsAt().orElseThrow();
              if (g.sort() == Gesture.Sort.RESIZE) {
                Duration run = g.before().timing().run().orElse(Duration.ZERO);
                Instant end = Gesture.snapped(start.plus(run).plus(distance), step, zone.get());
                put(g, Gesture.running(g.before(), Duration.between(start, end)));
              } else {
                Instant there = Gesture.snapped(start.plus(distance), step, zone.get());
                put(g, Gesture.startingAt(g.before(), there));
              }
            });
  }

  /** Moves or stretches it further by this much, from where it is. */
  void nudge(Duration distance) {
    held()
        .ifPresent(
            g -> {
              Instant start = g.moved().timing().startsAt().orElseThrow();
              Duration run = g.moved().timing().run().orElse(Duration.ZERO);
              put(
                  g,
                  g.sort() == Gesture.Sort.RESIZE
                      ? Gesture.running(g.moved(), run.plus(distance))
                      : Gesture.startingAt(g.moved(), start.plus(distance)));
            });
  }

  /** Puts it exactly there. */
  void exactly(Instant start, Duration run) {
    held().ifPresent(g -> put(g, Gesture.running(Gesture.startingAt(g.before(), start), run)));
  }

  /** What is done after each jump to a place that may be out of sight. */
  void whenJumped(Runnable run) {
    jumped = run;
  }

  /** Jumps to the next place where it fits, as soon as that is known. */
  void toNextFit() {
    held()
        .ifPresent(
            g -> {
              if (g.next().isPresent()) {
                jump(g, g.next().get());
              } else {
                CalendarFacts known = facts.get();
                fitting.start(
                    progress -> known.nextFit(later(g.moved()), progress::cancelled),
                    found -> found.ifPresent(start -> jump(g, start)));
              }
            });
  }

  private void jump(Gesture g, Instant start) {
    put(g, Gesture.startingAt(g.moved(), start));
    jumped.run();
  }

  private static Deployment later(Deployment deployment) {
    Instant start = deployment.timing().startsAt().orElseThrow();
    return Gesture.startingAt(deployment, start.plus(Duration.ofMinutes(1)));
  }

  /**
   * Drops it: one edit, or none where nothing changed. Where it does not fit, the first call asks
   * for a reason and the second one drops it. False where the plan did not take it.
   */
  boolean drop() {
    Optional<Gesture> dropped = held();
    if (dropped.isEmpty()) {
      return true;
    }
    Gesture g = dropped.get();
    if (g.isChanged() && !g.fits() && g.stage() == Gesture.Stage.CARRIED) {
      gesture = Optional.of(g.at(Gesture.Stage.ASKING));
    } else {
      commit(g);
    }
    changed.run();
    return refused.isEmpty();
  }

  /** The picture of the new plan takes the ghost's place, so that the bar does not jump back. */
  private void commit(Gesture g) {
    fitting.stop();
    gesture = g.isChanged() ? Optional.of(g.at(Gesture.Stage.DROPPED)) : Optional.empty();
    refused = g.isChanged() ? desk.commit(edit(g)) : List.of();
    if (!refused.isEmpty()) {
      gesture = Optional.empty();
    }
  }

  /** Puts it back. */
  void cancel() {
    if (isHeld()) {
      settle();
      changed.run();
    }
  }

  /** The plan has changed: there is nothing in the hand any more. */
  void settle() {
    fitting.stop();
    gesture = Optional.empty();
  }

  private Optional<Gesture> held() {
    return gesture.filter(_ -> isHeld());
  }

  private Edit edit(Gesture g) {
    String key =
        switch (g.sort()) {
          case MOVE -> "calendar.edit.move";
          case RESIZE -> "calendar.edit.resize";
          case EXACT -> "calendar.edit.times";
        };
    Arg name = Arg.named(g.before(), label);
    String why = reason.get().strip();
    Phrase said =
        why.isEmpty() || g.fits()
            ? Phrase.of(key, name)
            : Phrase.of(key + ".because", name, Arg.words(why));
    return Edit.put(said, g.moved());
  }

  private void put(Gesture g, Deployment moved) {
    if (moved.timing().equals(g.moved().timing())) {
      return;
    }
    CalendarFacts known = facts.get();
    Optional<List<String>> against =
        known
            .against(moved)
            .map(all -> all.stream().map(phrase -> texts.say(phrase, zone.get())).toList());
    gesture = Optional.of(g.movedTo(moved, against));
    fitting.stop();
    if (!against.equals(Optional.of(List.of()))) {
      fitting.start(progress -> known.nextFit(moved, progress::cancelled), this::fitsNext);
    }
    changed.run();
  }

  private void fitsNext(Optional<Instant> start) {
    gesture = gesture.map(g -> g.fittingAt(start));
    changed.run();
  }
}
