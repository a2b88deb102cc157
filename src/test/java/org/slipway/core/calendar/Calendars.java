package org.slipway.core.calendar;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;

/** Freezes, windows and targets for tests. */
final class Calendars {

  static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  static final ZoneId UTC = ZoneId.of("UTC");

  private Calendars() {}

  static <T extends PlanRecord> Id<T> id(int number) {
    return new Id<>(new UUID(0x7000L, 0x8000000000000000L + number));
  }

  /** A target without items in one production environment. */
  static Target anywhere() {
    return new Target(
        new TreeMap<>(),
        id(900),
        Optional.empty(),
        Optional.empty(),
        ChangeType.NORMAL,
        Stage.PRODUCTION,
        List.of(),
        new TreeSet<>());
  }

  static MaintenanceWindow window(int number, Recurrence when) {
    return new MaintenanceWindow(
        Head.of(id(number), "WIN-" + number),
        "window " + number,
        Scope.ALL,
        when,
        Optional.empty(),
        Optional.empty());
  }

  static Freeze freeze(int number, Recurrence when) {
    return freeze(number, when, Optional.empty());
  }

  static Freeze freeze(int number, Recurrence when, Optional<Id<HolidayCalendar>> holidays) {
    return new Freeze(
        Head.of(id(number), "FRZ-" + number),
        "freeze " + number,
        Severity.HARD,
        Scope.ALL,
        when,
        holidays,
        "because",
        Optional.empty());
  }

  static Recurrence once(ZoneId zone, String start, String end) {
    return Recurrence.once(LocalDateTime.parse(start), LocalDateTime.parse(end), zone);
  }

  static Recurrence again(ZoneId zone, String start, String end, String rule) {
    return Recurrence.repeating(LocalDateTime.parse(start), LocalDateTime.parse(end), zone, rule);
  }

  static Plan plan(PlanRecord... records) {
    return ((Applied.Done) Plan.EMPTY.apply(Edit.put(Phrase.of("test"), records))).plan();
  }

  static OpenTime openTime(PlanRecord... records) {
    Plan plan = plan(records);
    return OpenTime.of(plan, anywhere(), new TreeSet<>(), Occurrences.of(plan));
  }

  static Instant at(String text) {
    return Instant.parse(text);
  }

  static Interval between(String from, String to) {
    return new Interval(at(from), at(to));
  }

  static <T> List<T> none() {
    return List.of();
  }
}
