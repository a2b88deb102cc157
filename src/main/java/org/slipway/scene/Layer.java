package org.slipway.scene;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Scope;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;

/**
 * One occurrence of a freeze, a maintenance window or a business event, or a date of a train or a
 * vendor.
 *
 * @param ref the record it comes from
 * @param scope what it is about; {@link Scope#ALL} for events and dates
 * @param days the zone whose whole days it takes; empty: it has times
 */
public record Layer(
    Ref ref, Sort sort, String name, Scope scope, Interval at, Optional<ZoneId> days)
    implements Comparable<Layer> {

  /** One that has times. */
  public Layer(Ref ref, Sort sort, String name, Scope scope, Interval at) {
    this(ref, sort, name, scope, at, Optional.empty());
  }

  /** Of a recurrence: one that was entered in days keeps them. */
  public Layer lasting(Recurrence when) {
    Optional<ZoneId> zone = when.allDay() ? Optional.of(when.zone()) : Optional.empty();
    return new Layer(ref, sort, name, scope, at, zone);
  }

  private static final Comparator<Layer> ORDER =
      Comparator.comparing(Layer::at).thenComparing(Layer::sort).thenComparing(Layer::ref);

  /** What the time is. */
  public enum Sort {
    WINDOW,
    SOFT_FREEZE,
    HARD_FREEZE,
    EVENT,
    /** A train's departure: the time in which its releases go to production. */
    DEPARTURE,
    CUT_OFF,
    /** What a vendor is to hand over. */
    DELIVERY,
    /** A cut-off that nobody can date; it stands at its departure. */
    UNDATED
  }

  /** Whether it is a date, and no time that anything lies in. */
  public boolean isDate() {
    return switch (sort) {
      case DEPARTURE, CUT_OFF, DELIVERY, UNDATED -> true;
      case WINDOW, SOFT_FREEZE, HARD_FREEZE, EVENT -> false;
    };
  }

  /** Whether it closes or opens lanes: a freeze or a maintenance window. */
  public boolean isOfLanes() {
    return isFreeze() || sort == Sort.WINDOW;
  }

  public boolean isFreeze() {
    return sort == Sort.HARD_FREEZE || sort == Sort.SOFT_FREEZE;
  }

  @Override
  public int compareTo(Layer other) {
    return ORDER.compare(this, other);
  }
}
