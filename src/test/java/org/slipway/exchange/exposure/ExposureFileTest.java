package org.slipway.exchange.exposure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.CrowdedRisk;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.RiskAttribute;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.Stage;
import org.slipway.core.risk.Risks;
import org.slipway.core.schedule.exposure.ExposureGrid;

/** What people who watch risk get, cell by cell. */
class ExposureFileTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");

  /** Two high-risk deployments in the hour that comes twice, 0.2 each; limit 0.3. */
  @BeforeEach
  void twoAtOnce() {
    BusinessUnit unit = plan.unit("=Finance");
    Component ledger = plan.set(plan.component("ledger"), "businessUnit", Optional.of(unit.id()));
    Environment prod = plan.environment("prod", Stage.PRODUCTION);
    plan.set(
        plan.policy(),
        "risk",
        Optional.of(
            new RiskModel(
                "3",
                List.of(),
                new TreeMap<>(),
                List.of(CrowdedRisk.condition(RiskAttribute.BACKOUT, "PT0S", RiskLevel.HIGH)),
                Optional.empty(),
                CrowdedRisk.levels("0.02", "0.08", "0.2", "0.4"),
                Optional.of(new BigDecimal("0.3")))));
    plan.deploy(plan.release("A", "1", ledger), prod, "2026-10-25T01:00", 60, 30, 30);
    plan.deploy(plan.release("B", "1", ledger), prod, "2026-10-25T01:30", 30, 0, 0);
  }

  private ExposureGrid grid() {
    Instant at = plan.at("2026-10-20T12:00");
    Instant start = plan.at("2026-10-25T00:00");
    return ExposureGrid.of(plan.plan(), Risks.of(plan.plan(), at), start, 25, false).orElseThrow();
  }

  @Test
  void theTableHasARowForEachBusyHour() throws IOException {
    var out = new ByteArrayOutputStream();
    ExposureFile.csv(plan.plan(), grid(), BERLIN, out);
    List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
    assertTrue(
        lines.getFirst().startsWith("\uFEFFbusiness_unit,part_of,hour_local,hour_utc,in_flight"));
    assertEquals(
        "'=Finance,,2026-10-25T01:00:00+02:00,2026-10-24T23:00:00Z,2,0,0.360000,0.4,0.3,true,"
            + "DEP-6; DEP-8,ledger",
        lines.get(1));
    assertEquals(
        "'=Finance,,2026-10-25T02:00:00+02:00,2026-10-25T00:00:00Z,1,0,0.200000,0.2,0.3,false,"
            + "DEP-6,",
        lines.get(2));
    assertEquals(3, lines.size());
  }

  @Test
  void theDocumentSaysHowItIsReckoned() throws IOException {
    var out = new ByteArrayOutputStream();
    ExposureFile.json(plan.plan(), grid(), BERLIN, out);
    JsonNode document = new ObjectMapper().readTree(out.toByteArray());
    assertEquals("1.0", document.path("schemaVersion").asText());
    assertEquals("3", document.path("model").asText());
    assertEquals("Europe/Berlin", document.path("zone").asText());
    assertTrue(document.path("formula").asText().contains("1 - product(1 - p)"));
    JsonNode first = document.path("cells").path(0);
    assertEquals("0.360000", first.path("combined").asText());
    assertTrue(first.path("overLimit").asBoolean());
    assertEquals("high", first.path("deployments").path(0).path("level").asText());
    assertEquals("ledger", first.path("sharedItems").path(0).path("name").asText());
    assertEquals(2, document.path("cells").size());
  }
}
