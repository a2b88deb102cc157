package org.slipway.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Ref;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.rules.EnvironmentDedicated;
import org.slipway.core.readiness.rules.EnvironmentShared;

/**
 * Whether an environment should be shared or dedicated to one team, by the criticality of what is
 * still to go there: what the rules {@code environment.shared} and {@code environment.dedicated}
 * say of its unfinished deployments, together.
 *
 * @param why the findings that did not pass, each sentence once
 */
public record EnvironmentAdvice(Id<Environment> environment, Sort sort, List<Finding> why) {

  /** What is advised. */
  public enum Sort {
    /** It is shared, and something critical is measured or attacked in it. */
    DEDICATE,
    /** It is dedicated, and another team is about to use it. */
    RESERVE,
    /** A criticality or a team is missing. */
    UNCLEAR,
    /** It is rightly shared or rightly dedicated. */
    FITS,
    /** Nothing is to go there that either rule asks about. */
    NOTHING
  }

  private static final Rule SHARED = new EnvironmentShared();
  private static final Rule DEDICATED = new EnvironmentDedicated();

  public EnvironmentAdvice {
    why = List.copyOf(why);
  }

  /**
   * The advice on one environment.
   *
   * @param at evaluation instant, for exceptions
   */
  public static EnvironmentAdvice of(Facts facts, Environment environment, Instant at) {
    List<Finding> found =
        facts
            .plan()
            .naming(environment, Deployment.class)
            .filter(deployment -> deployment.state().unfinished())
            .map(deployment -> new Case(facts, Ref.of(deployment), at))
            .flatMap(
                judged -> Stream.of(SHARED, DEDICATED).flatMap(rule -> rule.judge(judged).stream()))
            .filter(finding -> finding.result() != Result.NOT_APPLICABLE)
            .toList();
    return new EnvironmentAdvice(environment.id(), sort(found), distinct(found));
  }

  private static Sort sort(List<Finding> found) {
    if (found.stream().anyMatch(f -> failed(f, SHARED))) {
      return Sort.DEDICATE;
    }
    if (found.stream().anyMatch(f -> failed(f, DEDICATED))) {
      return Sort.RESERVE;
    }
    if (found.stream().anyMatch(Finding::missed)) {
      return Sort.UNCLEAR;
    }
    return found.isEmpty() ? Sort.NOTHING : Sort.FITS;
  }

  private static boolean failed(Finding finding, Rule rule) {
    return finding.result() == Result.FAIL && finding.rule().equals(rule.id());
  }

  /** Two deployments of one component are told once. */
  private static List<Finding> distinct(List<Finding> found) {
    var kept = new ArrayList<Finding>();
    for (Finding finding : found) {
      if (finding.missed() && kept.stream().noneMatch(k -> k.reason().equals(finding.reason()))) {
        kept.add(finding);
      }
    }
    return kept;
  }
}
