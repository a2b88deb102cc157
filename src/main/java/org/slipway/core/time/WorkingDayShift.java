package org.slipway.core.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Where the starts of one recurrence go by its working days (DEFINITIONS §3). A start that needs a
 * day of an uncovered year goes nowhere that could be named, only somewhere between two dates.
 */
record WorkingDayShift(Recurrence recurrence, WorkingDays days) {

  /** Where a start goes. */
  sealed interface Place {}

  /** To this wall time. */
  record At(LocalDateTime start) implements Place {}

  /** Not known: there is no working day near, or a year is not covered. */
  record Unknown(
      Expansion.Reason reason, String detail, LocalDateTime earliest, LocalDateTime latest)
      implements Place {}

  /** How far, in days, a start can move either way. */
  int reach() {
    return recurrence.needsWorkingDays() ? 31 + 3 * Math.abs(recurrence.workingDays()) : 0;
  }

  Place place(LocalDateTime start) {
    if (!recurrence.needsWorkingDays()) {
      return new At(start);
    }
    LocalDate to = start.toLocalDate();
    Optional<LocalDate> at =
        switch (recurrence.shift()) {
          case NONE -> Optional.of(to);
          case NEXT_WORKING_DAY -> walk(to, 1);
          case PREVIOUS_WORKING_DAY -> walk(to, -1);
        };
    int step = Integer.signum(recurrence.workingDays());
    for (int i = 0; i < Math.abs(recurrence.workingDays()); i++) {
      at = at.flatMap(day -> walk(day.plusDays(step), step));
    }
    return at.<Place>map(day -> new At(day.atTime(start.toLocalTime())))
        .orElseGet(() -> unknown(start));
  }

  /** The first working day from {@code from} on, itself included; empty: nobody can say. */
  private Optional<LocalDate> walk(LocalDate from, int step) {
    LocalDate day = from;
    for (int i = 0; i <= reach(); i++) {
      switch (days.on(day)) {
        case WORKING -> {
          return Optional.of(day);
        }
        case NOT_COVERED -> {
          return Optional.empty();
        }
        case OFF -> day = day.plusDays(step);
      }
    }
    return Optional.empty();
  }

  /** The years around a start tell why; it may go either way as far as it could reach. */
  private Unknown unknown(LocalDateTime start) {
    LocalDateTime earliest = start.minusDays(movesBack() ? reach() : 0);
    LocalDateTime latest = start.plusDays(movesOn() ? reach() : 0);
    Optional<Integer> year =
        earliest
            .toLocalDate()
            .datesUntil(latest.toLocalDate().plusDays(1))
            .filter(day -> days.on(day) == WorkingDays.Day.NOT_COVERED)
            .map(LocalDate::getYear)
            .findFirst();
    return year.map(
            y ->
                new Unknown(
                    Expansion.Reason.YEAR_NOT_COVERED, Integer.toString(y), earliest, latest))
        .orElseGet(() -> new Unknown(Expansion.Reason.NO_WORKING_DAY, "", earliest, latest));
  }

  private boolean movesBack() {
    return recurrence.shift() == DayShift.PREVIOUS_WORKING_DAY || recurrence.workingDays() < 0;
  }

  private boolean movesOn() {
    return recurrence.shift() == DayShift.NEXT_WORKING_DAY || recurrence.workingDays() > 0;
  }
}
