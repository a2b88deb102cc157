package org.slipway.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;

/** Tables of a plan go out harmless and come back whole. */
class PlanTableTest {

  private static final String BACK =
      """
      {"format":"slipway-mapping","version":1,"source":"copy","guarded":true,"records":[
        {"kind":"component","id":"{key}","key":"{key}","fields":{
          "name":"name","tier":"tier","users":"users",
          "regions":{"column":"regions","split":"; "},
          "parent":{"kind":"component","source":"copy","id":"{parent}"}}}]}
      """;
  private static final String FIRST =
      """
      {"format":"slipway-mapping","version":1,"source":"first","records":[
        {"kind":"component","id":"{key}","key":"{key}","fields":{
          "name":"name","tier":"tier","users":"users",
          "regions":{"column":"regions","split":"/"},
          "parent":{"kind":"component","source":"first","id":"{parent}"}}}]}
      """;

  @Test
  void aTableWrittenForASpreadsheetIsReadBack() throws Exception {
    String csv =
        """
        key,name,tier,users,regions,parent
        A,"=cmd|' /C calc'!A0",critical,7,eu/us,
        B,"Two, ""quoted"\"",,,,A
        """;
    Plan plan = taken(csv, FIRST);
    PlanTable table = PlanTable.of(plan, Kind.COMPONENT);
    assertEquals(List.of("id", "key", "name", "parent"), table.heading().subList(0, 4));
    var out = new ByteArrayOutputStream();
    CsvWriter.write(table.heading(), table.rows(), CsvWriter.Style.SPREADSHEET, out);
    String text = out.toString(StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\uFEFFid,key,name,parent"), text);
    assertTrue(text.contains(",'=cmd|"), text);

    Plan back = taken(text, BACK);
    assertEquals(2, back.components().size());
    for (Component component : plan.components().values()) {
      Component copy = back.byKey(Component.class, component.key()).orElseThrow();
      assertEquals(component.name(), copy.name());
      assertEquals(component.tier(), copy.tier());
      assertEquals(component.users(), copy.users());
      assertEquals(component.regions(), copy.regions());
      assertEquals(
          component.parent().map(id -> plan.get(Component.class, id).key()),
          copy.parent().map(id -> back.get(Component.class, id).key()));
    }
  }

  private static Plan taken(String csv, String mapping) {
    return Taking.apply(
        Plan.EMPTY,
        Taking.preview(
                FileContent.of("t.csv", csv),
                Plan.EMPTY,
                Taking.options().withMapping(Taking.mapping(mapping)))
            .edit(Choices.ASK));
  }
}
