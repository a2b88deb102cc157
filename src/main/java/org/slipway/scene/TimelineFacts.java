package org.slipway.scene;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.readiness.Go;
import org.slipway.core.time.Interval;

/**
 * What is derived from a plan and shown on its timeline. Answers must be quick: they are asked for
 * visible bars at each paint.
 */
public interface TimelineFacts {

  /** Empty: not judged, because it is over or not computed yet. */
  Optional<Go> verdict(Id<Deployment> deployment);

  /**
   * Whether a verdict on it would be known here. A pack holds the facts of its own release alone:
   * of another's deployments nothing is said there, which is not the verdict <em>unknown</em>.
   */
  default boolean judges(Id<Deployment> deployment) {
    return true;
  }

  /** After it a rollback no longer fits (DEFINITIONS §3); empty: not applicable or unknown. */
  Optional<Instant> pointOfNoReturn(Id<Deployment> deployment);

  /** The collisions of one deployment that are to be shown, sorted. */
  List<Clash> clashes(Id<Deployment> deployment);

  /** Freezes, windows, events and dates that reach into a time, sorted. */
  List<Layer> layers(Interval shown);

  /** Whether departures, cut-offs and deliveries are shown at all. */
  default boolean showsDates() {
    return true;
  }

  /** Whether it is for paper, which says nothing when it is pointed at and so must explain more. */
  default boolean isOnPaper() {
    return false;
  }

  /** Names of public holidays on a day, sorted. */
  List<String> holidays(LocalDate day);

  /** Facts of which nothing is known. */
  static TimelineFacts none() {
    return new Unknown();
  }

  /** Nothing is known; who knows something says it in the place of this. */
  class Unknown implements TimelineFacts {
    @Override
    public Optional<Go> verdict(Id<Deployment> deployment) {
      return Optional.empty();
    }

    @Override
    public Optional<Instant> pointOfNoReturn(Id<Deployment> deployment) {
      return Optional.empty();
    }

    @Override
    public List<Clash> clashes(Id<Deployment> deployment) {
      return List.of();
    }

    @Override
    public List<Layer> layers(Interval shown) {
      return List.of();
    }

    @Override
    public List<String> holidays(LocalDate day) {
      return List.of();
    }
  }
}
