package org.slipway.ui.slots;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.slipway.core.SlotVerdicts;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.readiness.Slots;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.core.schedule.group.GroupMembers;
import org.slipway.core.schedule.group.MovesWith;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.schedule.slot.SlotWeights;
import org.slipway.ui.session.Judgement;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.Showing;
import org.slipway.ui.task.Progress;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;

/** The search for slots of one deployment: what is asked, what was found, which start is chosen. */
public final class SlotsViewModel {

  private final Session session;
  private final Tasks tasks;
  private final ObjectProperty<Optional<Ref>> subject =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<LocalDate> from;
  private final ObjectProperty<Duration> horizon =
      new SimpleObjectProperty<>(SlotRequest.USUAL_HORIZON);

  private final Set<ConstraintKind> relaxed = EnumSet.copyOf(SlotRequest.USUALLY_RELAXED);

  private final ObjectProperty<SlotWeights> weights = new SimpleObjectProperty<>(SlotWeights.USUAL);
  private final ReadOnlyObjectWrapper<Optional<SlotsFound>> found =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private final ReadOnlyObjectWrapper<Map<Integer, Verdict>> verdicts =
      new ReadOnlyObjectWrapper<>(Map.of());
  private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
  private final StringProperty reason = new SimpleStringProperty("");
  private final StringProperty notice = new SimpleStringProperty("");
  private @Nullable Running searching;
  private @Nullable Running judging;
  private boolean open;

  public SlotsViewModel(Session session, Tasks tasks) {
    this.session = session;
    this.tasks = tasks;
    from = new SimpleObjectProperty<>(today());
    session.showing().addListener((_, _, _) -> again());
    session.zone().addListener((_, _, _) -> again());
  }

  Session session() {
    return session;
  }

  private LocalDate today() {
    return session.now().atZone(session.zone().get()).toLocalDate();
  }

  ObjectProperty<Optional<Ref>> subject() {
    return subject;
  }

  /** The first day; on the present one the search begins now. */
  ObjectProperty<LocalDate> from() {
    return from;
  }

  ObjectProperty<Duration> horizon() {
    return horizon;
  }

  ObjectProperty<SlotWeights> weights() {
    return weights;
  }

  ReadOnlyObjectProperty<Optional<SlotsFound>> found() {
    return found.getReadOnlyProperty();
  }

  /** The verdict on the deployment at each start, as far as they are judged. */
  ReadOnlyObjectProperty<Map<Integer, Verdict>> verdicts() {
    return verdicts.getReadOnlyProperty();
  }

  /** Place of the start that is looked at; below 0: none. */
  IntegerProperty chosen() {
    return chosen;
  }

  /** Why it moves; may stay empty. */
  StringProperty reason() {
    return reason;
  }

  /** What the user has to be told; empty: nothing. */
  StringProperty notice() {
    return notice;
  }

  /** Deployments that can be moved, by name; with the key where several are called the same. */
  SortedMap<String, Ref> subjects() {
    Plan plan = session.plan();
    var named = new TreeMap<String, List<Deployment>>();
    plan.deployments().values().stream()
        .filter(GroupMembers::isMovable)
        .forEach(d -> named.computeIfAbsent(Names.of(plan, d), _ -> new ArrayList<>()).add(d));
    var all = new TreeMap<String, Ref>();
    named.forEach(
        (name, same) ->
            same.forEach(
                d -> all.put(same.size() == 1 ? name : name + " · " + d.key(), Ref.of(d))));
    return all;
  }

  Optional<Deployment> deployment() {
    return subject.get().flatMap(session.plan()::find).map(Deployment.class::cast);
  }

  /** Asks for slots of what is selected, else of the next deployment that can be moved. */
  public void begin() {
    open = true;
    Optional<Ref> selected =
        session
            .selection()
            .get()
            .filter(ref -> ref.kind() == Kind.DEPLOYMENT)
            .filter(ref -> session.plan().find(ref).isPresent());
    subject.set(selected.or(subject::get).or(this::next));
    search();
  }

  private Optional<Ref> next() {
    return session.plan().deployments().values().stream()
        .filter(GroupMembers::isMovable)
        .filter(d -> d.timing().startsAt().isPresent())
        .min(Comparator.comparing(d -> d.timing().startsAt().orElseThrow()))
        .map(Ref::of);
  }

  /** Asks for another deployment. */
  void ask(Ref deployment) {
    subject.set(Optional.of(deployment));
    session.selection().set(Optional.of(deployment));
    search();
  }

  /** Kinds of constraints that need not hold; who changes them searches again. */
  Set<ConstraintKind> relaxed() {
    return relaxed;
  }

