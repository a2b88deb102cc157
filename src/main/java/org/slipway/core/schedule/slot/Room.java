package org.slipway.core.schedule.slot;

import java.time.Instant;
import java.util.Optional;

/**
 * The open time that a start lies in.
 *
 * @param open whether it lies in open time at all; it need not where freezes or windows are relaxed
 * @param end of the open time; empty: none in sight, or not open
 */
record Room(boolean open, Optional<Instant> end) {

  static final Room NOT_OPEN = new Room(false, Optional.empty());
  static final Room NO_END_IN_SIGHT = new Room(true, Optional.empty());
}
