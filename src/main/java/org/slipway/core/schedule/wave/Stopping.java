package org.slipway.core.schedule.wave;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.Comparison;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.StopRule;

/**
 * What recorded evidence says of a wave's stop rules. A reading is a figure that bears the metric's
 * name, in evidence of any kind on a deployment of the wave. How long it lasted stands in the
 * figure {@code METRIC.for} as an ISO 8601 duration; where there is none, it counts as long enough:
 * unknown never lowers.
 */
public final class Stopping {

  /** Whether a reading stops the rollout. */
  public enum Says {
    FINE,
    BREACHED,
    /** The figure is no number, or the duration none. */
    UNREADABLE
  }

  /** A reading of a stop rule's metric. */
  public record Reading(
      StopRule rule, Deployment deployment, Evidence evidence, String figure, Says says) {}

  private Stopping() {}

  /** All readings of the metrics of a wave's stop rules, rule by rule, deployment by deployment. */
  public static List<Reading> readings(Plan plan, WaveStep step) {
    var readings = new ArrayList<Reading>();
    for (StopRule rule : step.wave().stops()) {
      step.deployments().stream()
          .flatMap(deployment -> readings(plan, rule, deployment))
          .forEach(readings::add);
    }
    return readings;
  }

  private static Stream<Reading> readings(Plan plan, StopRule rule, Deployment deployment) {
    return plan.naming(deployment, Evidence.class)
        .flatMap(
            evidence ->
                Optional.ofNullable(evidence.figures().get(rule.metric()))
                    .map(
                        figure ->
                            new Reading(
                                rule, deployment, evidence, figure, says(rule, evidence, figure)))
                    .stream());
  }

  private static Says says(StopRule rule, Evidence evidence, String figure) {
    try {
      int side = new BigDecimal(figure.strip()).compareTo(rule.threshold());
      boolean beyond = rule.comparison() == Comparison.ABOVE ? side > 0 : side < 0;
      String lasted = evidence.figures().get(rule.metric() + ".for");
      boolean enough = lasted == null || Duration.parse(lasted).compareTo(rule.over()) >= 0;
      return beyond && enough ? Says.BREACHED : Says.FINE;
    } catch (NumberFormatException | DateTimeParseException unreadable) {
      return Says.UNREADABLE;
    }
  }
}
