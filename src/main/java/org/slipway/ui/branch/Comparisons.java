package org.slipway.ui.branch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.slipway.core.Compared;
import org.slipway.core.WhatIf;
import org.slipway.core.plan.Plan;
import org.slipway.ui.session.Judgement;

/**
 * Compares plans, and keeps the last comparison so that the next one costs what was edited since.
 * Within a minute both are judged at the same instant, as the window's own clock goes by minutes;
 * after that all is judged anew. Safe for all threads.
 */
final class Comparisons {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final AtomicReference<Optional<Compared>> last = new AtomicReference<>(Optional.empty());

  /**
   * What is different from one plan to another.
   *
   * @param shown what the window knows already
   */
  Compared compared(Judgement shown, Plan was, Plan is, Instant now, WhatIf.Steps steps) {
    Compared compared =
        last.get()
            .filter(known -> isFresh(known.at(), now))
            .map(known -> known.after(was, is, steps))
            .orElseGet(() -> Compared.of(shown.beside(was, now), is, steps));
    last.set(Optional.of(compared));
    return compared;
  }

  private static boolean isFresh(Instant at, Instant now) {
    return !now.isBefore(at) && Duration.between(at, now).compareTo(MINUTE) < 0;
  }
}
