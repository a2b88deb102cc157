package org.slipway.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.diff.PlanDiff;
import org.slipway.core.schedule.group.Deadline;
import org.slipway.core.schedule.group.Deadlines;
import org.slipway.core.schedule.group.GroupAnswer;
import org.slipway.core.schedule.group.GroupMove;
import org.slipway.core.schedule.group.GroupPlan;
import org.slipway.core.schedule.group.GroupPlanning;
import org.slipway.core.schedule.group.GroupRequest;
import org.slipway.core.schedule.group.GroupWeight;
import org.slipway.core.schedule.planning.Goals;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.SlotRequest;

/**
 * A deployment must be live by a date. It gets a start from which its verification ends by that
 * instant at the latest, near its present one; every other constraint holds. Where it finds none
 * among the others as they stand, others are planned anew together with it, as few as will do:
 * drafts and planned ones, never an approved or a running one. They keep the go-live date of their
 * release where they keep it today, and what waits for them stays after them. Starts are looked for
 * within 90 days, or until the date where that is later, but within 366 days at most. The forced
 * one itself may be approved; it is moved all the same. Nothing is changed; the same plan, instant
 * and date give the same answer.
 */
public final class ForcedMove {

  /** How many sets of deployments are tried. */
  private static final int MOST = 100;

  /** No start is looked for later than this, however far the date. */
  private static final Duration FURTHEST = Duration.ofDays(366);

  private static final int SEED = 1;
  private static final int STEPS = 2_000;

  /** What came of it. */
  public sealed interface Answer {

    /**
     * In time.
     *
     * @param moves of all that change their start, the forced one among them unless it may stay; in
     *     the order of the new starts
     * @param edit makes the moves, all at once; without changes where the plan is in time as it is
     * @param after the plan with them
     * @param diff from the plan as it is to that one
     */
    record Found(List<GroupMove> moves, Edit edit, Plan after, PlanDiff diff) implements Answer {
      public Found {
        moves = List.copyOf(moves);
      }
    }

    /**
     * Proved: not even with the others moved.
     *
     * @param none a clash, and what is cheapest to relax; each names who owns it
     * @param tried the others that planning anew was tried for; in order
     */
    record Impossible(GroupAnswer.Impossible none, List<Id<Deployment>> tried) implements Answer {
      public Impossible {
        tried = List.copyOf(tried);
      }
    }

    /**
     * Neither a plan nor a proof that there is none.
     *
     * @param missing what would have to be known, each as a sentence; at least one
     */
    record NotComputed(List<Phrase> missing) implements Answer {
      public NotComputed {
        missing = List.copyOf(missing);
      }
    }
  }

  private final Analysis analysis;
  private final Deployment forced;
  private final Instant by;

  /** Sets to be planned together, the smallest first. */
  private final ArrayDeque<SortedSet<Id<Deployment>>> open = new ArrayDeque<>();

  private final Set<SortedSet<Id<Deployment>>> seen = new HashSet<>();
  private final SortedSet<Id<Deployment>> tried = new TreeSet<>();
  private final List<GroupAnswer.Impossible> proofs = new ArrayList<>();
  private final List<Phrase> missing = new ArrayList<>();

  private ForcedMove(Analysis analysis, Deployment forced, Instant by) {
    this.analysis = analysis;
    this.forced = forced;
    this.by = by;
  }

  /**
   * Looks from the instant of the analysis on.
   *
   * @param deployment of its plan
   * @param by when its verification must have ended; that very instant is in time
   * @param label of the edit
   */
  public static Answer of(Analysis analysis, Deployment deployment, Instant by, Phrase label) {
    return new ForcedMove(analysis, deployment, by).answer(label);
  }

  /**
   * A proof that a set finds no starts names a clash. Whatever is planned anew besides that set,
   * the clash stays unless it is one of those it names; so only sets with one of these are tried.
   */
  private Answer answer(Phrase label) {
    add(new TreeSet<>(List.of(forced.id())));
    while (!open.isEmpty()) {
      SortedSet<Id<Deployment>> members = open.remove();
      GroupPlanning planning =
          analysis.together(request(members), GroupWeight.of(analysis.plan(), analysis.at()));
      GroupAnswer answer = planning.first();
      if (answer instanceof GroupAnswer.Found(GroupPlan first)) {
        return found(planning.improve(first, SEED, STEPS, _ -> {}, () -> false), label);
      }
      note(answer);
      for (Id<Deployment> other : inTheWay(answer, members)) {
        var more = new TreeSet<>(members);
        more.add(other);
        add(more);
      }
    }
    return without();
  }

