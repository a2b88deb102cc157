package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.time.Interval;

/**
 * A start that keeps every constraint, and what is to be said for and against it.
 *
 * @param start in the zone of the deployment's present start, else of its environment
 * @param running from the start to the end of the run
 * @param verifying from there to the end of verification
 * @param rollingBack from there to the end of the rollback tail
 * @param fits the stretch of starts around it that keep every constraint too
 * @param openEnd end of the open time it lies in (DEFINITIONS §3); empty: none for a month after
 *     the last start that was looked at
 * @param score of 100, with its parts
 * @param reasons why it ranks where it does, the strongest first; at least one
 * @param weak its weakest point; empty where no part lacks a tenth of its points
 */
public record Slot(
    PlannedStart start,
    Interval running,
    Interval verifying,
    Interval rollingBack,
    Interval fits,
    Optional<Instant> openEnd,
    SlotScore score,
    List<Phrase> reasons,
    Optional<Phrase> weak) {

  public Slot {
    reasons = List.copyOf(reasons);
  }

  /** From the start to the end of the rollback tail. */
  public Interval whole() {
    return new Interval(running.start(), rollingBack.end());
  }

  /** Open end − rollback tail (DEFINITIONS §3); empty where there is no open end. */
  public Optional<Instant> pointOfNoReturn() {
    return openEnd.map(end -> end.minus(rollingBack.length()));
  }

  /** What is left of the open time after the rollback tail; empty where there is no open end. */
  public Optional<Duration> spare() {
    return openEnd.map(end -> Duration.between(rollingBack.end(), end));
  }
}
