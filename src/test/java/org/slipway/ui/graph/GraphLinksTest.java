package org.slipway.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.MemorySession;
import org.slipway.ui.control.Pick;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** Releases and deployments in the graph, and links drawn between them. */
class GraphLinksTest {

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Environment prod = builder.environment("prod", Stage.PRODUCTION);
  private final Environment test = builder.environment("test", Stage.TEST);
  private final Release ledger = builder.release("Ledger", "4.1", builder.component("Ledger"));
  private final Release tax = builder.release("Tax", "3.3", builder.component("Tax"));
  private final Release payments =
      builder.release("Payments", "4.2", builder.component("Payments"));
  private final Deployment first = deploy(ledger, prod, "2026-09-29T22:00");
  private final Deployment second = deploy(tax, prod, "2026-09-30T22:00");
  private final Deployment third = deploy(payments, prod, "2026-10-01T22:00");
  private final Deployment tested = deploy(payments, test, "2026-09-29T08:00");
  private final Link known =
      builder.link(first, second, LinkType.FINISH_TO_START, Duration.ofHours(1));
  private GraphDesk desk = open(Look.PLAIN);

  private Deployment deploy(Release release, Environment to, String start) {
    return builder.deploy(release, to, start, 90, 30, 60);
  }

  private GraphDesk open(Look look) {
    var session = MemorySession.of(builder.plan(), builder.at("2026-09-28T14:10")).checking();
    return GraphDesk.over(session, look);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  private void show(Subject subject) {
    desk.hand.click("#graph-of-" + subject.name().toLowerCase(Locale.ROOT));
  }

  private List<Link> links() {
    return desk.session.plan().links().values().stream().toList();
  }

  private Link added() {
    return links().stream().filter(link -> !link.id().equals(known.id())).findFirst().orElseThrow();
  }

  private void choose(String selector, String words) {
    desk.run(() -> ((Pick) desk.hand.get(selector)).setValue(words));
  }

  @Test
  void deploymentsStandInTheirEnvironmentsAndTheirLinksAreLabelled() {
    show(Subject.DEPLOYMENTS);
    assertEquals("4 deployments, 2 environments, no cycles", desk.hand.text("#graph-count"));
    NodeIndex seen = desk.model.now().seen();
    var line = seen.lines(first.key(), second.key()).getFirst();
    assertEquals("FS + 1 h", line.label().orElseThrow());
    assertTrue(line.says().contains("Tax 3.3 to prod"), line.says());
    assertFalse(seen.lines(tested.key(), third.key()).isEmpty(), "test comes before prod");
    desk.select(Ref.of(third));
    assertEquals(third.key(), desk.model.place().node().orElseThrow().id());
    desk.run(() -> desk.model.choices().critical().set(true));
    assertEquals(Set.of(first.key(), second.key(), line.id()), desk.model.now().critical());
    desk.hand.keep("graph-deployments");
  }

  @Test
  void releasesAreDrawnOnceForAllTheirDeployments() {
    show(Subject.RELEASES);
    assertEquals("3 releases, no trains, no cycles", desk.hand.text("#graph-count"));
    assertEquals(1, desk.model.now().seen().lines(ledger.key(), tax.key()).size());
    desk.select(Ref.of(third));
    assertEquals(payments.key(), desk.model.place().node().orElseThrow().id());
    desk.run(() -> desk.model.choices().critical().set(true));
    assertTrue(desk.model.now().critical().containsAll(List.of(ledger.key(), tax.key())));
    desk.hand.click("#graph.matrix");
    assertEquals(Subject.COMPONENTS, desk.model.choices().subject().get(), "it has no other");
    show(Subject.DEPLOYMENTS);
    assertEquals(GraphFace.PICTURE, desk.model.choices().face().get());
  }

  @Test
  void aDragBetweenDeploymentsMakesATypedLinkWithALagAndUndoTakesItBack() {
    show(Subject.DEPLOYMENTS);
    desk.draw(second.key(), third.key());
    desk.hand.untilShown("#link-form");
    choose("#link-type", "SS, start to start");
    desk.hand.fill("#link-words", "-30");
    desk.hand.keep("graph-wait-form");
    desk.hand.click("#form-ok");
    Link made = added();
    assertEquals(Ref.of(second), made.from());
    assertEquals(Ref.of(third), made.to());
    assertEquals(LinkType.START_TO_START, made.type());
    assertEquals(Duration.ofMinutes(-30), made.lag());
    var line = desk.model.now().seen().lines(second.key(), third.key()).getFirst();
    assertEquals("SS − 30 min", line.label().orElseThrow());
    desk.run(() -> desk.session.undo());
    assertEquals(List.of(known), links());
    assertEquals(List.of(), desk.model.now().seen().lines(second.key(), third.key()));
  }

  @Test
  void byKeysReleasesAreLinked() {
    show(Subject.RELEASES);
    desk.select(Ref.of(tax));
    desk.run(() -> desk.hand.get("#graph-picture").requestFocus());
    desk.run(() -> desk.actions.run("graph.link"));
    desk.select(Ref.of(payments));
    desk.hand.push(KeyCode.ENTER);
    desk.hand.untilShown("#link-form");
    desk.hand.click("#form-ok");
    assertEquals(Ref.of(tax), added().from());
    assertEquals(Ref.of(payments), added().to());
    assertEquals(LinkType.FINISH_TO_START, added().type());
  }

  @Test
  void aCircleIsNamedInOrderBeforeItIsMadeAndListedAfterwards() {
    show(Subject.DEPLOYMENTS);
    desk.draw(second.key(), third.key());
    desk.hand.untilShown("#link-form");
    desk.hand.click("#form-ok");
    desk.draw(third.key(), first.key());
    desk.hand.untilShown("#link-form");
    String circle = desk.hand.text("#link-circle");
    assertTrue(
        circle.contains(
            "Payments 4.2 to prod → Tax 3.3 to prod → Ledger 4.1 to prod → Payments 4.2 to prod"),
        circle);
    desk.hand.keep("graph-wait-circle");
    desk.hand.click("#form-ok");
    assertEquals(2, links().size(), "not without a tick");
    desk.hand.click("#link-sure").click("#form-ok");
    assertEquals(3, links().size());
    assertEquals("1 cycle", desk.hand.text("#graph-cycles"));
    assertTrue(
        desk.model.now().cycles().getFirst().says().startsWith("3 wait for each other"),
        desk.model.now().cycles().getFirst().says());
  }

  @Test
  void whatSaysTheSameOrNoLagIsRefusedByName() {
    show(Subject.DEPLOYMENTS);
    desk.draw(first.key(), second.key());
    desk.hand.untilShown("#link-form");
    desk.hand.fill("#link-words", "an hour").click("#form-ok");
    assertTrue(isSaid("whole number of minutes"));
    desk.hand.fill("#link-words", "").click("#form-ok");
    assertTrue(isSaid("Tax 3.3 to prod waits for Ledger 4.1 to prod already"));
    desk.hand.click("#form-cancel");
    assertEquals(List.of(known), links());
  }

  private boolean isSaid(String words) {
    return Screen.on(
        () ->
            desk.hand.scene().getRoot().lookupAll(".label").stream()
                .anyMatch(node -> ((Label) node).getText().contains(words)));
  }

  @Test
  void neitherItselfNorAFrameIsAnOtherEnd() {
    show(Subject.DEPLOYMENTS);
    desk.run(() -> desk.model.couple().link(first.key(), first.key()));
    assertEquals(
        "Ledger 4.1 cannot be linked with itself. Choose another one.",
        desk.hand.text("#graph-way"));
    desk.run(() -> desk.model.couple().link(first.key(), "environment " + prod.key()));
    assertTrue(desk.hand.text("#graph-way").startsWith("prod is not a card"));
    desk.run(() -> desk.model.couple().link(first.key(), "nobody"));
    assertTrue(desk.model.couple().draft().get().isEmpty());
    desk.hand.click("#graph-way-end");
    assertTrue(desk.model.couple().refused().get().isEmpty());
  }

  @Test
  void noWordsAreCut() {
    for (Look look : List.of(new Look(Theme.DARK, 100), new Look(Theme.PROJECTOR, 100))) {
      desk.close();
      desk = GraphDesk.over(MemorySession.ofSample(), look);
      for (Subject subject : List.of(Subject.RELEASES, Subject.DEPLOYMENTS)) {
        desk.run(() -> desk.model.choices().subject().set(subject));
        desk.run(() -> desk.model.choices().critical().set(true));
        String name = "graph-" + subject + "-" + look.theme().token();
        desk.hand.keep(name);
        assertEquals(
            List.of(), Screen.on(() -> Words.of(desk.hand.scene().getRoot()).faults()), name);
      }
    }
  }
}
