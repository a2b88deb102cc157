package org.slipway.ui.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Person;
import org.slipway.ui.MemorySession;
import org.slipway.ui.session.Judgement;

/** Who serves a roster now and next, and when nobody does. */
class RosterLinesTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Person mara = plan.person("Mara Lind");
  private final Person ana = plan.person("Ana Ruiz");
  private final Instant now = plan.at("2026-10-21T12:00");

  private List<Inspected.Line> lines() {
    var session =
        new MemorySession(
            plan.plan(), Clock.fixed(now, ZoneOffset.UTC), p -> new Judgement(p, now));
    return RosterLines.lines(session, "EU");
  }

  private List<String> values(int line) {
    return lines().get(line).values();
  }

  @Test
  void aRosterOfNobodySaysSo() {
    assertEquals(List.of("nobody"), values(0));
    assertEquals(List.of("nobody"), values(1));
    assertEquals(List.of("from Wed 21 Oct 2026 12:00 CEST on nobody is entered"), values(2));
  }

  @Test
  void onePersonIsOnCallAndThenNobodyIs() {
    plan.onCall("EU", mara, "2026-10-20T08:00", "2026-10-22T08:00");
    assertEquals(List.of("Mara Lind, Tue 20 Oct 2026 08:00 – Thu 22 Oct 08:00 CEST"), values(0));
    assertEquals(List.of("nobody"), values(1));
    assertEquals(List.of("from Thu 22 Oct 2026 08:00 CEST on nobody is entered"), values(2));
  }

  @Test
  void aGapIsToldWithBothItsEnds() {
    plan.onCall("EU", mara, "2026-10-20T08:00", "2026-10-22T08:00");
    plan.onCall("EU", ana, "2026-10-22T10:00", "2026-11-22T10:00");
    assertEquals(List.of("Thu 22 Oct 2026 08:00 – 10:00 CEST"), values(2));
  }

  @Test
  void aDutyOverTheEndOfSummerTimeIsAnHourLonger() {
    plan.onCall("EU", mara, "2026-10-20T08:00", "2026-10-24T20:00");
    plan.onCall("EU", ana, "2026-10-24T20:00", "2026-10-25T20:00");
    assertEquals(
        List.of(
            "Ana Ruiz, Sat 24 Oct 2026 20:00 – Sun 25 Oct 20:00 CET: 1 d 1 h, for the clocks"
                + " change"),
        values(1));
  }

  @Test
  void whatIsEnteredStandsOverTheTurns() {
    plan.rotation("EU", List.of(mara, ana), "2026-10-05T08:00", "2026-10-12T08:00");
    assertTrue(values(0).getFirst().startsWith("Mara Lind, Mon 19 Oct"), values(0).toString());
    assertEquals(List.of("at no time in the next 28 days"), values(2));
    plan.onCall("EU", ana, "2026-10-21T08:00", "2026-10-21T20:00");
    assertEquals(
        List.of("Ana Ruiz, Wed 21 Oct 2026 08:00 – 20:00 CEST"),
        values(0),
        "the rotation is silent then");
    assertTrue(values(1).getFirst().startsWith("Mara Lind, Wed 21 Oct 2026 20:00"), "and goes on");
    assertEquals(List.of("at no time in the next 28 days"), values(2));
  }
}
