package org.slipway.scene.graph;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.schedule.Outlook;
import org.slipway.scene.StateMark;

/**
 * What verdicts say about the components of a plan. Safe for all threads where the verdicts are.
 */
public final class JudgedGraph implements PlanGraph.Known {

  private static final List<String> RULES = List.of("compat.range", "compat.rollback-set");

  private final Function<Deployment, Optional<Verdict>> verdicts;
  private final Function<Phrase, String> say;
  private final Outlook outlook;

  /**
   * Of the deployments of a plan.
   *
   * @param verdicts on those that are not finished; empty: nothing is said of one
   * @param say the sentence of a phrase
   */
  public JudgedGraph(
      Plan plan, Function<Deployment, Optional<Verdict>> verdicts, Function<Phrase, String> say) {
    this.verdicts = verdicts;
    this.say = say;
    outlook = Outlook.of(plan);
  }

  @Override
  public Optional<StateMark> state(Deployment next) {
    return Optional.of(
        verdicts.apply(next).map(v -> StateMark.of(v.go())).orElse(StateMark.UNJUDGED));
  }

  /** What a rule found when it judged the next deployment of either end and named both. */
  @Override
  public Optional<String> clash(Dependency dependency) {
    return clash(dependency.from(), dependency).or(() -> clash(dependency.to(), dependency));
  }

  private Optional<String> clash(Id<Component> end, Dependency dependency) {
    return outlook
        .next(end)
        .flatMap(verdicts)
        .flatMap(
            verdict ->
                verdict.findings().stream()
                    .filter(found -> found.result() == Result.FAIL && RULES.contains(found.rule()))
                    .map(Finding::reason)
                    .filter(reason -> names(reason, dependency.from()))
                    .filter(reason -> names(reason, dependency.to()))
                    .map(JudgedGraph::brief)
                    .map(say)
                    .findFirst());
  }

  /** Without the name that stands on the card beside it. */
  private static Phrase brief(Phrase reason) {
    return reason.key().equals("finding.compat.range.fail")
        ? new Phrase("graph.picture.clash.range", reason.args())
        : reason;
  }

  private static boolean names(Phrase reason, Id<Component> component) {
    return reason.args().stream()
        .anyMatch(arg -> arg instanceof Arg.Named(Ref ref, _) && ref.id().equals(component));
  }
}
