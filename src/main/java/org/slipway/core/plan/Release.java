package org.slipway.core.plan;

import java.util.List;
import java.util.Optional;

/**
 * A version that goes out: what is in it, of which class, when it should be ready.
 *
 * @param name for example {@code Payments}
 * @param version for example {@code 4.2}
 * @param train name of the release train it rides
 * @param team empty: unknown
 * @param owner its release manager; holds no vote
 * @param delivers components and the versions delivered
 */
public record Release(
    Head<Release> head,
    String name,
    String version,
    ReleaseClass releaseClass,
    ChangeType changeType,
    RolloutModel rollout,
    Optional<String> train,
    Optional<Id<Team>> team,
    Optional<Id<Person>> owner,
    List<ScopeItem> scope,
    List<Delivery> delivers,
    List<Milestone> milestones)
    implements PlanRecord {

  public Release {
    scope = List.copyOf(scope);
    delivers = List.copyOf(delivers);
    milestones = List.copyOf(milestones);
  }

  @Override
  public Id<Release> id() {
    return head.id();
  }
}
