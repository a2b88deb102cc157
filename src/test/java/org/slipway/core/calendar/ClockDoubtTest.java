package org.slipway.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.Timing;
import org.slipway.core.time.ClockShift;

class ClockDoubtTest {

  @Test
  void aNightOverTheAutumnChangeHasMomentsThatHappenTwice() {
    // from 23:30 in Berlin: run to 02:30, first pass; verified 02:30, second pass; tail to 04:30
    List<ClockDoubt> doubts =
        ClockDoubt.of(timing("2026-10-24T21:30:00Z", 180, 60, 120), Calendars.BERLIN);
    assertEquals(1, doubts.size());
    assertEquals(ClockShift.OVERLAP, doubts.getFirst().change().shift());
    assertEquals(
        List.of(ClockDoubt.Moment.END_OF_RUN, ClockDoubt.Moment.END_OF_VERIFICATION),
        doubts.getFirst().repeated());
  }

  @Test
  void aNightOverTheSpringChangeIsShorterOnTheWall() {
    List<ClockDoubt> doubts =
        ClockDoubt.of(timing("2026-03-28T22:30:00Z", 180, 60, 120), Calendars.BERLIN);
    assertEquals(List.of(ClockShift.GAP), doubts.stream().map(d -> d.change().shift()).toList());
    assertEquals(List.of(), doubts.getFirst().repeated());
  }

  @Test
  void anEndInTheRepeatedHourCounts() {
    List<ClockDoubt> doubts =
        ClockDoubt.of(timing("2026-10-24T21:00:00Z", 120, 30, 30), Calendars.BERLIN);
    assertEquals(
        List.of(List.of(ClockDoubt.Moment.END_OF_ROLLBACK_TAIL)),
        doubts.stream().map(ClockDoubt::repeated).toList());
  }

  @Test
  void otherNightsAndOtherZonesAreInNoDoubt() {
    assertEquals(
        List.of(), ClockDoubt.of(timing("2026-10-17T21:30:00Z", 180, 60, 120), Calendars.BERLIN));
    assertEquals(
        List.of(), ClockDoubt.of(timing("2026-10-24T21:30:00Z", 180, 60, 120), Calendars.UTC));
    assertEquals(List.of(), ClockDoubt.of(Timing.UNKNOWN, Calendars.BERLIN));
  }

  private static Timing timing(String start, int run, int verification, int tail) {
    return new Timing(
        Optional.of(new PlannedStart(Instant.parse(start), Calendars.BERLIN)),
        Optional.empty(),
        Optional.of(Duration.ofMinutes(run)),
        Optional.of(Duration.ofMinutes(verification)),
        Optional.of(new RollbackTail(Duration.ofMinutes(tail), false)));
  }
}
