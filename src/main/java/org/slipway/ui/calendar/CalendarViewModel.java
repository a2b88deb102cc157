package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.scene.Bar;
import org.slipway.scene.Clash;
import org.slipway.scene.LanesBy;
import org.slipway.scene.TextMeasure;
import org.slipway.scene.TimelineIndex;
import org.slipway.scene.TimelineInput;
import org.slipway.scene.TimelineInput.Focus;
import org.slipway.scene.TimelineInput.Ghost;
import org.slipway.scene.TimelineRows;
import org.slipway.scene.TimelineScene;
import org.slipway.text.Texts;
import org.slipway.ui.task.Tasks;

/**
 * What the calendar shows and does: the time in sight ({@link Sight}), lanes, selection, and the
 * bar in the hand ({@link Carrying}). Every change counts {@link #changes} up, and the view paints
 * anew. Index, verdicts and past overlaps are made beside the window. On the FX thread; it knows no
 * node.
 */
public final class CalendarViewModel {

  private static final double LANE_HEADER = 176;
  private static final double ROOM_FOR_LEGEND = 480;

  private final Texts texts;
  private final CalendarDesk desk;
  private final Sight sight;
  private final Carrying carrying;
  private final Latest indexing;
  private final Latest judging;
  private final Latest looking;
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
  private final ObjectProperty<Optional<ZoneId>> second =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<LanesBy> lanesBy = new SimpleObjectProperty<>(LanesBy.ENVIRONMENT);
  private final ObjectProperty<Optional<Ref>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final BooleanProperty history = new SimpleBooleanProperty();
  private final ObjectProperty<Optional<List<Clash>>> overlaps =
      new SimpleObjectProperty<>(Optional.empty());
  private final TreeSet<String> closed = new TreeSet<>();

  private CalendarData wanted;
  private CalendarData data;
  private TimelineIndex index = TimelineIndex.AWAITED;
  private Optional<TimelineRows> rows = Optional.empty();
  private Optional<List<Id<Deployment>>> asked = Optional.empty();

  /**
   * @param zone the reader's zone, bound to what the user chooses
   */
  public CalendarViewModel(
      CalendarDesk desk, Texts texts, ZoneId zone, Tasks tasks, CalendarData data) {
    this.desk = desk;
    this.texts = texts;
    this.data = data;
    this.wanted = data;
    this.sight = new Sight(texts, zone, () -> this.data.now(), this::changed);
    this.carrying =
        new Carrying(desk, texts, new Latest(tasks), () -> this.data.facts(), this::changed);
    this.carrying.zone().bind(sight.zone());
    this.indexing = new Latest(tasks);
    this.judging = new Latest(tasks);
    this.looking = new Latest(tasks);
    lanesBy.addListener((_, _, _) -> reindex());
    second.addListener((_, _, _) -> changed());
    history.addListener((_, _, _) -> lookBack());
    selected.addListener((_, _, now) -> selectionChanged(now));
    reindex();
  }

  /** Counts up with everything that is to be seen. */
  public ReadOnlyLongProperty changes() {
    return changes.getReadOnlyProperty();
  }

  /** What time is in sight, and how to change that. */
  public Sight sight() {
    return sight;
  }

  public ObjectProperty<ZoneId> zone() {
    return sight.zone();
  }

  /** Zone of the second ruler. */
  public ObjectProperty<Optional<ZoneId>> second() {
    return second;
  }

  public ObjectProperty<LanesBy> lanesBy() {
    return lanesBy;
  }

  public ObjectProperty<Optional<Ref>> selected() {
    return selected;
  }

  /** Whether overlaps of finished deployments are listed. */
  public BooleanProperty history() {
    return history;
  }

