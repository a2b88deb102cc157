package org.slipway.core.schedule.slot;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;

/**
 * What a deployment needs must be done and verified there first: see {@link Precedence#needed}. One
 * that has no planned end yet denies every start, as not computed.
 */
public final class DependencyDenials implements ConstraintSource {

  private final Told told;
  private final Needs needs;

  public DependencyDenials(Told told, Needs needs) {
    this.told = told;
    this.needs = needs;
  }

  @Override
  public List<Denial> denials(Need need) {
    var denials = new ArrayList<Denial>();
    for (Precedence.Before before : Precedence.needed(told.plan(), needs, need.deployment())) {
      Arg name = told.name(Ref.of(before.deployment()));
      Arg items = told.names(before.items());
      Phrase cause =
          before
              .verified()
              .map(end -> Phrase.of("slots.cause.dependency", items, told.moment(need, end)))
              .orElseGet(() -> Phrase.of("slots.cause.dependency-open", items));
      Waiting.of(told, need, ConstraintKind.DEPENDENCY, before, name, cause)
          .ifPresent(denials::add);
    }
    return denials;
  }
}
