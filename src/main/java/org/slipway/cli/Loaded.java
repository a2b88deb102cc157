package org.slipway.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.store.JournalHead;

/**
 * A plan as a reading command sees it.
 *
 * @param head of the journal; empty for a plan file, which has none
 * @param fixedClock the sample's moment; a plan file is always judged by the real clock
 */
record Loaded(Plan plan, Optional<JournalHead> head, Optional<Instant> fixedClock) {

  /** The instant to judge by, in milliseconds. */
  Instant now(Clock clock) {
    return fixedClock.orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /** The same, marked as what is only tried on a branch, for what leaves. */
  Loaded tried(Optional<String> branch) {
    return new Loaded(WhatIfMark.on(plan, branch), head, fixedClock);
  }

  /** What is said of a plan that is only tried, of a branch or of a file with the mark. */
  Optional<String> whatIf(Optional<String> branch) {
    return WhatIfMark.of(tried(branch).plan());
  }

  boolean isSample() {
    return fixedClock.isPresent();
  }

  /** The organisation's zone. */
  ZoneId zone() {
    return plan.organisation().map(Organisation::zone).orElse(ZoneOffset.UTC);
  }
}
