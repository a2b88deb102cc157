package org.slipway.ui.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Actions;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;

/** From what rides a departure straight to slots for all that ride it. */
class DepartureSlotsTest {

  private final AtomicInteger shown = new AtomicInteger();
  private final Actions actions = new Actions();
  private final MemorySession session = MemorySession.ofSample();
  private Hand hand;

  @BeforeEach
  void open() {
    Screen.start();
    SlotsFlow flow =
        new SlotsFlow(
            session, new InlineTasks(), actions, new StillDoors(), shown::incrementAndGet);
    hand =
        new Hand(
            Screen.on(() -> (SlotsView) flow.register().place().view().get()),
            1500,
            900,
            Look.PLAIN);
  }

  @AfterEach
  void close() {
    hand.close();
  }

  private void select(PlanRecord record) {
    Screen.on(
        () -> {
          session.selection().set(Optional.of(Ref.of(record)));
          return true;
        });
  }

  private Release release(String departure) {
    return session.plan().releases().values().stream()
        .filter(r -> r.departure().equals(Optional.of(LocalDate.parse(departure))))
        .findFirst()
        .orElseThrow();
  }

  private boolean canBeAsked() {
    return Screen.on(() -> actions.get(SlotsFlow.DEPARTURE).enabled().get());
  }

  private int asked(String group) {
    Screen.on(
        () -> {
          actions.run(SlotsFlow.DEPARTURE);
          return true;
        });
    hand.untilShown("#slots-group").untilShown("#slots-table");
    assertEquals(group, Screen.on(() -> ((ComboBox<?>) hand.get("#slots-group")).getValue()));
    return Screen.on(() -> ((TableView<?>) hand.get("#slots-table")).getItems().size());
  }

  @Test
  void ofAReleaseThatRidesIt() {
    select(release("2026-10-24"));
    assertEquals(7, asked("Train Shop, 24 Oct 2026 (7)"));
    assertEquals(1, shown.get());
  }

  @Test
  void ofADeploymentOfSuchARelease() {
    select(
        session.plan().deployments().values().stream()
            .filter(d -> d.release().equals(release("2026-10-23").id()))
            .findFirst()
            .orElseThrow());
    assertEquals(2, asked("Train Logistics, 23 Oct 2026 (2)"));
  }

  @Test
  void aDepartureWithOneDeploymentIsPlannedAsWell() {
    select(release("2026-10-13"));
    assertEquals(1, asked("What was asked for (1)"));
  }

  @Test
  void whatRidesNoneCannotBeAskedFor() {
    assertFalse(canBeAsked());
    select(
        session.plan().releases().values().stream()
            .filter(r -> r.departure().isEmpty())
            .findFirst()
            .orElseThrow());
    assertFalse(canBeAsked());
    select(release("2026-10-24"));
    assertTrue(canBeAsked());
  }
}
