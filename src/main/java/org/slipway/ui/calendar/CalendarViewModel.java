package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.SavedView;
import org.slipway.core.time.Interval;
import org.slipway.scene.Bar;
import org.slipway.scene.LanesBy;
import org.slipway.scene.TimelineIndex;
import org.slipway.text.Texts;
import org.slipway.ui.session.Choices;
import org.slipway.ui.task.Latest;
import org.slipway.ui.task.Tasks;

/**
 * What the calendar shows and does: the time in sight ({@link Sight}), how it is set ({@link
 * CalendarChoices}), selection, and the bar in the hand ({@link Carrying}). Every change counts
 * {@link #changes} up, and the view paints anew. Index, verdicts and past overlaps are made beside
 * the window. On the FX thread; it knows no node.
 */
public final class CalendarViewModel {

  private Optional<Instant> pointed = Optional.empty();
  private final Texts texts;
  private final CalendarDesk desk;
  private final Sight sight;
  private final CalendarChoices choices;
  private final Carrying carrying;
  private final SavedViews views;
  private final Judging judging;
  private final PastOverlaps overlaps;
  private final NewBar newBar;
  private final LaneGroups groups;
  private final CalendarIndex bars;
  private final Comparing comparing;
  private final CalendarScenes scenes = new CalendarScenes(this);
  private final ReadOnlyLongWrapper changes = new ReadOnlyLongWrapper();
  private final ObjectProperty<Optional<Ref>> selected =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<LocalDate> cursor;

  private CalendarData wanted;
  private CalendarData data;

  /**
   * @param zone the reader's zone, bound to what the user chooses
   */
  public CalendarViewModel(
      CalendarDesk desk, Texts texts, ZoneId zone, Tasks tasks, CalendarData data) {
    this.desk = desk;
    this.texts = texts;
    this.data = data;
    this.wanted = data;
    this.sight = new Sight(texts, zone, () -> this.data.now(), this::moved);
    this.carrying =
        new Carrying(desk, texts, new Latest(tasks), () -> this.data.facts(), this::changed);
    this.carrying.zone().bind(sight.zone());
    this.carrying.whenJumped(this::revealGhost);
    this.choices = new CalendarChoices(sight, carrying.snap());
    groups = new LaneGroups(choices.folded(), this::changed);
    this.views = new SavedViews(this, desk);
    this.cursor = new SimpleObjectProperty<>(data.now().atZone(zone).toLocalDate());
    this.judging = new Judging(new Latest(tasks), this::judged);
    this.overlaps = new PastOverlaps(new Latest(tasks), () -> this.data.facts(), this::changed);
    this.newBar = new NewBar(this, desk, this::changed);
    this.comparing = new Comparing(tasks, this::changed);
    this.bars = new CalendarIndex(tasks, this::indexed);
    listen();
    reindex();
  }

  private void listen() {
    choices.lanesBy().addListener((_, _, _) -> reindex());
    comparing.with().addListener((_, _, _) -> comparing.read(choices.lanesBy().get()));
    choices.lanesBy().addListener((_, _, by) -> comparing.read(by));
    choices.others().addListener((_, _, _) -> changed());
    choices.shaded().addListener((_, _, _) -> changed());
    choices.hiddenDates().addListener((_, _, _) -> changed());
    choices.folded().addListener((_, _, _) -> changed());
    choices.form().addListener((_, _, _) -> changed());
    choices.filter().addListener((_, _, _) -> narrow());
    cursor.addListener((_, _, _) -> changed());
    selected.addListener((_, _, now) -> selectionChanged(now));
  }

  /** Counts up with everything that is to be seen. */
  public ReadOnlyLongProperty changes() {
    return changes.getReadOnlyProperty();
  }

  /** What time is in sight, and how to change that. */
  public Sight sight() {
    return sight;
  }

  /** How the reader has set it. */
  public CalendarChoices choices() {
    return choices;
  }

  public ObjectProperty<ZoneId> zone() {
    return sight.zone();
  }

  public ObjectProperty<LanesBy> lanesBy() {
    return choices.lanesBy();
  }

  public ObjectProperty<Optional<Ref>> selected() {
    return selected;
  }

  /** The day the keyboard is on, in a month. */
  public ObjectProperty<LocalDate> cursor() {
    return cursor;
  }

  /** The overlaps of finished deployments. */
  public PastOverlaps overlaps() {
    return overlaps;
  }

  /** A deployment that is wanted where there is none. */
  NewBar newBar() {
    return newBar;
  }

  public Texts texts() {
    return texts;
  }

  public CalendarData data() {
    return data;
  }

  /** The bars that the filter lets through. */
  public TimelineIndex index() {
    return bars.shown();
  }

  /** How many bars there are, hidden ones too. */
  int all() {
    return bars.whole().size();
  }

