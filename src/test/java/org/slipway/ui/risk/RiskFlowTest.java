package org.slipway.ui.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskAssessment;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.risk.FailHistory;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;
import org.slipway.ui.control.Pick;
import org.slipway.ui.theme.Look;
import org.slipway.workspace.Sample;

/** Risk questions answered in a card, with keys alone, and what the inspector says of it. */
class RiskFlowTest {

  private final Actions actions = new Actions();
  private MemorySession session;
  private Hand hand;

  @BeforeEach
  void open() {
    Screen.start();
    session = Screen.on(() -> MemorySession.ofSample());
    Layers layers =
        Screen.on(
            () -> {
              var holder = new AtomicReference<Layers>();
              new RiskFlow(session, holder::get).register(actions);
              holder.set(new Layers(new Pane()));
              return holder.get();
            });
    hand = new Hand(layers, 900, 700, Look.PLAIN);
  }

  @AfterEach
  void close() {
    hand.close();
  }

  private Deployment statements() {
    return session.plan().byKey(Deployment.class, "DEP-4137").orElseThrow();
  }

  private RiskWords words(Ref ref) {
    return Screen.on(() -> RiskWords.of(session, ref).orElseThrow());
  }

  @Test
  void everyPastDeploymentBehindTheFailRateIsListed() {
    int listed = 0;
    for (Deployment deployment : session.plan().deployments().values()) {
      if (deployment.state().unfinished()) {
        List<String> counted =
            session.showing().get().judged().risks().of(deployment).engines().stream()
                .filter(FailHistory.class::isInstance)
                .flatMap(engine -> ((FailHistory) engine).systems().stream())
                .flatMap(rate -> rate.counted().stream())
                .map(past -> past.deployment() + " " + past.failed())
                .toList();
        assertEquals(
            counted,
            words(Ref.of(deployment)).counted().stream()
                .map(row -> row.deployment().id() + " " + row.failed())
                .toList());
        listed += counted.size();
      }
    }
    assertTrue(listed > 10, listed + " in the sample");
  }

  @Test
  void theListIsShownWhenAskedForAndLeadsToTheDeployment() {
    Deployment some =
        session.plan().deployments().values().stream()
            .filter(d -> d.state().unfinished())
            .filter(d -> !words(Ref.of(d)).counted().isEmpty())
            .findFirst()
            .orElseThrow();
    hand.close();
    hand =
        new Hand(
            Screen.on(() -> RiskSection.of(session, actions, Ref.of(some)).orElseThrow()),
            420,
            900,
            Look.PLAIN);
    hand.settle();
    hand.click("#risk-counted-show");
    hand.keep("risk-counted");
    hand.click(hand.get(".risk-counted .link"));
    Ref first = words(Ref.of(some)).counted().getFirst().deployment();
    assertEquals(Optional.of(first), Screen.on(() -> session.selection().get()));
  }

  @Test
  void anOpenAnswerIsGivenWithKeysAlone() {
    Screen.on(
        () -> {
          session.selection().set(Optional.of(Ref.of(statements())));
          actions.run(RiskFlow.ANSWER);
          return true;
        });
    hand.settle();
    assertEquals("unknown", ((Pick) hand.get("#risk-test")).getValue());
    hand.push(KeyCode.TAB);
    hand.push(KeyCode.TAB);
    hand.push(KeyCode.DOWN);
    hand.push(KeyCode.ENTER);
    hand.settle();
    assertTrue(hand.find("#risk-form").isEmpty());
    Release release = session.plan().get(Release.class, statements().release());
    RiskAssessment kept =
        session.plan().naming(release, RiskAssessment.class).findFirst().orElseThrow();
    assertEquals(
        Map.of("reach", "many", "novelty", "once", "test", "rehearsed", "way-back", "redeploy"),
        kept.answers());
    assertEquals(Optional.of(Sample.NOW), kept.at());
  }

  @Test
  void theInspectorSaysEveryContribution() {
    RiskWords open = words(Ref.of(statements()));
    assertEquals("unknown", open.state());
    assertEquals("at least medium, 2 unknowns could make it high", open.heading());
    assertEquals(3, open.lines().stream().filter(RiskWords.Line::engine).count());
    String all = String.join("\n", open.lines().stream().map(RiskWords.Line::says).toList());
    assertTrue(all.contains("How was it tested? unknown: 0 to 6"), all);
    assertTrue(all.contains("Who notices if it fails? many customers: 1 × 2 = 2"), all);
    assertTrue(all.contains("revenue a day at least EUR 2,200,000: unknown, found nothing"), all);
    assertTrue(all.contains("Statements: 0 of 2 failed, smoothed 8.3 %"), all);
    assertFalse(all.contains("{"), all);
  }

  @Test
  void aReleaseHasTheRiskOfItsRiskiestDeployment() {
    Release payments =
        session.plan().releases().values().stream()
            .filter(r -> r.key().equals("REL-2031"))
            .findFirst()
            .orElseThrow();
    RiskWords words = words(Ref.of(payments));
    assertEquals(RiskLevel.HIGH.name().toLowerCase(java.util.Locale.ROOT), words.state());
    assertTrue(words.of().contains("prod-"), words.of());
  }
}
