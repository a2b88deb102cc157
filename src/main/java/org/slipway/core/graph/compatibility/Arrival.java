package org.slipway.core.graph.compatibility;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.SchemaStep;

/**
 * A component comes to an environment in a version: as planned, or as it did.
 *
 * @param key what people call the deployment
 * @param done whether it has arrived
 * @param start observed where there is one, else planned; empty: not known
 * @param verified end of verification; empty: not known
 * @param settled end of the rollback tail; empty: not known
 * @param gradual whether both versions run while it is under way
 * @param schema steps of schema changes that it takes
 */
public record Arrival(
    Id<Deployment> deployment,
    String key,
    Id<Component> component,
    String version,
    boolean done,
    Optional<Instant> start,
    Optional<Instant> verified,
    Optional<Instant> settled,
    boolean gradual,
    List<SchemaStep> schema) {

  /** What has arrived at nobody knows when stands first, what is not planned yet stands last. */
  static final Comparator<Arrival> BY_TIME =
      Comparator.comparing((Arrival a) -> a.start.orElse(a.done ? Instant.MIN : Instant.MAX))
          .thenComparing(Arrival::deployment, (one, other) -> one.compareTo(other))
          .thenComparing(Arrival::component, (one, other) -> one.compareTo(other));

  public Arrival {
    schema = List.copyOf(schema);
  }

  /** The same as a move of a rollout that is over as late as what is not known allows. */
  public Move move() {
    if (start.isEmpty()) {
      return new Move(Instant.MIN, Instant.MAX, Instant.MAX, gradual, /* reversible= */ true);
    }
    Instant end = verified.filter(at -> !at.isBefore(start.get())).orElse(Instant.MAX);
    Instant over = settled.filter(at -> !at.isBefore(end)).orElse(Instant.MAX);
    return new Move(start.get(), end, over, gradual, /* reversible= */ true);
  }

  /**
   * The same as a move that takes no longer than is known: what is not known takes but a moment.
   */
  public Move shortest() {
    Instant begin = start.orElse(Instant.MIN);
    Instant end = verified.filter(at -> !at.isBefore(begin)).orElse(begin.plusNanos(1));
    Instant over = settled.filter(at -> !at.isBefore(end)).orElse(end);
    return new Move(begin, end, over, gradual, /* reversible= */ true);
  }

  /** Whether it has arrived, or its start, its length and its rollback tail are known. */
  public boolean timed() {
    return done || (start.isPresent() && verified.isPresent() && settled.isPresent());
  }

  /** Whether it is to come and nobody planned when. */
  public boolean unplanned() {
    return !done && start.isEmpty();
  }

  /** Whether it can no longer go back at an instant. */
  public boolean settledBy(Instant at) {
    return settled.map(over -> !over.isAfter(at)).orElse(done);
  }

  /** Whether it stands verified at an instant. */
  public boolean verifiedBy(Instant at) {
    return done || verified.map(end -> !end.isAfter(at)).orElse(false);
  }

  /** Whether it may stand verified at an instant, as far as is known. */
  boolean mayBeVerifiedBy(Instant at) {
    return done || verified.map(end -> !end.isAfter(at)).orElseGet(() -> startsBefore(at));
  }

  /** Whether it starts before an instant; what has arrived did. */
  public boolean startsBefore(Instant at) {
    return start.map(begin -> begin.isBefore(at)).orElse(done);
  }
}
