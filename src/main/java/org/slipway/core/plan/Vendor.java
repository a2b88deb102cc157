package org.slipway.core.plan;

import java.time.ZoneId;
import java.util.Optional;

/** A third party that supplies or hosts something. */
public record Vendor(Head<Vendor> head, String name, Optional<String> contact, ZoneId zone)
    implements PlanRecord {

  @Override
  public Id<Vendor> id() {
    return head.id();
  }
}
