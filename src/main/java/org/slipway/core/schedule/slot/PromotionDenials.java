package org.slipway.core.schedule.slot;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;

/**
 * A release is verified in the environments of earlier stages first: test before staging before
 * production. One that has no planned end yet denies every start, as not computed.
 */
public final class PromotionDenials implements ConstraintSource {

  private final Told told;

  public PromotionDenials(Told told) {
    this.told = told;
  }

  @Override
  public List<Denial> denials(Need need) {
    var denials = new ArrayList<Denial>();
    for (Precedence.Before before : Precedence.promoted(told.plan(), need.deployment())) {
      Arg name = told.name(Ref.of(before.deployment()));
      Arg place = told.names(before.items());
      Phrase cause =
          before
              .verified()
              .map(end -> Phrase.of("slots.cause.promotion", place, told.moment(need, end)))
              .orElseGet(() -> Phrase.of("slots.cause.promotion-open", place));
      Waiting.of(told, need, ConstraintKind.PROMOTION, before, name, cause).ifPresent(denials::add);
    }
    return denials;
  }
}
