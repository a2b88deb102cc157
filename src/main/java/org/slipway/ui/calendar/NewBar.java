package org.slipway.ui.calendar;

import java.time.Instant;
import java.util.Optional;
import org.slipway.core.plan.Environment;
import org.slipway.core.time.Interval;
import org.slipway.scene.Bar;
import org.slipway.scene.Lane;
import org.slipway.scene.TimelineInput.Drawing;

/** A deployment that the reader wants where there is none, drawn or asked for. On the FX thread. */
final class NewBar {

  private final CalendarViewModel model;
  private final CalendarDesk desk;
  private final Runnable changed;
  private Optional<Drawing> drawing = Optional.empty();

  NewBar(CalendarViewModel model, CalendarDesk desk, Runnable changed) {
    this.model = model;
    this.desk = desk;
    this.changed = changed;
  }

  /** A stretch that is being drawn on an empty place. */
  Optional<Drawing> drawing() {
    return drawing;
  }

  void drawing(Optional<Drawing> now) {
    drawing = now;
    changed.run();
  }

  /** Wanted beside the selected bar, else in the middle of what is in sight. */
  void inSight() {
    Optional<Bar> bar = model.selected().get().flatMap(model.index()::find);
    Instant at = bar.map(b -> b.parts().start()).orElseGet(this::middle);
    on(bar.map(Bar::lane), new Interval(at, at));
  }

  private Instant middle() {
    return model.choices().form().get() == CalendarForm.MONTH
        ? model.cursor().get().atTime(9, 0).atZone(model.zone().get()).toInstant()
        : Gesture.snapped(
            model.sight().viewport().middle(), model.snap().get(), model.zone().get());
  }

  /** Wanted on a lane. */
  void on(Optional<Integer> lane, Interval at) {
    Optional<Lane.Common> common = lane.map(number -> model.index().lanes().get(number).common());
    at(
        new Drawn(
            at,
            model.zone().get(),
            common.flatMap(Lane.Common::environment).map(Environment::id),
            common.flatMap(Lane.Common::system),
            common.flatMap(Lane.Common::team)));
  }

  /** Wanted where the reader drew; not where nothing can be changed. */
  void at(Drawn drawn) {
    if (model.readOnly().isEmpty()) {
      desk.draw(drawn);
    }
  }
}
