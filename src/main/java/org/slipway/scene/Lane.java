package org.slipway.scene;

import java.util.Optional;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Team;

/**
 * One lane of a timeline and what all of its bars have in common.
 *
 * @param group key of its group; lanes of a group follow each other
 * @param key unique among all lanes
 * @param groupName empty: nothing to group by is known
 * @param name empty: nothing to tell the lanes apart by is known
 * @param bookings whether it holds bookings instead of deployments
 * @param common what freezes and windows are matched with
 */
public record Lane(
    String group,
    String key,
    Optional<String> groupName,
    Optional<String> name,
    boolean bookings,
    Common common) {

  /**
   * What all bars of a lane share; empty where they differ or none is named.
   *
   * @param system topmost component
   */
  public record Common(
      Optional<Environment> environment, Optional<Id<Component>> system, Optional<Id<Team>> team) {}
}