  /** As at the beginning. */
  void reset() {
    relaxed.clear();
    relaxed.addAll(SlotRequest.USUALLY_RELAXED);
    weights.set(SlotWeights.USUAL);
    horizon.set(SlotRequest.USUAL_HORIZON);
    from.set(today());
    search();
  }

  private void again() {
    if (open && found.get().isPresent()) {
      search();
    }
  }

  private SlotRequest request(Deployment deployment) {
    ZoneId zone = session.zone().get();
    Instant day = from.get().atStartOfDay(zone).toInstant();
    Instant now = session.now();
    Instant start = day.isBefore(now) ? now : day;
    return new SlotRequest(
        deployment, start, horizon.get(), SlotRequest.USUAL_LIMIT, relaxed, weights.get());
  }

  /** Searches beside the window; a search under way is given up. */
  void search() {
    stop();
    if (deployment().isEmpty()) {
      found.set(Optional.empty());
      return;
    }
    SlotRequest request = request(deployment().get());
    Judgement judgement = judgement(session.showing().get());
    Plan plan = session.plan();
    searching =
        tasks.start(
            session.texts().get("findslot.searching", request.deployment().key()),
            progress -> search(plan, judgement, request, progress),
            this::show,
            this::failed);
  }

  private void stop() {
    if (searching != null) {
      searching.cancel();
    }
    if (judging != null) {
      judging.cancel();
    }
  }

  static Judgement judgement(Showing showing) {
    return showing.judged() instanceof Judgement judgement
        ? judgement
        : new Judgement(showing.plan(), showing.judged().at());
  }

  private static SlotsFound search(
      Plan plan, Judgement judgement, SlotRequest request, Progress progress) {
    long began = System.nanoTime();
    var answer =
        Slots.of(judgement.facts(), request.deployment(), judgement.at(), Rules.ALL)
            .all(request, progress::cancelled);
    progress.report(1, 1);
    var took = Duration.ofNanos(System.nanoTime() - began);
    return new SlotsFound(plan, judgement.at(), request, answer, took);
  }

  private void failed(Throwable thrown) {
    if (!(thrown instanceof CancellationException)) {
      notice.set(session.texts().get("findslot.failed", thrown.toString()));
    }
  }

  private void show(SlotsFound now) {
    notice.set("");
    verdicts.set(Map.of());
    chosen.set(-1);
    found.set(Optional.of(now));
    chosen.set(now.slots().isEmpty() ? -1 : 0);
    judge(now);
  }

  private void judge(SlotsFound now) {
    Judgement judgement = judgement(session.showing().get());
    Plan plan = session.plan();
    if (now.slots().isEmpty()) {
      return;
    }
    judging =
        tasks.aside(
            progress -> verdicts(now, judgement, plan, progress), verdicts::set, this::failed);
  }

  private static Map<Integer, Verdict> verdicts(
      SlotsFound now, Judgement judgement, Plan plan, Progress progress) {
    var judged = new TreeMap<Integer, Verdict>();
    int most = Math.min(SlotVerdicts.USUAL, now.slots().size());
    for (int number = 0; number < most; number++) {
      progress.report(number, most);
      Deployment there = SlotVerdicts.moved(now.deployment(), now.slots().get(number));
      Edit edit = Edit.put(Phrase.of("findslot.edit.move", Arg.words("")), there);
      if (plan.apply(edit) instanceof Applied.Done(Plan after)) {
        judged.put(number, judgement.after(after, edit, judgement.at()).of(there));
      }
    }
    return judged;
  }

  /** The start that is looked at. */
  Optional<Slot> slot() {
    return found.get().flatMap(now -> now.slot(chosen.get()));
  }

  /** Moves the deployment to the start that is looked at; says whether it did. */
  boolean move() {
    Optional<Slot> slot = slot();
    if (slot.isEmpty() || deployment().isEmpty()) {
      return false;
    }
    Deployment there = SlotVerdicts.moved(deployment().get(), slot.get());
    Arg name = Names.arg(session.plan(), there);
    String why = reason.get().strip();
    Phrase label =
        why.isEmpty()
            ? Phrase.of("findslot.edit.move", name)
            : Phrase.of("findslot.edit.move-because", name, Arg.words(why));
    Reply reply = session.apply(Edit.put(label, there));
    if (reply.problems().isEmpty()) {
      reason.set("");
      notice.set("");
      return true;
    }
    notice.set(String.join(" ", reply.problems()));
    return false;
  }

  /** Deployments that wait for this one, and what becomes of them at the start looked at. */
  List<MovesWith.Line> movesWith() {
    return slot()
        .flatMap(
            slot -> deployment().map(d -> MovesWith.of(session.plan(), d, slot, session.now())))
        .orElse(List.of());
  }
}
