package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.json.PlanJson;

class TrainsCommandTest {

  @TempDir private Path folder;

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");

  @BeforeEach
  void writePlan() throws IOException {
    builder.train(
        "Money",
        builder.again("2026-09-29T20:00", "2026-09-30T04:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        new CutOff(MilestoneKind.CODE_FREEZE, "Code freeze", 4, false, LocalTime.of(18, 0)));
    rider("Payments", "2026-09-29", "2026-10-01T22:00");
    rider("Ledger", "2026-10-27", "2026-10-27T22:00");
    rider("Wallet", "2026-10-20", "2026-10-20T22:00");
    try (OutputStream out = Files.newOutputStream(folder.resolve("plan.json"))) {
      PlanJson.write(builder.plan(), out);
    }
  }

  private void rider(String name, String departure, String start) {
    Release release = builder.release(name, "1", builder.component(name));
    builder.set(release, "train", Optional.of("Money"));
    builder.set(release, "departure", Optional.of(LocalDate.parse(departure)));
    builder.deploy(release, builder.environment("prod-" + name, Stage.PRODUCTION), start);
  }

  @Test
  void departuresAreToldLocalAndInUtcWithWhoMissesThem() {
    Typed typed = trains("--from", "2026-09-28T00:00", "--to", "2026-10-31T00:00");
    assertEquals(0, typed.exit(), typed.err());
    String out = typed.out();
    assertTrue(out.contains("Tue 29 Sep 2026 20:00 CEST (Tue 29 Sep 2026 18:00 UTC)"), out);
    assertTrue(out.contains("Tue 27 Oct 2026 20:00 CET (Tue 27 Oct 2026 19:00 UTC)"), out);
    assertTrue(out.contains("Code freeze: Fri 25 Sep 2026 18:00 CEST"), out);
    assertTrue(out.contains("passed"), out);
    assertTrue(out.contains("after the departure"), out);
    assertTrue(out.contains("does not depart on Tue 20 Oct 2026"), out);
  }

  @Test
  void asCsvEachRiderIsARow() {
    Typed typed = trains("--from", "2026-09-28T00:00", "--to", "2026-10-31T00:00", "--csv");
    List<String> lines = typed.out().replace("\uFEFF", "").lines().toList();
    assertEquals("train,departure,starts,ends,release,name,team,misses", lines.getFirst());
    assertEquals(4, lines.size(), typed.out());
    assertTrue(lines.get(1).startsWith("Money,2026-09-29,2026-09-29T20:00:00+02:00"), typed.out());
  }

  @Test
  void asJsonTheDocumentNamesAllOfIt() {
    Typed typed = trains("--from", "2026-09-28T00:00", "--to", "2026-10-31T00:00", "--json");
    assertTrue(typed.out().contains("\"schemaVersion\":\"1.0\""), typed.out());
    assertTrue(typed.out().contains("\"departure\":\"2026-10-27\""), typed.out());
    assertTrue(typed.out().contains("\"unbooked\":[{"), typed.out());
  }

  @Test
  void aReversedTimeIsAMistakeOfTheCall() {
    assertEquals(2, trains("--from", "2026-10-28T00:00", "--to", "2026-10-01T00:00").exit());
  }

  private Typed trains(String... more) {
    var words =
        new ArrayList<>(List.of("trains", "--plan", folder.resolve("plan.json").toString()));
    words.addAll(List.of(more));
    Clock clock = Clock.fixed(builder.at("2026-09-28T12:00"), ZoneOffset.UTC);
    return Typed.in(folder, clock, words.toArray(new String[0]));
  }
}
