package org.slipway.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Refusal;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;

/** Mapping files: what they can say, and how they are refused. */
class MappingTest {

  private static final String COMPONENTS =
      """
      {"format":"slipway-mapping","version":1,"source":"cmdb","records":[
        {"kind":"component","id":"{ci}","key":"{ci}","match":"key","fields":{
          "name":"label",
          "parent":{"kind":"component","source":"cmdb","id":"{parent}"},
          "tier":{"column":"tier","values":{"1":"critical","2":"important"},"otherwise":"standard"},
          "regions":{"column":"regions","split":"/"},
          "users":"users",
          "revenueExposure":"revenue"}}]}
      """;

  @Test
  void rowsMayReferToLaterRowsAndCellsAreConverted() {
    String csv =
        """
        ci,label,parent,tier,regions,users,revenue
        API,Payments API,PAY,1,eu/us,1200,EUR 5000.50
        PAY,Payments,,9,,,
        """;
    Plan plan = taken(csv, COMPONENTS, Plan.EMPTY);
    Component api = plan.byKey(Component.class, "API").orElseThrow();
    assertEquals("Payments", plan.get(Component.class, api.parent().orElseThrow()).name());
    assertEquals(List.of("eu", "us"), api.regions());
    assertEquals(Optional.of(1200L), api.users());
    assertEquals("5000.50", api.revenueExposure().orElseThrow().amount().toPlainString());
    Component pay = plan.byKey(Component.class, "PAY").orElseThrow();
    assertEquals(Optional.empty(), pay.users());
    assertEquals("STANDARD", pay.tier().orElseThrow().name());
  }

  @Test
  void aRecordOfTheSameKeyIsAdoptedAndItsOtherValuesAreAConflict() {
    Plan before =
        taken(
            "id,label\nAPI,Our own name\n",
            """
            {"format":"slipway-mapping","version":1,"source":"hand","records":[
              {"kind":"component","id":"{id}","key":"{id}","fields":{"name":"label"}}]}
            """,
            Plan.EMPTY);
    String csv = "ci,label,parent,tier,regions,users,revenue\nAPI,Payments API,,1,,7,\n";
    ImportPreview preview = preview(csv, COMPONENTS, before);
    assertEquals(1, preview.total().conflicting());
    assertEquals("name", preview.open(Choices.ASK).getFirst().field().field());
    Plan theirs = Taking.apply(before, preview.edit(Choices.THEIRS));
    Plan ours = Taking.apply(before, preview.edit(Choices.OURS));
    assertEquals("Payments API", theirs.components().values().iterator().next().name());
    Component kept = ours.components().values().iterator().next();
    assertEquals("Our own name", kept.name());
    assertEquals(Optional.of(7L), kept.users());
  }

  @Test
  void circlesOfParentsAreRefusedByThePlan() {
    String csv = "ci,label,parent,tier,regions,users,revenue\nA,a,B,1,,,\nB,b,A,1,,,\n";
    ImportPreview preview = preview(csv, COMPONENTS, Plan.EMPTY);
    var refused = (Applied.Refused) preview.applied(Choices.ASK);
    assertTrue(refused.reasons().getFirst() instanceof Refusal.CyclicParents);
    assertEquals(2, preview.rows().getFirst().place().line().orElseThrow());
  }

  @Test
  void aWrongColumnIsNamedWithTheEntryAndTheColumnsThereAre() {
    String said = refusal("ci,titel,parent\nA,b,\n", COMPONENTS);
    assertTrue(said.contains("records[0]/fields/name"), said);
    assertTrue(said.contains("label") && said.contains("ci, titel, parent"), said);
  }

  @Test
  void faultyMappingsAreRefusedByTheirPlace() {
    assertTrue(refusal("a\n1\n", "{").contains("JSON"));
    assertTrue(
        refusal("a\n1\n", COMPONENTS.replace("\"label\"", "{\"colum\":\"label\"}"))
            .contains("records[0]/fields/name/colum"));
    assertTrue(
        refusal("a\n1\n", COMPONENTS.replace("\"version\":1", "\"version\":2"))
            .contains("version 2"));
    assertTrue(
        refusal("a\n1\n", COMPONENTS.replace("\"tier\":{", "\"tear\":{"))
            .contains("no field tear"));
    assertTrue(
        refusal("a\n1\n", COMPONENTS.replace("\"name\":\"label\",", ""))
            .contains("without its field name"));
    assertTrue(
        refusal(
                "a\n1\n",
                COMPONENTS.replace(
                    "\"kind\":\"component\",\"source\"", "\"kind\":\"team\",\"source\""))
            .contains("does not refer to a team"));
    String several = "{\"column\":\"label\",\"several\":\"newest\"}";
    assertTrue(
        refusal("a\n1\n", COMPONENTS.replace("\"label\"", several)).contains("earliest, latest"));
    assertTrue(
        refusal("a\n1\n", COMPONENTS.replace("\"tier\":{", "\"tier\":{\"several\":[\"x\"],"))
            .contains("records[0]/fields/tier/several"));
    assertTrue(
        refusal("a\n1\n", COMPONENTS.replace("\"match\":\"key\"", "\"match\":\"any\""))
            .contains("existing, external-id, key"));
  }

  @Test
  void everyWrongCellIsNamedByLineAndColumn() {
    String csv =
        """
        ci,label,parent,tier,regions,users,revenue
        A,,,1,,,
        B,b,NONE,1,,,
        C,c,,1,,many,
        D,d,,1,,,12 EUR
        ,e,,1,,,
        """;
    String said = refusal(csv, COMPONENTS);
    for (String place : List.of(" 2:2 ", " 3:0 ", " 4:6 ", " 5:7 ", " 6:1 ")) {
      assertTrue(said.contains(place), place + " in " + said);
    }
  }

