package org.slipway.ui.vendor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.screen.Screen;
import org.slipway.ui.FlowBench;
import org.slipway.ui.action.Actions;
import org.slipway.ui.session.BranchDesk;
import org.slipway.ui.theme.Look;

/** A vendor's later date is tried on a branch of its own, and on one that is shown already. */
class SlipInBranchTest {

  @TempDir private Path folder;

  private final List<String> said = new ArrayList<>();

  private void begin(FlowBench bench) {
    Screen.on(
        () -> {
          var actions = new Actions();
          var says =
              new VendorSlipFlow.Says(reply -> said.addAll(reply.problems()), said::add, said::add);
          new VendorSlipFlow(bench.session, bench.tasks, () -> bench.layers, says)
              .register(actions);
          bench.session.selection().set(Optional.of(Ref.of(delivery(bench.session.plan()))));
          actions.run(VendorSlipFlow.SLIP);
          return true;
        });
    bench.hand.untilShown("#slip-form");
  }

  private static VendorDelivery delivery(Plan plan) {
    return plan.byKey(VendorDelivery.class, "VDEL-1").orElseThrow();
  }

  private static void type(FlowBench bench, String later) {
    bench.hand.push(KeyCode.CONTROL, KeyCode.A).write(later).push(KeyCode.ENTER);
  }

  @Test
  void theBranchIsNamedInTheSameCardAndTellsOnlyWhatCameAbout() {
    try (FlowBench bench = FlowBench.ofSample(folder, Look.PLAIN, 1000, 800)) {
      BranchDesk desk = bench.session.branches().orElseThrow();
      Plan before = bench.session.plan();
      begin(bench);
      String proposed = bench.hand.text("#slip-name");
      assertTrue(proposed.endsWith(" late"), proposed);
      bench.hand.fill("#slip-name", " ").push(KeyCode.ENTER).untilShown("#problem-name");
      assertEquals(List.of(), said, "nothing came about");
      bench.hand.fill("#slip-name", "Wallet late").click("#slip-due");
      type(bench, "14 d");
      bench.hand.until(() -> !said.isEmpty() && desk.busy().get().isEmpty());
      assertEquals(Optional.of("Wallet late"), Screen.on(() -> desk.shown().get()));
      assertEquals(before, Screen.on(desk::base));
      assertEquals(
          Instant.parse("2026-10-30T16:00:00Z"), delivery(bench.session.plan()).due().at());
      assertTrue(said.getFirst().contains("with the delivery"), said.toString());

      begin(bench);
      assertTrue(bench.hand.find("#slip-name").isEmpty(), "the branch is there already");
      said.clear();
      type(bench, "1 d");
      bench.hand.until(() -> !said.isEmpty());
      assertEquals(
          Instant.parse("2026-10-31T16:00:00Z"), delivery(bench.session.plan()).due().at());
      assertEquals(before, Screen.on(desk::base));
    }
  }
}
