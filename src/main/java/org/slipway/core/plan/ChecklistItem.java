package org.slipway.core.plan;

import java.time.Duration;
import java.util.Optional;

/**
 * Something a person confirms before a release goes out.
 *
 * @param group heading it stands under
 * @param blocker whether it must be done; else it is advisory
 * @param due how long before the first planned start it is due
 * @param signOff who said so and when; there unless open
 * @param reason why it does not apply
 * @param evidenceKind kind of evidence that proves it
 */
public record ChecklistItem(
    Head<ChecklistItem> head,
    Id<Release> release,
    String title,
    String group,
    boolean blocker,
    Optional<Id<Person>> owner,
    Optional<Duration> due,
    ChecklistState state,
    Optional<SignOff> signOff,
    Optional<String> reason,
    Optional<String> evidenceKind)
    implements PlanRecord {

  @Override
  public Id<ChecklistItem> id() {
    return head.id();
  }
}
