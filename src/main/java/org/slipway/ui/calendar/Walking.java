package org.slipway.ui.calendar;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.scene.Bar;
import org.slipway.scene.Layer;

/** Finds the bar, or the freeze, event or date, that a key leads to from the selected one. */
final class Walking {

  private static final Comparator<Bar> BY_LANE =
      Comparator.comparingInt(Bar::lane)
          .thenComparing(bar -> bar.parts().whole())
          .thenComparing(Bar::ref);

  private final CalendarViewModel model;
  private final Optional<Bar> here;

  Walking(CalendarViewModel model) {
    this.model = model;
    this.here = model.selected().get().flatMap(ref -> model.index().find(ref));
  }

  /** Among the bars in sight, by lane and then by time; none beyond the last. */
  Optional<Ref> next(boolean forward) {
    Interval shown = model.sight().shown();
    List<Bar> bars = model.index().visible(shown).stream().sorted(BY_LANE).toList();
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    if (here.isEmpty()) {
      return Optional.of((forward ? bars.getFirst() : bars.getLast()).ref());
    }
    return step(bars, forward);
  }

  Optional<Ref> inLane(boolean forward) {
    return here.isEmpty() ? next(forward) : step(lane(here.get().lane()), forward);
  }

  Optional<Ref> end(boolean last) {
    return here.map(bar -> lane(bar.lane()))
        .map(bars -> (last ? bars.getLast() : bars.getFirst()).ref());
  }

  /** Among the freezes, events and dates in sight, by when they first are; none beyond the last. */
  Optional<Ref> layer(boolean forward) {
    List<Ref> refs =
        model.scenes().words().facts().layers(model.sight().shown()).stream()
            .filter(layer -> layer.sort() != Layer.Sort.WINDOW)
            .map(Layer::ref)
            .distinct()
            .toList();
    if (refs.isEmpty()) {
      return Optional.empty();
    }
    int at = model.selected().get().map(refs::indexOf).orElse(-1);
    int next = at < 0 ? (forward ? 0 : refs.size() - 1) : at + (forward ? 1 : -1);
    return next < 0 || next >= refs.size() ? Optional.empty() : Optional.of(refs.get(next));
  }

  /** Bars in sight only, so that the time in sight does not jump away. */
  Optional<Ref> lane(boolean down) {
    if (here.isEmpty()) {
      return next(down);
    }
    Bar from = here.get();
    List<Bar> seen =
        model.index().visible(model.sight().shown()).stream()
            .filter(bar -> down ? bar.lane() > from.lane() : bar.lane() < from.lane())
            .toList();
    Optional<Integer> lane =
        seen.stream()
            .map(Bar::lane)
            .min(down ? Comparator.naturalOrder() : Comparator.reverseOrder());
    return lane.flatMap(
        number ->
            seen.stream()
                .filter(bar -> bar.lane() == number)
                .min(Comparator.comparing((Bar bar) -> distance(from, bar)).thenComparing(BY_LANE))
                .map(Bar::ref));
  }

  private static Duration distance(Bar one, Bar other) {
    return Duration.between(one.parts().start(), other.parts().start()).abs();
  }

  private List<Bar> lane(int number) {
    return model.index().lane(number);
  }

  private Optional<Ref> step(List<Bar> bars, boolean forward) {
    Bar from = here.orElseThrow();
    return forward
        ? bars.stream().filter(bar -> BY_LANE.compare(bar, from) > 0).findFirst().map(Bar::ref)
        : bars.reversed().stream()
            .filter(bar -> BY_LANE.compare(bar, from) < 0)
            .findFirst()
            .map(Bar::ref);
  }
}
