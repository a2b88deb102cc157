package org.slipway.core.plan;

/**
 * One component needs another.
 *
 * @param from the one that needs
 * @param to the one that is needed
 */
public record Dependency(
    Head<Dependency> head, Id<Component> from, Id<Component> to, DependencyType type)
    implements PlanRecord {

  @Override
  public Id<Dependency> id() {
    return head.id();
  }
}
