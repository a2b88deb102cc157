package org.slipway.ui.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.WeekFields;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.scene.Bar;
import org.slipway.scene.Clash;
import org.slipway.scene.LanesBy;
import org.slipway.scene.Scale;
import org.slipway.scene.TextMeasure;
import org.slipway.scene.TimelineIndex;
import org.slipway.scene.TimelineInput;
import org.slipway.scene.TimelineInput.Focus;
import org.slipway.scene.TimelineInput.Ghost;
import org.slipway.scene.TimelineScene;
import org.slipway.text.Texts;

/**
 * What the calendar shows and does: the time in sight, lanes, selection, and the bar in the hand
 * ({@link Carrying}). Every change counts {@link #changes} up, and the view paints anew. On the FX
 * thread; it knows no node.
 */
public final class CalendarViewModel {

  private static final double LEAST_PIXELS_PER_HOUR = 0.01;
  private static final double MOST_PIXELS_PER_HOUR = 240;

  private final Texts texts;
  private final CalendarDesk desk;
  private final DayOfWeek weekStart;
  private final Carrying carrying;
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
  private final ObjectProperty<ZoneId> zone;
  private final ObjectProperty<Optional<ZoneId>> second =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<LanesBy> lanesBy = new SimpleObjectProperty<>(LanesBy.ENVIRONMENT);
  private final ObjectProperty<Optional<Scale>> scale =
      new SimpleObjectProperty<>(Optional.of(Scale.WEEK));
  private final ObjectProperty<Optional<Ref>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty history = new SimpleBooleanProperty();
  private final TreeSet<String> closed = new TreeSet<>();

  private CalendarData data;
  private TimelineIndex index;
  private Viewport viewport;

  /**
   * @param zone the reader's zone, bound to what the user chooses
   */
  public CalendarViewModel(CalendarDesk desk, Texts texts, ZoneId zone, CalendarData data) {
    this.desk = desk;
    this.texts = texts;
    this.zone = new SimpleObjectProperty<>(zone);
    this.data = data;
    this.weekStart = weekStart(texts.locale());
    this.index = TimelineIndex.of(data.plan(), LanesBy.ENVIRONMENT);
    this.viewport = new Viewport(shownOf(Scale.WEEK, data.now(), zone), 1000, 0, 0, 0);
    this.carrying = new Carrying(desk, texts, this.zone, this::changed);
    lanesBy.addListener((_, _, _) -> reindex());
    this.zone.addListener((_, _, _) -> scale.get().ifPresentOrElse(this::show, this::changed));
    second.addListener((_, _, _) -> changed());
    history.addListener((_, _, _) -> changed());
    selected.addListener((_, _, now) -> selectionChanged(now));
  }

  /** As the reader's country has it; Monday, as ISO has it, where the country is not known. */
  private static DayOfWeek weekStart(Locale locale) {
    return locale.getCountry().isEmpty()
        ? DayOfWeek.MONDAY
        : WeekFields.of(locale).getFirstDayOfWeek();
  }

  /** Counts up with everything that is to be seen. */
  public ReadOnlyLongProperty changes() {
    return changes.getReadOnlyProperty();
  }

  public ObjectProperty<ZoneId> zone() {
    return zone;
  }

  /** Zone of the second ruler. */
  public ObjectProperty<Optional<ZoneId>> second() {
    return second;
  }

  public ObjectProperty<LanesBy> lanesBy() {
    return lanesBy;
  }

  /** The scale in sight; empty after zooming freely. */
  public ObjectProperty<Optional<Scale>> scale() {
    return scale;
  }

  public ObjectProperty<Optional<Ref>> selected() {
    return selected;
  }

  /** Whether overlaps of finished deployments are listed. */
  public BooleanProperty history() {
    return history;
  }

  public Texts texts() {
    return texts;
  }

  public CalendarData data() {
    return data;
  }

  public TimelineIndex index() {
    return index;
  }

  Carrying carrying() {
    return carrying;
  }

  DayOfWeek weekStart() {
    return weekStart;
  }

  /** Shows another plan, or the same one judged anew. What is in sight stays. */
  public void show(CalendarData other) {
    boolean planned = !samePlan(other.plan());
    data = other;
    if (planned) {
      carrying.cancel();
      reindex();
    }
    changed();
  }

  @SuppressWarnings("ReferenceEquality") // comparing every record would cost more than the index
  private boolean samePlan(Plan other) {
    return data.plan() == other;
  }

  /** The time in sight. */
  public Interval shown() {
    return viewport.shown();
  }

  Viewport viewport() {
    return viewport;
  }

  /** What is to be painted at this size. */
  TimelineScene scene(TextMeasure measure, double width, double height, boolean ringed) {
    double lanes = Math.max(1, width - 176);
    viewport = viewport.sized(lanes, viewport.bodyHeight(), viewport.contentHeight());
    TimelineScene scene = TimelineScene.of(input(measure, width, height, ringed));
    viewport = viewport.sized(lanes, scene.body().height(), scene.contentHeight());
    return scene;
  }

  private TimelineInput input(TextMeasure measure, double width, double height, boolean ringed) {
    var frame =
        new TimelineInput.Frame(
            viewport.shown().start(), viewport.pixelsPerHour(), width, height, viewport.scroll());
    var style =
        new TimelineInput.Style(texts, zone.get(), second.get(), weekStart, measure, height > 480);
    Optional<Ghost> ghost = carrying.gesture().map(g -> ghost(g));
    var focus = new Focus(selected.get(), ringed, closed, ghost, Optional.of(data.now()));
    return new TimelineInput(index, data.facts(), frame, style, focus);
  }

