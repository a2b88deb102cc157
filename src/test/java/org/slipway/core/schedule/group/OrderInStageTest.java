package org.slipway.core.schedule.group;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.plan.DataSensitivity;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Exposure;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Weight;

class OrderInStageTest {

  private static final Instant NOW = Instant.parse("2026-09-28T06:00:00Z");

  private final PlanBuilder builder = new PlanBuilder("UTC");

  private Environment place(String name, Exposure exposure) {
    Environment place = builder.environment(name, Stage.PRODUCTION);
    builder.set(place, "roster", Optional.of("duty"));
    builder.set(place, "sensitivity", Optional.of(DataSensitivity.PERSONAL));
    return builder.set(place, "exposure", Optional.of(exposure));
  }

  @Test
  void whatFewerReachGoesFirstAmongThosePlannedTogether() {
    Policy policy = builder.policy();
    var blocker = new RuleSetting(Optional.of(Weight.BLOCKER), Optional.empty(), new TreeMap<>());
    builder.set(policy, "rules", new TreeMap<>(Map.of("promotion.order", blocker)));
    builder.onCall(
        "duty", builder.person("Kim", "operations"), "2026-09-27T00:00", "2026-12-31T00:00");
    Release release = builder.release("Cart", "1", builder.component("cart"));
    Deployment open = builder.deploy(release, place("open", Exposure.PUBLIC), "2026-09-29T10:00");
    Deployment inner =
        builder.deploy(release, place("inner", Exposure.INTERNAL), "2026-09-29T20:00");
    GroupAnswer answer =
        Analysis.of(builder.plan(), NOW, (_, _) -> "")
            .together(GroupRequest.of(List.of(open.id(), inner.id()), NOW), _ -> 1)
            .first();
    GroupPlan plan = assertInstanceOf(GroupAnswer.Found.class, answer).plan();
    Instant verified = start(plan, inner).plus(inner.timing().active().orElseThrow().length());
    assertFalse(start(plan, open).isBefore(verified), plan::toString);
  }

  private static Instant start(GroupPlan plan, Deployment of) {
    return plan.moves().stream()
        .filter(move -> move.deployment().id().equals(of.id()))
        .map(move -> move.to().at())
        .findFirst()
        .orElseThrow();
  }
}
