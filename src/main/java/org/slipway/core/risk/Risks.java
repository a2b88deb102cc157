package org.slipway.core.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskAssessment;
import org.slipway.core.plan.RiskModel;

/**
 * The risk of every deployment of a plan, by the model of its policy, at one evaluation instant.
 * After one pass over the history each deployment costs no more than its own items, answers and
 * conditions. Immutable.
 */
public final class Risks {

  private final Plan plan;
  private final PastDeployments past;
  private final Instant at;

  private Risks(Plan plan, PastDeployments past, Instant at) {
    this.plan = plan;
    this.past = past;
    this.at = at;
  }

  /** By the history the plan holds. */
  public static Risks of(Plan plan, Instant at) {
    return of(plan, PastDeployments.of(plan), at);
  }

  /** By a history that is at hand, of the plan or of an extract. */
  public static Risks of(Plan plan, PastDeployments past, Instant at) {
    return new Risks(plan, past, at);
  }

  /** The model of the policy; empty: there is none. */
  public Optional<RiskModel> model() {
    return plan.policy().flatMap(Policy::risk);
  }

  /** The risk of a deployment, of this plan or as it might be. */
  public Risk of(Deployment deployment) {
    Optional<RiskModel> model = model();
    List<RiskEngine> engines = model.map(m -> engines(m, deployment)).orElse(List.of());
    RiskRange level =
        engines.stream()
            .map(RiskEngine::level)
            .reduce(RiskRange::highest)
            .orElse(RiskRange.UNKNOWN);
    return new Risk(deployment.id(), level, model.map(RiskModel::version), engines);
  }

  /** The highest risk of the unfinished deployments of a release; empty: it has none. */
  public Optional<Risk> of(Release release) {
    return plan.naming(release, Deployment.class)
        .filter(d -> d.state().unfinished())
        .map(this::of)
        .max(
            Comparator.comparing((Risk r) -> r.level().atMost())
                .thenComparing(r -> r.level().atLeast())
                .thenComparing(Risk::deployment, (a, b) -> b.compareTo(a)));
  }

  /** The latest assessment of a release that was made by the evaluation instant. */
  public Optional<RiskAssessment> assessment(Id<Release> release) {
    return plan.naming(plan.get(Release.class, release), RiskAssessment.class)
        .filter(a -> a.at().map(made -> !made.isAfter(at)).orElse(true))
        .max(
            Comparator.comparing((RiskAssessment a) -> a.at().orElse(Instant.MIN))
                .thenComparing(RiskAssessment::id, (a, b) -> a.compareTo(b)));
  }

  private List<RiskEngine> engines(RiskModel model, Deployment deployment) {
    var engines = new ArrayList<RiskEngine>();
    if (!model.questions().isEmpty()) {
      engines.add(Questionnaire.of(model, assessment(deployment.release())));
    }
    if (!model.conditions().isEmpty()) {
      engines.add(
          RiskConditions.of(model.conditions(), new RiskReadings(plan, past, deployment, at)));
    }
    model
        .history()
        .ifPresent(terms -> engines.add(FailHistory.of(terms, plan, past, deployment, at)));
    return engines;
  }
}
