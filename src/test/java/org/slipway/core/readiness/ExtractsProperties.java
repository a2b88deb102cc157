package org.slipway.core.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slipway.AnyPlan;
import org.slipway.CrowdedLinks;
import org.slipway.CrowdedNeeds;
import org.slipway.CrowdedPlan;
import org.slipway.CrowdedVersions;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.rules.Rules;

/** A verdict can be recomputed from its extract. */
class ExtractsProperties {

  private static final Instant AT = Instant.parse("2026-09-28T12:00:00Z");
  private static final Fingerprint SAME = (_, _) -> "content";

  @Property(tries = 40)
  void aCrowdedPlanAndItsExtractsGiveTheSameVerdicts(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int deployments) {
    compare(CrowdedPlan.of(seed, deployments, CrowdedNeeds::add), AT);
  }

  @Property(tries = 40)
  void linksOfAPlanHoldInItsExtracts(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int deployments) {
    compare(CrowdedPlan.of(seed, deployments, CrowdedLinks::add), AT);
  }

  @Property(tries = 40)
  void versionsThatMeetInAPlanMeetInItsExtracts(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int deployments) {
    compare(CrowdedVersions.of(seed, deployments), AT);
  }

  @Property(tries = 60)
  void anyPlanAndItsExtractsGiveTheSameVerdicts(@ForAll long seed) {
    compare(AnyPlan.of(seed, 4), Instant.parse("2026-06-01T12:00:00Z"));
  }

  @Test
  void versionsMeetInEveryWay() {
    var told = new TreeSet<String>();
    for (int seed = 0; seed < 12; seed++) {
      Facts facts = Facts.of(CrowdedVersions.of(seed, 12), SAME);
      for (Deployment deployment : facts.plan().deployments().values()) {
        Verdicts.of(Rules.ALL, facts, Ref.of(deployment), AT).findings().stream()
            .filter(f -> f.rule().startsWith("compat.") || f.rule().startsWith("schema."))
            .forEach(f -> told.add(f.rule() + " " + f.result()));
      }
    }
    for (String rule : List.of("compat.range", "compat.rollback-set", "schema.order")) {
      for (Result result : Result.values()) {
        assertTrue(told.contains(rule + " " + result), rule + " " + result + " of " + told);
      }
    }
    assertTrue(told.contains("compat.undeclared " + Result.UNKNOWN), told.toString());
  }

  private static void compare(Plan plan, Instant at) {
    Facts facts = Facts.of(plan, SAME);
    for (Ref subject : subjects(plan)) {
      Extract extract = Extracts.of(facts, subject);
      Verdict live = Verdicts.of(Rules.ALL, facts, subject, at);
      assertEquals(live.findings(), Verdicts.of(Rules.ALL, extract, at).findings());
      assertEquals(live, Verdicts.of(Rules.ALL, extract, at));
      assertEquals(extract, Extracts.of(extract));
    }
  }

  private static List<Ref> subjects(Plan plan) {
    var subjects = new ArrayList<Ref>();
    plan.deployments().values().forEach((Deployment d) -> subjects.add(Ref.of(d)));
    plan.releases().values().forEach((Release r) -> subjects.add(Ref.of(r)));
    return subjects;
  }

  @Test
  void whatElseIsInThePlanDoesNotMakeAnExtractLarger() {
    Plan small = CrowdedPlan.of(7, 20);
    Plan large = CrowdedPlan.of(7, 400);
    Ref subject = Ref.of(small.deployments().firstEntry().getValue());
    int size = Extracts.of(small, subject, SAME).plan().size();
    assertTrue(size < small.size(), size + " of " + small.size());
    Extract ofLarge = Extracts.of(large, subject, SAME);
    assertTrue(ofLarge.plan().size() < large.size() / 2, ofLarge.plan() + " of " + large);
  }
}
