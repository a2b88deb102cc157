package org.slipway.core.readiness;

import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.Collisions;

/**
 * What rules may look at: the records of an extract, or of a whole plan of which they read no more
 * than the extract would hold, and what is derived from them once for all rules. Safe for all
 * threads.
 */
public sealed interface Facts permits ExtractFacts, PlanFacts {

  Plan plan();

  /** What approvals of this release are compared with. */
  String contentDigest(Id<Release> release);

  Collisions collisions();

  /** When freezes and windows happen. */
  Occurrences occurrences();

  /** The facts of the plan after an edit; what the edit cannot have changed is kept. */
  default Facts after(Plan after, Fingerprint fingerprint, Edit edit) {
    return new PlanFacts(after, fingerprint);
  }

  /** The facts of an extract. */
  static Facts of(Extract extract) {
    return new ExtractFacts(extract);
  }

  /** The facts of a whole plan: the same findings without making extracts. */
  static Facts of(Plan plan, Fingerprint fingerprint) {
    return new PlanFacts(plan, fingerprint);
  }
}
