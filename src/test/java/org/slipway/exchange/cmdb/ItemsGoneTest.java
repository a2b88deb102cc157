package org.slipway.exchange.cmdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;

/** What a later file no longer names is told, and stays. */
class ItemsGoneTest {

  private static final String ENTITY =
      "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata: {name: %s}\n";
  private static final String WORKLOAD =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: %s}
      spec: {template: {spec: {containers: [{image: x, env: [{name: DB_ADDR, value: %s}]}]}}}
      """;
  private static final String GRAPH =
      "<graphml xmlns='http://graphml.graphdrawing.org/xmlns'><graph><node id='web'/>%s"
          + "</graph></graphml>";
  private static final String BILL =
      """
      {"bomFormat":"CycloneDX","specVersion":"1.5",
       "services":[{"bom-ref":"web","name":"web"}%s]}
      """;

  private final Supplier<UUID> ids = Taking.ids();

  private ImportPreview preview(String name, String text, Plan plan) {
    return Taking.preview(FileContent.of(name, text), plan, ImportOptions.of(ids));
  }

  private Plan taken(String name, String text, Plan plan) {
    return Taking.apply(plan, preview(name, text, plan).edit(Choices.ASK));
  }

  private static List<String> gone(ImportPreview preview) {
    return preview.missing().stream().map(gone -> Names.of(preview.plan(), gone.record())).toList();
  }

  private static String before(String format) {
    return switch (format) {
      case "compose.yaml" -> "services:\n  web: {depends_on: [db]}\n  db: {}\n";
      case "all.yaml" -> WORKLOAD.formatted("web", "db") + "---\n" + WORKLOAD.formatted("db", "''");
      case "catalog-info.yaml" ->
          ENTITY.formatted("web")
              + "spec: {dependsOn: ['component:db']}\n---\n"
              + ENTITY.formatted("db");
      case "needs.csv" -> "from,to\nweb,db\nweb,log\n";
      case "bom.json" ->
          BILL.formatted(
              ",{\"bom-ref\":\"db\",\"name\":\"db\"}],"
                  + "\"dependencies\":[{\"ref\":\"web\",\"dependsOn\":[\"db\"]}");
      default -> GRAPH.formatted("<node id='db'/><edge source='web' target='db'/>");
    };
  }

  private static String after(String format) {
    return switch (format) {
      case "compose.yaml" -> "services:\n  web: {}\n";
      case "all.yaml" -> WORKLOAD.formatted("web", "''");
      case "catalog-info.yaml" -> ENTITY.formatted("web") + "spec: {}\n";
      case "needs.csv" -> "from,to\nweb,log\n";
      case "bom.json" -> BILL.formatted("");
      default -> GRAPH.formatted("");
    };
  }

  @ParameterizedTest
  @CsvSource({
    "compose.yaml",
    "all.yaml",
    "catalog-info.yaml",
    "needs.csv",
    "bom.json",
    "g.graphml"
  })
  void whatALaterFileOfThatNameNoLongerNamesIsToldAndStays(String name) {
    Plan plan = taken(name, before(name), Plan.EMPTY);
    assertEquals(List.of(), gone(preview(name, before(name), plan)));
    assertTrue(preview(name, before(name), plan).edit(Choices.ASK).isEmpty());
    ImportPreview later = preview(name, after(name), plan);
    assertEquals(List.of("db", "web → db"), gone(later));
    assertEquals(plan.components(), Taking.apply(plan, later.edit(Choices.ASK)).components());
    assertEquals(List.of("db", "web → db"), gone(preview(name, after(name), plan)), "again");
  }

  /** One project has several files, and one catalogue has one in each folder. */
  @Test
  void otherFilesOfTheSourceSayNothingOfIt() {
    Plan plan = taken("compose.yaml", before("compose.yaml"), Plan.EMPTY);
    assertEquals(List.of(), gone(preview("compose.more.yaml", after("compose.yaml"), plan)));
    Plan more = taken("compose.more.yaml", "services:\n  db: {}\n", plan);
    assertEquals(List.of("web → db"), gone(preview("compose.yaml", after("compose.yaml"), more)));
    Plan catalogue = taken("catalog-info.yaml", before("catalog-info.yaml"), Plan.EMPTY);
    String elsewhere = ENTITY.formatted("till") + "spec: {}\n";
    assertEquals(List.of(), gone(preview("catalog-info.yaml", elsewhere, catalogue)));
  }

  @Test
  void tablesOfServiceNowSpeakForTheirSource() {
    FileContent mapping = Taking.file(Path.of("assets/mappings/servicenow-cmdb-items.json"));
    ImportOptions options = ImportOptions.of(ids).withMapping(mapping);
    String head =
        "name,sys_id,sys_class_name,operational_status,environment,owned_by,support_group,"
            + "business_criticality,version\n";
    String pay = "Pay,aa2,cmdb_ci_service,Operational,Production,,,2,\n";
    String till = "Till,aa1,cmdb_ci_business_app,1,Production,,,,\n";
    Plan plan =
        Taking.apply(
            Plan.EMPTY,
            Taking.preview(FileContent.of("a.csv", head + pay + till), Plan.EMPTY, options)
                .edit(Choices.ASK));
    ImportPreview later = Taking.preview(FileContent.of("b.csv", head + pay), plan, options);
    assertEquals(List.of("Till"), gone(later));
    assertTrue(later.edit(Choices.ASK).isEmpty());
  }
}
