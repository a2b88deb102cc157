package org.slipway.core.schedule.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.slipway.JointPlan;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.core.schedule.planning.Planning;
import org.slipway.core.schedule.planning.Problem;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.SlotRequest;

/**
 * The problem that is made of a plan, against the plan itself: starts keep its conditions exactly
 * where, once moved there, each stands where its own slot search allows it and no outsider loses
 * what it had.
 */
class GroupProblemProperties {

  private static final Instant NOW = JointPlan.FIRST.minus(Duration.ofHours(4));
  private static final Duration HORIZON = Duration.ofHours(44);
  private static final int CHOICES = 24;

  private static List<Id<Deployment>> members(Plan plan, long seed) {
    return plan.deployments().values().stream()
        .filter(d -> Math.floorMod(d.key().hashCode() * 31L + seed, 5) > 1)
        .map(Deployment::id)
        .limit(4)
        .toList();
  }

  private static GroupPlanning planning(Plan plan, List<Id<Deployment>> members) {
    return Analysis.of(plan, NOW, (_, _) -> "")
        .together(GroupRequest.of(members, JointPlan.FIRST).withHorizon(HORIZON), _ -> 1);
  }

  private static Plan moved(Plan plan, List<Id<Deployment>> members, List<Instant> starts) {
    var changes = new ArrayList<Change>();
    for (int n = 0; n < members.size(); n++) {
      Deployment one = plan.get(Deployment.class, members.get(n));
      var start = new PlannedStart(starts.get(n), ZoneOffset.UTC);
      changes.add(new Change.Put(Shape.with(one, "timing", one.timing().withStart(start))));
    }
    Edit edit = new Edit(Phrase.of("edit.unnamed"), changes, Optional.empty());
    return ((Applied.Done) plan.apply(edit)).plan();
  }

  /** What speaks against starts, by the plan in which they are. */
  private static List<String> against(Plan before, Plan after, List<Id<Deployment>> members) {
    var against = new ArrayList<>(Kept.brokenBy(before, after, members, NOW));
    Analysis analysis = Analysis.of(after, NOW, (_, _) -> "");
    for (Id<Deployment> id : members) {
      Deployment one = after.get(Deployment.class, id);
      SlotRequest there =
          SlotRequest.of(one, one.timing().startsAt().orElseThrow())
              .withHorizon(Duration.ofMinutes(1))
              .relaxing(EnumSet.of(ConstraintKind.DEPENDENT));
      analysis
          .slots(one)
          .denials(there)
          .forEach(d -> against.add(one.key() + " " + d.by().kind() + " " + d.by().from()));
    }
    return against;
  }

  /** Starts of a plan that was found, or those of today, some of them drawn anew. */
  private static List<Instant> drawn(List<Instant> from, SplittableRandom random) {
    var drawn = new ArrayList<>(from);
    for (int n = random.nextInt(4); n > 0; n--) {
      int quarter = random.nextInt((int) (HORIZON.toMinutes() / 15));
      drawn.set(
          random.nextInt(drawn.size()), JointPlan.FIRST.plus(Duration.ofMinutes(15L * quarter)));
    }
    return drawn;
  }

  /** The conditions of the problem that these starts don't keep. */
  private static List<String> by(GroupProblem asked, List<Instant> starts) {
    return asked.problem.conditions().stream()
        .filter(one -> !Planning.fits(asked.problem.under(Set.of(one)), starts))
        .map(one -> asked.conditions.constraint(one))
        .map(one -> one.kind() + " " + one.from() + " " + one.detail())
        .toList();
  }

  /** How many of the choices are kept by the problem, after comparing all. */
  private static int compared(Plan plan, List<Id<Deployment>> members, long seed) {
    GroupPlanning planning = planning(plan, members);
    GroupProblem asked = planning.problem().orElseThrow();
    Problem problem = asked.problem;
    List<Id<Deployment>> order =
        asked.needs().stream().map(need -> need.deployment().id()).toList();
    List<Instant> base =
        planning.first() instanceof GroupAnswer.Found(GroupPlan found)
            ? found.schedule().starts()
            : order.stream()
                .map(id -> plan.get(Deployment.class, id).timing().startsAt().orElseThrow())
                .toList();
    var random = new SplittableRandom(seed);
    int kept = 0;
    for (int n = 0; n < CHOICES; n++) {
      List<Instant> starts = drawn(base, random);
      List<String> against = against(plan, moved(plan, order, starts), order);
      boolean fits = Planning.fits(problem, starts);
      assertEquals(
          against.isEmpty(), fits, () -> starts + ": " + against + ", by " + by(asked, starts));
      kept += fits ? 1 : 0;
    }
    return kept;
  }

  @Property(tries = 25)
  void startsKeepItExactlyWhereTheyStandOnceMoved(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = 7) int releases) {
    Plan plan = JointPlan.of(seed, releases);
    List<Id<Deployment>> members = members(plan, seed);
    if (!members.isEmpty()) {
      compared(plan, members, seed);
    }
  }

  /** Enough of both, and enough relays among them. */
  @Example
  void bothAnswersAreMet() {
    int[] kept = {0, 0, 0};
    LongStream.range(0, 24)
        .forEach(
            seed -> {
              Plan plan = JointPlan.of(seed, 6);
              List<Id<Deployment>> members = members(plan, seed);
              kept[0] += compared(plan, members, seed);
              kept[1] += CHOICES;
              Problem problem = planning(plan, members).problem().orElseThrow().problem;
              kept[2] += problem.relays().isEmpty() ? 0 : 1;
            });
    assertTrue(kept[0] * 100 > kept[1] * 10, kept[0] + " of " + kept[1] + " keep it");
    assertTrue(kept[0] * 100 < kept[1] * 80, kept[0] + " of " + kept[1] + " keep it");
    assertTrue(kept[2] >= 5, kept[2] + " have relays");
  }
}
