package org.slipway.ui.risk;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.risk.Risk;
import org.slipway.core.risk.RiskLines;
import org.slipway.core.risk.Risks;
import org.slipway.ui.session.Session;

/**
 * A risk put into words.
 *
 * @param heading the level
 * @param state of the level for its colour: its name in lower case, or {@code unknown}
 * @param of whose risk it is where that is not the record itself; may be empty
 * @param model which model said so; may be empty
 * @param lines every contribution
 * @param asks whether there are questions to answer
 */
record RiskWords(
    String heading, String state, String of, String model, List<Line> lines, boolean asks) {

  /**
   * One line.
   *
   * @param engine whether it sums up an engine, else it is a contribution
   * @param level in words; may be empty
   */
  record Line(boolean engine, String says, String level) {}

  /** Of a deployment, or of the riskiest unfinished one of a release; of nothing else. */
  static Optional<RiskWords> of(Session session, Ref ref) {
    Plan plan = session.plan();
    Risks risks = session.showing().get().judged().risks();
    Optional<? extends PlanRecord> record = plan.find(ref);
    return switch (record.orElse(null)) {
      case Deployment d when d.state().unfinished() -> Optional.of(of(session, risks.of(d), ""));
      case Release r -> risks.of(r).map(risk -> of(session, risk, name(plan, risk)));
      case null, default -> Optional.empty();
    };
  }

  private static String name(Plan plan, Risk risk) {
    return Names.environment(plan, plan.get(Deployment.class, risk.deployment()));
  }

  private static RiskWords of(Session session, Risk risk, String of) {
    List<Line> lines =
        RiskLines.of(session.plan(), risk).stream()
            .map(
                line ->
                    new Line(
                        line.depth() == 0,
                        session.say(line.says()),
                        line.level().map(l -> session.say(RiskLines.range(l))).orElse("")))
            .toList();
    boolean asks =
        session
            .plan()
            .policy()
            .flatMap(Policy::risk)
            .filter(m -> !m.questions().isEmpty())
            .isPresent();
    return new RiskWords(
        session.say(RiskLines.level(risk)),
        risk.known().map(RiskWords::state).orElse("unknown"),
        of.isEmpty() ? "" : session.texts().get("risk.riskiest", of),
        risk.model().map(m -> session.texts().get("risk.model", m)).orElse(""),
        lines,
        asks);
  }

  private static String state(RiskLevel level) {
    return level.name().toLowerCase(java.util.Locale.ROOT);
  }
}
