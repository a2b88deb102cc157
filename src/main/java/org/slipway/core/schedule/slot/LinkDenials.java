package org.slipway.core.schedule.slot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;

/**
 * A deployment starts no earlier than its links allow; see {@link Linked}. One whose link asks for
 * a date that is not known is denied every start, as not computed.
 */
public final class LinkDenials implements ConstraintSource {

  private final Told told;

  public LinkDenials(Told told) {
    this.told = told;
  }

  @Override
  public List<Denial> denials(Need need) {
    return Linked.before(told.plan(), need.deployment()).stream()
        .flatMap(pair -> denied(need, pair).stream())
        .toList();
  }

  private Optional<Denial> denied(Need need, Linked pair) {
    Ref other = Ref.of(pair.before());
    Arg name = told.name(other);
    Optional<Instant> earliest = pair.earliest(need.active());
    boolean known = earliest.isPresent();
    Constraint by =
        new Constraint(
            ConstraintKind.LINK,
            List.of(other, Ref.of(pair.link())),
            "",
            Phrase.of("slots.title.link", name),
            Phrase.of(known ? "slots.relax.earlier" : "slots.relax.plan", name),
            told.owner(other),
            known);
    Phrase cause =
        earliest
            .map(at -> Phrase.of("slots.cause.link", told.moment(need, at)))
            .orElseGet(() -> Phrase.of("slots.cause.link-open", name));
    return earliest
        .map(need::before)
        .orElseGet(() -> Optional.of(need.starts()))
        .map(starts -> new Denial(by, starts, cause));
  }
}
