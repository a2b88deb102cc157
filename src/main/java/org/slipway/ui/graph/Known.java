package org.slipway.ui.graph;

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
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.schedule.Outlook;
import org.slipway.scene.StateMark;
import org.slipway.scene.graph.PlanGraph;
import org.slipway.ui.session.Judged;

/** What the rules say about the components of a plan. Safe for all threads. */
final class Known implements PlanGraph.Known {

  private static final List<String> RULES = List.of("compat.range", "compat.rollback-set");

  private final Plan plan;
  private final Judged judged;
  private final Function<Phrase, String> say;
  private final Outlook outlook;

  Known(Plan plan, Judged judged, Function<Phrase, String> say) {
    this.plan = plan;
    this.judged = judged;
    this.say = say;
    outlook = Outlook.of(plan);
  }

  @Override
  public Optional<StateMark> state(Deployment next) {
    return Optional.of(StateMark.of(judged.of(next).go()));
  }

  /** What a rule found when it judged the next deployment of either end and named both. */
  @Override
  public Optional<String> clash(Dependency dependency) {
    return clash(dependency.from(), dependency).or(() -> clash(dependency.to(), dependency));
  }

  private Optional<String> clash(Id<Component> end, Dependency dependency) {
    return outlook
        .next(end)
        .flatMap(
            next ->
                judged.of(next).findings().stream()
                    .filter(found -> found.result() == Result.FAIL && RULES.contains(found.rule()))
                    .map(Finding::reason)
                    .filter(reason -> names(reason, dependency.from()))
                    .filter(reason -> names(reason, dependency.to()))
                    .map(say)
                    .findFirst());
  }

  private boolean names(Phrase reason, Id<Component> component) {
    String name = plan.get(Component.class, component).name();
    return reason.args().stream().anyMatch(arg -> names(arg, name));
  }

  private static boolean names(Arg arg, String name) {
    return switch (arg) {
      case Arg.Named(_, String told) -> told.equals(name) || told.startsWith(name + " ");
      case Arg.Words(String told) -> told.equals(name) || told.startsWith(name + " ");
      default -> false;
    };
  }
}
