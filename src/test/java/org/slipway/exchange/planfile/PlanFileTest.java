package org.slipway.exchange.planfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Team;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Counts;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.json.PlanJson;

/** A plan in its JSON form comes into another plan. */
class PlanFileTest {

  private static final String MAPPING =
      """
      {"format":"slipway-mapping","version":1,"source":"s","records":[
        {"kind":"team","id":"{id}","key":"{id}","fields":{"name":"name"}}]}
      """;

  @Test
  void knownRecordsChangeUnknownOnesAreAddedNothingIsRemoved() {
    Plan plan = teams("id,name\na,A\nb,B\n", Plan.EMPTY);
    Team a = plan.byKey(Team.class, "a").orElseThrow();
    Team b = plan.byKey(Team.class, "b").orElseThrow();
    Plan other =
        Taking.apply(
            plan, Edit.put(Phrase.of("plan.change"), Shape.with(a, "name", "Another name")));
    Plan smaller = Taking.apply(other, Edit.remove(Phrase.of("plan.change"), Ref.of(b)));
    Plan here = Taking.apply(plan, Edit.remove(Phrase.of("plan.change"), Ref.of(a)));

    ImportPreview changed = preview(smaller, plan);
    assertEquals(new Counts(0, 1, 0, 0, 0, 0), changed.counts().get(Kind.TEAM));
    assertEquals("name", changed.rows().getFirst().changes().getFirst().field());
    assertEquals(other, Taking.apply(plan, changed.edit(Choices.ASK)));

    ImportPreview added = preview(plan, here);
    assertEquals(new Counts(1, 0, 1, 0, 0, 0), added.counts().get(Kind.TEAM));
    assertEquals(plan, Taking.apply(here, added.edit(Choices.ASK)));
    assertTrue(preview(plan, plan).edit(Choices.ASK).isEmpty());
  }

  @Test
  void aKeyThatIsTakenGetsASuffix() {
    Plan mine = teams("id,name\na,Mine\n", Plan.EMPTY);
    String json =
        PlanJson.text(teams("id,name\na,Yours\n", Plan.EMPTY))
            .replace("8000-000000000001", "8000-0000000000ff")
            .replace("\"source\":\"s\"", "\"source\":\"other\"");
    ImportPreview preview = Taking.preview(FileContent.of("p.json", json), mine, Taking.options());
    Plan both = Taking.apply(mine, preview.edit(Choices.ASK));
    assertEquals("Yours", both.byKey(Team.class, "a-2").orElseThrow().name());
  }

  @Test
  void aNewerMajorVersionAndBrokenFilesAreRefused() {
    String json = PlanJson.text(teams("id,name\na,A\n", Plan.EMPTY));
    for (String broken :
        new String[] {
          json.replace("\"schemaVersion\":\"1.0\"", "\"schemaVersion\":\"2.0\""),
          json.substring(0, json.length() / 2),
          json.replace("\"name\":\"A\"", "\"name\":7"),
          "{}"
        }) {
      String said =
          Taking.say(
              Taking.refusal(FileContent.of("p.json", broken), Plan.EMPTY, Taking.options()));
      assertTrue(said.startsWith("REFUSED"), said);
    }
  }

  private static Plan teams(String csv, Plan plan) {
    ImportPreview preview =
        Taking.preview(
            FileContent.of("t.csv", csv),
            plan,
            Taking.options().withMapping(Taking.mapping(MAPPING)));
    return Taking.apply(plan, preview.edit(Choices.ASK));
  }

  private static ImportPreview preview(Plan file, Plan plan) {
    return Taking.preview(FileContent.of("plan.json", PlanJson.text(file)), plan, Taking.options());
  }
}
