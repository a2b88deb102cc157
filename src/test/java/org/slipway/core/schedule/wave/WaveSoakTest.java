package org.slipway.core.schedule.wave;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Comparison;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.StopRule;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.Wave;
import org.slipway.core.readiness.Extracts;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.readiness.Verdicts;
import org.slipway.core.readiness.rules.WaveSoak;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;

class WaveSoakTest {

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Environment india = builder.environment("prod-in", Stage.PRODUCTION);
  private final Environment europe = builder.environment("prod-eu", Stage.PRODUCTION);
  private final Environment america = builder.environment("prod-us", Stage.PRODUCTION);
  private final Release release = builder.release("Payments", "4.2", builder.component("Ledger"));
  private final Deployment first = builder.deploy(release, india, "2026-10-24T20:00", 60, 30, 60);
  private final Deployment second = builder.deploy(release, europe, "2026-10-25T01:30", 60, 30, 60);

  WaveSoakTest() {
    var rule =
        new StopRule("error.rate", Comparison.ABOVE, new BigDecimal("0.5"), Duration.ofMinutes(10));
    builder.set(
        release,
        "waves",
        List.of(
            new Wave("Canary", List.of(india.id()), Duration.ofHours(4), List.of(rule)),
            new Wave("Europe", List.of(europe.id()), Duration.ofHours(12), List.of()),
            new Wave("America", List.of(america.id()), Duration.ZERO, List.of())));
  }

  /**
   * The first wave is verified at 21:30 on the day before clocks go back; four hours later it is
   * 01:30 CEST. Soak time is exact time, so 02:30 the second time is five hours later.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-10-24T23:29:00Z, FAIL",
    "2026-10-24T23:30:00Z, PASS",
    "2026-10-25T01:30:00Z, PASS"
  })
  void soakIsHalfOpenAndExactOverAChangeOfClocks(Instant start, Result expected) {
    var zone = java.time.ZoneId.of("Europe/Berlin");
    var timing = second.timing().withStart(new org.slipway.core.plan.PlannedStart(start, zone));
    builder.set(second, "timing", timing);
    assertEquals(List.of(expected), results(second));
  }

  @Test
  void theFirstWaveAndWhatIsInNoWaveAreNotAsked() {
    Deployment elsewhere =
        builder.deploy(release, builder.environment("test", Stage.TEST), "2026-10-20T10:00");
    assertEquals(List.of(Result.NOT_APPLICABLE), results(first));
    assertEquals(List.of(Result.NOT_APPLICABLE), results(elsewhere));
  }

  @Test
  void anEnvironmentNobodyGoesToLeavesItUnknown() {
    Deployment third = builder.deploy(release, america, "2026-10-27T20:00");
    assertEquals(List.of(Result.PASS), results(third));
    builder.set(second, "state", DeploymentState.CANCELLED);
    assertEquals(List.of(Result.UNKNOWN), results(third));
  }

  @Test
  void aFormerWaveWithoutTimesIsUnknownAndAFailedOneStops() {
    builder.set(first, "timing", Timing.UNKNOWN);
    assertEquals(List.of(Result.UNKNOWN), results(second));
    builder.set(first, "state", DeploymentState.ROLLED_BACK);
    assertEquals(List.of(Result.FAIL), results(second));
  }

  @Test
  void aDoneOneSoaksFromItsObservedEnd() {
    builder.set(first, "state", DeploymentState.DONE);
    Instant late = builder.at("2026-10-24T21:31");
    builder.set(first, "actuals", new Actuals(Optional.empty(), Optional.of(late)));
    assertEquals(List.of(Result.FAIL), results(second));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5,, PASS",
    "0.51,, FAIL",
    "0.51, PT9M, PASS",
    "0.51, PT10M, FAIL",
    "half a percent,, UNKNOWN",
    "0.51, ten minutes, UNKNOWN"
  })
  void aBreachedStopRuleStopsEveryLaterWave(String reading, String lasted, Result expected) {
    Deployment third = builder.deploy(release, america, "2026-10-27T20:00");
    Evidence evidence = builder.evidence(first, "monitoring", Outcome.PASS, "2026-10-24T22:00");
    var figures = new TreeMap<String, String>();
    figures.put("error.rate", reading);
    if (lasted != null) {
      figures.put("error.rate.for", lasted);
    }
    builder.set(evidence, "figures", figures);
    assertEquals(List.of(expected), results(second));
    assertEquals(List.of(expected), results(third));
  }

  @Test
  void slotsAreSearchedAfterTheSoakOnly() {
    Facts facts = Facts.of(builder.plan(), (_, _) -> "content");
    Deployment now = builder.plan().get(Deployment.class, second.id());
    var need =
        org.slipway.core.schedule.slot.Need.of(
                now, false, builder.between("2026-10-24T00:00", "2026-10-26T00:00"))
            .orElseThrow();
    var told = new org.slipway.core.schedule.slot.Told(facts.plan());
    var denials = new org.slipway.core.schedule.slot.WaveDenials(told).denials(need);
    assertEquals(1, denials.size());
    assertEquals(
        builder.between("2026-10-24T00:00", "2026-10-25T01:30"), denials.getFirst().starts());
    assertEquals(List.of(Ref.of(first)), denials.getFirst().by().from());
  }

  private List<Result> results(Deployment deployment) {
    Facts facts = Facts.of(builder.plan(), (_, _) -> "content");
    Instant at = builder.at("2026-10-20T12:00");
    Verdict live = Verdicts.of(List.of(new WaveSoak()), facts, Ref.of(deployment), at);
    var extract = Extracts.of(facts, Ref.of(deployment));
    assertEquals(live, Verdicts.of(List.of(new WaveSoak()), extract, at));
    return live.findings().stream().map(Finding::result).toList();
  }

  /** What failed is never verified, so the search has no start for what comes after it. */
  @ParameterizedTest
  @EnumSource(
      value = DeploymentState.class,
      names = {"FAILED", "ROLLED_BACK"})
  void noStartFitsAfterAWaveThatFailed(DeploymentState state) {
    Analysis before = Analysis.of(builder.plan(), BEFORE, (_, _) -> "");
    SlotRequest asked = SlotRequest.of(second, BEFORE);
    assertInstanceOf(SlotAnswer.Found.class, before.slots(relaxed(asked)));
    builder.set(first, "state", state);
    Analysis after = Analysis.of(builder.plan(), BEFORE, (_, _) -> "");
    assertInstanceOf(SlotAnswer.NotComputed.class, after.slots(relaxed(asked)));
  }

  private static SlotRequest relaxed(SlotRequest request) {
    return request.relaxing(EnumSet.of(ConstraintKind.ON_CALL, ConstraintKind.DEPENDENT));
  }

  private static final Instant BEFORE = Instant.parse("2026-10-20T08:00:00Z");
}
