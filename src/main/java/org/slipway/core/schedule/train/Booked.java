package org.slipway.core.schedule.train;

import java.time.LocalDate;
import java.util.Optional;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.time.Expansion;

/** Which departure a release is booked on. */
public sealed interface Booked {

  /** It rides no train, or no plan says more of the train than its name. */
  record NoTrain() implements Booked {}

  /** It rides this train, but is not booked on a departure yet. */
  record NoDay(ReleaseTrain train) implements Booked {}

  /** Its train departs then. */
  record On(Departure departure) implements Booked {}

  /** Its train does not depart on that day. */
  record NoDeparture(ReleaseTrain train, LocalDate day) implements Booked {}

  /** Whether its train departs on that day could not be computed. */
  record NotComputed(ReleaseTrain train, LocalDate day, Expansion.Reason reason, String detail)
      implements Booked {}

  /** The departure, where there is one. */
  default Optional<Departure> found() {
    return this instanceof On(Departure departure) ? Optional.of(departure) : Optional.empty();
  }
}
