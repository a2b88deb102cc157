package org.slipway.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Team;

/** What happens to files when a class gets a field. */
class NewerFieldsTest {

  record Before(String name) {}

  record WithOptional(
      String name, Optional<String> note, List<String> tags, SortedMap<String, Integer> counts) {}

  record WithRequired(String name, int size) {}

  @Test
  void anOlderTextIsReadWithEmptyNewFieldsAndKeepsItsBytes() {
    String older = RecordJson.fieldText(Before.class, new Before("x"));
    Object read = RecordJson.readField(WithOptional.class, older).orThrow();
    var expected = new WithOptional("x", Optional.empty(), List.of(), Collections.emptySortedMap());
    assertEquals(expected, read);
    assertEquals(older, RecordJson.fieldText(WithOptional.class, read));
  }

  @Test
  void aRequiredNewFieldIsMissedByName() {
    String older = RecordJson.fieldText(Before.class, new Before("x"));
    List<Problem> problems = RecordJson.readField(WithRequired.class, older).problems();
    assertEquals("size", problems.getFirst().path());
    assertEquals("json.missing", problems.getFirst().reason().key());
    assertEquals(1, problems.size());
  }

  @Test
  void aFieldInsideAValueThatIsNotKnownIsRefusedByName() {
    String newer = RecordJson.fieldText(WithRequired.class, new WithRequired("x", 3));
    List<Problem> problems = RecordJson.readField(Before.class, newer).problems();
    assertEquals("size", problems.getFirst().path());
    assertEquals("json.unknown-field", problems.getFirst().reason().key());
  }

  @Test
  void aKeptFieldThatBecomesKnownIsReadAsThatField() {
    String text =
        "{\"id\":\"01990000-0000-7000-8000-000000000001\",\"key\":\"T1\",\"limit\":7,\"name\":\"A\"}";
    PlanRecord older = RecordJson.read(Kind.TEAM, text).orThrow();
    assertEquals("7", older.head().extras().get("limit"));
    String newer =
        Json.canonical(RecordJson.text(older).replace("\"limit\"", "\"parallelLimit\"")).orThrow();
    Team team = (Team) RecordJson.read(Kind.TEAM, newer).orThrow();
    assertEquals(Optional.of(7), team.parallelLimit());
    assertTrue(team.head().extras().isEmpty());
    Team changed = Shape.with(team, "name", "B");
    assertEquals(newer.replace("\"A\"", "\"B\""), RecordJson.text(changed));
  }
}