  private static Ghost ghost(Gesture gesture) {
    return new Ghost(
        Ref.of(gesture.before()),
        gesture.parts(),
        gesture.fits(),
        gesture.next().map(gesture.parts()::startingAt));
  }

  /** Shows a day, a week, a month or a quarter around what is in sight. */
  public void show(Scale wanted) {
    Instant middle = viewport.shown().contains(data.now()) ? data.now() : viewport.middle();
    scale.set(Optional.of(wanted));
    viewport = viewport.showing(shownOf(wanted, middle, zone.get()));
    changed();
  }

  public void today() {
    goTo(data.now().atZone(zone.get()).toLocalDate());
  }

  /** Brings a day into sight, at the same scale. */
  public void goTo(LocalDate day) {
    Instant at = day.atStartOfDay(zone.get()).toInstant();
    viewport =
        scale
            .get()
            .map(s -> viewport.showing(shownOf(s, at, zone.get())))
            .orElseGet(() -> viewport.centred(at));
    changed();
  }

  /** One stretch later; earlier where negative. */
  public void step(int steps) {
    if (scale.get().isPresent()) {
      Scale s = scale.get().get();
      LocalDate first =
          viewport.shown().start().plus(Duration.ofHours(12)).atZone(zone.get()).toLocalDate();
      LocalDate aligned = s.first(first, weekStart);
      viewport = viewport.showing(s.shown(s.step(aligned, steps), zone.get()));
    } else {
      viewport = viewport.panned(viewport.shown().length().multipliedBy(steps));
    }
    changed();
  }

  /** Moves the time in sight by pixels; later where positive. */
  public void pan(double pixels) {
    viewport = viewport.panned(viewport.lasting(pixels));
    changed();
  }

  /** Moves the lanes; down where positive. */
  public void scroll(double pixels) {
    viewport = viewport.scrolled(viewport.scroll() + pixels);
    changed();
  }

  /**
   * Makes an hour wider by {@code factor}; the instant at {@code x} stays where it is.
   *
   * @param x in pixels from the left edge of the lanes
   */
  public void zoom(double factor, double x) {
    double wanted =
        Math.clamp(viewport.pixelsPerHour() * factor, LEAST_PIXELS_PER_HOUR, MOST_PIXELS_PER_HOUR);
    viewport = viewport.zoomed(wanted, x);
    scale.set(Optional.empty());
    changed();
  }

  public void zoom(double factor) {
    zoom(factor, viewport.width() / 2);
  }

  /** Opens or closes a group of lanes. */
  public void toggle(String group) {
    if (!closed.remove(group)) {
      closed.add(group);
    }
    changed();
  }

  public void openAllGroups() {
    closed.clear();
    changed();
  }

  /** The next bar by lane and time; the one before where {@code forward} is false. */
  public boolean selectNext(boolean forward) {
    Optional<Ref> next = new Walking(this).next(forward);
    next.ifPresent(this::selectAndReveal);
    return next.isPresent();
  }

  /** The next bar in the same lane, or the one before. */
  public void selectInLane(boolean forward) {
    new Walking(this).inLane(forward).ifPresent(this::selectAndReveal);
  }

  /** The bar nearest in time in the next lane that has one, or in a lane before. */
  public void selectLane(boolean down) {
    new Walking(this).lane(down).ifPresent(this::selectAndReveal);
  }

  /** The first or the last bar of the lane. */
  public void selectEnd(boolean last) {
    new Walking(this).end(last).ifPresent(this::selectAndReveal);
  }

  void selectAndReveal(Ref ref) {
    selected.set(Optional.of(ref));
    reveal(ref);
  }

  /** Scrolls so far that the bar is in sight, and opens its group. */
  public void reveal(Ref ref) {
    Optional<Bar> bar = index.find(ref);
    bar.ifPresent(
        b -> {
          closed.remove(index.lanes().get(b.lane()).group());
          Interval at = b.parts().whole();
          if (!viewport.shown().overlaps(at) && !viewport.shown().contains(at.start())) {
            goTo(at.start().atZone(zone.get()).toLocalDate());
          }
          if (!viewport.shown().contains(at.start())) {
            viewport = viewport.centred(at.start());
          }
          changed();
        });
  }

  /** Brings an instant into the middle. */
  void centre(Instant at) {
    viewport = viewport.centred(at);
    changed();
  }

  /** Scrolls the lanes so far that this stretch of the content is in sight. */
  void revealContent(double top, double bottom) {
    if (top < viewport.scroll()) {
      viewport = viewport.scrolled(top);
      changed();
    } else if (bottom > viewport.scroll() + viewport.bodyHeight()) {
      viewport = viewport.scrolled(bottom - viewport.bodyHeight());
      changed();
    }
  }

  public void openSelected() {
    selected.get().ifPresent(desk::open);
  }

  /** Pairs of finished deployments that overlapped; none while history is off. */
  public List<Clash> overlaps() {
    return history.get() ? desk.history() : List.of();
  }

  /** {@code 28 Sep – 4 Oct 2026}. */
  public String title() {
    return RangeTitle.of(viewport.shown(), zone.get(), texts);
  }

  private Interval shownOf(Scale s, Instant at, ZoneId in) {
    return s.shown(s.first(at.atZone(in).toLocalDate(), weekStart), in);
  }

  private void selectionChanged(Optional<Ref> now) {
    carrying.cancel();
    desk.select(now);
    changed();
  }

  private void reindex() {
    index = TimelineIndex.of(data.plan(), lanesBy.get());
    changed();
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }
}
