package org.slipway.core.graph.compatibility;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Library;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Requirement;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.VersionRange;

class LibraryConflictsTest {

  private static final String LOGGING = "pkg:maven/org.slf4j/slf4j-api";

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component server = plan.component("server");
  private final Component orders = plan.partOf(server, "orders");
  private final Component stock = plan.partOf(server, "stock");
  private final Component web = plan.component("web");
  private final Release release = plan.release("Shop", "4.1", orders, stock, web);

  private ComponentVersion ships(Component component, String library, String version) {
    return plan.set(
        plan.version(component, "4.1"), "libraries", List.of(new Library(library, version)));
  }

  private List<LibraryConflict> found() {
    return LibraryConflicts.of(plan.plan(), Ties.of(plan.plan()), release);
  }

  private static LibraryConflict shared(
      Component one, String version, Component other, String against) {
    return new LibraryConflict(
        LibraryConflict.Kind.SHARED, one.id(), new Library(LOGGING, version), other.id(), against);
  }

  @Test
  void partsOfOneProcessAgreeInTheFirstNumber() {
    ships(orders, LOGGING, "1.7.36");
    ships(web, LOGGING, "2.0.9");
    ComponentVersion other = ships(stock, LOGGING, "1.8.0-beta4");
    assertEquals(List.of(), found(), "the web runs for itself, 1 is 1");
    plan.set(other, "libraries", List.of(new Library(LOGGING, "2.0.9")));
    assertEquals(List.of(shared(stock, "2.0.9", orders, "1.7.36")), found());
    plan.set(web, "parent", Optional.of(server.id()));
    assertEquals(
        List.of(shared(stock, "2.0.9", orders, "1.7.36"), shared(web, "2.0.9", orders, "1.7.36")),
        found());
  }

  @Test
  void aPartSharesTheProcessOfItsWhole() {
    Release whole = plan.release("Server", "4.1", server, orders);
    ships(server, LOGGING, "1.7.36");
    ships(orders, LOGGING, "2.0.9");
    assertEquals(
        List.of(shared(orders, "2.0.9", server, "1.7.36")),
        LibraryConflicts.of(plan.plan(), Ties.of(plan.plan()), whole));
  }

  @Test
  void whatIsDeclaredOfALibraryBindsWhoeverShipsIt() {
    Component library = plan.component(LOGGING);
    ships(orders, LOGGING, "1.7.36");
    ComponentVersion declares = plan.version(web, "4.1");
    plan.set(
        declares,
        "requires",
        List.of(new Requirement(library.id(), Optional.empty(), VersionRange.of("^2"))));
    assertEquals(
        List.of(
            new LibraryConflict(
                LibraryConflict.Kind.EXCLUDED,
                orders.id(),
                new Library(LOGGING, "1.7.36"),
                web.id(),
                "^2")),
        found());
    plan.set(
        declares,
        "requires",
        List.of(new Requirement(library.id(), Optional.empty(), VersionRange.of(">=1.7"))));
    assertEquals(List.of(), found());
  }

  @Test
  void anEnvironmentIsAskedForWhatHasArrived() {
    Environment prod = plan.environment("prod", Stage.PRODUCTION);
    ships(orders, LOGGING, "1.7.36");
    ships(stock, LOGGING, "2.0.9");
    Deployment deployment = plan.deploy(release, prod, "2026-09-01T22:00");
    assertEquals(
        List.of(), LibraryConflicts.of(plan.plan(), Ties.of(plan.plan()), prod), "not yet");
    plan.set(deployment, "state", DeploymentState.DONE);
    assertEquals(
        List.of(shared(stock, "2.0.9", orders, "1.7.36")),
        LibraryConflicts.of(plan.plan(), Ties.of(plan.plan()), prod));
  }
}
