package org.slipway.core.schedule.train;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.slipway.core.plan.CutOff;
import org.slipway.core.time.ClockShift;
import org.slipway.core.time.WallTime;
import org.slipway.core.time.WorkingDays;

/** When a cut-off of one departure is. */
public sealed interface CutOffTime {

  CutOff cutOff();

  /** The instant, where it is known. */
  Optional<Instant> known();

  /**
   * It is then.
   *
   * @param shift what the clocks did to its wall time, where they did anything
   */
  record At(CutOff cutOff, Instant at, Optional<ClockShift> shift) implements CutOffTime {
    @Override
    public Optional<Instant> known() {
      return Optional.of(at);
    }
  }

  /** Nobody can say: the holiday calendar does not cover a year that was needed. */
  record NotComputed(CutOff cutOff, int year) implements CutOffTime {
    @Override
    public Optional<Instant> known() {
      return Optional.empty();
    }
  }

  /**
   * Counts back from the local day of a departure (DEFINITIONS §3, working days). The day itself is
   * not counted and need not be a working day.
   *
   * @param days asked only where the cut-off counts working days
   */
  static CutOffTime before(LocalDate departure, CutOff cutOff, WorkingDays days, ZoneId zone) {
    LocalDate day = departure;
    if (!cutOff.workingDays()) {
      return at(cutOff, departure.minusDays(cutOff.days()), zone);
    }
    for (int counted = 0; counted < cutOff.days(); ) {
      day = day.minusDays(1);
      switch (days.on(day)) {
        case WORKING -> counted++;
        case NOT_COVERED -> {
          return new NotComputed(cutOff, day.getYear());
        }
        case OFF -> {}
      }
    }
    return at(cutOff, day, zone);
  }

  private static CutOffTime at(CutOff cutOff, LocalDate day, ZoneId zone) {
    WallTime.Resolved resolved = WallTime.resolve(day.atTime(cutOff.at()), zone);
    return new At(cutOff, resolved.at(), resolved.shift());
  }
}
