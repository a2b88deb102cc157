package org.slipway.core.schedule.slot;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/** The denial of all starts before another deployment is verified. */
final class Waiting {

  private Waiting() {}

  static Optional<Denial> of(
      Told told, Need need, ConstraintKind kind, Precedence.Before before, Arg name, Phrase cause) {
    Ref other = Ref.of(before.deployment());
    boolean known = before.verified().isPresent();
    Optional<Interval> starts =
        before.verified().map(need::before).orElseGet(() -> Optional.of(need.starts()));
    Constraint by =
        new Constraint(
            kind,
            List.of(other),
            "",
            Phrase.of("slots.title.not-yet-done", name),
            Phrase.of(known ? "slots.relax.earlier" : "slots.relax.plan", name),
            told.owner(other),
            known);
    return starts.map(denied -> new Denial(by, denied, cause));
  }
}
