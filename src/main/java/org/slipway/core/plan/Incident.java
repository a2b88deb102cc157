package org.slipway.core.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that went wrong in operation.
 *
 * @param severity as the incident system names it
 * @param end empty: still open
 * @param components sorted
 */
public record Incident(
    Head<Incident> head,
    String title,
    String severity,
    Instant start,
    Optional<Instant> end,
    List<Id<Component>> components,
    Optional<Id<Deployment>> causedBy)
    implements PlanRecord {

  public Incident {
    components = components.stream().sorted().distinct().toList();
  }

  @Override
  public Id<Incident> id() {
    return head.id();
  }
}
