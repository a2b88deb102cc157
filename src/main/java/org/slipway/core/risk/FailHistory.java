package org.slipway.core.risk;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskHistory;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.Team;

/**
 * History: the change fail rate of this system, team and change type, smoothed (DEFINITIONS §4 and
 * §1). Failed deployments ÷ all, over the finished production deployments of the same team and
 * change type with the same system that ended in the window before the evaluation instant; a
 * deployment counts once, rolled back or failed, whatever incidents it caused. Of several systems
 * the worst decides; they are not blended. Without a team or an item nothing is known.
 *
 * @param systems each system with its rate
 * @param type of change that is counted
 * @param terms how it is smoothed, and in which window
 */
public record FailHistory(RiskRange level, List<Rate> systems, ChangeType type, RiskHistory terms)
    implements RiskEngine {

  /**
   * The rate of one system.
   *
   * @param counted the deployments, newest first
   * @param smoothed (failed + prior rate × prior count) ÷ (all + prior count), four digits; empty:
   *     undefined, because nothing is counted and no prior weighs anything
   */
  public record Rate(
      Id<Component> system,
      List<PastDeployment> counted,
      int failed,
      Optional<BigDecimal> smoothed,
      RiskRange level) {
    public Rate {
      counted = List.copyOf(counted);
    }

    public int all() {
      return counted.size();
    }
  }

  public FailHistory {
    systems = List.copyOf(systems);
  }

  @Override
  public int unknown() {
    return systems.isEmpty()
        ? 1
        : (int) systems.stream().filter(rate -> rate.smoothed().isEmpty()).count();
  }

  static FailHistory of(
      RiskHistory terms, Plan plan, PastDeployments past, Deployment deployment, Instant at) {
    ChangeType type = plan.get(Release.class, deployment.release()).changeType();
    Optional<Id<Team>> team = PastDeployments.team(plan, deployment);
    var systems = new ArrayList<Rate>();
    if (team.isPresent()) {
      for (Id<Component> system : PastDeployments.systems(plan, deployment)) {
        List<PastDeployment> counted =
            past.of(system, team.get()).stream()
                .filter(row -> row.type() == type && inWindow(terms, row, at))
                .toList();
        systems.add(rate(terms, system, counted));
      }
    }
    RiskRange level =
        systems.stream().map(Rate::level).reduce(RiskRange::highest).orElseGet(() -> any(terms));
    return new FailHistory(level, systems, type, terms);
  }

  /** Whether a row ended before the evaluation instant and not too long before it. */
  static boolean inWindow(RiskHistory terms, PastDeployment row, Instant at) {
    return row.ended()
        .map(
            ended ->
                ended.isBefore(at)
                    && terms.window().map(w -> !ended.isBefore(at.minus(w))).orElse(true))
        .orElse(true);
  }

  private static Rate rate(RiskHistory terms, Id<Component> system, List<PastDeployment> counted) {
    int failed = (int) counted.stream().filter(PastDeployment::failed).count();
    BigDecimal bad = terms.priorRate().multiply(terms.priorCount()).add(BigDecimal.valueOf(failed));
    BigDecimal all = terms.priorCount().add(BigDecimal.valueOf(counted.size()));
    if (all.signum() <= 0) {
      return new Rate(system, counted, failed, Optional.empty(), any(terms));
    }
    RiskLevel level =
        Thresholds.level(terms.thresholds(), t -> bad.compareTo(t.multiply(all)) >= 0);
    return new Rate(
        system,
        counted,
        failed,
        Optional.of(bad.divide(all, 4, RoundingMode.HALF_UP)),
        RiskRange.of(level));
  }

  /** Any level that a rate of 0 to 1 could have. */
  private static RiskRange any(RiskHistory terms) {
    return new RiskRange(
        Thresholds.level(terms.thresholds(), BigDecimal.ZERO),
        Thresholds.level(terms.thresholds(), BigDecimal.ONE));
  }
}
