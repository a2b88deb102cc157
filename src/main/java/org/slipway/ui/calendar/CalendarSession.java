package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.readiness.Go;
import org.slipway.core.schedule.Collisions;
import org.slipway.core.time.Interval;
import org.slipway.scene.Clash;
import org.slipway.scene.DerivedFacts;
import org.slipway.scene.TimelineFacts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.Showing;
import org.slipway.ui.task.Progress;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;

/**
 * Shows an open workspace in the calendar: the plan at once, verdicts and collisions as soon as
 * they are worked out off the FX thread. Selection goes both ways.
 */
public final class CalendarSession implements CalendarDesk {

  private static final Duration BACK = Duration.ofDays(120);
  private static final Duration AHEAD = Duration.ofDays(400);

  private final Session session;
  private final Tasks tasks;
  private final Consumer<Ref> open;
  private final CalendarViewModel model;
  private Worked worked;
  private @Nullable Running working;

  /** What was worked out of one plan. */
  private record Worked(
      Plan plan,
      Occurrences occurrences,
      Fitting fitting,
      SortedMap<Id<Deployment>, Go> verdicts,
      SortedMap<Id<Deployment>, List<Clash>> clashes) {

    static Worked first(Plan plan) {
      Occurrences occurrences = Occurrences.of(plan);
      var fitting = new Fitting(plan, occurrences, Collisions.of(plan));
      return new Worked(plan, occurrences, fitting, new TreeMap<>(), new TreeMap<>());
    }

    TimelineFacts facts(Plan shown) {
      return new DerivedFacts(shown, Occurrences.of(shown), verdicts, clashes);
    }

    TimelineFacts facts() {
      return new DerivedFacts(plan, occurrences, verdicts, clashes);
    }
  }

  private CalendarSession(Session session, Tasks tasks, Consumer<Ref> open) {
    this.session = session;
    this.tasks = tasks;
    this.open = open;
    Plan plan = session.plan();
    this.worked = Worked.first(plan);
    var data = new CalendarData(plan, worked.facts(), session.now());
    this.model = new CalendarViewModel(this, session.texts(), session.zone().get(), data);
  }

  /**
   * The calendar of a session.
   *
   * @param actions gets the calendar's actions
   * @param open shows all of a record, for example in the inspector
   */
  public static CalendarView view(
      Session session, Tasks tasks, Actions actions, Consumer<Ref> open) {
    CalendarViewModel model = modelOf(session, tasks, open);
    return new CalendarView(model, actions);
  }

  /** The view model of a session, kept up with it. */
  public static CalendarViewModel modelOf(Session session, Tasks tasks, Consumer<Ref> open) {
    var calendar = new CalendarSession(session, tasks, open);
    calendar.listen();
    return calendar.model;
  }

  private void listen() {
    session.zone().subscribe(zone -> model.zone().set(zone));
    session.selection().subscribe(selected -> model.selected().set(selected));
    session.showing().subscribe(this::show);
    secondZone().ifPresent(zone -> model.second().set(Optional.of(zone)));
  }

  /** The zone most environments have beside the reader's own. */
  private Optional<ZoneId> secondZone() {
    return session.plan().environments().values().stream()
        .map(environment -> environment.zone())
        .filter(zone -> !zone.equals(session.zone().get()))
        .findFirst();
  }

  private void show(Showing showing) {
    if (working != null) {
      working.cancel();
    }
    Plan plan = showing.plan();
    Instant now = session.now();
    model.show(new CalendarData(plan, worked.facts(plan), now));
    working =
        tasks.start(
            session.texts().get("calendar.working"),
            progress -> work(showing, now, progress),
            done -> {
              worked = done;
              model.show(new CalendarData(done.plan(), done.facts(), now));
            },
            _ -> {});
  }

  private static Worked work(Showing showing, Instant now, Progress progress) {
    Plan plan = showing.plan();
    var around = new Interval(now.minus(BACK), now.plus(AHEAD));
    Occurrences occurrences = Occurrences.prepared(plan, around);
    Collisions collisions = Collisions.of(plan);
    var verdicts = new TreeMap<Id<Deployment>, Go>();
    List<Deployment> judged =
        plan.deployments().values().stream().filter(d -> d.state().unfinished()).toList();
    for (Deployment deployment : judged) {
      progress.report(verdicts.size(), judged.size());
      verdicts.put(deployment.id(), showing.judged().of(deployment).go());
    }
    var fitting = new Fitting(plan, occurrences, collisions);
    return new Worked(plan, occurrences, fitting, verdicts, ClashCauses.of(plan, collisions));
  }

  @Override
  public List<Phrase> against(Deployment moved) {
    return worked.fitting().against(moved);
  }

  @Override
  public Optional<Instant> nextFit(Deployment moved) {
    return worked.fitting().nextFit(moved);
  }

  @Override
  public List<String> commit(Edit edit) {
    return session.apply(edit).problems();
  }

  @Override
  public void select(Optional<Ref> ref) {
    session.selection().set(ref);
  }

  @Override
  public void open(Ref ref) {
    open.accept(ref);
  }

  @Override
  public List<Clash> history() {
    Plan plan = session.plan();
    var causes = new ClashCauses(plan);
    var pairs = new ArrayList<Clash>();
    Collisions.history(plan).stream().map(causes::drawn).forEach(pairs::add);
    return pairs;
  }
}
