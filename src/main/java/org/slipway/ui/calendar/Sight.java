package org.slipway.ui.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slipway.core.time.Interval;
import org.slipway.core.time.WorkingHours;
import org.slipway.scene.Scale;
import org.slipway.text.Texts;
import org.slipway.ui.control.Weeks;

/**
 * What part of the calendar is in sight: which time, in whose wall time, how much of it, and how
 * far down the lanes. On the FX thread.
 */
public final class Sight {

  private static final double LEAST_PIXELS_PER_HOUR = 0.01;
  private static final double MOST_PIXELS_PER_HOUR = 240;

  private final Texts texts;
  private final DayOfWeek weekStart;
  private final Supplier<Instant> now;
  private final Runnable changed;
  private final ObjectProperty<ZoneId> zone;
  private final ObjectProperty<Optional<Scale>> scale =
      new SimpleObjectProperty<>(Optional.of(Scale.WEEK));
  private WorkingHours working = WorkingHours.USUAL;
  private Viewport viewport;

  /**
   * @param changed told after each change
   */
  Sight(Texts texts, ZoneId zone, Supplier<Instant> now, Runnable changed) {
    this.texts = texts;
    this.weekStart = Weeks.start(texts.locale());
    this.now = now;
    this.changed = changed;
    this.zone = new SimpleObjectProperty<>(zone);
    this.viewport = new Viewport(shownOf(Scale.WEEK, now.get()), 1000, 0, 0, 0);
    this.zone.addListener((_, _, _) -> scale.get().ifPresentOrElse(this::show, changed));
  }

  /** Whose wall time days are cut by. */
  public ObjectProperty<ZoneId> zone() {
    return zone;
  }

  /** The scale in sight; empty after zooming freely. */
  public ObjectProperty<Optional<Scale>> scale() {
    return scale;
  }

  /** By which a work week is cut from now on. */
  void working(WorkingHours now) {
    working = now;
    if (scale.get().equals(Optional.of(Scale.WORK_WEEK))) {
      show(Scale.WORK_WEEK);
    } else {
      changed.run();
    }
  }

  DayOfWeek weekStart() {
    return weekStart;
  }

  /** The time in sight. */
  public Interval shown() {
    return viewport.shown();
  }

  Viewport viewport() {
    return viewport;
  }

  /** Takes the measures of what is painted; tells nobody. */
  void measured(double width, double body, double content) {
    viewport = viewport.sized(width, body, content);
  }

  /** Shows a day, a week, a month and so on around what is in sight. */
  public void show(Scale wanted) {
    Instant middle = viewport.shown().contains(now.get()) ? now.get() : viewport.middle();
    scale.set(Optional.of(wanted));
    to(viewport.showing(shownOf(wanted, middle)));
  }

  /** Shows a stretch of this length around a day. */
  public void showAt(Scale wanted, LocalDate day) {
    scale.set(Optional.of(wanted));
    to(viewport.showing(shownOf(wanted, day.atStartOfDay(zone.get()).toInstant())));
  }

  public void today() {
    goTo(now.get().atZone(zone.get()).toLocalDate());
  }

  /** Brings a day into sight, at the same scale; one off work widens a work week. */
  public void goTo(LocalDate day) {
    Instant at = day.atStartOfDay(zone.get()).toInstant();
    if (scale.get().equals(Optional.of(Scale.WORK_WEEK))
        && !shownOf(Scale.WORK_WEEK, at).contains(at)) {
      scale.set(Optional.of(Scale.WEEK));
    }
    to(
        scale
            .get()
            .map(s -> viewport.showing(shownOf(s, at)))
            .orElseGet(() -> viewport.centred(at)));
  }

  /** One stretch later; earlier where negative. */
  public void step(int steps) {
    if (scale.get().isEmpty()) {
      to(viewport.panned(viewport.shown().length().multipliedBy(steps)));
      return;
    }
    Scale s = scale.get().get();
    LocalDate first =
        viewport.shown().start().plus(Duration.ofHours(12)).atZone(zone.get()).toLocalDate();
    to(viewport.showing(shownFrom(s, s.step(first(s, first), steps))));
  }

  /** Moves the time in sight by pixels; later where positive. */
  public void pan(double pixels) {
    to(viewport.panned(viewport.lasting(pixels)));
  }

  /** Moves the lanes; down where positive. */
  public void scroll(double pixels) {
    to(viewport.scrolled(viewport.scroll() + pixels));
  }

  /**
   * Makes an hour wider by {@code factor}; the instant at {@code x} stays where it is.
   *
   * @param x in pixels from the left edge of the lanes
   */
  public void zoom(double factor, double x) {
    double wanted =
        Math.clamp(viewport.pixelsPerHour() * factor, LEAST_PIXELS_PER_HOUR, MOST_PIXELS_PER_HOUR);
    scale.set(Optional.empty());
    to(viewport.zoomed(wanted, x));
  }

  /** Makes an hour wider around the middle. */
  public void zoom(double factor) {
    zoom(factor, viewport.width() / 2);
  }

  /** Brings an instant into the middle. */
  void centre(Instant at) {
    to(viewport.centred(at));
  }

  /** Moves so far that the start of a stretch is in sight. */
  void reveal(Interval at) {
    if (!shown().overlaps(at) && !shown().contains(at.start())) {
      goTo(at.start().atZone(zone.get()).toLocalDate());
    }
    if (!shown().contains(at.start())) {
      centre(at.start());
    }
  }

  /** Scrolls the lanes so far that this stretch of the content is in sight. */
  void revealContent(double top, double bottom) {
    if (top < viewport.scroll()) {
      to(viewport.scrolled(top));
    } else if (bottom > viewport.scroll() + viewport.bodyHeight()) {
      to(viewport.scrolled(bottom - viewport.bodyHeight()));
    }
  }

  /** {@code 28 Sep – 4 Oct 2026}. */
  public String title() {
    return RangeTitle.of(viewport.shown(), zone.get(), texts);
  }

  private Interval shownOf(Scale s, Instant at) {
    return shownFrom(s, first(s, at.atZone(zone.get()).toLocalDate()));
  }

  private LocalDate first(Scale s, LocalDate day) {
    return s == Scale.WORK_WEEK ? working.firstOfWeek(day, weekStart) : s.first(day, weekStart);
  }

  private Interval shownFrom(Scale s, LocalDate first) {
    return s == Scale.WORK_WEEK
        ? Scale.days(first, working.daysOfWeek(weekStart), zone.get())
        : s.shown(first, zone.get());
  }

  private void to(Viewport other) {
    viewport = other;
    changed.run();
  }
}
