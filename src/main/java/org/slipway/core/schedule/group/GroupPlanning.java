package org.slipway.core.schedule.group;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.schedule.planning.Answer;
import org.slipway.core.schedule.planning.Improvement;
import org.slipway.core.schedule.planning.Planning;
import org.slipway.core.schedule.planning.Schedule;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;

/**
 * Plans several deployments at once: first in one go, then better for as long as is asked. Made for
 * one question; immutable and safe for all threads.
 */
public final class GroupPlanning {

  private final GroupGround ground;
  private final GroupRequest request;
  private final List<Phrase> missing;
  private final Optional<GroupProblem> problem;

  private GroupPlanning(
      GroupGround ground,
      GroupRequest request,
      List<Phrase> missing,
      Optional<GroupProblem> problem) {
    this.ground = ground;
    this.request = request;
    this.missing = missing;
    this.problem = problem;
  }

  /** Reads every constraint; this is what takes time where there are many. */
  public static GroupPlanning of(GroupGround ground, GroupRequest request) {
    var needs = new ArrayList<Need>();
    var missing = new ArrayList<Phrase>();
    for (Id<Deployment> id : request.deployments()) {
      Deployment deployment = ground.plan().get(Deployment.class, id);
      Optional<Need> need =
          GroupMembers.isMovable(deployment)
              ? Need.of(deployment, true, request.alone(deployment).starts())
              : Optional.empty();
      need.ifPresentOrElse(needs::add, () -> missing.add(why(deployment)));
    }
    return missing.isEmpty()
        ? new GroupPlanning(
            ground, request, missing, Optional.of(new GroupProblem(ground, request, needs)))
        : new GroupPlanning(ground, request, missing, Optional.empty());
  }

  private static Phrase why(Deployment deployment) {
    return GroupMembers.isMovable(deployment)
        ? Need.lacking(deployment)
        : Phrase.of("group.missing.under-way", Arg.words(deployment.key()));
  }

  /** The question as a problem; empty where something is missing. */
  Optional<GroupProblem> problem() {
    return problem;
  }

  /** A plan in one go, or why there is none. */
  public GroupAnswer first() {
    return first(() -> {});
  }

  /**
   * The same.
   *
   * @param progress told every now and then on the thread that works; who wants to end it throws
   */
  public GroupAnswer first(Runnable progress) {
    if (problem.isEmpty()) {
      return new GroupAnswer.NotComputed(missing);
    }
    GroupProblem asked = problem.get();
    return switch (Planning.answer(asked.problem, Planning.STEPS, progress)) {
      case Answer.Found(Schedule schedule) -> new GroupAnswer.Found(plan(schedule));
      case Answer.NotFound(long steps) -> new GroupAnswer.NotFound(steps);
      case Answer.Impossible impossible -> impossible(asked, impossible, progress);
    };
  }

  /** Impossible only where what is certain suffices for it; else something has to be known. */
  private GroupAnswer impossible(GroupProblem asked, Answer.Impossible whole, Runnable progress) {
    if (asked.missing().isEmpty()) {
      return told(asked, whole, whole);
    }
    return switch (Planning.answer(asked.certain(), Planning.STEPS, progress)) {
      case Answer.Impossible certain -> told(asked, certain, whole);
      case Answer.Found _, Answer.NotFound _ -> new GroupAnswer.NotComputed(asked.missing());
    };
  }

  private GroupAnswer told(
      GroupProblem asked, Answer.Impossible clash, Answer.Impossible relaxation) {
    List<Constraint> clashing = asked.conditions.constraints(clash.clash());
    List<Constraint> lifted = asked.conditions.constraints(relaxation.relaxation());
    var shown = new ArrayList<>(clashing);
    shown.addAll(lifted);
    return new GroupAnswer.Impossible(
        clashing,
        clash.minimal(),
        lifted,
        relaxation.relaxation().stream().mapToInt(condition -> condition.cost()).sum(),
        relaxation.cheapest(),
        Apart.of(new Told(ground.plan()), asked, shown));
  }

  /**
   * A better plan, or the same one where none was met.
   *
   * @param from a plan of this question
   * @param steps how much to try
   * @param progress told how many steps are done, on the thread that works
   * @param cancelled asked as often; the best so far is kept
   * @throws IllegalStateException if there is nothing to plan
   */
  public GroupPlan improve(
      GroupPlan from, long seed, long steps, LongConsumer progress, BooleanSupplier cancelled) {
    GroupProblem asked = problem.orElseThrow(IllegalStateException::new);
    return plan(
        Improvement.improve(asked.problem, from.schedule(), seed, steps, progress, cancelled));
  }

  private GroupPlan plan(Schedule schedule) {
    var told = new Told(ground.plan());
    var moves = new ArrayList<GroupMove>();
    for (int number = 0; number < request.deployments().size(); number++) {
      Deployment deployment =
          ground.plan().get(Deployment.class, request.deployments().get(number));
      Instant start = schedule.starts().get(number);
      ZoneId zone = told.zone(deployment);
      moves.add(new GroupMove(deployment, new PlannedStart(start, zone)));
    }
    moves.sort(
        Comparator.comparing((GroupMove move) -> move.to().at())
            .thenComparing(move -> move.deployment().key()));
    return new GroupPlan(moves, schedule);
  }
}
