package org.slipway.core.calendar;

import java.util.List;
import org.slipway.core.plan.Ref;

/** Whether a target is open at one instant, and what decides it. Lists are in plan order. */
public sealed interface Opening {

  /**
   * Open.
   *
   * @param windows the windows it is open by; empty: no window is about the target
   */
  record Open(List<Ref> windows) implements Opening {}

  /** Closed by these freezes, whatever the windows say. */
  record Frozen(List<Ref> freezes) implements Opening {}

  /** Closed, as none of these windows, which are about the target, is active. */
  record OutsideWindows(List<Ref> windows) implements Opening {}

  /** Not known, as these could not be computed there. */
  record NotComputed(List<Ref> about) implements Opening {}
}
