package org.slipway.core.schedule.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import org.slipway.CrowdedDates;
import org.slipway.CrowdedPlan;
import org.slipway.JointPlan;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.slot.ConstraintKind;
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

  /** Without what waits for it, which {@link Kept} asks. */
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
    assertEquals(List.of(), Kept.brokenBy(before, plan, ids(planned), NOW));
    for (GroupMove move : planned.moves()) {
      Deployment deployment = plan.get(Deployment.class, move.deployment().id());
      assertEquals(move.to().at(), deployment.timing().startsAt().orElseThrow());
      SlotRequest alone = alone(deployment);
      assertTrue(
          analysis.slots(deployment).feasible(alone).contains(move.to().at()),
          () -> deployment.key() + " at " + move.to() + ": " + against(analysis, alone, move));
    }
  }

  private static List<Id<Deployment>> ids(GroupPlan planned) {
    return planned.moves().stream().map(move -> move.deployment().id()).toList();
  }

  private static String against(Analysis analysis, SlotRequest request, GroupMove move) {
    return analysis.slots(request.deployment()).denials(request).stream()
        .filter(denial -> denial.starts().contains(move.to().at()))
        .map(denial -> denial.by().kind() + " " + denial.by().from())
        .toList()
        .toString();
  }

  private static boolean isFound(Plan plan, List<Id<Deployment>> members, long seed) {
    if (members.isEmpty()) {
      return false;
    }
    GroupPlanning planning = planning(plan, request(members));
    if (planning.first() instanceof GroupAnswer.Found(GroupPlan first)) {
      assertEachStands(plan, first);
      GroupPlan better = planning.improve(first, seed, 200, _ -> {}, () -> false);
      assertEachStands(plan, better);
      assertTrue(better.schedule().cost() <= first.schedule().cost());
      assertEquals(better, planning.improve(first, seed, 200, _ -> {}, () -> false));
      return true;
    }
    return false;
  }

  @Property(tries = 25)
  void onceMovedEachStandsWhereItsOwnSearchSaysItFits(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 9) int releases) {
    Plan plan = JointPlan.of(seed, releases);
    isFound(plan, members(plan, seed), seed);
  }

  @Property(tries = 80)
  @Tag("slow")
  void ofManyPlansToo(@ForAll long seed, @ForAll @IntRange(min = 3, max = 9) int releases) {
    onceMovedEachStandsWhereItsOwnSearchSaysItFits(seed, releases);
  }

  @Property(tries = 12)
  void inACrowdTheyStandToo(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int deployments) {
    Plan plan = CrowdedPlan.of(seed, deployments);
    isFound(plan, members(plan, seed), seed);
  }

  @Property(tries = 30)
  @Tag("slow")
  void inManyCrowdsToo(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int deployments) {
    inACrowdTheyStandToo(seed, deployments);
  }

  /** Of plans like those above; a property that mostly finds nothing says little. */
  @Example
  void mostOfThesePlansCanBeMade() {
    assertMostAreMade(15);
  }

  @Example
  @Tag("slow")
  void mostOfFiftyPlansCanBeMade() {
    assertMostAreMade(50);
  }

  private static void assertMostAreMade(int plans) {
    long found =
        LongStream.range(0, plans)
            .filter(
                seed -> {
                  Plan plan = JointPlan.of(seed, 3 + (int) (seed % 7));
                  return isFound(plan, members(plan, seed), seed);
                })
            .count();
    assertTrue(found * 5 >= plans * 3L, found + " of " + plans);
  }

  @Property(tries = 15)
  void trainsVendorsWavesAndThePathToProductionAreKeptToo(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 3) int deployments) {
    Plan plan = CrowdedPlan.of(seed, deployments, CrowdedDates::withUsualWeights);
    List<Id<Deployment>> members = members(plan, seed);
    if (!members.isEmpty()
        && planning(plan, request(members)).first() instanceof GroupAnswer.Found(GroupPlan first)) {
      assertEachStands(plan, first);
    }
  }

  @Property(tries = 20)
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
  @Tag("slow")
  void oneAloneIsThatInManyCrowds(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int deployments) {
    oneAloneIsWhatTheSlotSearchSays(seed, deployments);
  }

  @Property(tries = 40)
  @Tag("slow")
  void whatIsToBeLiftedHelpsInManyCrowds(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 9) int deployments) {
    whatIsToBeLiftedHelps(seed, deployments);
  }

  @Property(tries = 20)
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
