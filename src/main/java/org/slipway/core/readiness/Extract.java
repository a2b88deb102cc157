package org.slipway.core.readiness;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.calendar.AnchoredDate;
import org.slipway.core.graph.compatibility.Arrival;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.risk.PastDeployment;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;

/**
 * The part of a plan that rules may read for one subject, closed under the relations they follow,
 * so that the verdict can be recomputed from a pack.
 *
 * @param subject the deployment or release to judge
 * @param plan the sub-plan; other teams' deployments are reduced to what collisions need
 * @param contentDigest what the approvals of the subject's release are compared with
 * @param occurrences the expanded occurrences, by freeze, window or train, that the verdict rests
 *     on
 * @param notComputed by freeze, window or train, where in that time there may be more that could
 *     not be computed
 * @param throttled its deployments by the name of the throttle of the policy they come under
 * @param past the finished production deployments that its risk is reckoned from
 * @param anchored the dates of the release's anchored milestones; empty in extracts of before,
 *     whose anchors are reckoned again
 * @param arrivals what the deployment meets in its environment, by time; empty in extracts of
 *     before
 * @param zoneData version of the time-zone data they were expanded with
 */
public record Extract(
    Ref subject,
    Plan plan,
    String contentDigest,
    SortedMap<Ref, List<Occurrence>> occurrences,
    SortedMap<Ref, List<Interval>> notComputed,
    SortedMap<String, List<Id<Deployment>>> throttled,
    List<PastDeployment> past,
    List<AnchoredDate> anchored,
    List<Arrival> arrivals,
    String zoneData) {

  public Extract {
    past = List.copyOf(past);
    anchored = List.copyOf(anchored);
    arrivals = List.copyOf(arrivals);
    throttled = Collections.unmodifiableSortedMap(new TreeMap<>(throttled));
    occurrences = Collections.unmodifiableSortedMap(new TreeMap<>(occurrences));
    notComputed = Collections.unmodifiableSortedMap(new TreeMap<>(notComputed));
  }
}
