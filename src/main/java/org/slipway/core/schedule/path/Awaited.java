package org.slipway.core.schedule.path;

import java.time.Duration;
import java.util.List;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.Ref;

/**
 * One deployment waits for another.
 *
 * @param about the records it follows from: the link, the components that are needed, or the
 *     environment that comes before
 * @param lag of the clock, in whole minutes; negative: an overlap
 */
public record Awaited(
    Deployment before,
    Deployment after,
    Reason reason,
    List<Ref> about,
    LinkType type,
    Duration lag) {

  /** Why. */
  public enum Reason {
    /** A link of the plan says so. */
    LINK,
    /** The first brings what the second needs in the same environment. */
    DEPENDENCY,
    /** The first goes to an earlier stage of the same release's path. */
    STAGE,
    /** The first goes to a less exposed environment of the same stage, and the policy orders it. */
    STAGE_ORDER,
    /** The first is in an earlier wave, which has to soak. */
    WAVE
  }

  public Awaited {
    about = List.copyOf(about);
  }
}
