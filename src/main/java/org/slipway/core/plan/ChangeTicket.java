package org.slipway.core.plan;

import java.util.List;
import java.util.Optional;

/**
 * A change record of the ticket system, linked to the deployments it covers.
 *
 * @param number as the ticket system names it
 * @param requestedBy empty: unknown
 * @param deployments sorted
 */
public record ChangeTicket(
    Head<ChangeTicket> head,
    String number,
    String title,
    ChangeType changeType,
    TicketState state,
    Optional<Id<Person>> requestedBy,
    List<Id<Deployment>> deployments)
    implements PlanRecord {

  public ChangeTicket {
    deployments = deployments.stream().sorted().distinct().toList();
  }

  @Override
  public Id<ChangeTicket> id() {
    return head.id();
  }
}
