package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/**
 * What waits for a deployment stays after it: starts from which it would not be verified, and
 * soaked, by the planned start of one that needs it, of a later stage or of the next wave, or would
 * come too late for what is linked after it.
 */
public final class DependentDenials implements ConstraintSource {

  private final Told told;
  private final Needs needs;
  private final Instant at;

  /**
   * @param at evaluation instant: starts before it have passed and are not kept
   */
  public DependentDenials(Told told, Needs needs, Instant at) {
    this.told = told;
    this.needs = needs;
    this.at = at;
  }

  @Override
  public List<Denial> denials(Need need) {
    var denials = new ArrayList<Denial>();
    for (Dependents.After after : Dependents.of(told.plan(), needs, need.deployment(), at)) {
      starts(need, after)
          .map(starts -> new Denial(constraint(told, after), starts, cause(told, need, after)))
          .ifPresent(denials::add);
    }
    return denials;
  }

  /** Both ways of being too late last to the end of what is asked for. */
  private static Optional<Interval> starts(Need need, Dependents.After after) {
    Optional<Interval> late = late(need, after);
    if (after.until().isPresent()) {
      return late.flatMap(starts -> need.before(after.until().get()).flatMap(starts::intersection));
    }
    Optional<Interval> behind = after.turn().flatMap(need::from);
    return Stream.concat(late.stream(), behind.stream()).min(Comparator.naturalOrder());
  }

  private static Optional<Interval> late(Need need, Dependents.After after) {
    return need.beyond(after.by(), after.begun() ? Duration.ZERO : need.active());
  }

  /** All starts from which it is not verified in time, whoever else brings the same. */
  public static Optional<Denial> late(Told told, Need need, Dependents.After after) {
    return late(need, after)
        .map(starts -> new Denial(constraint(told, after), starts, cause(told, need, after)));
  }

  private static Phrase cause(Told told, Need need, Dependents.After after) {
    return Phrase.of(
        switch (after.kind()) {
          case PROMOTION -> "slots.cause.dependent-promotion";
          case WAVE -> "slots.cause.dependent-wave";
          case LINK -> "slots.cause.dependent-link";
          default -> "slots.cause.dependent-dependency";
        },
        told.name(after.about()),
        told.moment(need, after.start()),
        new Arg.Span(after.soak()));
  }

  private static Constraint constraint(Told told, Dependents.After after) {
    Ref other = Ref.of(after.deployment());
    Arg name = told.name(other);
    return new Constraint(
        ConstraintKind.DEPENDENT,
        List.of(other, after.about()),
        after.kind().token(),
        Phrase.of("slots.title.dependent", name),
        Phrase.of("slots.relax.dependent", name),
        told.owner(other),
        /* known= */ true);
  }
}
