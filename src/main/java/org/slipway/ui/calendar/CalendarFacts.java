package org.slipway.ui.calendar;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.scene.Clash;
import org.slipway.scene.TimelineFacts;

/**
 * What is derived from a plan for the calendar. Worked out beside the window and read on the FX
 * thread: what is not known yet is answered as empty, and never waited for.
 */
public interface CalendarFacts extends TimelineFacts {

  /** Whether freezes, windows and collisions are known; before that none are shown. */
  boolean isPrepared();

  /** Whether all that is to be said about this deployment has been worked out. */
  boolean knows(Id<Deployment> deployment);

  /**
   * Works out all about these deployments, and what {@link #against} needs. Takes its time; on any
   * thread.
   *
   * @param stop whether nobody wants it any more
   */
  void workOut(Collection<Id<Deployment>> deployments, BooleanSupplier stop);

  /**
   * Every reason why the deployment does not fit as it is given, whether or not the plan holds it
   * so; none if it fits; empty: not known yet. Asked at each step of a drag, so it answers within a
   * few milliseconds.
   */
  Optional<List<Phrase>> against(Deployment moved);

  /**
   * The first start at or after its own at which the deployment fits; empty: none is known. Takes
   * its time; on any thread.
   */
  Optional<Instant> nextFit(Deployment moved, BooleanSupplier stop);

  /** The pairs of finished deployments that overlapped, by time. Takes its time; on any thread. */
  List<Clash> history();
}
