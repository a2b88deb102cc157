package org.slipway.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.ui.MemorySession;

class EnvironmentUseTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Environment perf =
      plan.set(plan.environment("perf", Stage.PERFORMANCE), "capacity", Optional.of(1));

  private List<Inspected.Line> inspected() {
    var session = MemorySession.of(plan.plan(), plan.at("2026-09-28T12:00"));
    session.selection().set(Optional.of(Ref.of(perf)));
    return new InspectorViewModel(session).inspected().get().orElseThrow().lines();
  }

  private static List<String> values(List<Inspected.Line> lines, String label) {
    return lines.stream()
        .filter(line -> line.label().equals(label))
        .map(Inspected.Line::values)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anUnusedEnvironmentIsSaidToBeSo() {
    List<String> used = values(inspected(), "Used, next 90 days");
    assertEquals("0 % · 0 min", used.getFirst());
    assertTrue(used.getLast().startsWith("Hardly used"), used.getLast());
    assertEquals(List.of("nobody"), values(inspected(), "At once, at most"));
  }

  @Test
  void tooMuchAtOnceIsSaidWithItsLength() {
    Release release = plan.release("Ledger", "4.1", plan.component("ledger"));
    plan.deploy(release, perf, "2026-09-29T10:00", 120, 60, 60);
    plan.book(perf, 1, "2026-09-29T13:00", "2026-09-29T16:00");
    List<String> used = values(inspected(), "Used, next 90 days");
    assertTrue(used.getLast().contains("1 h"), used.getLast());
    assertEquals(List.of("2"), values(inspected(), "At once, at most"));
    assertEquals(List.of("Deployments 4 h", "Bookings 3 h"), values(inspected(), "By"));
  }
}
