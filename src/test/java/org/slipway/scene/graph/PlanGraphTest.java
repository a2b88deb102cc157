package org.slipway.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.HoldCause;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.scene.StateMark;
import org.slipway.text.Texts;

/** What of a plan stands in its graph. */
class PlanGraphTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Environment prod = builder.environment("prod", Stage.PRODUCTION);
  private final Environment test = builder.environment("test", Stage.TEST);
  private final Component shop = builder.component("Shop");
  private final Component cart = builder.partOf(shop, "Cart");
  private final Component ledger = builder.component("Ledger");
  private final Instant now = builder.at("2026-09-28T14:10");

  private GraphContent content() {
    return PlanGraph.of(builder.plan(), known(), Texts.of(Locale.ENGLISH), BERLIN, now);
  }

  private static PlanGraph.Known known() {
    return new PlanGraph.Known() {
      @Override
      public Optional<StateMark> state(Deployment next) {
        return Optional.of(StateMark.NO_GO);
      }

      @Override
      public Optional<String> clash(Dependency dependency) {
        return Optional.of("needs Ledger ≥ 4.2, gets 4.1");
      }
    };
  }

  private static GraphContent.Node node(GraphContent content, Component component) {
    return content.nodes().stream()
        .filter(node -> node.id().equals(component.key()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void linesGoFromWhatIsNeededToWhatNeedsIt() {
    Dependency needs = builder.needs(cart, ledger);
    GraphContent.Edge edge = content().edges().getFirst();
    assertEquals(needs.key(), edge.id());
    assertEquals(ledger.key(), edge.from());
    assertEquals(cart.key(), edge.to());
    assertEquals("Cart depends on Ledger", edge.says());
    assertEquals(Optional.of("needs Ledger ≥ 4.2, gets 4.1"), edge.clash());
  }

  /** A system has a frame; a card in it only where it is more than the sum of its parts. */
  @Test
  void systemsAreFrames() {
    assertEquals(
        List.of("Cart", "Ledger"),
        content().nodes().stream().map(GraphContent.Node::name).sorted().toList());
    assertEquals(Optional.of("system " + shop.key()), node(content(), cart).group());
    assertEquals(Optional.empty(), node(content(), ledger).group());
    builder.needs(shop, ledger);
    assertEquals(Optional.of("system " + shop.key()), node(content(), shop).group());
  }

  @Test
  void unitsAreFramesAroundSystems() {
    var unit = builder.unit("Storefront");
    Team team = builder.team("Web");
    builder.set(team, "businessUnit", Optional.of(unit.id()));
    builder.set(shop, "owner", Optional.of(team.id()));
    builder.set(ledger, "businessUnit", Optional.of(unit.id()));
    GraphContent content = content();
    assertEquals(Optional.of("domain " + unit.key()), node(content, ledger).group());
    assertEquals("", node(content, cart).team());
    GraphContent.Group frame =
        content.groups().stream().filter(g -> g.title().equals("Shop")).findFirst().orElseThrow();
    assertEquals(Optional.of("domain " + unit.key()), frame.parent());
  }

  /** The next deployment to production counts, then the next of all, then the last that is done. */
  @Test
  void versionAndStateAreThoseOfTheNextDeployment() {
    Release old = builder.release("Ledger", "4.0", ledger);
    Release next = builder.release("Ledger", "4.1", ledger);
    assertEquals("", node(content(), ledger).version());
    Deployment done = builder.deploy(old, prod, "2026-09-01T22:00");
    builder.set(done, "state", DeploymentState.DONE);
    assertEquals("4.0", node(content(), ledger).version());
    assertEquals(StateMark.NOT_APPLICABLE, node(content(), ledger).state());
    builder.deploy(next, test, "2026-10-01T22:00");
    assertEquals("4.1", node(content(), ledger).version());
    assertEquals(StateMark.NO_GO, node(content(), ledger).state());
    Release later = builder.release("Ledger", "4.2", ledger);
    builder.deploy(later, prod, "2026-11-01T22:00");
    assertEquals("4.2", node(content(), ledger).version());
  }

  @Test
  void aHoldThatStandsIsAFlag() {
    assertEquals(Optional.empty(), node(content(), ledger).hold());
    builder.hold(
        ledger, HoldCause.DEGRADED, builder.between("2026-09-28T14:00", "2026-10-06T08:00"));
    builder.hold(ledger, HoldCause.MANUAL, builder.between("2026-10-28T14:00", "2026-12-06T08:00"));
    assertEquals(Optional.of("HOLD until 6 Oct"), node(content(), ledger).hold());
    var open =
        builder.hold(
            ledger, HoldCause.OUTAGE, builder.between("2026-09-01T00:00", "2026-09-02T00:00"));
    assertEquals(Optional.of("HOLD until 6 Oct"), node(content(), ledger).hold());
    builder.set(open, "until", Optional.empty());
    assertEquals(Optional.of("HOLD"), node(content(), ledger).hold());
  }

  @Test
  void aLinkStandsOnTheLineOfItsDependencyOrDrawsItsOwn() {
    Release first = builder.release("Ledger", "4.1", ledger);
    Release second = builder.release("Cart", "6.0", cart);
    Link link = builder.link(first, second, LinkType.FINISH_TO_START, Duration.ofHours(1));
    GraphContent.Edge drawn = content().edges().getFirst();
    assertEquals(Optional.of("FS + 1 h"), drawn.label());
    assertEquals(ledger.key(), drawn.from());
    Dependency needs = builder.needs(cart, ledger);
    builder.set(link, "lag", Duration.ofMinutes(-30));
    List<GraphContent.Edge> edges = content().edges();
    assertEquals(1, edges.size());
    assertEquals(needs.key(), edges.getFirst().id());
    assertEquals(Optional.of("FS − 30 min"), edges.getFirst().label());
  }
}
