package org.slipway.ui.slots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.group.GroupAnswer;
import org.slipway.core.schedule.group.GroupMembers;
import org.slipway.core.schedule.group.GroupPlan;
import org.slipway.core.schedule.group.GroupPlanning;
import org.slipway.core.schedule.group.GroupRequest;
import org.slipway.core.schedule.group.GroupWeight;
import org.slipway.core.schedule.planning.Goals;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.json.Content;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Progress;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;

/** Slots of many at once: which, how good, and the plan found so far. On the FX thread. */
final class ManyViewModel {

  /** How hard one press of the button looks. */
  static final long STEPS = 20_000;

  /**
   * What came of planning.
   *
   * @param before the plan as it is
   * @param request what was asked
   * @param planning what can make it better
   */
  record Planned(Plan before, GroupRequest request, GroupPlanning planning, GroupAnswer answer) {

    Optional<GroupPlan> plan() {
      return answer instanceof GroupAnswer.Found(GroupPlan plan)
          ? Optional.of(plan)
          : Optional.empty();
    }

    Planned with(GroupAnswer other) {
      return new Planned(before, request, planning, other);
    }
  }

  private final Session session;
  private final Tasks tasks;
  private final StringProperty group = new SimpleStringProperty("");
  private final Set<ConstraintKind> relaxed = EnumSet.copyOf(GroupRequest.USUALLY_RELAXED);
  private final ObjectProperty<LocalDate> from;
  private final ObjectProperty<Goals> goals = new SimpleObjectProperty<>(Goals.NEAREST);
  private final ObjectProperty<Duration> horizon =
      new SimpleObjectProperty<>(SlotRequest.USUAL_HORIZON);
  private final ReadOnlyObjectWrapper<Optional<Planned>> planned =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<Running>> running =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final StringProperty notice = new SimpleStringProperty("");
  private final StringProperty outcome = new SimpleStringProperty("");
  private long seed = 1;
  private List<Id<Deployment>> asked = List.of();
  private boolean planning;

  ManyViewModel(Session session, Tasks tasks) {
    this.session = session;
    this.tasks = tasks;
    from = new SimpleObjectProperty<>(today());
    session
        .showing()
        .addListener(
            (_, _, _) -> {
              if (planned.get().isPresent()) {
                plan();
              }
            });
  }

  Session session() {
    return session;
  }

  /** The name of the train or the release that is planned, of {@link #groups}. */
  StringProperty group() {
    return group;
  }

  /** Kinds of constraints that need not hold; who changes them plans again. */
  Set<ConstraintKind> relaxed() {
    return relaxed;
  }

  /** The first day; on the present one starts are looked for from now on. */
  ObjectProperty<LocalDate> from() {
    return from;
  }

  LocalDate today() {
    return session.now().atZone(session.zone().get()).toLocalDate();
  }

  ObjectProperty<Goals> goals() {
    return goals;
  }

  ObjectProperty<Duration> horizon() {
    return horizon;
  }

  ReadOnlyObjectProperty<Optional<Planned>> planned() {
    return planned.getReadOnlyProperty();
  }

  /** The work that plans, or makes the plan better, while it runs. */
  ReadOnlyObjectProperty<Optional<Running>> running() {
    return running.getReadOnlyProperty();
  }

  StringProperty notice() {
    return notice;
  }

  /** What came of the last work, where the plan itself does not say it; else empty. */
  StringProperty outcome() {
    return outcome;
  }

  /** Plans the departure of a train. */
  void ask(String train, LocalDate day) {
    asked = List.of();
    String name = Groups.departure(session.plan(), train, day, session.texts());
    if (!groups().containsKey(name)) {
      asked = GroupMembers.ofTrain(session.plan(), train, Optional.of(day));
      name = groups().isEmpty() ? "" : groups().firstEntry().getKey();
    }
    group.set(name);
    plan();
  }

  /** Plans these together, as the first of {@link #groups}. */
  void ask(List<Id<Deployment>> deployments) {
    asked = List.copyOf(deployments);
    group.set(groups().keySet().stream().findFirst().orElse(""));
    plan();
  }

  /** What can be planned at once, by name. */
  SequencedMap<String, List<Id<Deployment>>> groups() {
    return Groups.of(session.plan(), asked, session.texts());
  }

