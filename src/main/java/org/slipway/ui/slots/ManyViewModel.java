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
import org.jspecify.annotations.Nullable;
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
  private long seed = 1;
  private List<Id<Deployment>> asked = List.of();
  private @Nullable Running planning;

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

  /** The work that makes the plan better, while it runs. */
  ReadOnlyObjectProperty<Optional<Running>> running() {
    return running.getReadOnlyProperty();
  }

  StringProperty notice() {
    return notice;
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
    planning =
        tasks.start(
            session.texts().get("findslot.planning", members.size()),
            progress -> first(plan, at, request, progress),
            now -> planned.set(Optional.of(now)),
            this::failed);
  }

  private Instant start() {
    Instant day = from.get().atStartOfDay(session.zone().get()).toInstant();
    return day.isBefore(session.now()) ? session.now() : day;
  }

  private static Planned first(Plan plan, Instant at, GroupRequest request, Progress progress) {
    GroupPlanning planning =
        Analysis.of(plan, at, Content.FINGERPRINT).together(request, GroupWeight.of(plan, at));
    progress.report(0, 0);
    GroupAnswer answer = planning.first();
    progress.report(1, 1);
    return new Planned(plan, request, planning, answer);
  }

  private void stop() {
    if (planning != null) {
      planning.cancel();
    }
    running.get().ifPresent(Running::cancel);
    running.set(Optional.empty());
  }

  private void failed(Throwable thrown) {
    if (!(thrown instanceof CancellationException)) {
      notice.set(session.texts().get("findslot.failed", thrown.toString()));
    }
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
    Running work =
        tasks.start(
            session.texts().get("findslot.improving"),
            progress -> better(asked.planning(), from, tried, progress),
            better -> improved(now, asked, better),
            thrown -> {
              running.set(Optional.empty());
              failed(thrown);
            });
    if (tasks.running().contains(work)) {
      running.set(Optional.of(work));
    }
  }

  private void improved(Optional<Planned> from, Planned asked, GroupPlan better) {
    running.set(Optional.empty());
    if (planned.get().equals(from)) {
      planned.set(Optional.of(asked.with(new GroupAnswer.Found(better))));
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
    if (plan.isEmpty() || plan.get().moved() == 0) {
      return false;
    }
    Phrase label =
        Phrase.of("findslot.edit.many", Arg.count(plan.get().moved()), Arg.words(group.get()));
    Reply reply = session.apply(plan.get().edit(label));
    notice.set(String.join(" ", reply.problems()));
    return reply.problems().isEmpty();
  }
}
