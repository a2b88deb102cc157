package org.slipway.core.schedule;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.calendar.Scopes;
import org.slipway.core.calendar.Target;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Throttle;
import org.slipway.core.plan.Timing;
import org.slipway.core.risk.PastDeployments;
import org.slipway.core.risk.RiskRange;
import org.slipway.core.risk.Risks;

/**
 * Which throttles of the policy a deployment comes under: those whose scope and platform match it
 * and whose level of risk it reaches. Its risk is reckoned at its planned start; a level that is
 * not known reaches every level, because unknown is never good. Immutable and safe for all threads.
 */
final class Throttling {

  /** A change of these may bring a deployment under a throttle without changing it. */
  private static final Set<Kind> TARGETS =
      EnumSet.of(Kind.POLICY, Kind.RELEASE, Kind.ENVIRONMENT, Kind.COMPONENT);

  /** What a throttle by risk looks at besides; a deployment counts in the risk of others. */
  private static final Set<Kind> RISKS =
      EnumSet.of(Kind.RISK_ASSESSMENT, Kind.DEPENDENCY, Kind.INCIDENT, Kind.EVIDENCE);

  private final Plan plan;
  private final List<Throttle> throttles;
  private final Optional<SortedMap<String, List<Id<Deployment>>>> stored;
  private final Optional<PastDeployments> past;

  private Throttling(
      Plan plan,
      Optional<SortedMap<String, List<Id<Deployment>>>> stored,
      Optional<PastDeployments> past) {
    this.plan = plan;
    this.throttles = plan.policy().map(Policy::throttles).orElse(List.of());
    this.stored = stored;
    this.past = past;
  }

  /** By the records of a plan. */
  static Throttling of(Plan plan) {
    boolean byRisk =
        plan.policy().map(Policy::throttles).orElse(List.of()).stream()
            .anyMatch(throttle -> throttle.risk().isPresent());
    return new Throttling(
        plan, Optional.empty(), byRisk ? Optional.of(PastDeployments.of(plan)) : Optional.empty());
  }

  /**
   * As an extract carries it.
   *
   * @param members deployments by the name of the throttle they come under
   */
  static Throttling stored(Plan plan, SortedMap<String, List<Id<Deployment>>> members) {
    return new Throttling(plan, Optional.of(new TreeMap<>(members)), Optional.empty());
  }

  /** The throttles a deployment of the plan, or as it might be, comes under; in policy order. */
  List<Resource.Throttled> of(Deployment deployment) {
    return throttles.isEmpty()
        ? List.of()
        : throttles.stream()
            .filter(throttle -> counts(throttle, deployment))
            .map(throttle -> new Resource.Throttled(throttle.name(), throttle.atMost()))
            .toList();
  }

  /** Starts around which a deployment may come under other throttles, because its risk changes. */
  SortedSet<Instant> turns(Deployment deployment) {
    return past.map(history -> Risks.turns(plan, history, deployment)).orElseGet(TreeSet::new);
  }

  private boolean counts(Throttle throttle, Deployment deployment) {
    return stored
        .map(members -> members.getOrDefault(throttle.name(), List.of()).contains(deployment.id()))
        .orElseGet(() -> isAbout(throttle, deployment));
  }

  private boolean isAbout(Throttle throttle, Deployment deployment) {
    Environment environment = plan.get(Environment.class, deployment.environment());
    return (throttle.platform().isEmpty() || throttle.platform().equals(environment.platform()))
        && Scopes.matches(throttle.scope(), Target.of(plan, deployment))
        && throttle.risk().map(level -> reaches(level, deployment)).orElse(true);
  }

  private boolean reaches(RiskLevel level, Deployment deployment) {
    Instant start = deployment.timing().startsAt().orElse(Instant.MAX);
    RiskRange range =
        Risks.of(plan, past.orElseGet(() -> PastDeployments.of(plan)), start)
            .of(deployment)
            .level();
    return range.atMost().compareTo(level) >= 0;
  }

  /**
   * Whether after an edit every deployment that was not changed comes under the same throttles as
   * before.
   */
  boolean staysAfter(Plan after, Edit edit) {
    boolean any =
        !throttles.isEmpty() || after.policy().filter(p -> !p.throttles().isEmpty()).isPresent();
    return !any || edit.changes().stream().allMatch(change -> leaves(after, change));
  }

  private boolean leaves(Plan after, Change change) {
    Kind kind = change.ref().kind();
    if (TARGETS.contains(kind) || (past.isPresent() && RISKS.contains(kind))) {
      return false;
    }
    return past.isEmpty() || kind != Kind.DEPLOYMENT || onlyMoves(after, change);
  }

  /** A new time of an unfinished deployment: nobody else's risk depends on it. */
  private boolean onlyMoves(Plan after, Change change) {
    Optional<Deployment> was = plan.find(change.ref()).map(Deployment.class::cast);
    Optional<Deployment> is = after.find(change.ref()).map(Deployment.class::cast);
    return was.isPresent()
        && is.isPresent()
        && was.get().state().unfinished()
        && Shape.with(was.get(), "timing", Timing.UNKNOWN)
            .equals(Shape.with(is.get(), "timing", Timing.UNKNOWN));
  }
}