  /** Pairs of finished deployments that overlapped; empty while they are not asked for or known. */
  public ObjectProperty<Optional<List<Clash>>> overlaps() {
    return overlaps;
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

  /** Shows another plan, or the same one judged anew. What is in sight stays. */
  public void show(CalendarData other) {
    boolean planned = !samePlan(wanted.plan(), other.plan());
    wanted = other;
    if (planned) {
      reindex();
    } else if (samePlan(data.plan(), other.plan())) {
      data = other;
      asked = Optional.empty();
      changed();
    }
  }

  @SuppressWarnings("ReferenceEquality") // comparing every record would cost more than the index
  private static boolean samePlan(Plan one, Plan other) {
    return one == other;
  }

  private void reindex() {
    TimelineIndex known = index;
    Plan plan = wanted.plan();
    LanesBy by = lanesBy.get();
    indexing.start(
        _ -> known.by() == by && known.isMade() ? known.after(plan) : TimelineIndex.of(plan, by),
        this::indexed);
  }

  private void indexed(TimelineIndex made) {
    boolean planned = !samePlan(made.plan(), data.plan());
    index = made;
    data = wanted;
    asked = Optional.empty();
    if (planned) {
      carrying.settle();
      lookBack();
    }
    changed();
  }

  private void lookBack() {
    overlaps.set(Optional.empty());
    if (history.get()) {
      CalendarFacts facts = data.facts();
      looking.start(_ -> facts.history(), found -> overlaps.set(Optional.of(found)));
    } else {
      looking.stop();
    }
    changed();
  }

  /** What is to be painted at this size. Asks beside the window for what it lacks. */
  TimelineScene scene(TextMeasure measure, double width, double height, boolean ringed) {
    TimelineScene made = made(measure, width, height, ringed);
    long before = changes.get();
    judge(made);
    return changes.get() == before ? made : made(measure, width, height, ringed);
  }

  private TimelineScene made(TextMeasure measure, double width, double height, boolean ringed) {
    double lanes = Math.max(1, width - LANE_HEADER);
    Viewport last = sight.viewport();
    sight.measured(lanes, last.bodyHeight(), last.contentHeight());
    TimelineInput input = input(measure, width, height, ringed);
    TimelineRows laidOut = rows.map(r -> r.to(input)).orElseGet(() -> TimelineRows.of(input));
    rows = Optional.of(laidOut);
    TimelineScene scene = TimelineScene.of(input, laidOut);
    sight.measured(lanes, scene.body().height(), scene.contentHeight());
    return scene;
  }

  private TimelineInput input(TextMeasure measure, double width, double height, boolean ringed) {
    Viewport view = sight.viewport();
    var frame =
        new TimelineInput.Frame(
            view.shown().start(), view.pixelsPerHour(), width, height, view.scroll());
    var style =
        new TimelineInput.Style(
            texts,
            zone().get(),
            second.get().filter(other -> !other.getRules().equals(zone().get().getRules())),
            sight.weekStart(),
            measure,
            height > ROOM_FOR_LEGEND);
    Optional<Ghost> ghost = carrying.gesture().map(CalendarViewModel::ghost);
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

  /** Has the unfinished deployments in sight judged that nothing is known of yet. */
  private void judge(TimelineScene made) {
    CalendarFacts facts = data.facts();
    var open = new ArrayList<Id<Deployment>>();
    for (TimelineScene.Seen seen : made.bars()) {
      Optional<Deployment> deployment = seen.bar().deployment();
      if (deployment.isPresent()
          && deployment.get().state().unfinished()
          && !facts.knows(deployment.get().id())) {
        open.add(deployment.get().id());
      }
    }
    boolean wantsMore = !open.isEmpty() || !facts.isPrepared();
    if (wantsMore && !Optional.of(open).equals(asked)) {
      asked = Optional.of(open);
      judging.start(
          progress -> {
            facts.workOut(open, progress::cancelled);
            return open;
          },
          _ -> changed());
    }
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

  /** Selects what the walk leads to, where it leads anywhere. */
  boolean select(Optional<Ref> next) {
    next.ifPresent(this::selectAndReveal);
    return next.isPresent();
  }

  Walking walking() {
    return new Walking(this);
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
          sight.reveal(b.parts().whole());
          changed();
        });
  }

  public void openSelected() {
    selected.get().ifPresent(desk::open);
  }

  /** The step to which moved bars snap. */
  public ObjectProperty<Duration> snap() {
    return carrying.snap();
  }

  private void selectionChanged(Optional<Ref> now) {
    carrying.cancel();
    desk.select(now);
    changed();
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }
}
