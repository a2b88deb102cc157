package org.slipway.core.plan;

import java.time.LocalDate;
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
 * @param departure local date, in the zone of the train, of the departure it is booked on
 * @param waves groups of environments it goes to one after another; in that order
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
    List<Milestone> milestones,
    Optional<LocalDate> departure,
    List<Wave> waves)
    implements PlanRecord {

  public Release {
    scope = List.copyOf(scope);
    delivers = List.copyOf(delivers);
    milestones = List.copyOf(milestones);
    waves = List.copyOf(waves);
  }

  @Override
  public Id<Release> id() {
    return head.id();
  }
}
