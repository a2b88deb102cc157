package org.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slipway.core.outcome.cadence.Cadence;
import org.slipway.core.outcome.cadence.Counted;
import org.slipway.core.outcome.cadence.Figures;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PromotionStep;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Stage;
import org.slipway.core.time.Interval;
import org.slipway.json.Content;

class SampleTest {

  private final Plan plan = Sample.plan();

  @Test
  void isACompanyOfSomeSize() {
    assertTrue(plan.components().size() >= 25 && plan.components().size() <= 30);
    assertEquals(6, plan.businessUnits().size());
    assertEquals(5, plan.environments().size());
    assertTrue(plan.deployments().size() >= 40);
    assertEquals(
        3,
        plan.releases().values().stream()
            .flatMap(r -> r.train().stream())
            .collect(Collectors.toSet())
            .size());
    assertEquals(
        3,
        plan.environments().values().stream()
            .flatMap(e -> e.region().stream())
            .collect(Collectors.toSet())
            .size());
  }

  @Test
  void itsUnitsAreNestedAndItsPathToProductionHasGates() {
    Predicate<BusinessUnit> nested = unit -> unit.parent().isPresent();
    assertEquals(2, plan.businessUnits().values().stream().filter(nested).count());
    List<PromotionStep> path = plan.policy().orElseThrow().promotion();
    assertEquals(
        List.of(Stage.STAGING, Stage.PERFORMANCE, Stage.PRODUCTION),
        path.stream().map(PromotionStep::stage).toList());
    assertFalse(path.getFirst().requires().isEmpty());
    assertTrue(path.getLast().sequential());
    for (Environment environment : plan.environments().values()) {
      assertTrue(environment.sensitivity().isPresent() && environment.exposure().isPresent());
    }
  }

  /** Failures are frequent enough on one train alone to speak for a slower pace. */
  @Test
  void itsHistorySpeaksForAPaceOfEachTrain() {
    var period = new Interval(Sample.NOW.minus(Duration.ofDays(180)), Sample.NOW);
    var paces = new TreeMap<String, Cadence.Pace>();
    for (ReleaseTrain train : plan.releaseTrains().values()) {
      var figures = Figures.of(plan, new Counted.OfTrain(train), period, train.departs().zone());
      var proposal = Cadence.propose(figures, Cadence.Settings.USUAL);
      paces.put(train.name(), assertInstanceOf(Cadence.Proposal.Advised.class, proposal).pace());
    }
    assertEquals(
        Map.of(
            "Money", Cadence.Pace.SAME,
            "Shop", Cadence.Pace.SAME,
            "Logistics", Cadence.Pace.SLOWER),
        paces);
  }

  /** Where this fails after an edit of the sample, run {@link SampleApprovals}. */
  @Test
  void itsApprovalsAreOfWhatIsPlanned() {
    assertTrue(plan.approvals().size() > 10);
    for (Approval approval : plan.approvals().values()) {
      assertEquals(
          Content.FINGERPRINT.contentOf(plan, approval.release()),
          approval.contentDigest(),
          approval.key());
    }
  }
}
