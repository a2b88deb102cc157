package org.slipway.exchange;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.exchange.incoming.Candidate;
import org.slipway.exchange.incoming.Place;

/**
 * One record of the file beside what the plan has of it.
 *
 * @param status what the import does to it
 * @param before as it is in the plan
 * @param after as it would be with every conflict left open
 * @param changes fields that differ; empty for an added record
 * @param candidate what the file states
 */
public record PreviewRow(
    Status status,
    Optional<PlanRecord> before,
    PlanRecord after,
    List<FieldChange> changes,
    Candidate candidate) {

  /** What an import does to a record. */
  public enum Status {
    ADDED,
    CHANGED,
    UNCHANGED,
    CONFLICTING
  }

  public PreviewRow {
    changes = List.copyOf(changes);
  }

  public Ref ref() {
    return candidate.ref();
  }

  public Place place() {
    return candidate.place();
  }

  /** The fields both sides changed. */
  public List<FieldChange> conflicts() {
    return changes.stream().filter(c -> c.outcome() == ThreeWay.CONFLICT).toList();
  }
}
