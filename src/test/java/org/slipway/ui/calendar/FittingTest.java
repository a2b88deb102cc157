package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.ui.session.Judgement;
import org.slipway.workspace.Sample;

/** What is said of a place to which a deployment is carried. */
class FittingTest {

  private final Plan plan = Sample.plan();
  private final JudgedFacts facts = new JudgedFacts(new Judgement(plan, Sample.NOW));

  FittingTest() {
    facts.workOut(List.of(), () -> false);
  }

  private Deployment startingAt(Instant start) {
    Deployment shipping = plan.byKey(Deployment.class, "DEP-4133").orElseThrow();
    return Gesture.startingAt(shipping, start);
  }

  private List<String> against(Deployment moved) {
    return facts.against(moved).orElseThrow().stream().map(Phrase::key).toList();
  }

  @Test
  void whatHasGoneByIsSaidAndIsNoPlaceToGoTo() {
    Deployment before = startingAt(Sample.NOW.minus(Duration.ofMinutes(1)));
    assertTrue(against(before).contains("calendar.against.past"));
    Instant next = facts.nextFit(before, () -> false).orElseThrow();
    assertFalse(next.isBefore(Sample.NOW), next.toString());
    assertEquals(List.of(), against(startingAt(next)));
    assertFalse(against(startingAt(Sample.NOW)).contains("calendar.against.past"));
  }

  @Test
  void nothingIsAgainstTheNextFit() {
    List<Deployment> open =
        plan.deployments().values().stream()
            .filter(d -> d.state().unfinished() && d.timing().whole().isPresent())
            .toList();
    assertFalse(open.isEmpty());
    for (Deployment deployment : open) {
      facts
          .nextFit(deployment, () -> false)
          .map(start -> Gesture.startingAt(deployment, start))
          .ifPresent(moved -> assertEquals(List.of(), against(moved), deployment.head().key()));
    }
  }
}
