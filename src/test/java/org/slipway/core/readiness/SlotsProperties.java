package org.slipway.core.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.slipway.CrowdedPlan;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/** A start that the search calls feasible passes the rules there, and one that it rejects fails. */
class SlotsProperties {

  private static final Instant NOW = Instant.parse("2026-09-28T08:00:00Z");
  private static final Instant FROM = Instant.parse("2026-09-28T20:00:00Z");
  private static final Set<String> JUDGED =
      Set.of(
          "window.freeze",
          "window.outside-maintenance",
          "window.runway",
          "window.collision",
          "window.no-on-call",
          "window.high-risk");

  private static final Set<String> BUSY = Set.of("finding.window.high-risk.busy");

  /** Work that may be high-risk is offered no busy start. */
  private static final Set<String> MAY_BE_BUSY =
      Set.of("finding.window.high-risk.busy", "finding.window.high-risk.perhaps");

  /** What no rule judges. */
  private static final Set<ConstraintKind> RELAXED =
      EnumSet.of(ConstraintKind.DEPENDENCY, ConstraintKind.PROMOTION, ConstraintKind.DEPENDENT);

  @Property(tries = 10)
  void theSearchAndTheRulesSayTheSame(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 7) int deployments) {
    Plan plan = CrowdedPlan.of(seed, deployments);
    Analysis analysis = Analysis.of(plan, NOW, (_, _) -> "");
    for (Deployment deployment : plan.deployments().values()) {
      if (deployment.state().unfinished() && deployment.timing().whole().isPresent()) {
        SlotRequest request =
            SlotRequest.of(deployment, FROM).withHorizon(Duration.ofDays(4)).relaxing(RELAXED);
        IntervalSet feasible = analysis.slots(deployment).feasible(request);
        for (Instant start : telling(feasible, request.starts(), seed)) {
          assertEquals(
              List.of(),
              feasible.contains(start) ? against(plan, deployment, start, BUSY) : List.of(),
              () -> "feasible at " + start);
          if (!feasible.contains(start)) {
            assertEquals(
                false,
                against(plan, deployment, start, MAY_BE_BUSY).isEmpty(),
                () -> deployment.key() + " rejected at " + start);
          }
        }
      }
    }
  }

  /** Starts on both sides of every border, and some anywhere. */
  private static Set<Instant> telling(IntervalSet feasible, Interval starts, long seed) {
    var telling = new TreeSet<Instant>();
    for (Interval stretch : feasible.stretches()) {
      for (Instant border : List.of(stretch.start(), stretch.end())) {
        telling.add(border);
        telling.add(border.minusSeconds(60));
      }
    }
    var random = new SplittableRandom(seed);
    for (int n = 0; n < 20; n++) {
      telling.add(starts.start().plusSeconds(60L * random.nextInt(4 * 24 * 60)));
    }
    telling.removeIf(start -> !starts.contains(start));
    return telling;
  }

  /** What blocks a start, or says one of these of its traffic, though it may only be advice. */
  private static List<String> against(
      Plan plan, Deployment deployment, Instant start, Set<String> traffic) {
    var at = new PlannedStart(start, ZoneId.of("Europe/Berlin"));
    Deployment moved = Shape.with(deployment, "timing", deployment.timing().withStart(at));
    Edit edit = Edit.put(Phrase.of("edit.unnamed"), moved);
    Plan after = ((Applied.Done) plan.apply(edit)).plan();
    Case judged = new Case(Facts.of(after, (_, _) -> ""), Ref.of(moved), NOW);
    return Rules.ALL.stream()
        .filter(rule -> JUDGED.contains(rule.id()))
        .flatMap(rule -> rule.judge(judged).stream())
        .filter(finding -> finding.blocks() || traffic.contains(finding.reason().key()))
        .map(finding -> finding.rule() + " " + finding.result() + " " + finding.reason().key())
        .toList();
  }
}
