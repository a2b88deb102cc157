package org.slipway.core.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Throttle;

class FlipStepTest {

  private static final Instant NOW = Instant.parse("2026-09-28T08:00:00Z");

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");

  private Deployment deploy(int number) {
    Environment place = builder.environment("prod " + number, Stage.PRODUCTION);
    return builder.deploy(
        builder.release("Release " + number, "1", builder.component("c" + number)),
        place,
        "2026-09-29T20:00");
  }

  private List<FlipStep> steps(Deployment deployment, String rule) {
    Verdict verdict = Analysis.of(builder.plan(), NOW, (_, _) -> "").verdict(Ref.of(deployment));
    List<FlipStep> steps = FlipStep.of(verdict.flips());
    assertEquals(
        verdict.flips().size(),
        steps.stream().mapToInt(step -> step.findings().size()).sum(),
        "every finding is in exactly one step");
    return steps.stream().filter(s -> s.findings().getFirst().rule().equals(rule)).toList();
  }

  @Test
  void clashesUnderOneThrottleAreOneStepWithEachOfThemBeneath() {
    Policy policy = builder.policy();
    builder.set(
        policy,
        "throttles",
        List.of(new Throttle("production", 2, Scope.ALL, Optional.empty(), Optional.empty())));
    Deployment mine = deploy(0);
    for (int other = 1; other < 5; other++) {
      deploy(other);
    }
    List<FlipStep> steps = steps(mine, "window.collision");
    assertEquals(1, steps.size());
    assertEquals("step.room", steps.getFirst().says().key());
    assertEquals(4, steps.getFirst().findings().size());
    assertEquals(4, steps.getFirst().beneath().size());
  }

  @Test
  void everyOtherOneInTheWayIsAStepOfItsOwn() {
    builder.policy();
    Deployment mine = deploy(0);
    for (int other = 1; other < 4; other++) {
      Deployment theirs = deploy(other);
      builder.set(theirs, "locks", List.of("lock " + other));
    }
    builder.set(mine, "locks", List.of("lock 1", "lock 2", "lock 3"));
    List<FlipStep> steps = steps(mine, "window.collision");
    assertEquals(3, steps.size());
    assertTrue(steps.stream().allMatch(step -> step.beneath().isEmpty()));
  }

  @Test
  void whatOneFreezeHitsIsOneStep() {
    builder.policy();
    Environment place = builder.environment("prod", Stage.PRODUCTION);
    Deployment mine =
        builder.deploy(
            builder.release("Both", "1", builder.component("a"), builder.component("b")),
            place,
            "2026-09-29T20:00");
    builder.freeze("Close", Severity.HARD, "2026-09-29T00:00", "2026-09-30T00:00");
    List<FlipStep> steps = steps(mine, "window.freeze");
    assertEquals(1, steps.size());
    assertEquals(2, steps.getFirst().findings().size());
    List<Phrase> beneath = steps.getFirst().beneath();
    assertEquals(1, beneath.size(), "the same reason for both is told once");
  }
}
