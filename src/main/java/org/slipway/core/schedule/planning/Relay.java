package org.slipway.core.schedule.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Of several that bring the same thing, the one that starts first brings it; what waits for it
 * starts when that one's part is over, or later. Who is first is settled by the schedule itself.
 *
 * @param runners of two that start at once the earlier in this list is first
 * @param waiting what waits
 */
public record Relay(Condition by, List<Runner> runners, Waiting waiting) {

  /** One that brings it. */
  public sealed interface Runner {

    /**
     * A job.
     *
     * @param job its place in {@link Problem#jobs}
     * @param part of it that is waited for, from its start on; at least a minute
     */
    record Running(int job, Duration part) implements Runner {

      /**
       * @throws IllegalArgumentException if the part is shorter than a minute
       */
      public Running {
        if (part.toMinutes() < 1) {
          throw new IllegalArgumentException("a part of " + part + " lets both start at once");
        }
      }
    }

    /**
     * Something that has its time already.
     *
     * @param over end of the part that is waited for; empty: nobody knows, and nothing may wait
     */
    record Standing(Instant start, Optional<Instant> over) implements Runner {}
  }

  /** What starts afterwards. */
  public sealed interface Waiting {

    /** A job, by its place. */
    record Job(int job) implements Waiting {}

    /** Something that starts then whatever happens. */
    record Start(Instant at) implements Waiting {}
  }

  /**
   * @throws IllegalArgumentException if no job runs, or a job waits for itself
   */
  public Relay {
    runners = List.copyOf(runners);
    boolean still = runners.stream().noneMatch(Runner.Running.class::isInstance);
    if (still || (waiting instanceof Waiting.Job(int job) && runs(runners, job))) {
      throw new IllegalArgumentException("a relay of " + runners + " to " + waiting);
    }
  }

  private static boolean runs(List<Runner> runners, int job) {
    return runners.stream().anyMatch(r -> r instanceof Runner.Running(int j, _) && j == job);
  }
}
