package org.slipway.core.schedule.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Severity;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;

/**
 * Freezes that are not excepted: nothing that needs open time may meet one (DEFINITIONS §3; {@code
 * window.freeze}, and with the rollback tail {@code window.runway}).
 */
public final class FreezeDenials implements ConstraintSource {

  private final Told told;
  private final OpenTime open;

  public FreezeDenials(Told told, OpenTime open) {
    this.told = told;
    this.open = open;
  }

  @Override
  public List<Denial> denials(Need need) {
    var denials = new ArrayList<Denial>();
    for (Freeze freeze : open.denying()) {
      Expansion expansion = open.expansion(freeze, need.reach());
      deny(need, freeze, expansion, denials::add);
    }
    return denials;
  }

  private void deny(Need need, Freeze freeze, Expansion expansion, Consumer<Denial> denials) {
    if (!expansion.occurrences().isEmpty()) {
      Constraint by = constraint(freeze, true);
      for (Occurrence occurrence : expansion.occurrences()) {
        need.touching(occurrence.at(), need.open())
            .map(starts -> new Denial(by, starts, met(need, freeze, occurrence.at())))
            .ifPresent(denials);
      }
    }
    for (Interval unknown : expansion.unknown().stretches()) {
      need.touching(unknown, need.open())
          .map(starts -> new Denial(constraint(freeze, false), starts, told.notComputed(freeze)))
          .ifPresent(denials);
    }
  }

  private Constraint constraint(Freeze freeze, boolean known) {
    boolean hard = freeze.severity() == Severity.HARD;
    Optional<Ref> owner = freeze.owner().map(person -> new Ref(Kind.PERSON, person));
    Arg name = Arg.named(freeze, freeze.name());
    return new Constraint(
        hard ? ConstraintKind.HARD_FREEZE : ConstraintKind.SOFT_FREEZE,
        List.of(Ref.of(freeze)),
        "",
        Phrase.of(hard ? "slots.title.hard-freeze" : "slots.title.soft-freeze", name),
        relax(freeze, name, known),
        owner,
        known);
  }

  private static Phrase relax(Freeze freeze, Arg name, boolean known) {
    if (!known) {
      return Phrase.of("slots.relax.not-computed", name);
    }
    return freeze.severity() == Severity.HARD
        ? Phrase.of("slots.relax.hard-freeze", name)
        : Phrase.of("slots.relax.soft-freeze", name);
  }

  private Phrase met(Need need, Freeze freeze, Interval at) {
    return Phrase.of("slots.cause.freeze", told.stretch(need, at), Arg.words(freeze.reason()));
  }
}
