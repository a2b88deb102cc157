package org.slipway.scene;

import java.util.Comparator;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Scope;
import org.slipway.core.time.Interval;

/**
 * One occurrence of a freeze, a maintenance window or a business event.
 *
 * @param ref the record it comes from
 * @param scope what it is about; {@link Scope#ALL} for a business event
 */
public record Layer(Ref ref, Sort sort, String name, Scope scope, Interval at)
    implements Comparable<Layer> {

  private static final Comparator<Layer> ORDER =
      Comparator.comparing(Layer::at).thenComparing(Layer::sort).thenComparing(Layer::ref);

  /** What the time is. */
  public enum Sort {
    WINDOW,
    SOFT_FREEZE,
    HARD_FREEZE,
    EVENT
  }

  public boolean isFreeze() {
    return sort == Sort.HARD_FREEZE || sort == Sort.SOFT_FREEZE;
  }

  @Override
  public int compareTo(Layer other) {
    return ORDER.compare(this, other);
  }
}
