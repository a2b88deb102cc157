package org.slipway.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
 * among the others as they stand, those that a proof of that names are planned anew together with
 * it, as many as are needed and no more are asked: drafts and planned ones, never an approved or a
 * running one. They keep what they keep today: the go-live date of their release, and the start of
 * what waits for them. The forced one itself may be approved; it is moved all the same. Nothing is
 * changed; the same plan, instant and date give the same answer.
 */
public final class ForcedMove {

  /** More are not planned anew for the sake of one. */
  private static final int MOST = 40;

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
     * @param none the clash, and what is cheapest to relax; each names who owns it
     */
    record Impossible(GroupAnswer.Impossible none) implements Answer {}

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
  private final SortedSet<Id<Deployment>> members = new TreeSet<>();

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

  private Answer answer(Phrase label) {
    members.add(forced.id());
    while (true) {
      GroupPlanning planning = analysis.together(request(), GroupWeight.of(analysis.plan()));
      GroupAnswer answer = planning.first();
      if (answer instanceof GroupAnswer.Found(GroupPlan first)) {
        return found(planning.improve(first, SEED, STEPS, _ -> {}, () -> false), label);
      }
      SortedSet<Id<Deployment>> more = inTheWay(answer);
      if (more.isEmpty() || members.size() + more.size() > MOST) {
        return without(answer, more);
      }
      members.addAll(more);
    }
  }

  private GroupRequest request() {
    Instant from = analysis.at();
    Duration until = Duration.between(from, by);
    Duration usual = SlotRequest.USUAL_HORIZON;
    return GroupRequest.of(List.copyOf(members), from)
        .withHorizon(until.compareTo(usual) > 0 ? until : usual)
        .towards(Goals.NEAREST)
        .withDeadlines(deadlines());
  }

  private List<Deadline> deadlines() {
    var deadlines = new ArrayList<Deadline>();
    deadlines.add(new Deadline(forced.id(), by, Ref.of(forced)));
    Plan plan = analysis.plan();
    for (Id<Deployment> id : members) {
      if (!id.equals(forced.id())) {
        Deadlines.goLive(plan, plan.get(Deployment.class, id)).ifPresent(deadlines::add);
      }
    }
    deadlines.addAll(Deadlines.waiting(plan, members));
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

  private Answer without(GroupAnswer answer, SortedSet<Id<Deployment>> more) {
    if (!more.isEmpty()) {
      return new Answer.NotComputed(List.of(Phrase.of("forced.missing.too-many", Arg.count(MOST))));
    }
    return switch (answer) {
      case GroupAnswer.Impossible none -> new Answer.Impossible(none);
      case GroupAnswer.NotComputed(var missing) -> new Answer.NotComputed(missing);
      case GroupAnswer.NotFound _, GroupAnswer.Found _ ->
          new Answer.NotComputed(List.of(Phrase.of("forced.missing.not-found")));
    };
  }

  /** Those that may be moved and that an answer without a plan names: nothing else can help. */
  private SortedSet<Id<Deployment>> inTheWay(GroupAnswer answer) {
    Stream<Constraint> named =
        answer instanceof GroupAnswer.Impossible none
            ? none.clash().stream()
            : members.stream().flatMap(this::denying);
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
  private Stream<Constraint> denying(Id<Deployment> id) {
    Deployment member = analysis.plan().get(Deployment.class, id);
    SlotRequest until = SlotRequest.of(member, analysis.at()).withHorizon(request().horizon());
    return analysis.slots(member).denials(until).stream()
        .filter(denial -> denial.starts().start().isBefore(by))
        .map(Denial::by);
  }

  private static boolean isMovable(Deployment deployment) {
    return deployment.state().compareTo(DeploymentState.PLANNED) <= 0
        && deployment.timing().whole().isPresent();
  }
}
