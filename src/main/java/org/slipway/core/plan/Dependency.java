package org.slipway.core.plan;

import java.util.Optional;

/**
 * One component needs another. Two dependencies never say the same, and none is on itself.
 *
 * @param from the one that needs
 * @param to the one that is needed
 * @param interfaceName what is called there, for example {@code orders-api}; empty: not named
 */
public record Dependency(
    Head<Dependency> head,
    Id<Component> from,
    Id<Component> to,
    DependencyType type,
    Optional<String> interfaceName)
    implements PlanRecord {

  /** One that names no interface. */
  public Dependency(
      Head<Dependency> head, Id<Component> from, Id<Component> to, DependencyType type) {
    this(head, from, to, type, Optional.empty());
  }

  @Override
  public Id<Dependency> id() {
    return head.id();
  }

  /** Whether another one says the same. */
  boolean saysTheSame(Dependency other) {
    return from.equals(other.from)
        && to.equals(other.to)
        && type == other.type
        && interfaceName.equals(other.interfaceName);
  }
}
