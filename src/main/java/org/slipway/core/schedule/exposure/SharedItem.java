package org.slipway.core.schedule.exposure;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;

/**
 * Something that two or more deployments in flight touch: an item they deploy, a shared service
 * they use, a component their items need, or a lock they hold.
 *
 * @param component empty for a lock
 * @param name of the component or of the lock
 * @param by the deployments, in plan order
 */
public record SharedItem(Optional<Id<Component>> component, String name, List<Id<Deployment>> by) {
  public SharedItem {
    by = List.copyOf(by);
  }
}
