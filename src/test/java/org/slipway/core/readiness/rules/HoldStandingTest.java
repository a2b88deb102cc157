package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.slipway.CrowdedPlan;
import org.slipway.PlanBuilder;
import org.slipway.core.graph.component.HeldBy;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Hold;
import org.slipway.core.plan.HoldCause;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Extracts;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Fingerprint;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.time.Interval;

/** Holds on what is deployed and on what it hangs on, at the minute where they turn. */
class HoldStandingTest {

  private static final Fingerprint SAME = (_, _) -> "same";
  private static final String NOW = "2026-09-28T12:00";

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component shop = plan.component("Shop");
  private final Component payments = plan.component("Payments");
  private final Component ledger = plan.component("Ledger");
  private final Component tables = plan.partOf(ledger, "Tables");
  private final Environment prod = plan.environment("prod", Stage.PRODUCTION);
  private final Environment test = plan.environment("test", Stage.TEST);
  private final Release release = plan.release("Shop", "2", shop);
  private final Deployment live = plan.deploy(release, prod, "2026-10-02T22:00", 60, 30, 30);

  private List<Finding> judge() {
    Case judged = new Case(Facts.of(plan.plan(), SAME), Ref.of(live), plan.at(NOW));
    List<Finding> found = new HoldStanding().judge(judged);
    Facts extract = Facts.of(Extracts.of(plan.plan(), Ref.of(live), SAME));
    assertEquals(
        found, new HoldStanding().judge(new Case(extract, Ref.of(live), judged.at())), "extract");
    return found;
  }

  private Result result() {
    return judge().getFirst().result();
  }

  private Hold hold(Component component, String from, String until) {
    return plan.hold(component, HoldCause.DEGRADED, plan.between(from, until));
  }

  @Test
  void aHoldReachesWhatDependsOnItHoweverFar() {
    plan.needs(shop, payments);
    assertEquals(Result.PASS, result());
    Hold hold = hold(tables, "2026-09-28T08:00", "2026-10-06T08:00");
    assertEquals(Result.PASS, result(), "nothing leads there yet");
    plan.needs(payments, ledger);
    Finding far = judge().getFirst();
    assertEquals(Result.FAIL, far.result());
    assertEquals(Optional.of(Ref.of(hold)), far.item());
    assertEquals("finding.hold.standing.until", far.reason().key());
    assertEquals("Shop → Payments → Ledger → Tables", words(far, 4));
  }

  @Test
  void aHoldOnAWholeIsOneOnItsParts() {
    plan.needs(shop, tables);
    hold(ledger, "2026-09-28T08:00", "2026-10-06T08:00");
    assertEquals("Shop → Tables", words(judge().getFirst(), 4));
  }

  private static String words(Finding finding, int n) {
    return ((Arg.Words) finding.reason().args().get(n)).text();
  }

  /** From 22:00 to the end of the rollback tail at 00:00, half-open on both sides. */
  @Test
  void itIsJudgedAtThePlannedTime() {
    Hold hold = hold(shop, "2026-10-01T08:00", "2026-10-02T22:00");
    assertEquals(Result.PASS, result());
    plan.set(hold, "until", Optional.of(plan.at("2026-10-02T22:01")));
    assertEquals("finding.hold.standing.until.own", judge().getFirst().reason().key());
    plan.set(hold, "until", Optional.of(plan.at("2026-10-09T22:01")));
    plan.set(hold, "from", plan.at("2026-10-03T00:00"));
    assertEquals(Result.PASS, result());
    plan.set(hold, "from", plan.at("2026-10-02T23:59"));
    assertEquals(Result.FAIL, result());
    plan.set(hold, "until", Optional.empty());
    assertEquals("finding.hold.standing.open.own", judge().getFirst().reason().key());
  }

  @Test
  void aHoldInAnotherEnvironmentIsNone() {
    Hold hold = hold(shop, "2026-10-01T08:00", "2026-10-09T22:00");
    plan.set(hold, "environment", Optional.of(test.id()));
    assertEquals(Result.PASS, result());
    plan.set(hold, "environment", Optional.of(prod.id()));
    assertEquals(Result.FAIL, result());
  }

