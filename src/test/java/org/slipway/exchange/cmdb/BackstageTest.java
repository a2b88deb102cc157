package org.slipway.exchange.cmdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Team;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Importers;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;

/** Catalogues of Backstage: entities, what they are part of, who owns and who calls them. */
class BackstageTest {

  private static final String CATALOGUE =
      """
      apiVersion: backstage.io/v1alpha1
      kind: Domain
      metadata: {name: money}
      spec: {owner: group:bank/tellers}
      ---
      apiVersion: backstage.io/v1alpha1
      kind: System
      metadata: {name: Till, title: The till}
      spec: {owner: tellers, domain: money}
      ---
      apiVersion: backstage.io/v1alpha1
      kind: Component
      metadata: {name: pay, tags: [java], description: Pays}
      spec:
        type: service
        lifecycle: production
        owner: tellers
        system: till
        providesApis: [orders]
        dependsOn: [resource:db, Component:default/log, component:gone]
        x-cost: {centre: 12}
      ---
      apiVersion: backstage.io/v1alpha1
      kind: Component
      metadata: {name: pay-core}
      spec: {type: library, owner: user:ann, subcomponentOf: pay, consumesApis: [orders]}
      ---
      apiVersion: backstage.io/v1alpha1
      kind: Component
      metadata: {name: log}
      spec: {type: service, system: nowhere}
      ---
      apiVersion: backstage.io/v1alpha1
      kind: Resource
      metadata: {name: db}
      spec: {type: database, dependencyOf: [component:log]}
      ---
      apiVersion: backstage.io/v1alpha1
      kind: API
      metadata: {name: orders}
      spec: {type: openapi, lifecycle: production, definition: "openapi: 3"}
      ---
      apiVersion: backstage.io/v1alpha1
      kind: Group
      metadata: {name: tellers}
      spec: {type: team, profile: {displayName: Tellers}, children: []}
      ---
      apiVersion: backstage.io/v1alpha1
      kind: Location
      metadata: {name: more}
      spec: {targets: [./other.yaml]}
      """;

  @Test
  void entitiesBecomeComponentsWithParentsOwnersAndDependencies() {
    Plan plan = Said.taken("catalog-info.yaml", CATALOGUE);
    assertEquals(7, plan.components().size());
    assertEquals(
        List.of(
            "log > db", "orders > pay", "pay > db", "pay > log", "pay-core calls orders (orders)"),
        Said.edges(plan));
    assertEquals(Optional.of("money"), Said.parent(plan, "The till"));
    assertEquals(Optional.of("The till"), Said.parent(plan, "pay"));
    assertEquals(Optional.of("pay"), Said.parent(plan, "pay-core"));
    assertEquals(Optional.empty(), Said.parent(plan, "log"));
    assertEquals(
        List.of("Tellers", "tellers"),
        plan.teams().values().stream().map(Team::name).sorted().toList());
    ExternalId id = Said.named(plan, "pay").head().externalIds().getFirst();
    assertEquals("component:default/pay", id.id());
    assertEquals("{\"centre\":\"12\"}", id.imported().get("column:spec.x-cost"));
    assertEquals("[\"java\"]", id.imported().get("column:metadata.tags"));
  }

  @Test
  void whatCannotBeTakenIsTold() {
    String told = Said.problems("catalog-info.yaml", CATALOGUE);
    assertTrue(told.contains("component:default/gone is neither in this file"), told);
    assertTrue(told.contains("log is part of system:default/nowhere"), told);
    assertTrue(told.contains("pay-core belongs to user:default/ann"), told);
    assertTrue(told.contains("more is of the kind Location"), told);
    assertEquals(4, told.lines().count(), told);
  }

  @Test
  void aCircleOfParentsIsCut() {
    String text =
        entity("a", "subcomponentOf: b")
            + entity("b", "subcomponentOf: c")
            + entity("c", "subcomponentOf: a");
    Plan plan = Said.taken("c.yaml", text);
    assertEquals(
        2, plan.components().values().stream().filter(c -> c.parent().isPresent()).count());
    assertTrue(Said.problems("c.yaml", text).contains("c cannot be part of component:default/a"));
  }

  private static String entity(String name, String spec) {
    return "---\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: %s}\nspec: {%s}\n"
        .formatted(name, spec);
  }

  /** A component of the plan is the same one where it alone has that name. */
  @Test
  void whatThePlanHasAlreadyIsFoundByItsName() {
    Supplier<UUID> ids = Taking.ids();
    Plan byHand =
        Said.taken(
            FileContent.of("compose.yaml", "services: {pay: {depends_on: [log]}, log: {}}"),
            Plan.EMPTY,
            ids);
    Plan plan = Said.taken(FileContent.of("catalog-info.yaml", CATALOGUE), byHand, ids);
    assertEquals(7, plan.components().size());
    Component pay = Said.named(plan, "pay");
    assertEquals(
        List.of("compose", "backstage"),
        pay.head().externalIds().stream().map(ExternalId::source).toList());
    assertEquals(5, plan.dependencies().size());
    FileContent again = FileContent.of("catalog-info.yaml", CATALOGUE);
    assertTrue(Taking.preview(again, plan, ImportOptions.of(ids)).edit(Choices.ASK).isEmpty());
  }

  @Test
  void theRealCatalogueBecomesComponents() {
    Supplier<UUID> ids = Taking.ids();
    Plan plan = Plan.EMPTY;
    for (String name :
        List.of(
            "catalog-info.yaml", "examples/ai-resources.yaml", "examples/mcp-server-api.yaml")) {
      FileContent file = Taking.file(RealData.at("cmdb-like/backstage-demo/" + name));
      assertEquals("backstage", Importers.detect(file).orElseThrow().name());
      plan = Said.taken(file, plan, ids);
    }
    // one component and two interfaces, and six entities of a kind of its own with a life cycle
    assertEquals(9, plan.components().size());
    assertEquals(List.of("backstage-demo calls demo-graphql (demo-graphql)"), Said.edges(plan));
    assertEquals(List.of("maintainers"), plan.teams().values().stream().map(Team::name).toList());
    assertEquals(9, plan.components().values().stream().filter(c -> c.owner().isPresent()).count());
  }
}
