package org.slipway.core.schedule;

import java.time.Instant;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Reservation;
import org.slipway.core.time.Interval;

/** Which records are counted, and for how long each of them is at it. */
enum Stay {

  /** Deployments that are judged, for their whole interval as far as it is known; reservations. */
  SURE {
    @Override
    Optional<Interval> of(Deployment deployment) {
      return judged(deployment) ? deployment.timing().whole() : Optional.empty();
    }
  },

  /** Those too of which a part is unknown: from their start for ever. */
  POSSIBLE {
    @Override
    Optional<Interval> of(Deployment deployment) {
      return judged(deployment) ? atMost(deployment) : Optional.empty();
    }
  },

  /** Deployments that went out, for what is known of their planned interval, by environment. */
  PAST {
    @Override
    Optional<Interval> of(Deployment deployment) {
      return !judged(deployment) && deployment.state() != DeploymentState.CANCELLED
          ? deployment.timing().known()
          : Optional.empty();
    }

    @Override
    boolean wants(Resource resource) {
      return resource instanceof Resource.Place;
    }
  };

  /** The end of a deployment that may last for ever, as far as anybody knows. */
  private static final Instant FOR_EVER = Instant.parse("9999-12-31T00:00:00Z");

  /** Empty: not counted. */
  abstract Optional<Interval> of(Deployment deployment);

  /**
   * The same for anything that books.
   *
   * @throws IllegalArgumentException if the record books nothing
   */
  final Optional<Interval> of(PlanRecord record) {
    return switch (record) {
      case Deployment deployment -> of(deployment);
      case Reservation reservation ->
          this == PAST ? Optional.empty() : Optional.of(reservation.at());
      default -> throw new IllegalArgumentException("books nothing: " + record.kind().token());
    };
  }

  /** Whether the users of such a resource are listed. */
  boolean wants(Resource resource) {
    return true;
  }

  static boolean judged(Deployment deployment) {
    return deployment.state().unfinished();
  }

  /** The whole interval, or from the start for ever where a part of it is unknown. */
  static Optional<Interval> atMost(Deployment deployment) {
    Optional<Interval> whole = deployment.timing().whole();
    return whole.isPresent()
        ? whole
        : deployment.timing().startsAt().map(at -> new Interval(at, FOR_EVER));
  }
}