  @Test
  void eachHoldIsAFindingOfItsOwn() {
    plan.needs(shop, ledger);
    plan.needs(shop, payments);
    hold(ledger, "2026-10-01T08:00", "2026-10-09T22:00");
    hold(payments, "2026-10-01T08:00", "2026-10-09T22:00");
    hold(shop, "2026-10-01T08:00", "2026-10-09T22:00");
    assertEquals(3, judge().size());
  }

  @Test
  void aMissingTimeIsUnknownAndNeverGood() {
    Hold hold = hold(shop, "2026-10-05T08:00", "2026-10-09T22:00");
    plan.set(live, "timing", plan.timing("2026-10-02T22:00", 60, 30, 30));
    assertEquals(Result.PASS, result());
    plan.set(live, "timing", Timing.UNKNOWN);
    assertEquals(Result.UNKNOWN, result());
    plan.set(
        live,
        "timing",
        Timing.UNKNOWN.withStart(new PlannedStart(plan.at("2026-10-02T22:00"), ZoneOffset.UTC)));
    assertEquals(Result.UNKNOWN, result());
    plan.set(hold, "from", plan.at("2026-10-01T08:00"));
    plan.set(hold, "until", Optional.of(plan.at("2026-10-02T08:00")));
    assertEquals(Result.PASS, result(), "over before it starts");
  }

  /** What the search denies is what the rule fails, minute by minute around the turns. */
  @Property(tries = 60)
  void slotsAreDeniedWhereTheRuleFails(@ForAll long seed) {
    Plan crowded = CrowdedPlan.of(seed, 4, HoldStandingTest::holds);
    Facts facts = Facts.of(crowded, SAME);
    for (Deployment deployment : crowded.deployments().values()) {
      Optional<Interval> whole = deployment.timing().whole();
      if (whole.isEmpty() || !deployment.state().unfinished()) {
        continue;
      }
      var judged = new Case(facts, Ref.of(deployment), plan.at(NOW));
      var rule = new HoldStanding();
      Interval range = Interval.lasting(whole.get().start(), Duration.ofHours(30));
      Need need = Need.of(deployment, true, range).orElseThrow();
      List<Interval> denied =
          rule
              .starts(Ruling.of(rule, judged), new Told(crowded))
              .orElseThrow()
              .denials(need)
              .stream()
              .map(denial -> denial.starts())
              .toList();
      for (int minute = 0; minute < 30 * 60; minute += 7) {
        var at = range.start().plusSeconds(60L * minute);
        Deployment moved =
            Shape.with(
                deployment,
                "timing",
                deployment.timing().withStart(new PlannedStart(at, ZoneOffset.UTC)));
        boolean fails =
            HeldBy.reaching(crowded, facts.components(), moved).stream()
                .anyMatch(held -> held.meets(moved));
        assertEquals(fails, denied.stream().anyMatch(i -> i.contains(at)), "at " + at);
      }
    }
  }

  private static void holds(PlanBuilder builder, Random random) {
    var components = new ArrayList<>(builder.plan().components().values());
    for (int n = 0; n < 3; n++) {
      Component on = components.get(random.nextInt(components.size()));
      var from = builder.at("2026-09-29T00:00").plusSeconds(60L * random.nextInt(3000));
      Hold hold =
          builder.hold(
              on,
              HoldCause.OUTAGE,
              new Interval(from, from.plusSeconds(60L * (1 + random.nextInt(900)))));
      if (random.nextInt(4) == 0) {
        builder.set(hold, "until", Optional.empty());
      }
    }
  }

  @Property(tries = 60)
  void aVerdictOfAnExtractIsTheSame(@ForAll long seed) {
    Plan crowded = CrowdedPlan.of(seed, 5, HoldStandingTest::holds);
    Facts facts = Facts.of(crowded, SAME);
    for (Deployment deployment : crowded.deployments().values()) {
      Ref ref = Ref.of(deployment);
      Facts extract = Facts.of(Extracts.of(crowded, ref, SAME));
      assertEquals(
          new HoldStanding().judge(new Case(facts, ref, plan.at(NOW))),
          new HoldStanding().judge(new Case(extract, ref, plan.at(NOW))));
    }
  }
}
