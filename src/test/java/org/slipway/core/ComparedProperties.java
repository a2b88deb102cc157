package org.slipway.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.slipway.AnyPlan;
import org.slipway.CrowdedPlan;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Shape;
import org.slipway.json.Content;

/** A comparison that is kept says after any edits on either side what one from scratch says. */
class ComparedProperties {

  private static final Instant NOW = Instant.parse("2026-09-22T08:00:00Z");
  private static final WhatIf.Steps QUIET = (_, _) -> {};

  @Property(tries = 8)
  void aKeptComparisonSaysWhatANewOneSays(@ForAll long seed) {
    var random = new Random(seed);
    Plan was =
        random.nextBoolean()
            ? AnyPlan.of(random.nextLong(), 8)
            : withPast(CrowdedPlan.of(random.nextLong(), 14));
    Plan is = edited(was, random);
    Compared kept = Compared.of(Analysis.of(was, NOW, Content.FINGERPRINT), is, QUIET);
    for (int i = 0; i < 5; i++) {
      if (random.nextInt(4) == 0) {
        was = edited(was, random);
      } else {
        is = edited(is, random);
      }
      kept = kept.after(was, is, QUIET);
      assertEquals(
          WhatIf.diff(Analysis.of(was, NOW, Content.FINGERPRINT), is), kept.diff(), "step " + i);
    }
  }

  /** Forecasts draw from what is finished. */
  private static Plan withPast(Plan plan) {
    PlanRecord[] past =
        plan.deployments().values().stream()
            .limit(6)
            .map(one -> done(one, Duration.ofMinutes(70)))
            .toArray(PlanRecord[]::new);
    return plan.apply(Edit.put(Phrase.of("store.created"), past)) instanceof Applied.Done(Plan next)
        ? next
        : plan;
  }

  private static PlanRecord done(Deployment one, Duration took) {
    Instant start = NOW.minus(Duration.ofDays(9));
    var actuals = new Actuals(Optional.of(start), Optional.of(start.plus(took)));
    return Shape.with(Shape.with(one, "state", DeploymentState.DONE), "actuals", actuals);
  }

  private static Plan edited(Plan plan, Random random) {
    PlanRecord after =
        switch (random.nextInt(8)) {
          case 0 -> finished(one(plan, random), random);
          case 1 -> plan.freezes().isEmpty() ? one(plan, random) : hardened(plan, random);
          case 2 -> renamed(plan, random);
          case 3 -> plan.policy().map(p -> loosened(p, random)).orElse(one(plan, random));
          default -> moved(one(plan, random), random);
        };
    Edit edit =
        random.nextInt(12) == 0
            ? Edit.remove(Phrase.of("store.created"), Ref.of(one(plan, random)))
            : Edit.put(Phrase.of("store.created"), after);
    return plan.apply(edit) instanceof Applied.Done(Plan next) ? next : plan;
  }

  private static Deployment one(Plan plan, Random random) {
    List<Deployment> all = List.copyOf(plan.deployments().values());
    return all.get(random.nextInt(all.size()));
  }

  private static PlanRecord moved(Deployment one, Random random) {
    var start = new PlannedStart(NOW.plus(Duration.ofHours(random.nextInt(500))), ZoneId.of("UTC"));
    return Shape.with(one, "timing", one.timing().withStart(start));
  }

  private static PlanRecord finished(Deployment one, Random random) {
    var states = DeploymentState.values();
    return random.nextBoolean()
        ? done(one, Duration.ofMinutes(30 + random.nextInt(300)))
        : Shape.with(one, "state", states[random.nextInt(states.length)]);
  }

  private static PlanRecord hardened(Plan plan, Random random) {
    List<Freeze> all = List.copyOf(plan.freezes().values());
    Freeze freeze = all.get(random.nextInt(all.size()));
    return Shape.with(
        freeze, "severity", freeze.severity() == Severity.HARD ? Severity.SOFT : Severity.HARD);
  }

  private static PlanRecord renamed(Plan plan, Random random) {
    Release release = plan.get(Release.class, one(plan, random).release());
    return Shape.with(release, "name", "Release " + random.nextInt(1_000));
  }

  private static PlanRecord loosened(Policy policy, Random random) {
    return random.nextBoolean() ? Shape.with(policy, "risk", Optional.empty()) : policy;
  }
}
