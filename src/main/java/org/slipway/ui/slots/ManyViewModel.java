package org.slipway.ui.slots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.group.GroupAnswer;
import org.slipway.core.schedule.group.GroupMembers;
import org.slipway.core.schedule.group.GroupPlan;
import org.slipway.core.schedule.group.GroupPlanning;
import org.slipway.core.schedule.group.GroupRequest;
import org.slipway.core.schedule.group.GroupWeight;
import org.slipway.core.schedule.planning.Goals;
import org.slipway.core.schedule.slot.ConstraintKind;
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
   * @param deployments how many were planned
   * @param planning what can make it better
   */
  record Planned(Plan before, int deployments, GroupPlanning planning, GroupAnswer answer) {

    Optional<GroupPlan> plan() {
      return answer instanceof GroupAnswer.Found(GroupPlan plan)
          ? Optional.of(plan)
          : Optional.empty();
    }

    Planned with(GroupAnswer other) {
      return new Planned(before, deployments, planning, other);
    }
  }

  private final Session session;
  private final Tasks tasks;
  private final StringProperty group = new SimpleStringProperty("");
  private final BooleanProperty onDeparture = new SimpleBooleanProperty();
  private final ObjectProperty<Goals> goals = new SimpleObjectProperty<>(Goals.NEAREST);
  private final ObjectProperty<Duration> horizon = new SimpleObjectProperty<>(Duration.ofDays(90));
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

  /** Whether each must stay on the departure its release is booked on. */
  BooleanProperty onDeparture() {
    return onDeparture;
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

  /** Plans these together, as the first of {@link #groups}. */
  void ask(List<Id<Deployment>> deployments) {
    asked = List.copyOf(deployments);
    group.set(groups().keySet().stream().findFirst().orElse(""));
    plan();
  }

  /**
   * What can be planned at once, by name: what was asked for; of several deployments the departures
   * by day, whole trains, releases.
   */
  Map<String, List<Id<Deployment>>> groups() {
    var groups = new LinkedHashMap<String, List<Id<Deployment>>>();
    Plan plan = session.plan();
    List<Id<Deployment>> still =
        asked.stream().filter(id -> plan.find(new Ref(Kind.DEPLOYMENT, id)).isPresent()).toList();
    add(groups, "findslot.group.asked", List.of(), still);
    departures(plan)
        .forEach(
            (day, trains) ->
                trains.forEach(
                    train ->
                        several(
                            groups,
                            "findslot.group.departure",
                            List.of(train, day.toString()),
                            GroupMembers.ofTrain(plan, train, Optional.of(day)))));
    for (String train : GroupMembers.trains(plan)) {
      several(
          groups,
          "findslot.group.train",
          List.of(train),
          GroupMembers.ofTrain(plan, train, Optional.empty()));
    }
    for (Release release : plan.releases().values()) {
      several(
          groups,
          "findslot.group.release",
          List.of(Names.of(plan, release)),
          GroupMembers.of(plan, release));
    }
    return groups;
  }

  /** The trains that depart, by day. */
  private static SortedMap<LocalDate, SortedSet<String>> departures(Plan plan) {
    var departures = new TreeMap<LocalDate, SortedSet<String>>();
    for (Release release : plan.releases().values()) {
      if (release.train().isPresent() && release.departure().isPresent()) {
        departures
            .computeIfAbsent(release.departure().get(), _ -> new TreeSet<>())
            .add(release.train().get());
      }
    }
    return departures;
  }

  private void several(
      Map<String, List<Id<Deployment>>> groups,
      String key,
      List<String> names,
      List<Id<Deployment>> members) {
    if (members.size() > 1) {
      add(groups, key, names, members);
    }
  }

  private void add(
      Map<String, List<Id<Deployment>>> groups,
      String key,
      List<String> names,
      List<Id<Deployment>> members) {
    if (!members.isEmpty()) {
      var args = new ArrayList<Object>(names);
      args.add(members.size());
      groups.put(session.texts().get(key, args.toArray()), members);
    }
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
        GroupRequest.of(members, session.now())
            .withHorizon(horizon.get())
            .relaxing(onDeparture.get() ? Set.of() : Set.of(ConstraintKind.TRAIN))
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

  private static Planned first(Plan plan, Instant at, GroupRequest request, Progress progress) {
    GroupPlanning planning =
        Analysis.of(plan, at, Content.FINGERPRINT).together(request, GroupWeight.of(plan, at));
    progress.report(0, 0);
    GroupAnswer answer = planning.first();
    progress.report(1, 1);
    return new Planned(plan, request.deployments().size(), planning, answer);
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
