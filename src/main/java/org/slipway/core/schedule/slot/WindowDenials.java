package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;
import org.slipway.core.time.Occurrence;

/**
 * Maintenance windows: where any is about the target, run and verification lie within one or more
 * that join (DEFINITIONS §3, {@code window.outside-maintenance}), and the rollback tail too where
 * the runway must hold ({@code window.runway}).
 */
public final class WindowDenials implements ConstraintSource {

  private static final int MOST_NAMES = 3;

  private final Told told;
  private final OpenTime open;

  public WindowDenials(Told told, OpenTime open) {
    this.told = told;
    this.open = open;
  }

  @Override
  public List<Denial> denials(Need need) {
    if (open.windows().isEmpty()) {
      return List.of();
    }
    var certain = new ArrayList<Interval>();
    var possible = new ArrayList<Interval>();
    var doubtful = new ArrayList<Ref>();
    for (MaintenanceWindow window : open.windows()) {
      Expansion expansion = open.expansion(window, need.reach());
      for (Occurrence occurrence : expansion.occurrences()) {
        certain.add(occurrence.at());
      }
      if (!expansion.unknown().isEmpty()) {
        possible.addAll(expansion.unknown().stretches());
        doubtful.add(Ref.of(window));
      }
    }
    possible.addAll(certain);
    IntervalSet sure = IntervalSet.of(certain);
    var denials = new ArrayList<Denial>();
    if (doubtful.isEmpty()) {
      denied(need, sure, denials::add);
    } else {
      IntervalSet perhaps = IntervalSet.of(possible);
      denied(need, perhaps, denials::add);
      doubted(need, sure, perhaps, doubtful, denials::add);
    }
    return denials;
  }

  private void denied(Need need, IntervalSet windows, Consumer<Denial> denials) {
    IntervalSet verified = fitting(need, windows, atLeastAMoment(need.active()));
    IntervalSet fitting = fitting(need, windows, need.open());
    Constraint outside = constraint(ConstraintKind.OUTSIDE_WINDOW, "slots.title.outside-window");
    for (Interval starts : verified.gaps(need.starts()).stretches()) {
      denials.accept(new Denial(outside, starts, opening(need, windows, starts)));
    }
    Constraint runway = constraint(ConstraintKind.RUNWAY, "slots.title.runway");
    for (Interval starts : verified.minus(fitting).stretches()) {
      denials.accept(new Denial(runway, starts, tooShort(need, windows, starts)));
    }
  }

  private void doubted(
      Need need,
      IntervalSet sure,
      IntervalSet perhaps,
      List<Ref> doubtful,
      Consumer<Denial> denials) {
    Constraint by =
        new Constraint(
            ConstraintKind.OUTSIDE_WINDOW,
            doubtful,
            "",
            Phrase.of("slots.title.outside-window"),
            Phrase.of("slots.relax.not-computed", told.names(doubtful)),
            owner(doubtful),
            /* known= */ false);
    IntervalSet open = fitting(need, sure, need.open());
    for (Interval starts : fitting(need, perhaps, need.open()).minus(open).stretches()) {
      denials.accept(new Denial(by, starts, told.notComputed(doubtful)));
    }
  }

  private static Duration atLeastAMoment(Duration length) {
    return length.isZero() ? Duration.ofNanos(1) : length;
  }

  /** The starts asked for from which something of this length stays within the windows. */
  private static IntervalSet fitting(Need need, IntervalSet windows, Duration length) {
    var starts = new ArrayList<Interval>();
    for (Interval window : windows.stretches()) {
      long first = Minutes.ceiling(window.start());
      long last = Minutes.floor(window.end().minus(length));
      Minutes.interval(first, last + 1).flatMap(need.starts()::intersection).ifPresent(starts::add);
    }
    return IntervalSet.of(starts);
  }

  private Constraint constraint(ConstraintKind kind, String title) {
    List<Ref> windows = open.windows().stream().map(Ref::of).toList();
    Arg names = told.names(windows.subList(0, Math.min(MOST_NAMES, windows.size())));
    String relax =
        kind == ConstraintKind.RUNWAY ? "slots.relax.runway" : "slots.relax.outside-window";
    return new Constraint(
        kind,
        windows,
        "",
        Phrase.of(title),
        Phrase.of(relax, names),
        owner(windows),
        /* known= */ true);
  }

  private Optional<Ref> owner(List<Ref> windows) {
    return windows.stream()
        .map(ref -> (MaintenanceWindow) told.plan().find(ref).orElseThrow())
        .flatMap(window -> window.owner().stream())
        .findFirst()
        .map(person -> new Ref(Kind.PERSON, person));
  }

  /** When the next window opens after a start that is outside, or late in one. */
  private Phrase opening(Need need, IntervalSet windows, Interval starts) {
    Optional<Interval> within = windows.stretchAt(starts.start());
    if (within.isPresent() && !within.get().end().isBefore(starts.end())) {
      return tooShort(need, windows, starts);
    }
    return windows.stretches().stream()
        .map(Interval::start)
        .filter(start -> start.isAfter(starts.start()))
        .findFirst()
        .map(start -> Phrase.of("slots.cause.opens", told.moment(need, start)))
        .orElseGet(() -> Phrase.of("slots.cause.opens-never", latest(need)));
  }

  private Arg latest(Need need) {
    return told.moment(need, need.starts().end());
  }

  private Phrase tooShort(Need need, IntervalSet windows, Interval starts) {
    Instant end = windows.stretchAt(starts.start()).map(Interval::end).orElse(starts.end());
    return Phrase.of(
        "slots.cause.runway",
        new Arg.Span(Duration.between(starts.start(), end)),
        told.moment(need, end),
        new Arg.Span(need.runway() ? need.whole() : need.active()));
  }
}
