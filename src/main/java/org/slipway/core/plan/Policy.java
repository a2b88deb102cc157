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
 * @param relaxationCosts what giving up a constraint costs, by kind of constraint; one that is not
 *     here has its default
 * @param throttles how many deployments may run at once
 * @param promotion the path releases take to production, from first to last
 * @param risk how risk is assessed; empty: it is not, and every level is unknown
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
    Optional<BigDecimal> advisoryLimit,
    SortedMap<String, Integer> relaxationCosts,
    List<Throttle> throttles,
    List<PromotionStep> promotion,
    Optional<RiskModel> risk)
    implements PlanRecord {

  public Policy {
    rules = Collections.unmodifiableSortedMap(new TreeMap<>(rules));
    collisions = Collections.unmodifiableSortedMap(new TreeMap<>(collisions));
    maximumAges = Collections.unmodifiableSortedMap(new TreeMap<>(maximumAges));
    approvals = List.copyOf(approvals);
    relaxationCosts = Collections.unmodifiableSortedMap(new TreeMap<>(relaxationCosts));
    throttles = List.copyOf(throttles);
    promotion = List.copyOf(promotion);
  }

  @Override
  public Id<Policy> id() {
    return head.id();
  }
}
