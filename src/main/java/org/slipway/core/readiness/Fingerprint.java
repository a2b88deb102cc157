package org.slipway.core.readiness;

import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;

/**
 * SHA-256, in lower-case hex, of what approvers approve of a release (DESIGN §5, {@code content}).
 * Implemented where JSON is known and handed in.
 */
@FunctionalInterface
public interface Fingerprint {
  String contentOf(Plan plan, Id<Release> release);
}
