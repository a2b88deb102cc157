package org.slipway.exchange.cmdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.exchange.Taking;

/** What a CMDB learns of deployments: what changed, and nothing else. */
class CmdbUpdateTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component pay = known(plan.component("pay"), "aa2");
  private final Environment prod = plan.environment("prod", Stage.PRODUCTION);
  private final Environment test = plan.environment("test", Stage.TEST);

  private Component known(Component component, String sysId) {
    ExternalId id = new ExternalId("servicenow", sysId, new TreeMap<>());
    return plan.set(component, "head", component.head().withExternalIds(List.of(id)));
  }

  private Deployment done(String version, Environment to, String end) {
    return ended(version, to, end, DeploymentState.DONE);
  }

  private Deployment ended(String version, Environment to, String end, DeploymentState state) {
    Deployment made = plan.deploy(plan.release("Pay", version, pay), to, end);
    Deployment ended = plan.set(made, "state", state);
    Instant at = plan.at(end);
    return plan.set(ended, "actuals", new Actuals(Optional.of(at), Optional.of(at)));
  }

  private List<String> changes(Optional<Instant> since) {
    return new CmdbUpdate(plan.plan(), since)
        .changes().stream()
            .map(
                c ->
                    c.environment().name()
                        + " "
                        + c.before().orElse("?")
                        + " > "
                        + c.after()
                        + " by "
                        + c.by().key())
            .toList();
  }

  @Test
  void eachItemIsToldOnceInEachEnvironmentFromBeforeToNow() {
    Deployment first = done("1.0", prod, "2026-03-01T10:00");
    done("1.1", prod, "2026-03-08T10:00");
    Deployment last = done("1.2", prod, "2026-03-15T10:00");
    Deployment tried = done("1.2", test, "2026-03-10T10:00");
    assertEquals(
        List.of("prod ? > 1.2 by " + last.key(), "test ? > 1.2 by " + tried.key()),
        changes(Optional.empty()));
    assertEquals(
        List.of("prod 1.0 > 1.2 by " + last.key(), "test ? > 1.2 by " + tried.key()),
        changes(Optional.of(plan.at("2026-03-08T10:00"))));
    assertEquals(
        List.of("prod 1.1 > 1.2 by " + last.key()),
        changes(Optional.of(plan.at("2026-03-11T10:00"))));
    assertEquals(List.of(), changes(Optional.of(plan.at("2026-03-16T10:00"))));
    assertTrue(first.key().startsWith("DEP-"));
  }

  @Test
  void whatIsAsItWasIsNotTold() {
    done("1.0", prod, "2026-03-01T10:00");
    done("1.0", prod, "2026-03-08T10:00");
    assertEquals(List.of(), changes(Optional.of(plan.at("2026-03-05T10:00"))), "again the same");
    done("1.1", prod, "2026-03-09T10:00");
    done("1.0", prod, "2026-03-10T10:00");
    assertEquals(List.of(), changes(Optional.of(plan.at("2026-03-05T10:00"))), "there and back");
  }

  @Test
  void aDeploymentThatWasRolledBackOrFailedOrIsNotOverChangesNothing() {
    Deployment first = done("1.0", prod, "2026-03-01T10:00");
    ended("1.1", prod, "2026-03-02T10:00", DeploymentState.ROLLED_BACK);
    ended("1.2", prod, "2026-03-03T10:00", DeploymentState.FAILED);
    ended("1.3", prod, "2026-03-04T10:00", DeploymentState.RUNNING);
    ended("1.4", prod, "2026-03-05T10:00", DeploymentState.CANCELLED);
    assertEquals(List.of("prod ? > 1.0 by " + first.key()), changes(Optional.empty()));
    Deployment later = done("1.5", prod, "2026-03-06T10:00");
    assertEquals(
        List.of("prod 1.0 > 1.5 by " + later.key()),
        changes(Optional.of(plan.at("2026-03-02T00:00"))));
  }

  @Test
  void aDoneDeploymentWithoutAnyTimeIsTold() throws Exception {
    Deployment made = done("1.0", prod, "2026-03-01T10:00");
    plan.set(plan.set(made, "actuals", Actuals.NONE), "timing", Timing.UNKNOWN);
    var out = new ByteArrayOutputStream();
    String told = Taking.say(CmdbUpdateFile.json(plan.plan(), Optional.empty(), out));
    assertTrue(told.contains(made.key() + " is done, but nothing says when"), told);
  }

  private Deployment doneFor(String version, String end, String... tenants) {
    return plan.set(done(version, prod, end), "tenants", List.of(tenants));
  }

  private List<String> byTenant(String since) {
    return new CmdbUpdate(plan.plan(), Optional.of(plan.at(since)))
        .changes().stream()
            .map(c -> c.tenants() + " " + c.before().orElse("?") + " > " + c.after())
            .toList();
  }

  @Test
  void tenantsHaveVersionsOfTheirOwnUntilAllGetOne() {
    done("1.0", prod, "2026-03-01T10:00");
    doneFor("1.1", "2026-03-02T10:00", "acme", "beta");
    doneFor("1.2", "2026-03-03T10:00", "acme");
    assertEquals(List.of("[acme] 1.0 > 1.2", "[beta] 1.0 > 1.1"), byTenant("2026-03-02T00:00"));
    assertEquals(List.of("[acme] 1.1 > 1.2"), byTenant("2026-03-03T00:00"));
    doneFor("1.0", "2026-03-04T10:00", "acme", "beta");
    assertEquals(List.of(), byTenant("2026-03-02T00:00"), "there and back");
    doneFor("1.3", "2026-03-05T10:00", "acme");
    done("2.0", prod, "2026-03-06T10:00");
    assertEquals(List.of("[] 1.0 > 2.0", "[acme] 1.3 > 2.0"), byTenant("2026-03-06T00:00"));
    doneFor("2.0", "2026-03-07T10:00", "beta");
    assertEquals(List.of(), byTenant("2026-03-07T00:00"), "has it already");
    doneFor("2.1", "2026-03-08T10:00", "acme", "beta");
    assertEquals(List.of("[acme, beta] 2.0 > 2.1"), byTenant("2026-03-08T00:00"));
  }

  @Test
  void theTableStatesIdsOffsetZoneAndTicketAndRunsNoFormula() throws Exception {
    Deployment first = done("=1+1", prod, "2026-03-28T10:00");
    Deployment last = done("-2.0", prod, "2026-03-29T10:00");
    plan.ticket("CHG0012", last);
    var out = new ByteArrayOutputStream();
    CmdbUpdateFile.csv(plan.plan(), Optional.of(plan.at("2026-03-29T00:00")), out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertEquals(2, lines.size());
    assertEquals(
        "pay,%s,servicenow,aa2,prod,'=1+1,'-2.0,2026-03-29T10:00:00+02:00,Europe/Berlin,%s,CHG0012,"
            .formatted(pay.key(), last.key()),
        lines.getLast());
    assertTrue(first.key().compareTo(last.key()) != 0);
  }

  @Test
  void theDocumentSaysTheSame() throws Exception {
    done("1.0", prod, "2026-03-01T10:00");
    doneFor("1.1", "2026-04-01T10:00", "acme");
    var out = new ByteArrayOutputStream();
    CmdbUpdateFile.json(plan.plan(), Optional.of(plan.at("2026-03-15T00:00")), out);
    JsonNode document = new ObjectMapper().readTree(out.toByteArray());
    assertEquals("1.0", document.path("schemaVersion").asText());
    JsonNode only = document.path("updates").path(0);
    assertEquals("aa2", only.path("ids").path(0).path("id").asText());
    assertEquals("1.0", only.path("versionBefore").asText());
    assertEquals("1.1", only.path("versionAfter").asText());
    assertEquals("2026-04-01T10:00:00+02:00", only.path("deployedAt").asText());
    assertEquals("acme", only.path("tenants").path(0).asText());
    assertEquals("2026-04-01T08:00:00Z", only.path("deployedAtUtc").asText());
    assertEquals(1, document.path("updates").size());
  }
}
