package org.slipway.ui.record;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.core.plan.ApprovalNeed;
import org.slipway.core.plan.CutOff;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Throttle;
import org.slipway.core.plan.TrafficProfile;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.plan.Wave;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;

/**
 * The field to mend where the class of a value refuses what was typed into its fields together.
 *
 * @param field name of the field
 * @param key of the sentence that says what to type there
 */
record Blame(String field, String key) {

  /** Of classes that refuse for one reason. */
  private static final Map<Class<?>, Blame> ALWAYS =
      Map.ofEntries(
          Map.entry(Interval.class, new Blame("end", "record.ends-early")),
          Map.entry(Reservation.class, new Blame("units", "record.at-least-one")),
          Map.entry(Throttle.class, new Blame("atMost", "record.at-least-one")),
          Map.entry(ApprovalNeed.class, new Blame("count", "record.at-least-one")),
          Map.entry(VendorDelivery.class, new Blame("confidence", "record.percent")),
          Map.entry(CutOff.class, new Blame("days", "record.days-before")),
          Map.entry(Wave.class, new Blame("soak", "record.not-negative")),
          Map.entry(Milestone.class, new Blame("at", "record.date-or-anchor")),
          Map.entry(TrafficProfile.class, new Blame("hours", "record.hours-of-week")));

  /**
   * Finds it.
   *
   * @param shape of the class that refused
   * @param values what it refused, in the order of the fields
   * @return empty where several fields are to blame
   */
  static Optional<Blame> of(Shape shape, List<Object> values) {
    if (shape.type() == Recurrence.class) {
      return Optional.of(recurrence(values));
    }
    if (shape.type() == RosterRotation.class) {
      boolean nobody = value(shape, values, "people") instanceof List<?> people && people.isEmpty();
      return Optional.of(
          nobody
              ? new Blame("people", "record.somebody")
              : new Blame("handOver", "record.not-negative"));
    }
    return Optional.ofNullable(ALWAYS.get(shape.type()));
  }

  private static Blame recurrence(List<Object> values) {
    Shape shape = Shape.of(Recurrence.class);
    var start = (LocalDateTime) value(shape, values, "start");
    var end = (LocalDateTime) value(shape, values, "end");
    if (end.isBefore(start)) {
      return new Blame("end", "record.ends-early");
    }
    boolean startsLate = !start.toLocalTime().equals(LocalTime.MIDNIGHT);
    return new Blame(startsLate ? "start" : "end", "record.midnight");
  }

  private static Object value(Shape shape, List<Object> values, String field) {
    return values.get(shape.fields().indexOf(shape.field(field).orElseThrow()));
  }
}
