package org.slipway.core.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskAssessment;
import org.slipway.core.plan.RiskHistory;
import org.slipway.core.plan.RiskModel;

/**
 * The risk of every deployment of a plan, by the model of its policy, at one evaluation instant.
 * After one pass over the history each deployment costs no more than its own items, answers and
 * conditions. An immutable value in effect, and safe for all threads.
 */
public final class Risks {

  private final Plan plan;
  private final Supplier<PastDeployments> past;
  private final Instant at;

  /** Of the plan's own deployments, as far as somebody has asked. */
  private final ConcurrentMap<Id<Deployment>, RiskRange> levels;

  private Risks(
      Plan plan,
      Supplier<PastDeployments> past,
      Instant at,
      ConcurrentMap<Id<Deployment>, RiskRange> levels) {
    this.plan = plan;
    this.past = past;
    this.at = at;
    this.levels = levels;
  }

  /** By the history the plan holds. */
  public static Risks of(Plan plan, Instant at) {
    return of(plan, PastDeployments.of(plan), at);
  }

  /** By a history that is at hand, of the plan or of an extract. */
  public static Risks of(Plan plan, PastDeployments past, Instant at) {
    return of(plan, () -> past, at);
  }

  /** The same by a history that is made when it is first needed. */
  public static Risks of(Plan plan, Supplier<PastDeployments> past, Instant at) {
    return new Risks(plan, past, at, new ConcurrentHashMap<>());
  }

  /**
   * The risks of the plan after an edit, at the same instant.
   *
   * @param touched every deployment whose risk the edit may have changed
   */
  public Risks after(Plan after, Supplier<PastDeployments> history, SortedSet<Ref> touched) {
    var kept = new ConcurrentHashMap<>(levels);
    kept.keySet().removeIf(id -> touched.contains(new Ref(Kind.DEPLOYMENT, id)));
    return new Risks(after, history, at, kept);
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

  /** The level alone, which is remembered for the plan's own deployments. */
  @SuppressWarnings("ReferenceEquality") // one that might be has the same id
  public RiskRange level(Deployment deployment) {
    boolean own = plan.find(Ref.of(deployment)).filter(record -> record == deployment).isPresent();
    return own
        ? levels.computeIfAbsent(deployment.id(), _ -> of(deployment).level())
        : of(deployment).level();
  }

  /**
   * Instants at which the risk of a deployment may change with the evaluation instant, while the
   * plan stays: its assessments and evidence, what ended before, and what is too long ago from then
   * on. It is the same at all instants that lie between two of them; at one of them it may be that
   * of before or of after.
   */
  public static SortedSet<Instant> turns(Plan plan, PastDeployments past, Deployment deployment) {
    var turns = new TreeSet<Instant>();
    Optional<RiskModel> model = plan.policy().flatMap(Policy::risk);
    if (model.isEmpty()) {
      return turns;
    }
    Release release = plan.get(Release.class, deployment.release());
    plan.naming(release, RiskAssessment.class).forEach(a -> a.at().ifPresent(turns::add));
    Stream.of(release, deployment)
        .flatMap(subject -> plan.naming(subject, Evidence.class))
        .forEach(evidence -> turns.add(evidence.observedAt()));
    Optional<Duration> window = model.get().history().flatMap(RiskHistory::window);
    for (PastDeployment row : past.behind(plan, deployment)) {
      row.ended().ifPresent(turns::add);
      row.ended().flatMap(end -> window.map(end::plus)).ifPresent(turns::add);
    }
    return turns;
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
          RiskConditions.of(
              model.conditions(), new RiskReadings(plan, past.get(), deployment, at)));
    }
    model
        .history()
        .ifPresent(terms -> engines.add(FailHistory.of(terms, plan, past.get(), deployment, at)));
    return engines;
  }
}
