package org.slipway.core.plan;

import java.time.Instant;
import java.util.Optional;

/** What was observed of a deployment, in milliseconds. */
public record Actuals(Optional<Instant> start, Optional<Instant> end) {

  /** Nothing observed yet. */
  public static final Actuals NONE = new Actuals(Optional.empty(), Optional.empty());
}
