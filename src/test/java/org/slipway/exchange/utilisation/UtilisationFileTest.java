package org.slipway.exchange.utilisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Stage;
import org.slipway.core.schedule.UtilisationWeeks;

/** One environment, one shared service, two weeks around the end of summer time. */
class UtilisationFileTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");

  private UtilisationWeeks weeks() {
    Component gateway = plan.component("gateway");
    Environment test = plan.environment("test", Stage.TEST);
    plan.set(test, "capacity", Optional.of(2));
    plan.deploy(plan.release("Shop", "7", plan.component("shop")), test, "2026-10-20T10:00");
    plan.book(test, 2, "2026-10-20T09:00", "2026-10-20T11:00");
    plan.set(
        plan.book(test, 1, "2026-10-27T09:00", "2026-10-27T15:30"),
        "service",
        Optional.of(gateway.id()));
    return UtilisationWeeks.of(
        plan.plan(), LocalDate.parse("2026-10-21"), 2, ZoneId.of("Europe/Berlin"));
  }

  @Test
  void theTableStatesUnitsAndZone() throws Exception {
    var out = new ByteArrayOutputStream();
    UtilisationWeeks weeks = weeks();
    UtilisationFile.csv(plan.plan(), weeks, out);
    List<String> lines =
        out.toString(StandardCharsets.UTF_8).replace("\uFEFF", "").lines().toList();
    assertEquals(
        "kind,key,name,week_local,week_utc,zone,capacity_units,busy_hours,booked_unit_hours,"
            + "share_of_week,share_of_capacity,peak_units,over_capacity_hours,"
            + "unplanned_deployments,bookings",
        lines.getFirst().replace(';', ','));
    assertEquals(5, lines.size());
  }

  @Test
  void theDocumentHoldsEveryWeekOfEveryResource() throws Exception {
    var out = new ByteArrayOutputStream();
    UtilisationWeeks weeks = weeks();
    UtilisationFile.json(plan.plan(), weeks, out);
    JsonNode document = new ObjectMapper().readTree(out.toByteArray());
    assertEquals("Europe/Berlin", document.path("zone").asText());
    assertEquals(4, document.path("weeks").size());
    JsonNode first = document.path("weeks").path(0);
    assertEquals("environment", first.path("kind").asText());
    assertEquals("2026-10-19T00:00:00+02:00", first.path("local").asText());
    // 9 to 12 with the way back; 2 units for 2 hours and one for 2
    assertEquals("3", first.path("busyHours").asText().replaceAll("[.]?0+$", ""));
    assertEquals(6.0, first.path("bookedHours").asDouble());
    assertEquals(3, first.path("peak").asInt());
    assertEquals(1.0, first.path("overHours").asDouble());
    assertEquals(2, first.path("bookings").size());
    JsonNode service = document.path("weeks").path(3);
    assertEquals("component", service.path("kind").asText());
    assertEquals("2026-10-26T00:00:00+01:00", service.path("local").asText());
    assertEquals(6.5, service.path("bookedHours").asDouble());
  }
}