  Carrying carrying() {
    return carrying;
  }

  /** The other state of the plan that it is held against. */
  Comparing comparing() {
    return comparing;
  }

  /** States of the plan that it can be held against. */
  List<Comparison> comparisons() {
    return desk.comparisons();
  }

  /** Ways to look at it under a name. */
  SavedViews views() {
    return views;
  }

  /** The pictures of what is in sight. */
  CalendarScenes scenes() {
    return scenes;
  }

  /** The groups of lanes, open or closed. */
  LaneGroups groups() {
    return groups;
  }

  /** How the user has set the views. */
  Choices kept() {
    return desk.choices();
  }

  /** Why nothing can be changed, in a sentence; empty where it can. */
  Optional<String> readOnly() {
    return desk.readOnly();
  }

  /** Shows another plan, or the same one judged anew. What is in sight stays. */
  public void show(CalendarData other) {
    boolean planned = !samePlan(wanted.plan(), other.plan());
    wanted = other;
    if (planned) {
      reindex();
    } else if (samePlan(data.plan(), other.plan())) {
      data = other;
      judging.renew();
      judged();
    }
  }

  @SuppressWarnings("ReferenceEquality") // comparing every record would cost more than the index
  private static boolean samePlan(Plan one, Plan other) {
    return one == other;
  }

  private void reindex() {
    bars.index(wanted.plan(), choices.lanesBy().get());
  }

  private void indexed(TimelineIndex made) {
    boolean planned = !samePlan(made.plan(), data.plan());
    data = wanted;
    judging.renew();
    if (planned) {
      carrying.settle();
      overlaps.look();
    }
    narrow();
  }

  private void narrow() {
    bars.narrow(choices.filter().get(), data.facts());
    changed();
  }

  /** More verdicts are known. */
  private void judged() {
    if (choices.filter().get().asksVerdicts()) {
      narrow();
    } else {
      changed();
    }
  }

  /** Has the unfinished deployments in sight judged that nothing is known of yet. */
  void judge(Iterable<Bar> seen) {
    boolean all = choices.filter().get().asksVerdicts();
    judging.judge(all ? bars.whole().visible(sight.shown()) : seen, data.facts());
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
    Optional<Bar> bar = index().find(ref);
    bar.ifPresent(
        b -> {
          groups.reveal(index().lanes().get(b.lane()).group());
          cursor.set(b.parts().start().atZone(zone().get()).toLocalDate());
          sight.reveal(b.parts().whole());
          changed();
        });
  }

  /** Brings the start of the bar in the hand, or of the one just dropped, into sight. */
  void revealGhost() {
    carrying
        .gesture()
        .map(gesture -> gesture.parts().start())
        .filter(at -> !sight.shown().contains(at))
        .ifPresent(this::revealStart);
  }

  private void revealStart(Instant at) {
    if (choices.form().get() == CalendarForm.TIMELINE) {
      sight.centre(at);
    } else {
      goTo(at.atZone(zone().get()).toLocalDate());
    }
  }

  /** Shows the calendar as a view that was saved in the plan; one of another view is left alone. */
  public void take(SavedView view) {
    views.all().stream()
        .filter(saved -> saved.record().filter(view::equals).isPresent())
        .findFirst()
        .ifPresent(views::take);
  }

  /** Brings a day into sight, and the keyboard to it. */
  public void goTo(LocalDate day) {
    cursor.set(day);
    sight.goTo(day);
  }

  /** Brings now into sight. */
  public void today() {
    goTo(data.now().atZone(zone().get()).toLocalDate());
  }

  public void openSelected() {
    pointed = Optional.empty();
    openIt();
  }

  /** The same, of an occurrence that was pointed at. */
  void openSelected(Instant at) {
    pointed = Optional.of(at);
    openIt();
  }

  /** The instant that was pointed at when something was opened; empty: by the keyboard. */
  public Optional<Instant> pointed() {
    return pointed;
  }

  private void openIt() {
    selected.get().ifPresent(desk::open);
  }

  /** The step to which moved bars snap. */
  public ObjectProperty<Duration> snap() {
    return carrying.snap();
  }

  private void selectionChanged(Optional<Ref> now) {
    carrying.cancel();
    carrying.refuse(List.of());
    desk.select(now);
  }

  /** The day of the keyboard stays in sight; else it is today, or the first day. */
  private void moved() {
    Instant at = cursor.get().atStartOfDay(zone().get()).toInstant();
    Interval shown = sight.shown();
    if (!shown.contains(at)) {
      Instant now = data.now();
      cursor.set((shown.contains(now) ? now : shown.start()).atZone(zone().get()).toLocalDate());
    }
    changed();
  }

  private void changed() {
    changes.set(changes.get() + 1);
  }
}
