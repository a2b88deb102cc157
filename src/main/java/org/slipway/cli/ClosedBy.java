package org.slipway.cli;

import java.util.List;
import org.slipway.core.plan.Severity;
import org.slipway.core.schedule.train.Closure;
import org.slipway.text.ClosureWords;
import org.slipway.text.Texts;

/**
 * A freeze that keeps a departure from production.
 *
 * @param certain false where nobody can say whether it is active then
 */
record ClosedBy(String freeze, String name, Severity severity, boolean certain, String says) {

  static List<ClosedBy> of(List<Closure> closures, Texts texts) {
    return closures.stream()
        .map(
            c ->
                new ClosedBy(
                    c.freeze().key(),
                    c.freeze().name(),
                    c.freeze().severity(),
                    c.certain(),
                    ClosureWords.of(c, texts)))
        .toList();
  }
}
