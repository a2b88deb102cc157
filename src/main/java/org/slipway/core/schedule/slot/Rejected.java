package org.slipway.core.schedule.slot;

import java.util.List;
import org.slipway.core.plan.Phrase;
import org.slipway.core.time.Interval;

/**
 * A stretch of starts that do not fit, with the constraint told as the reason.
 *
 * @param starts whole minutes; the stretches of an answer do not overlap, and together with what
 *     fits they are all that was asked for
 * @param by what denies all of them
 * @param cause why just there
 * @param also what denies some of them besides, each once, in order
 */
public record Rejected(Interval starts, Constraint by, Phrase cause, List<Constraint> also) {

  public Rejected {
    also = List.copyOf(also);
  }
}
