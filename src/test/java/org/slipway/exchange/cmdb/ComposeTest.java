package org.slipway.exchange.cmdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Importers;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;

/** Compose files: their services, what these need, and what is told of the rest. */
class ComposeTest {

  private static final String SHOP =
      """
      name: shop
      x-base: &base
        restart: always
        depends_on: [log]
      services:
        log:
          image: "registry:5000/log:1.10@sha256:abc"
        db:
          image: postgres:${DB_VERSION:-16.2}
        cache: {image: redis}
        web:
          <<: *base
          image: ${REPO}/web:${TAG}
          links: ["cache:store", db]
          environment:
            DB_URL: postgres://user:pw@db:5432/shop
            CACHE_HOST: ${CACHE:-cache}
            MAIL_HOST: mail.example.com
            PAY_ADDR:
        job:
          depends_on:
            web: {condition: service_healthy}
            db: {condition: service_started, required: false}
          network_mode: service:log
      """;

  @Test
  void servicesNeedWhatTheyNameInAnyOfTheWays() {
    Plan plan = Said.taken("compose.yaml", SHOP);
    assertEquals(
        List.of("job > db", "job > log", "job > web", "web > cache", "web > db", "web > log"),
        Said.edges(plan));
    assertEquals(List.of("db 16.2", "log 1.10"), Said.versions(plan));
    String told = Said.problems("compose.yaml", SHOP);
    assertTrue(told.contains("The version of one service"), told);
    assertTrue(told.contains("One address stands"), told);
    assertEquals("compose:shop", Said.named(plan, "web").head().externalIds().getFirst().source());
  }

  @Test
  void theSameFileAgainChangesNothing() {
    Supplier<UUID> ids = Taking.ids();
    FileContent file = FileContent.of("compose.yml", SHOP);
    Plan plan = Said.taken(file, Plan.EMPTY, ids);
    assertTrue(Taking.preview(file, plan, ImportOptions.of(ids)).edit(Choices.ASK).isEmpty());
  }

  @Test
  void wrongRelationsAreToldByNameAndLineAndLeftOut() {
    String told =
        Said.problems(
            "compose.yaml", "services:\n  a:\n    depends_on: [a, b, b, nobody]\n  b: {}\n");
    assertTrue(told.contains("LEFT_OUT 3:0 - a is said to need itself"), told);
    assertTrue(told.contains("That a needs b stands here a second time; line 3"), told);
    assertTrue(told.contains("a needs nobody, but nobody is neither"), told);
  }

  @Test
  void aFileWithoutServicesIsRefused() {
    for (String text : List.of("services:\n", "services: []\n", "services:\n  - a\n")) {
      String said =
          Taking.say(Taking.refusal(FileContent.of("c.yaml", text), Plan.EMPTY, Taking.options()));
      assertTrue(said.contains("Nothing in this file"), said);
    }
  }

  @Test
  void variablesAreFilledByTheirDefaultsAlone() {
    assertEquals("a-b-c", Variables.filled("a-${X:-b}-${Y-${Z:-c}}").orElseThrow());
    assertEquals("$HOME", Variables.filled("$$HOME").orElseThrow());
    for (String open : List.of("${X}", "$X", "${X:?no}", "${X:-a", "${", "${:-a}", "${X:-${Y}}")) {
      assertTrue(Variables.filled(open).isEmpty(), open);
    }
    String deep = "${A:-".repeat(5_000) + "x" + "}".repeat(5_000);
    assertTrue(Variables.filled(deep).isEmpty());
  }

  /** Counted by hand: 20 services, and a line {@code condition:} for each of 46 dependencies. */
  @Test
  void theDemoOfOpenTelemetryBecomesComponentsAndDependencies() {
    FileContent file = Taking.file(RealData.at("service-graph/opentelemetry-demo/compose.yaml"));
    assertEquals("compose", Importers.detect(file).orElseThrow().name());
    Supplier<UUID> ids = Taking.ids();
    Plan plan = Said.taken(file, Plan.EMPTY, ids);
    assertEquals(20, plan.components().size());
    assertEquals(46, plan.dependencies().size());
    assertEquals(0, plan.componentVersions().size(), "all stand in variables");
    assertTrue(Said.edges(plan).contains("cart > valkey-cart"));
    Plan full =
        Said.taken(
            Taking.file(RealData.at("service-graph/opentelemetry-demo/compose.full.yaml")),
            plan,
            ids);
    // accounting, fraud-detection and kafka are new; the others say more of what is there
    assertEquals(23, full.components().size());
    assertEquals(51, full.dependencies().size());
    assertTrue(Said.edges(full).contains("checkout > kafka"));
    assertFalse(Said.edges(plan).contains("checkout > kafka"));
  }
}
