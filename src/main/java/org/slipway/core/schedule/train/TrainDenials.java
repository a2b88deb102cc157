package org.slipway.core.schedule.train;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;

/**
 * A release that is booked on a departure goes to production while its train boards ({@code
 * train.missed}): starts before and after it are denied to the deployments that are asked.
 */
public final class TrainDenials implements ConstraintSource {

  private final Told told;
  private final Release release;
  private final Departure departure;

  public TrainDenials(Told told, Release release, Departure departure) {
    this.told = told;
    this.release = release;
    this.departure = departure;
  }

  @Override
  public List<Denial> denials(Need need) {
    if (!Misses.boards(told.plan(), release, need.deployment())) {
      return List.of();
    }
    Phrase cause = Phrase.of("slots.cause.train", told.stretch(need, departure.boarding()));
    return Stream.of(
            need.before(departure.boarding().start()), need.from(departure.boarding().end()))
        .flatMap(Optional::stream)
        .map(starts -> new Denial(constraint(), starts, cause))
        .toList();
  }

  private Constraint constraint() {
    Arg train = Names.arg(told.plan(), departure.train());
    return new Constraint(
        ConstraintKind.TRAIN,
        List.of(Ref.of(departure.train()), Ref.of(release)),
        departure.day().toString(),
        Phrase.of("slots.title.train", train),
        Phrase.of("slots.relax.train", Arg.words(release.key()), train),
        departure.train().owner().map(person -> new Ref(Kind.PERSON, person)),
        /* known= */ true);
  }
}