  @Test
  void twoRowsMayNotContradictEachOther() {
    String csv = "ci,label,parent,tier,regions,users,revenue\nA,a,,1,eu,,\nA,b,,1,us,,\n";
    String said = refusal(csv, COMPONENTS);
    assertTrue(said.contains(" 3:2 ") && said.contains("line 2"), said);
    Plan plan =
        taken(
            "ci,label,parent,tier,regions,users,revenue\nA,a,,1,eu,,\nA,a,,1,us,5,\n",
            COMPONENTS,
            Plan.EMPTY);
    assertEquals(List.of("eu", "us"), plan.components().values().iterator().next().regions());
  }

  private static final String TIMES =
      """
      {"format":"slipway-mapping","version":1,"source":"s","records":[
        {"kind":"environment","id":"{env}","key":"{env}","fields":{
          "name":"env","stage":{"constant":"production"}}},
        {"kind":"release","id":"{rel}","fields":{
          "name":"rel","version":{"constant":"1"},"releaseClass":{"constant":"minor"},
          "changeType":{"constant":"normal"},"rollout":{"constant":"big-bang"}}},
        {"kind":"deployment","id":"{rel}","fields":{
          "release":{"record":"release"},"environment":{"record":"environment"},
          "state":{"constant":"planned"},
          "timing.start":{"column":"start",HOW},
          "timing.run":{"column":"minutes","unit":"minutes"}}}]}
      """;

  @Test
  void theOrderOfDayAndMonthIsStatedNeverGuessed() {
    String csv = "env,rel,start,minutes\nP,R,03/04/2026 22:30,90\n";
    String unstated = TIMES.replace(",HOW", "");
    assertTrue(refusal(csv, unstated).contains("order"), refusal(csv, unstated));
    assertEquals(
        "2026-04-03T20:30:00Z", start(csv, "\"order\":\"d-m-y\",\"zone\":\"Europe/Berlin\""));
    assertEquals(
        "2026-03-04T21:30:00Z", start(csv, "\"order\":\"m-d-y\",\"zone\":\"Europe/Berlin\""));
    assertEquals(
        "2026-04-03T22:30:00Z", start(csv, "\"pattern\":\"dd/MM/yyyy HH:mm\",\"zone\":\"UTC\""));
    String impossible = csv.replace("03/04", "31/04");
    assertTrue(
        refusal(impossible, TIMES.replace("HOW", "\"order\":\"d-m-y\"")).contains("31/04/2026"));
  }

  @Test
  void zonesComeFromTheTextTheMappingTheUserOrTheOrganisationInThatOrder() {
    String offset = "env,rel,start,minutes\nP,R,2026-10-25T02:30+01:00,90\n";
    assertEquals("2026-10-25T01:30:00Z", start(offset, "\"zone\":\"Europe/Berlin\""));
    String doubtful = "env,rel,start,minutes\nP,R,2026-10-25 02:30,90\n";
    assertEquals("2026-10-25T00:30:00Z", start(doubtful, "\"zone\":\"Europe/Berlin\""));
    String plain = "env,rel,start,minutes\nP,R,2026-07-01 02:30,90\n";
    ImportOptions asked =
        Taking.options()
            .withZone(ZoneId.of("America/New_York"))
            .withMapping(Taking.mapping(TIMES.replace(",HOW", "")));
    Plan plan =
        Taking.apply(
            Plan.EMPTY,
            Taking.preview(FileContent.of("t.csv", plain), Plan.EMPTY, asked).edit(Choices.ASK));
    Deployment deployment = plan.deployments().values().iterator().next();
    assertEquals(
        Instant.parse("2026-07-01T06:30:00Z"), deployment.timing().startsAt().orElseThrow());
    assertEquals(Optional.of(Duration.ofMinutes(90)), deployment.timing().run());
    assertEquals(Optional.empty(), deployment.timing().verification());
  }

  @Test
  void peopleAndUnknownZonesAreHandled() {
    String mapping =
        """
        {"format":"slipway-mapping","version":1,"source":"hr","records":[
          {"kind":"person","id":"{n}","fields":{"name":"n","zone":"z"}}]}
        """;
    Plan plan = taken("n;z\nAda;Europe/London\n", mapping, Plan.EMPTY);
    Person ada = plan.people().values().iterator().next();
    assertEquals("PER-1", ada.key());
    assertTrue(refusal("n;z\nAda;Europe/Atlantis\n", mapping).contains("Europe/Atlantis"));
  }

  private static String start(String csv, String how) {
    Plan plan = taken(csv, TIMES.replace("HOW", how), Plan.EMPTY);
    Deployment deployment = plan.deployments().values().iterator().next();
    return deployment.timing().startsAt().orElseThrow().toString();
  }

  private static ImportPreview preview(String csv, String mapping, Plan plan) {
    return Taking.preview(FileContent.of("t.csv", csv), plan, options(mapping));
  }

  private static Plan taken(String csv, String mapping, Plan plan) {
    return Taking.apply(plan, preview(csv, mapping, plan).edit(Choices.ASK));
  }

  private static String refusal(String csv, String mapping) {
    return Taking.say(Taking.refusal(FileContent.of("t.csv", csv), Plan.EMPTY, options(mapping)));
  }

  private static ImportOptions options(String mapping) {
    return Taking.options().withMapping(Taking.mapping(mapping));
  }
}