  /** Plans what is chosen, in one go. */
  void plan() {
    stop();
    List<Id<Deployment>> members = groups().getOrDefault(group.get(), List.of());
    if (members.isEmpty()) {
      planned.set(Optional.empty());
      return;
    }
    GroupRequest request =
        GroupRequest.usual(members, start())
            .withHorizon(horizon.get())
            .relaxing(relaxed)
            .towards(goals.get());
    Plan plan = session.plan();
    Instant at = session.showing().get().judged().at();
    notice.set("");
    outcome.set("");
    planning = true;
    show(
        tasks.start(
            session.texts().get("findslot.planning", members.size()),
            progress -> first(plan, at, request, progress),
            now -> {
              ended();
              planned.set(Optional.of(now));
            },
            this::planningFailed));
  }

  private void show(Running work) {
    if (tasks.running().contains(work)) {
      running.set(Optional.of(work));
    }
  }

  /** Shows no more work that has ended; says whether what is shown had been asked to stop. */
  private boolean ended() {
    Optional<Running> over = running.get().filter(work -> !tasks.running().contains(work));
    boolean stopped = over.map(work -> work.cancelling().get()).orElse(false);
    if (over.isPresent()) {
      running.set(Optional.empty()); // its line goes, and asks it to stop once more
    }
    return stopped;
  }

  private void planningFailed(Throwable thrown) {
    boolean stopped = ended();
    if (!(thrown instanceof CancellationException)) {
      notice.set(session.texts().get("findslot.failed", thrown.toString()));
    } else if (stopped) {
      outcome.set(session.texts().get("findslot.planning.stopped"));
    }
  }

  private Instant start() {
    Instant day = from.get().atStartOfDay(session.zone().get()).toInstant();
    return day.isBefore(session.now()) ? session.now() : day;
  }

  private static Planned first(Plan plan, Instant at, GroupRequest request, Progress progress) {
    progress.report(0, 0);
    GroupPlanning planning =
        Analysis.of(plan, at, Content.FINGERPRINT).together(request, GroupWeight.of(plan, at));
    GroupAnswer answer = planning.first(() -> progress.report(0, 0));
    return new Planned(plan, request, planning, answer);
  }

  private void stop() {
    running.get().ifPresent(Running::cancel);
    running.set(Optional.empty());
  }

  /** Stops what runs; the last plan stays. Says whether anything ran. */
  boolean cancel() {
    running.get().ifPresent(Running::cancel);
    return running.get().isPresent();
  }

  /** Whether what runs is planning, rather than looking for something better. */
  boolean isPlanning() {
    return planning && running.get().isPresent();
  }

  /** Whether the plan found is one of the plan as it is. */
  @SuppressWarnings("ReferenceEquality") // is it the plan that was asked about, not one like it
  boolean isPresent() {
    return planned.get().filter(found -> found.before() == session.plan()).isPresent();
  }

  /** Looks for a better plan beside the window; who cancels keeps the best so far. */
  void improve() {
    Optional<Planned> now = planned.get();
    if (now.flatMap(Planned::plan).isEmpty() || running.get().isPresent()) {
      return;
    }
    Planned asked = now.get();
    GroupPlan from = now.get().plan().orElseThrow();
    long tried = seed++;
    outcome.set("");
    planning = false;
    show(
        tasks.start(
            session.texts().get("findslot.improving"),
            progress -> better(asked.planning(), from, tried, progress),
            better -> improved(now, asked, better),
            this::planningFailed));
  }

  private void improved(Optional<Planned> from, Planned asked, GroupPlan better) {
    boolean stopped = ended();
    if (planned.get().equals(from)) {
      long before = asked.plan().orElseThrow().schedule().cost();
      boolean isBetter = better.schedule().cost() < before;
      if (isBetter) {
        planned.set(Optional.of(asked.with(new GroupAnswer.Found(better))));
      }
      outcome.set(
          session
              .texts()
              .get(
                  isBetter
                      ? "findslot.improved"
                      : stopped ? "findslot.improved.stopped" : "findslot.improved.not",
                  STEPS));
    }
  }

  private static GroupPlan better(
      GroupPlanning asked, GroupPlan from, long seed, Progress progress) {
    return asked.improve(from, seed, STEPS, step -> report(progress, step), progress::cancelled);
  }

  private static void report(Progress progress, long step) {
    try {
      progress.report(step, STEPS);
    } catch (CancellationException stopped) {
      // the search asks by itself whether it is to end, and then gives the best so far
    }
  }

  /** Moves all of them as one edit; says whether it did. */
  boolean apply() {
    Optional<GroupPlan> plan = planned.get().flatMap(Planned::plan);
    if (plan.isEmpty() || !isPresent() || plan.get().moved() == 0) {
      return false;
    }
    Phrase label =
        Phrase.of("findslot.edit.many", Arg.count(plan.get().moved()), Arg.words(group.get()));
    Reply reply = session.apply(plan.get().edit(label));
    notice.set(String.join(" ", reply.problems()));
    return reply.problems().isEmpty();
  }
}
