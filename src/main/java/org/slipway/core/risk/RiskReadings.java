package org.slipway.core.risk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.DataSensitivity;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Money;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskCondition;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.Team;

/**
 * Where each attribute of a deployment comes from. What a component does not say is taken from the
 * nearest component it is part of that says it.
 *
 * <ul>
 *   <li>users: the most of any item, because the same people use several
 *   <li>revenue: the sum over the items in the currency of the condition, each stated amount once
 *       and nothing that is part of another; an amount in another currency is unknown
 *   <li>sensitivity: the highest of any item and of the environment, where that states one
 *   <li>environments: the places its release goes to with deployments that are not cancelled
 *   <li>backout: the rollback tail
 *   <li>schema change: figure {@code changes} of the latest evidence of the kind {@value #SCHEMA}
 *       on the deployment or its release, observed by the evaluation instant
 *   <li>experience: production deployments that its team has brought out well with the system
 *       before, of any change type; of several systems the fewest
 * </ul>
 */
final class RiskReadings {

  /** The kind of evidence that says how many changes of a schema come along. */
  static final String SCHEMA = "schema.diff";

  /** From least to most sensitive. */
  static final List<DataSensitivity> ORDER = List.of(DataSensitivity.values());

  private static final String CHANGES = "changes";

  private final Plan plan;
  private final PastDeployments past;
  private final Deployment deployment;
  private final Instant at;

  RiskReadings(Plan plan, PastDeployments past, Deployment deployment, Instant at) {
    this.plan = plan;
    this.past = past;
    this.deployment = deployment;
    this.at = at;
  }

  RiskReading of(RiskCondition condition) {
    return switch (condition.attribute()) {
      case USERS -> users(number(condition.value()));
      case REVENUE -> revenue(condition.value());
      case SENSITIVITY -> sensitivity(place(condition.value()));
      case ENVIRONMENTS ->
          RiskReading.atLeast(number(condition.value()), Optional.of(environments()), true);
      case BACKOUT -> known(minutes(condition.value()), backout());
      case SCHEMA_CHANGE -> known(number(condition.value()), schemaChanges());
      case EXPERIENCE -> RiskReading.atMost(number(condition.value()), experience());
    };
  }

  /** Whether the value of a condition is written in the words of its attribute. */
  static boolean readable(RiskCondition condition) {
    String value = condition.value();
    return switch (condition.attribute()) {
      case USERS, ENVIRONMENTS, SCHEMA_CHANGE, EXPERIENCE -> number(value).isPresent();
      case REVENUE -> money(value).isPresent();
      case SENSITIVITY -> place(value).isPresent();
      case BACKOUT -> minutes(value).isPresent();
    };
  }

  private static RiskReading known(Optional<BigDecimal> limit, Optional<BigDecimal> found) {
    return RiskReading.atLeast(limit, found, found.isPresent());
  }

  private RiskReading users(Optional<BigDecimal> limit) {
    List<Optional<Long>> each = each(Component::users);
    Optional<BigDecimal> most =
        each.stream().flatMap(Optional::stream).map(BigDecimal::valueOf).max(BigDecimal::compareTo);
    return RiskReading.atLeast(limit, most, complete(each));
  }

  private RiskReading sensitivity(Optional<BigDecimal> limit) {
    List<Optional<DataSensitivity>> each = each(Component::sensitivity);
    Optional<DataSensitivity> there =
        plan.get(Environment.class, deployment.environment()).sensitivity();
    Optional<BigDecimal> highest =
        Stream.concat(each.stream(), Stream.of(there))
            .flatMap(Optional::stream)
            .map(s -> BigDecimal.valueOf(ORDER.indexOf(s)))
            .max(BigDecimal::compareTo);
    return RiskReading.atLeast(limit, highest, complete(each));
  }

  private RiskReading revenue(String value) {
    Optional<Money> limit = money(value);
    if (limit.isEmpty()) {
      return new RiskReading(RiskConditions.Holds.UNKNOWN, Optional.empty(), false);
    }
    String currency = limit.get().currency();
    var stating = new TreeMap<Id<Component>, Money>();
    boolean complete = !deployment.items().isEmpty();
    for (Id<Component> item : deployment.items()) {
      Optional<Component> by = saying(item, Component::revenueExposure);
      by.ifPresent(c -> stating.put(c.id(), c.revenueExposure().orElseThrow()));
      complete &= by.isPresent();
    }
    var counted = new TreeMap<>(stating);
    counted.keySet().removeIf(id -> partOfAny(id, stating.navigableKeySet()));
    complete &= counted.values().stream().allMatch(m -> m.currency().equals(currency));
    Optional<BigDecimal> sum =
        counted.values().stream()
            .filter(money -> money.currency().equals(currency))
            .map(Money::amount)
            .reduce(BigDecimal::add);
    return RiskReading.atLeast(limit.map(Money::amount), sum, complete);
  }

