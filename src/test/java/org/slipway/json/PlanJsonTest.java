package org.slipway.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Team;
import org.slipway.text.Texts;

class PlanJsonTest {

  private static final String ID = "01990000-0000-7000-8000-00000000000";

  private static final String NEWER =
      """
      {"format": "slipway-plan", "schemaVersion": "1.7", "records": {
        "team": [
          {"id": "%1$s2", "key": "T2", "name": "Ledger", "moon": {"phase": "full"}},
          {"id": "%1$s1", "key": "T1", "name": "Cards", "parallelLimit": 2}],
        "moon-phase": [{"name": "full", "id": "m2"}, {"id": "m1", "name": "new", "day": 1.0}]
      }}
      """
          .formatted(ID);

  @Provide
  Arbitrary<Plan> plans() {
    return AnyPlan.plans();
  }

  @Property(tries = 150)
  void aPlanSurvivesTheRoundTripByteForByte(@ForAll("plans") Plan plan) throws IOException {
    var out = new ByteArrayOutputStream();
    PlanJson.write(plan, out);
    Plan read = PlanJson.read(new ByteArrayInputStream(out.toByteArray())).orThrow();
    assertEquals(plan, read);
    assertArrayEquals(out.toByteArray(), PlanJson.text(read).getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 100)
  void theTextIsItsOwnCanonicalForm(@ForAll("plans") Plan plan) {
    String text = PlanJson.text(plan);
    assertEquals(text, Json.canonical(text).orThrow());
  }

  @Property(tries = 100)
  void everyFieldOfEveryNounSurvivesAlone(@ForAll("plans") Plan plan) {
    for (Kind kind : Kind.values()) {
      for (PlanRecord record : plan.records(kind)) {
        for (Shape.Field field :
            Shape.of(kind).fields().subList(1, Shape.of(kind).fields().size())) {
          String text = RecordJson.fieldText(field.type(), field.get(record));
          assertEquals(field.get(record), RecordJson.readField(field.type(), text).orThrow());
        }
      }
    }
  }

  @Test
  void anOlderProgramKeepsKindsAndFieldsOfANewerOneThroughAnEdit() {
    Plan plan = PlanJson.read(NEWER).orThrow();
    Team team = plan.byKey(Team.class, "T2").orElseThrow();
    Plan edited =
        done(plan.apply(Edit.put(Phrase.of("edit.unnamed"), Shape.with(team, "name", "Books"))));
    assertEquals(
        """
        {"format":"slipway-plan","records":{\
        "moon-phase":[{"day":1,"id":"m1","name":"new"},{"id":"m2","name":"full"}],\
        "team":[{"id":"%1$s1","key":"T1","name":"Cards","parallelLimit":2},\
        {"id":"%1$s2","key":"T2","moon":{"phase":"full"},"name":"Books"}]},\
        "schemaVersion":"1.0"}\
        """
            .formatted(ID),
        PlanJson.text(edited));
  }

  private static Plan done(Applied applied) {
    return switch (applied) {
      case Applied.Done(Plan plan) -> plan;
      case Applied.Refused(var reasons) -> throw new AssertionError(reasons);
    };
  }

  @Test
  void anotherMajorVersionIsRefusedWithNothingElseSaid() {
    assertEquals(
        List.of("schemaVersion json.other-major"),
        problems(NEWER.replace("1.7", "2.0").replace("Ledger", "\\ud800").replace("T1", " ")));
    assertEquals(List.of("schemaVersion json.version"), problems(NEWER.replace("1.7", "1")));
    assertEquals(List.of(" json.not-a-plan"), problems(NEWER.replace("slipway-plan", "else")));
    assertEquals(List.of(" json.not-a-plan"), problems("[]"));
    assertEquals(List.of(" json.empty"), problems(" "));
    assertEquals(List.of(" json.more"), problems(NEWER + "{}"));
  }

  @Test
  void everyWrongFieldOfEveryRecordIsNamed() {
    String wrong =
        NEWER
            .replace("\"Cards\"", "7")
            .replace("\"parallelLimit\": 2", "\"parallelLimit\": \"two\"")
            .replace("\"id\": \"m1\", ", "")
            .replace("\"moon\"", "\"businessUnit\"");
    assertEquals(
        List.of(
            "records.moon-phase[1].id json.missing",
            "records.team[T1].name json.not-text",
            "records.team[T1].parallelLimit json.not-integer",
            "records.team[T2].businessUnit json.not-text"),
        problems(wrong));
  }

  @Test
  void recordsThatDoNotFitTogetherAreRefusedTogether() {
    String wrong =
        NEWER
            .replace("\"T1\"", "\"T2\"")
            .replace("\"parallelLimit\": 2", "\"businessUnit\": \"" + ID + "9\"");
    assertEquals(
        List.of(
            "records.team[T2].businessUnit refusal.dangling",
            "records.team[T2].key refusal.same-key"),
        problems(wrong));
    assertEquals(
        List.of("records.team[T1].id json.twice"), problems(NEWER.replace(ID + "2", ID + "1")));
  }

  @Test
  void everyProblemHasASentence() {
    var texts = Texts.of(Locale.ENGLISH);
    for (String document :
        List.of(
            "{",
            NEWER.replace("1.7", "3.1"),
            NEWER.replace("\"Cards\"", "[7]"),
            NEWER.replace("\"T1\"", "\"T2\""))) {
      for (Problem problem : PlanJson.read(document).problems()) {
        String said = texts.say(problem.reason(), ZoneId.of("UTC"));
        assertNotEquals("", said);
        assertEquals(-1, said.indexOf('{' + "0"), said);
      }
    }
  }

  @Test
  void anEmptyPlanHasADocument() {
    assertEquals(
        "{\"format\":\"slipway-plan\",\"records\":{},\"schemaVersion\":\"1.0\"}",
        PlanJson.text(Plan.EMPTY));
    assertEquals(Plan.EMPTY, PlanJson.read(PlanJson.text(Plan.EMPTY)).orThrow());
    var unknown = new TreeMap<>(Map.of("moon", new TreeMap<>(Map.of("a", "{\"id\":\"a\"}"))));
    Plan kept = Plan.EMPTY.withExtras(unknown);
    assertEquals(kept, PlanJson.read(PlanJson.text(kept)).orThrow());
  }

  private static List<String> problems(String document) {
    return PlanJson.read(document).problems().stream()
        .map(p -> p.path() + " " + p.reason().key())
        .sorted()
        .toList();
  }
}
