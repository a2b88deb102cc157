package org.slipway.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Tier;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;

/** Tables of a CMDB, items first and then their relations, by the mappings that come along. */
class CmdbTableTest {

  private static final String ITEMS =
      """
      name,sys_id,sys_class_name,operational_status,environment,owned_by,support_group,business_criticality,version
      Till,aa1,cmdb_ci_business_app,1,Production,Ann Other,Store systems,1 - most critical,
      Pay,aa2,cmdb_ci_service,Operational,Production,,Payments,2,4.10
      db,aa3,cmdb_ci_db_instance,1,Production,,Payments,,16.2
      db,aa4,cmdb_ci_db_instance,6,Test,,,3 - less critical,16.2
      """;

  private static final String BY_SYS_ID =
      """
      parent,type,child
      aa1,Contains::Contained by,aa2
      aa2,Depends on::Used by,aa3
      aa4,Hosts::Hosted on,aa2
      aa2,Exchanges data with::Exchanges data with,aa1
      aa2,Depends on::Used by,aa9
      aa2,Depends on::Used by,aa2
      aa2,Uses::Used by,aa3
      aa2,Depends on::Used by,aa3
      aa2,In rack::Rack contains,aa3
      """;

  private static final String BY_NAME =
      "parent,type,child\nTill,Contains::Contained by,Pay\nPay,Runs on::Runs,db\n";

  @Test
  void itemsKeepTheirKeysTeamsTiersAndVersions() {
    Plan plan = taken(Plan.EMPTY, "servicenow-cmdb-items", ITEMS, Taking.ids());
    assertEquals(
        List.of("Pay", "Till", "db", "db"),
        plan.components().values().stream().map(Component::name).sorted().toList());
    assertEquals(
        List.of("Payments", "Store systems"),
        plan.teams().values().stream().map(Team::name).sorted().toList());
    assertEquals(Optional.of(Tier.CRITICAL), component(plan, "aa1").tier());
    assertEquals(Optional.of(Tier.IMPORTANT), component(plan, "aa2").tier());
    assertEquals(Optional.empty(), component(plan, "aa3").tier());
    assertEquals(3, plan.componentVersions().size());
    ExternalId id = component(plan, "aa1").head().externalIds().getFirst();
    assertEquals("\"Ann Other\"", id.imported().get("column:owned_by"));
    assertEquals("\"cmdb_ci_business_app\"", id.imported().get("column:sys_class_name"));
  }

  @Test
  void relationsBySysIdBecomeDependenciesAndParents() {
    Supplier<UUID> ids = Taking.ids();
    Plan items = taken(Plan.EMPTY, "servicenow-cmdb-items", ITEMS, ids);
    ImportPreview preview = preview(items, "servicenow-cmdb-relations", BY_SYS_ID, ids);
    String told = Taking.say(preview.problems());
    Plan plan = Taking.apply(items, preview.edit(Choices.ASK));
    assertEquals(
        List.of("aa2 DEPENDS_ON aa3", "aa2 DEPENDS_ON aa4", "aa2 SHARES_DATA aa1"), edges(plan));
    assertEquals(Optional.of(component(plan, "aa1").id()), component(plan, "aa2").parent());
    assertTrue(told.contains("LEFT_OUT 6:0 dependency.to There is no component called aa9"), told);
    assertTrue(told.contains("LEFT_OUT 7:0 - Pay is said to need itself"), told);
    assertTrue(told.contains("LEFT_OUT 8:0 - That Pay needs db stands here a second time"), told);
    assertTrue(told.contains("LEFT_OUT 9:0 - aa2 Depends on::Used by aa3 stands here a"), told);
    assertTrue(told.contains("One row does not meet the conditions"), told);
    assertEquals(4, preview.total().leftOut());
    assertTrue(
        preview(plan, "servicenow-cmdb-relations", BY_SYS_ID, ids).edit(Choices.ASK).isEmpty());
  }

  @Test
  void relationsByNameFindItemsWithAndWithoutSysId() {
    for (String mapping : List.of("servicenow-cmdb-items", "servicenow-cmdb-items-by-name")) {
      Supplier<UUID> ids = Taking.ids();
      String table = ITEMS.lines().limit(4).reduce("", (all, line) -> all + line + "\n");
      Plan items = taken(Plan.EMPTY, mapping, table, ids);
      Plan plan = taken(items, "servicenow-cmdb-relations", BY_NAME, ids);
      assertEquals(1, plan.dependencies().size(), mapping);
      assertEquals(
          1,
          plan.components().values().stream().filter(c -> c.parent().isPresent()).count(),
          mapping);
    }
  }

  /** A range that no version can be in is told with its cell. */
  @Test
  void aRangeThatContradictsItselfIsRefusedByItsCell() {
    String mapping =
        """
        {"format":"slipway-mapping","version":1,"source":"s","records":[
          {"kind":"component","id":"{ci}","key":"{ci}","fields":{"name":"ci"}},
          {"kind":"component-version","id":"{ci} {version}","fields":{
            "component":{"record":"component"},"version":"version","serves":"serves"}}]}
        """;
    ImportOptions options = Taking.options().withMapping(Taking.mapping(mapping));
    FileContent file = FileContent.of("v.csv", "ci,version,serves\na,2.0,>=2 <1\n");
    String said = Taking.say(Taking.refusal(file, Plan.EMPTY, options));
    assertTrue(said.contains("2:3 component-version.serves") && said.contains(">=2 <1"), said);
  }

  private static List<String> edges(Plan plan) {
    return plan.dependencies().values().stream()
        .map(d -> sysId(plan, d.from()) + " " + d.type() + " " + sysId(plan, d.to()))
        .sorted()
        .toList();
  }

  private static String sysId(Plan plan, org.slipway.core.plan.Id<Component> id) {
    return plan.get(Component.class, id).head().externalIds().getFirst().id();
  }

  private static Component component(Plan plan, String sysId) {
    return plan.byExternalId(Component.class, "servicenow", sysId).orElseThrow();
  }

  private static ImportPreview preview(
      Plan plan, String mapping, String table, Supplier<UUID> ids) {
    FileContent file = Taking.file(Path.of("assets/mappings/" + mapping + ".json"));
    return Taking.preview(
        FileContent.of("cmdb.csv", table), plan, ImportOptions.of(ids).withMapping(file));
  }

  private static Plan taken(Plan plan, String mapping, String table, Supplier<UUID> ids) {
    return Taking.apply(plan, preview(plan, mapping, table, ids).edit(Choices.ASK));
  }
}
