package org.slipway.ui.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.cli.Typed;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.planning.Goals;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.exchange.slot.SlotsOfMany;
import org.slipway.exchange.slot.SlotsOfManyFile;
import org.slipway.exchange.slot.SlotsWords;
import org.slipway.json.PlanJson;
import org.slipway.ui.MemorySession;
import org.slipway.ui.task.InlineTasks;
import org.slipway.workspace.Sample;

/** The window and the command answer the same to the same question about a train. */
class ManyAsCommandTest {

  private static final LocalDate SHOP = LocalDate.parse("2026-10-24");
  private static final LocalDate MONEY = LocalDate.parse("2026-09-29");

  @TempDir private Path folder;

  private final Plan plan = Sample.plan();
  private ManyViewModel window;

  @BeforeEach
  void open() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("plan.json"))) {
      PlanJson.write(plan, out);
    }
    var session = MemorySession.of(plan, Sample.NOW);
    window = new ManyViewModel(session, new InlineTasks());
  }

  private String command(String... more) {
    var words = new ArrayList<>(List.of("slots", "--json", "--plan"));
    words.add(folder.resolve("plan.json").toString());
    words.addAll(List.of(more));
    return Typed.in(folder, Sample.clock(), words.toArray(new String[0])).out();
  }

  private String window() throws IOException {
    ManyViewModel.Planned planned = window.planned().get().orElseThrow();
    var words = new SlotsWords(plan, window.session().texts(), window.session().zone().get());
    var out = new ByteArrayOutputStream();
    SlotsOfManyFile.json(SlotsOfMany.of(words, false, planned.answer(), planned.request()), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void asItComes() throws IOException {
    window.ask("Shop", SHOP);
    assertEquals(command("--train", "Shop", "--departure", "2026-10-24"), window());
    window.ask("Money", MONEY);
    assertEquals(command("--train", "Money", "--departure", "2026-09-29"), window());
  }

  @Test
  void afterOnePressOfImprove() throws IOException {
    window.ask("Shop", SHOP);
    window.improve();
    assertEquals(
        command("--train", "Shop", "--departure", "2026-10-24", "--improve", "20000"), window());
  }

  @ParameterizedTest
  @CsvSource({"nearest", "soonest", "spread"})
  void byEachGoal(String goal) throws IOException {
    window.goals().set(Goals.named().get(goal));
    window.ask("Money", MONEY);
    assertEquals(
        command("--train", "Money", "--departure", "2026-09-29", "--goal", goal), window());
  }

  @Test
  void withTheDepartureKept() throws IOException {
    window.relaxed().remove(ConstraintKind.TRAIN);
    window.ask("Money", MONEY);
    assertEquals(
        command("--train", "Money", "--departure", "2026-09-29", "--keep-departure"), window());
  }

  @Test
  void fromALaterDayNotSoFarAndWithLessThatHolds() throws IOException {
    window.from().set(LocalDate.parse("2026-10-05"));
    window.horizon().set(Duration.ofDays(30));
    window.relaxed().add(ConstraintKind.SOFT_FREEZE);
    window.ask("Money", MONEY);
    assertEquals(
        command(
            "--train",
            "Money",
            "--departure",
            "2026-09-29",
            "--from",
            "2026-10-05T00:00",
            "--horizon",
            "P30D",
            "--relax",
            "soft-freeze"),
        window());
  }
}
