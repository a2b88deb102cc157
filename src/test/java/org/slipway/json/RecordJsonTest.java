package org.slipway.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;

class RecordJsonTest {

  private static final String ID = "01990000-0000-7000-8000-000000000001";

  private static final Deployment DEPLOYMENT =
      new Deployment(
          Head.of(Id.parse(ID), "DEP-7"),
          Id.parse("01990000-0000-7000-8000-000000000002"),
          Id.parse("01990000-0000-7000-8000-000000000003"),
          List.of(),
          Optional.empty(),
          new Timing(
              Optional.of(
                  new PlannedStart(
                      Instant.parse("2026-09-29T20:30:00Z"), ZoneId.of("Europe/Berlin"))),
              Optional.empty(),
              Optional.of(Duration.ofMinutes(150)),
              Optional.empty(),
              Optional.empty()),
          DeploymentState.ROLLED_BACK,
          Actuals.NONE,
          List.of("db"),
          List.of(),
          List.of(),
          Optional.empty(),
          List.of());

  private static final String TEXT =
      "{\"actuals\":{},\"environment\":\"01990000-0000-7000-8000-000000000003\","
          + "\"id\":\"01990000-0000-7000-8000-000000000001\",\"key\":\"DEP-7\","
          + "\"locks\":[\"db\"],\"release\":\"01990000-0000-7000-8000-000000000002\","
          + "\"state\":\"rolled-back\",\"timing\":{\"run\":\"PT2H30M\","
          + "\"start\":{\"at\":\"2026-09-29T20:30:00Z\",\"zone\":\"Europe/Berlin\"}}}";

  @Test
  void writesCanonicalTextAndReadsItBack() {
    assertEquals(TEXT, RecordJson.text(DEPLOYMENT));
    assertEquals(DEPLOYMENT, RecordJson.read(Kind.DEPLOYMENT, TEXT).orThrow());
    assertEquals(TEXT, Json.canonical(TEXT).orThrow());
  }

  @Test
  void keepsFieldsOfANewerProgramBesideTheOthers() {
    String newer = TEXT.replace("\"locks\"", "\"lanes\":[1.50,{\"b\":1,\"a\":2}],\"locks\"");
    PlanRecord read = RecordJson.read(Kind.DEPLOYMENT, newer).orThrow();
    assertEquals("[1.5,{\"a\":2,\"b\":1}]", read.head().extras().get("lanes"));
    assertEquals(Json.canonical(newer).orThrow(), RecordJson.text(read));
  }

  @Test
  void namesEveryWrongFieldWithItsReason() {
    String wrong =
        TEXT.replace("rolled-back", "rolled back")
            .replace("PT2H30M", "2 hours")
            .replace("Europe/Berlin", "Europe/Atlantis")
            .replace("\"release\":\"01990000-0000-7000-8000-000000000002\",", "")
            .replace("20:30:00Z", "20:30:00Z\",\"by\":\"me");
    assertEquals(
        List.of(
            "release json.missing",
            "state json.unknown-word",
            "timing.run json.duration",
            "timing.start.by json.unknown-field",
            "timing.start.zone json.zone"),
        problems(RecordJson.read(Kind.DEPLOYMENT, wrong)));
  }

  @Test
  void saysWhatARecordRefuses() {
    assertEquals(
        List.of("timing.start json.refused"),
        problems(RecordJson.read(Kind.DEPLOYMENT, TEXT.replace("20:30:00Z", "20:30:01Z"))));
    assertEquals(
        List.of("key json.blank"),
        problems(RecordJson.read(Kind.DEPLOYMENT, TEXT.replace("DEP-7", " "))));
  }

  @Test
  void readsSingleFieldsByTheirDeclaredType() {
    Shape shape = Shape.of(Kind.ENVIRONMENT);
    var capacity = shape.field("capacity").orElseThrow().type();
    assertEquals("3", RecordJson.fieldText(capacity, Optional.of(3)));
    assertEquals("null", RecordJson.fieldText(capacity, Optional.empty()));
    assertEquals(Optional.of(3), RecordJson.readField(capacity, "3").orThrow());
    assertEquals(Optional.empty(), RecordJson.readField(capacity, "null").orThrow());
    assertEquals(
        List.of(" json.integer-out-of-range"),
        problems(RecordJson.readField(capacity, "2147483648")));
    var stage = shape.field("stage").orElseThrow().type();
    assertEquals(List.of(" json.null"), problems(RecordJson.readField(stage, "null")));
  }

  @Test
  void writesIntegersBeyondExactJsonNumbersAsStrings() {
    assertEquals("9007199254740991", RecordJson.fieldText(long.class, 9007199254740991L));
    assertEquals("\"9007199254740992\"", RecordJson.fieldText(long.class, 9007199254740992L));
    assertEquals(
        9007199254740992L, RecordJson.readField(long.class, "\"9007199254740992\"").orThrow());
    assertEquals(
        List.of(" json.integer-too-large"),
        problems(RecordJson.readField(long.class, "9007199254740992")));
  }

  @Test
  void everyNounHasACodecAndNoFieldThatHidesItsHead() {
    for (Kind kind : Kind.values()) {
      List<String> names =
          ((Structures.Structure) Codecs.of(kind.type()))
              .members().declared().stream().map(Members.Member::name).toList();
      assertEquals(names.stream().distinct().toList(), names, kind.token());
      for (String name : names) {
        assertTrue(RecordJson.typeOf(kind, name).isPresent(), kind.token() + "." + name);
      }
    }
  }

  @Test
  void fieldsAreTheMembersOfTheText() {
    var head =
        new Head<Environment>(
            Id.parse(ID),
            "PROD",
            List.of(new ExternalId("snow", "a1", new TreeMap<>())),
            new TreeMap<>());
    var environment =
        new Environment(
            head,
            "Production",
            Stage.PRODUCTION,
            Optional.empty(),
            Optional.empty(),
            ZoneId.of("Asia/Kathmandu"),
            Optional.of(1),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    String joined =
        RecordJson.fields(environment).entrySet().stream()
            .map(e -> '"' + e.getKey() + "\":" + e.getValue())
            .collect(Collectors.joining(",", "{", "}"));
    assertEquals(RecordJson.text(environment), joined);
    assertEquals(environment, RecordJson.read(Kind.ENVIRONMENT, joined).orThrow());
  }

  private static List<String> problems(Read<?> read) {
    return read.problems().stream().map(p -> p.path() + " " + p.reason().key()).sorted().toList();
  }
}
