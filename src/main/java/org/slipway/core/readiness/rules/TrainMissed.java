package org.slipway.core.readiness.rules;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.schedule.train.Booked;
import org.slipway.core.schedule.train.Departure;
import org.slipway.core.schedule.train.Departures;
import org.slipway.core.schedule.train.Miss;
import org.slipway.core.schedule.train.Misses;
import org.slipway.core.schedule.train.TrainDenials;

/**
 * The release makes the departure of its train that it is booked on: see {@link Misses} for what is
 * asked. A release that rides no train, or is not booked on a departure, is not asked.
 */
public final class TrainMissed implements Rule {

  private static final Head HEAD =
      new Head("train.missed", "1.0", Kind.RELEASE, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Booked booked =
        Departures.booked(judged.plan(), judged.facts().occurrences(), judged.release());
    return switch (booked) {
      case Booked.NoTrain _ ->
          List.of(ruling.notApplicable(Phrase.of("finding.train.missed.no-train")));
      case Booked.NoDay(var train) ->
          List.of(
              ruling.notApplicable(
                  Phrase.of("finding.train.missed.no-day", Names.arg(judged.plan(), train))));
      default -> booked(judged, ruling, booked);
    };
  }

  /** The booked departure is boarded by what goes to production, the first wave where there are. */
  @Override
  public Optional<ConstraintSource> starts(Ruling ruling, Told told) {
    Case judged = ruling.judged();
    return ruling.binds()
        ? Departures.booked(judged.plan(), judged.facts().occurrences(), judged.release())
            .found()
            .map(departure -> new TrainDenials(told, judged.release(), departure))
        : Optional.empty();
  }

  private static List<Finding> booked(Case judged, Ruling ruling, Booked booked) {
    List<Miss> misses =
        Misses.of(judged.plan(), judged.facts().occurrences(), judged.release(), judged.at());
    return misses.isEmpty()
        ? List.of(pass(judged, ruling, booked.found().orElseThrow()))
        : misses.stream().map(miss -> finding(ruling, miss)).toList();
  }

  private static Finding pass(Case judged, Ruling ruling, Departure departure) {
    return ruling.pass(
        Phrase.of(
            "finding.train.missed.pass",
            Names.arg(judged.plan(), departure.train()),
            new Arg.Stretch(departure.boarding(), departure.zone())));
  }

  private static Finding finding(Ruling ruling, Miss miss) {
    Ruling about = miss.item().map(ruling::on).orElse(ruling);
    return miss.certain()
        ? about.fail(miss.reason(), miss.fix())
        : about.unknown(miss.reason(), miss.fix());
  }
}
