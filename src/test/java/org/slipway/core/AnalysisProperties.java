package org.slipway.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slipway.AnyEdit;
import org.slipway.CrowdedLinks;
import org.slipway.CrowdedNeeds;
import org.slipway.CrowdedPlan;
import org.slipway.CrowdedVersions;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.readiness.Fingerprint;

class AnalysisProperties {

  private static final Instant AT = Instant.parse("2026-09-28T12:00:00Z");
  private static final Fingerprint CONTENT =
      (plan, release) ->
          plan.naming(plan.get(org.slipway.core.plan.Release.class, release), Deployment.class)
                  .noneMatch(d -> d.locks().contains("lock 0"))
              ? "content"
              : "other";

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void whatAnEditLeavesIsWhatAColdAnalysisFinds(
      @ForAll long seed, @ForAll long change, @ForAll @IntRange(min = 2, max = 12) int size) {
    staysWhatIsFound(CrowdedPlan.of(seed, size), change);
  }

  @Property(tries = 40, shrinking = ShrinkingMode.OFF)
  void whatAnEditLeavesOfVersionsIsWhatAColdAnalysisFinds(
      @ForAll long seed, @ForAll long change, @ForAll @IntRange(min = 2, max = 12) int size) {
    staysWhatIsFound(CrowdedVersions.of(seed, size), change);
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void whatAnEditLeavesOfDependenciesIsWhatAColdAnalysisFinds(
      @ForAll long seed, @ForAll long change, @ForAll @IntRange(min = 2, max = 12) int size) {
    staysWhatIsFound(CrowdedPlan.of(seed, size, CrowdedNeeds::add), change);
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void whatAnEditLeavesOfLinksIsWhatAColdAnalysisFinds(
      @ForAll long seed, @ForAll long change, @ForAll @IntRange(min = 2, max = 12) int size) {
    staysWhatIsFound(CrowdedPlan.of(seed, size, CrowdedLinks::add), change);
  }

  private static void staysWhatIsFound(Plan before, long change) {
    Analysis analysis = Analysis.of(before, AT, CONTENT);
    Assume.that(analysis.findings().count() > 0);
    for (int step = 0; step < 6; step++) {
      Edit edit = AnyEdit.of(analysis.plan(), change + step);
      Plan after = ((Applied.Done) analysis.plan().apply(edit)).plan();
      analysis = analysis.after(after, edit);
      Analysis cold = Analysis.of(after, AT, CONTENT);
      assertEquals(cold.findings().toList(), analysis.findings().toList(), edit::toString);
      for (Deployment deployment : after.deployments().values()) {
        assertEquals(cold.verdict(deployment), analysis.verdict(deployment), edit::toString);
        assertEquals(
            cold.risks().of(deployment).level(),
            analysis.risks().level(deployment),
            edit::toString);
      }
    }
  }

  @Test
  void aMoveKeepsWhatIsFarAway() {
    Plan before = CrowdedPlan.of(3, 60);
    Analysis analysis = Analysis.of(before, AT, CONTENT);
    assertTrue(analysis.findings().count() > 0);
    Deployment moved = before.deployments().firstEntry().getValue();
    Edit edit =
        Edit.put(Phrase.of("edit.unnamed"), Shape.with(moved, "locks", java.util.List.of()));
    Analysis next = analysis.after(((Applied.Done) before.apply(edit)).plan(), edit);
    long kept = before.deployments().values().stream().filter(d -> next.knows(Ref.of(d))).count();
    assertTrue(kept > 0, "kept " + kept);
    assertTrue(!next.knows(Ref.of(moved)));
  }
}