  private void add(SortedSet<Id<Deployment>> members) {
    if (seen.contains(members)) {
      return;
    }
    if (seen.size() >= MOST) {
      missing.add(Phrase.of("forced.missing.too-many", Arg.count(MOST)));
      return;
    }
    seen.add(members);
    open.add(members);
    tried.addAll(members);
  }

  private void note(GroupAnswer answer) {
    switch (answer) {
      case GroupAnswer.Impossible none -> proofs.add(none);
      case GroupAnswer.NotComputed(var unknown) -> missing.addAll(unknown);
      case GroupAnswer.NotFound _, GroupAnswer.Found _ ->
          missing.add(Phrase.of("forced.missing.not-found"));
    }
  }

  /** Of several proofs that which is cheapest to lift, and of these the first. */
  private Answer without() {
    if (!missing.isEmpty()) {
      return new Answer.NotComputed(missing.stream().distinct().toList());
    }
    GroupAnswer.Impossible none =
        proofs.stream()
            .min(
                Comparator.comparing((GroupAnswer.Impossible proof) -> proof.relaxation().isEmpty())
                    .thenComparingInt(GroupAnswer.Impossible::cost))
            .orElseThrow();
    tried.remove(forced.id());
    return new Answer.Impossible(none, List.copyOf(tried));
  }

  private GroupRequest request(SortedSet<Id<Deployment>> members) {
    Instant from = analysis.at();
    Duration until = Duration.between(from, by);
    Duration usual = SlotRequest.USUAL_HORIZON;
    Duration far = until.compareTo(FURTHEST) > 0 ? FURTHEST : until;
    return GroupRequest.of(List.copyOf(members), from)
        .withHorizon(far.compareTo(usual) > 0 ? far : usual)
        .towards(Goals.NEAREST)
        .withDeadlines(deadlines(members));
  }

  private List<Deadline> deadlines(SortedSet<Id<Deployment>> members) {
    var deadlines = new ArrayList<Deadline>();
    deadlines.add(new Deadline(forced.id(), by, Ref.of(forced)));
    Plan plan = analysis.plan();
    for (Id<Deployment> id : members) {
      if (!id.equals(forced.id())) {
        Deadlines.goLive(plan, plan.get(Deployment.class, id)).ifPresent(deadlines::add);
      }
    }
    return deadlines;
  }

  private Answer found(GroupPlan planned, Phrase label) {
    Edit edit = planned.edit(label);
    Plan after =
        switch (analysis.plan().apply(edit)) {
          case Applied.Done(Plan done) -> done;
          case Applied.Refused(var reasons) ->
              throw new IllegalStateException("cannot be moved: " + reasons);
        };
    List<GroupMove> moves = planned.moves().stream().filter(GroupMove::isMoved).toList();
    return new Answer.Found(moves, edit, after, WhatIf.diff(analysis, after));
  }

  /** Those that may be moved and that an answer without a plan names: nothing else can help. */
  private SortedSet<Id<Deployment>> inTheWay(
      GroupAnswer answer, SortedSet<Id<Deployment>> members) {
    Stream<Constraint> named =
        answer instanceof GroupAnswer.Impossible none
            ? none.clash().stream()
            : members.stream().flatMap(id -> denying(id, members));
    var more = new TreeSet<Id<Deployment>>();
    named
        .flatMap(constraint -> constraint.from().stream())
        .filter(ref -> ref.kind() == Kind.DEPLOYMENT)
        .flatMap(ref -> analysis.plan().find(ref).stream())
        .map(Deployment.class::cast)
        .filter(ForcedMove::isMovable)
        .map(Deployment::id)
        .filter(id -> !members.contains(id))
        .forEach(more::add);
    return more;
  }

  /** What denies starts to a member, while nobody can say whether there is one for all. */
  private Stream<Constraint> denying(Id<Deployment> id, SortedSet<Id<Deployment>> members) {
    Deployment member = analysis.plan().get(Deployment.class, id);
    SlotRequest until =
        SlotRequest.of(member, analysis.at()).withHorizon(request(members).horizon());
    return analysis.slots(member).denials(until).stream()
        .filter(denial -> denial.starts().start().isBefore(by))
        .map(Denial::by);
  }

  private static boolean isMovable(Deployment deployment) {
    return deployment.state().compareTo(DeploymentState.PLANNED) <= 0
        && deployment.timing().whole().isPresent();
  }
}
