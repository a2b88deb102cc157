package org.slipway.core.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rules of the house: settings by rule, severities of collisions, maximum ages, approvals
 * needed. At most one per plan.
 *
 * @param rules by rule id; a rule that is not here has its defaults
 * @param collisions by kind; one that is not here has its default
 * @param maximumAges by kind of evidence
 * @param approvals who must approve what
 * @param claimedCounts whether an approval that is only claimed is enough
 * @param advisoryLimit lowest advisory score, 0 to 1, that is still GO; empty: no limit
 */
public record Policy(
    Head<Policy> head,
    String name,
    String version,
    SortedMap<String, RuleSetting> rules,
    SortedMap<CollisionKind, Weight> collisions,
    SortedMap<String, Duration> maximumAges,
    List<ApprovalNeed> approvals,
    boolean claimedCounts,
    Optional<BigDecimal> advisoryLimit)
    implements PlanRecord {

  public Policy {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    collisions = Collections.unmodifiableSortedMap(new TreeMap<>(collisions));
    maximumAges = Collections.unmodifiableSortedMap(new TreeMap<>(maximumAges));
    approvals = List.copyOf(approvals);
  }

  @Override
  public Id<Policy> id() {
    return head.id();
  }
}
