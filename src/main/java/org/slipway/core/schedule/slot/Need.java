package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Timing;
import org.slipway.core.time.Interval;

/**
 * What is looked for: starts of a deployment whose durations are known.
 *
 * @param deployment as it stands; its own start does not matter
 * @param run from the start to the end of the run
 * @param verification from there
 * @param tail rollback and check afterwards
 * @param runway whether the rollback tail too must lie in open time (DEFINITIONS §3, {@code
 *     window.runway})
 * @param starts which starts are asked for, in whole minutes
 */
public record Need(
    Deployment deployment,
    Duration run,
    Duration verification,
    Duration tail,
    boolean runway,
    Interval starts) {

  /** The need of a deployment; empty where a duration is unknown. */
  public static Optional<Need> of(Deployment deployment, boolean runway, Interval starts) {
    Timing timing = deployment.timing();
    if (timing.run().isEmpty()
        || timing.verification().isEmpty()
        || timing.rollbackTail().isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Need(
            deployment,
            timing.run().get(),
            timing.verification().get(),
            timing.rollbackTail().get().length(),
            runway,
            Minutes.outer(starts)));
  }

  /** Which durations a deployment lacks to be looked for, as a sentence. */
  public static Phrase lacking(Deployment deployment) {
    Timing timing = deployment.timing();
    var terms = new ArrayList<Arg>();
    if (timing.run().isEmpty()) {
      terms.add(new Arg.Term("timing.run"));
    }
    if (timing.verification().isEmpty()) {
      terms.add(new Arg.Term("timing.verification"));
    }
    if (timing.rollbackTail().isEmpty()) {
      terms.add(new Arg.Term("timing.rollback-tail"));
    }
    return Phrase.of(
        "slots.missing.durations", Arg.words(deployment.key()), new Arg.Several(terms));
  }

  /** The same for other starts. */
  public Need over(Interval other) {
    return new Need(deployment, run, verification, tail, runway, Minutes.outer(other));
  }

  /**
   * The same in pieces: no instant lies between two starts of one. In order, none of them empty.
   */
  public List<Need> pieces(SortedSet<Instant> turns) {
    var pieces = new ArrayList<Need>();
    Interval left = starts;
    for (Instant turn : turns) {
      for (long minute : List.of(Minutes.ceiling(turn), Minutes.floor(turn) + 1)) {
        Instant cut = Minutes.instant(minute);
        if (left.start().isBefore(cut) && cut.isBefore(left.end())) {
          pieces.add(over(new Interval(left.start(), cut)));
          left = new Interval(cut, left.end());
        }
      }
    }
    pieces.add(over(left));
    return pieces;
  }

  /** The deployment at the first of the starts asked for. */
  public Deployment atFirst() {
    return at(new PlannedStart(starts.start(), ZoneOffset.UTC));
  }

  /** Run and verification: what freezes and windows judge. */
  public Duration active() {
    return run.plus(verification);
  }

  /** Run, verification and rollback tail: what collides. */
  public Duration whole() {
    return active().plus(tail);
  }

  /**
   * What must lie in open time: with the rollback tail where the runway must hold. Never nothing: a
   * moment is judged too.
   */
  public Duration open() {
    Duration length = runway ? whole() : active();
    return length.isZero() ? Duration.ofNanos(1) : length;
  }

  /** All time that any of the starts asked for may take. */
  public Interval reach() {
    return new Interval(starts.start(), starts.end().plus(whole()).plusNanos(1));
  }

  /** The deployment at one of the starts, with the zone of its present one or this. */
  public Deployment at(PlannedStart start) {
    return Shape.with(deployment, "timing", deployment.timing().withStart(start));
  }

  /**
   * The starts asked for from which something of this length would overlap a busy time: from just
   * after {@code busy.start − length} to before its end. Of no length, those inside it.
   */
  public Optional<Interval> touching(Interval busy, Duration length) {
    long first = Minutes.floor(busy.start().minus(length)) + 1;
    long end = Minutes.ceiling(busy.end());
    return Minutes.interval(first, end).flatMap(starts::intersection);
  }

  /** The starts asked for before an instant. */
  public Optional<Interval> before(Instant instant) {
    return Minutes.interval(Minutes.floor(starts.start()), Minutes.ceiling(instant))
        .flatMap(starts::intersection);
  }

  /** The starts asked for at an instant and after it. */
  public Optional<Interval> from(Instant instant) {
    return Minutes.interval(Minutes.ceiling(instant), Minutes.ceiling(starts.end()))
        .flatMap(starts::intersection);
  }

  /** The starts asked for from which something of this length would last beyond an instant. */
  public Optional<Interval> beyond(Instant instant, Duration length) {
    long first = Minutes.floor(instant.minus(length)) + 1;
    return Minutes.interval(first, Minutes.ceiling(starts.end())).flatMap(starts::intersection);
  }
}
