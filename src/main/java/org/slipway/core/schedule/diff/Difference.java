package org.slipway.core.schedule.diff;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;

/**
 * One thing that is different.
 *
 * @param subject the record it is about; one that was removed is in the earlier plan alone
 * @param says the sentence
 * @param dates where it is about a date
 */
public record Difference(Group group, Ref subject, Turn turn, Phrase says, Optional<Dates> dates) {

  /** What it is about, in the order in which people ask. */
  public enum Group {
    /** Planned starts, lengths and deliveries. */
    DATES,
    /** Go-lives of releases and of trains. */
    GO_LIVE,
    /** Milestones that move, and what misses them. */
    CRITICAL_DATES,
    COLLISIONS,
    VERDICTS,
    RISK,
    EXPOSURE,
    /** How likely releases fit their windows with their rollback. */
    FORECAST,
    /** Whatever else was added, removed or changed. */
    RECORDS
  }

  /** Whether the later plan is better for it. */
  public enum Turn {
    BETTER,
    WORSE,
    NEITHER
  }

  /**
   * A date in both plans.
   *
   * @param zone to read it in
   */
  public record Dates(Optional<Instant> was, Optional<Instant> is, ZoneId zone) {

    /** By how much it moves, negative: earlier; empty where one of them is missing. */
    public Optional<Duration> movedBy() {
      return was.flatMap(from -> is.map(to -> Duration.between(from, to)));
    }
  }

  static Difference of(Group group, Ref subject, Turn turn, Phrase says) {
    return new Difference(group, subject, turn, says, Optional.empty());
  }
}
