package org.slipway.ui.risk;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.risk.FailHistory;
import org.slipway.core.risk.PastDeployment;
import org.slipway.core.risk.Risk;
import org.slipway.core.risk.RiskLines;
import org.slipway.core.risk.Risks;
import org.slipway.text.Times;
import org.slipway.ui.session.Session;

/**
 * A risk put into words.
 *
 * @param heading the level
 * @param state of the level for its colour: its name in lower case, or {@code unknown}
 * @param of whose risk it is where that is not the record itself; may be empty
 * @param model which model said so; may be empty
 * @param lines every contribution
 * @param counted the past deployments that the fail rate of history counts, newest first
 * @param asks whether there are questions to answer
 */
record RiskWords(
    String heading,
    String state,
    String of,
    String model,
    List<Line> lines,
    List<Counted> counted,
    boolean asks) {

  /** One past deployment, in words, with what became of it. */
  record Counted(Ref deployment, String name, String detail, boolean failed) {}

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
        counted(session, risk),
        asks);
  }

  private static List<Counted> counted(Session session, Risk risk) {
    return risk.engines().stream()
        .filter(FailHistory.class::isInstance)
        .map(FailHistory.class::cast)
        .flatMap(history -> history.systems().stream())
        .flatMap(rate -> rate.counted().stream().map(past -> counted(session, rate, past)))
        .toList();
  }

  private static Counted counted(Session session, FailHistory.Rate rate, PastDeployment past) {
    Plan plan = session.plan();
    Ref ref = new Ref(Kind.DEPLOYMENT, past.deployment());
    String when =
        past.ended()
            .map(at -> Times.moment(at, session.zone().get(), session.texts().locale()))
            .orElseGet(() -> session.texts().get("risk.counted.undated"));
    String system = plan.get(Component.class, rate.system()).name();
    return new Counted(
        ref,
        plan.find(ref).map(record -> Names.of(plan, record)).orElse(past.key()),
        session
            .texts()
            .get(past.failed() ? "risk.counted.failed" : "risk.counted.good", when, system),
        past.failed());
  }

  private static String state(RiskLevel level) {
    return level.name().toLowerCase(java.util.Locale.ROOT);
  }
}
