package org.slipway.exchange.cmdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.HoldCause;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Stage;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Importers;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;

/** Health files: what begins a hold, what ends it, and what is told. */
class HealthTest {

  private final Supplier<UUID> ids = Taking.ids();
  private final PlanBuilder start = new PlanBuilder("Europe/Berlin");

  private Plan plan() {
    Component pay = start.component("pay");
    start.component("shop");
    start.environment("prod", Stage.PRODUCTION);
    start.hold(pay, HoldCause.MANUAL, start.between("2026-03-01T00:00", "2026-12-01T00:00"));
    return start.plan();
  }

  private ImportPreview preview(Plan plan, String name, String text) {
    ImportOptions options = ImportOptions.of(ids).withZone(ZoneId.of("Europe/Berlin"));
    return Taking.preview(FileContent.of(name, text), plan, options);
  }

  private Plan taken(Plan plan, String rows) {
    String text = "item,status,reason,since,until,environment\n" + rows;
    return Taking.apply(plan, preview(plan, "health.csv", text).edit(Choices.ASK));
  }

  private static List<String> imported(Plan plan) {
    return plan.holds().values().stream()
        .filter(hold -> hold.cause() != HoldCause.MANUAL)
        .map(
            hold ->
                plan.get(Component.class, hold.component()).name()
                    + " "
                    + hold.cause()
                    + " "
                    + hold.from()
                    + " "
                    + hold.until().map(String::valueOf).orElse("open")
                    + hold.environment().map(_ -> " there").orElse(""))
        .sorted()
        .toList();
  }

  @Test
  void outagesBeginAndOkEndsThem() {
    Plan ill =
        taken(
            plan(),
            "pay,outage,no database,2026-03-02T10:00:00Z,,prod\n"
                + "shop,Degraded,,2026-03-02T12:00,2026-03-03T12:00,\n");
    assertEquals(
        List.of(
            "pay OUTAGE 2026-03-02T10:00:00Z open there",
            "shop DEGRADED 2026-03-02T11:00:00Z 2026-03-03T11:00:00Z"),
        imported(ill));
    assertEquals(3, ill.holds().size(), "the one made by hand stays");
    Plan still = taken(ill, "pay,outage,no database,2026-03-02T10:00:00Z,,prod\n");
    assertEquals(ill, still);
    Plan well = taken(ill, "pay,ok,,2026-03-02T15:00:00Z,,prod\nshop,ok,,2026-03-04T00:00Z,,\n");
    assertEquals(
        List.of(
            "pay OUTAGE 2026-03-02T10:00:00Z 2026-03-02T15:00:00Z there",
            "shop DEGRADED 2026-03-02T11:00:00Z 2026-03-03T11:00:00Z"),
        imported(well));
    assertEquals(ill.holds().size(), well.holds().size());
  }

  @Test
  void anotherStateEndsTheEarlierOneAndBeginsItsOwn() {
    Plan first = taken(plan(), "pay,degraded,slow,2026-03-02T10:00:00Z,,\n");
    Plan second = taken(first, "pay,outage,down,2026-03-02T11:00:00Z,,\n");
    assertEquals(
        List.of(
            "pay DEGRADED 2026-03-02T10:00:00Z 2026-03-02T11:00:00Z",
            "pay OUTAGE 2026-03-02T11:00:00Z open"),
        imported(second));
  }

  @Test
  void faultyRowsAreToldAndLeftOut() {
    String text =
        "item,status,since,until,environment\n"
            + "gone,outage,2026-03-02T10:00Z,,\n"
            + "pay,tired,2026-03-02T10:00Z,,\n"
            + "pay,outage,soon,,\n"
            + "pay,outage,2026-03-02T10:00Z,2026-03-01T10:00Z,\n"
            + "shop,outage,2026-03-02T10:00Z,,moon\n"
            + "shop,outage,2026-03-02T10:00Z,,\n"
            + "shop,ok,2026-03-02T11:00Z,,\n";
    ImportPreview preview = preview(plan(), "health.csv", text);
    String told = Taking.say(preview.problems());
    for (String part :
        List.of(
            "2:0 - gone is no component",
            "3:0 - pay is said to be “tired”",
            "4:0 - Nothing readable says since when pay",
            "5:0 - The end of what is said of pay",
            "6:0 - shop is said to be in moon",
            "8:0 - shop stands here a second time; line 7")) {
      assertTrue(told.contains(part), told);
    }
    assertEquals(1, preview.rows().size());
    assertEquals(6, preview.total().leftOut());
  }

  @Test
  void jsonSaysTheSame() {
    String text =
        """
        {"schemaVersion":"1.0","at":"2026-03-02T10:00:00Z","health":[
          {"item":"pay","status":"outage","reason":"no database","ticket":{"number":"INC1"}},
          {"item":"nobody","status":"ok"}]}
        """;
    FileContent file = FileContent.of("health.json", text);
    assertEquals("health", Importers.detect(file).orElseThrow().name());
    ImportPreview preview = preview(plan(), "health.json", text);
    Plan after = Taking.apply(preview.plan(), preview.edit(Choices.ASK));
    assertEquals(List.of("pay OUTAGE 2026-03-02T10:00:00Z open"), imported(after));
    assertTrue(Taking.say(preview.problems()).contains("health[1] nobody is no component"));
    for (String wrong : List.of("{\"health\": [", "{\"health\": [5, null]}x", "{\"x\": 1}")) {
      FileContent bad = FileContent.of("health.json", wrong);
      assertTrue(
          Taking.say(Taking.refusal(bad, Plan.EMPTY, ImportOptions.of(ids))).startsWith("REF"));
    }
  }
}