  private boolean partOfAny(Id<Component> id, SortedSet<Id<Component>> others) {
    Optional<Id<Component>> next = plan.get(Component.class, id).parent();
    while (next.isPresent()) {
      if (others.contains(next.get())) {
        return true;
      }
      next = plan.get(Component.class, next.get()).parent();
    }
    return false;
  }

  private BigDecimal environments() {
    var places = new TreeSet<Id<Environment>>();
    places.add(deployment.environment());
    plan.naming(plan.get(Release.class, deployment.release()), Deployment.class)
        .filter(d -> d.state() != DeploymentState.CANCELLED)
        .forEach(d -> places.add(d.environment()));
    return BigDecimal.valueOf(places.size());
  }

  private Optional<BigDecimal> backout() {
    return deployment
        .timing()
        .rollbackTail()
        .map(RollbackTail::length)
        .map(length -> BigDecimal.valueOf(length.toMinutes()));
  }

  private Optional<BigDecimal> schemaChanges() {
    return Stream.of(deployment, plan.get(Release.class, deployment.release()))
        .flatMap(subject -> plan.naming(subject, Evidence.class))
        .filter(e -> e.evidenceKind().equals(SCHEMA) && !e.observedAt().isAfter(at))
        .max(Comparator.comparing(Evidence::observedAt).thenComparing(Evidence::key))
        .flatMap(evidence -> Optional.ofNullable(evidence.figures().get(CHANGES)))
        .flatMap(RiskReadings::number);
  }

  private Optional<BigDecimal> experience() {
    Optional<Id<Team>> team = PastDeployments.team(plan, deployment);
    return team.flatMap(
        of ->
            PastDeployments.systems(plan, deployment).stream()
                .map(system -> BigDecimal.valueOf(wentWell(past.of(system, of))))
                .min(BigDecimal::compareTo));
  }

  private long wentWell(List<PastDeployment> rows) {
    return rows.stream()
        .filter(row -> !row.failed() && row.ended().map(e -> e.isBefore(at)).orElse(true))
        .count();
  }

  private <T> List<Optional<T>> each(Function<Component, Optional<T>> field) {
    return deployment.items().stream().map(item -> saying(item, field).flatMap(field)).toList();
  }

  private static boolean complete(List<? extends Optional<?>> each) {
    return !each.isEmpty() && each.stream().allMatch(Optional::isPresent);
  }

  /** The component itself or the nearest one it is part of that states the field. */
  private Optional<Component> saying(
      Id<Component> item, Function<Component, ? extends Optional<?>> field) {
    Optional<Id<Component>> next = Optional.of(item);
    while (next.isPresent()) {
      Component component = plan.get(Component.class, next.get());
      if (field.apply(component).isPresent()) {
        return Optional.of(component);
      }
      next = component.parent();
    }
    return Optional.empty();
  }

  static Optional<BigDecimal> number(String text) {
    try {
      return Optional.of(new BigDecimal(text.strip()));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /** A three-letter currency and an amount, where it is written so. */
  static Optional<Money> money(String text) {
    String[] parts = text.strip().split(" +", -1);
    return parts.length == 2 && parts[0].length() == 3
        ? number(parts[1]).map(amount -> new Money(parts[0], amount))
        : Optional.empty();
  }

  private static Optional<BigDecimal> place(String text) {
    String word = text.strip().toUpperCase(Locale.ROOT);
    return Stream.of(DataSensitivity.values())
        .filter(s -> s.name().equals(word))
        .map(s -> BigDecimal.valueOf(ORDER.indexOf(s)))
        .findFirst();
  }

  static Optional<BigDecimal> minutes(String text) {
    try {
      return Optional.of(BigDecimal.valueOf(Duration.parse(text.strip()).toMinutes()));
    } catch (DateTimeParseException _) {
      return Optional.empty();
    }
  }
}
