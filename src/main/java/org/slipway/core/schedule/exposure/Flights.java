package org.slipway.core.schedule.exposure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.Stage;
import org.slipway.core.risk.RiskModels;
import org.slipway.core.risk.RiskRange;
import org.slipway.core.risk.Risks;
import org.slipway.core.time.Interval;

/** What is in flight in a stretch of time, by business unit. Used while a grid is made. */
final class Flights {

  private final Plan plan;
  private final RiskModel model;
  private static final Comparator<BusinessUnit> BY_NAME =
      Comparator.comparing(BusinessUnit::name)
          .thenComparing(BusinessUnit::id, (a, b) -> a.compareTo(b));

  private final SortedMap<Id<BusinessUnit>, List<Flight>> byUnit = new TreeMap<>();
  private final List<Flight> without = new ArrayList<>();
  private final TreeSet<BigDecimal> probabilities = new TreeSet<>();

  private Flights(Plan plan, RiskModel model) {
    this.plan = plan;
    this.model = model;
    plan.businessUnits().keySet().forEach(unit -> byUnit.put(unit, new ArrayList<>()));
  }

  static Optional<Flights> of(Plan plan, Risks risks, Interval range, boolean production) {
    Optional<RiskModel> model =
        risks.model().filter(m -> RiskModels.probability(m, RiskRange.UNKNOWN).isPresent());
    return model.map(
        m -> {
          var flights = new Flights(plan, m);
          for (Deployment deployment : plan.deployments().values()) {
            if (deployment.state().unfinished()
                && (!production || inProduction(plan, deployment))) {
              deployment
                  .timing()
                  .known()
                  .filter(at -> at.overlaps(range))
                  .ifPresent(at -> flights.add(deployment, at, risks.level(deployment)));
            }
          }
          return flights;
        });
  }

  private static boolean inProduction(Plan plan, Deployment deployment) {
    return plan.get(Environment.class, deployment.environment()).stage() == Stage.PRODUCTION;
  }

  private void add(Deployment deployment, Interval at, RiskRange level) {
    BigDecimal p = RiskModels.probability(model, level).orElseThrow();
    BigDecimal same = Objects.requireNonNullElse(probabilities.ceiling(p), p);
    BigDecimal known = same.compareTo(p) == 0 ? same : p;
    probabilities.add(known);
    Flight flight = new Flight(deployment, at, level, known);
    TreeSet<Id<BusinessUnit>> units = new TreeSet<>();
    boolean complete = !deployment.items().isEmpty();
    for (Id<Component> item : deployment.items()) {
      Optional<Id<BusinessUnit>> unit = unit(item);
      unit.ifPresent(own -> units.addAll(path(own)));
      complete &= unit.isPresent();
    }
    units.forEach(unit -> byUnit.computeIfAbsent(unit, _ -> new ArrayList<>()).add(flight));
    if (!complete) {
      without.add(flight);
    }
  }

  /** A unit and all it belongs to, from the top. */
  private List<Id<BusinessUnit>> path(Id<BusinessUnit> unit) {
    var path = new ArrayList<Id<BusinessUnit>>();
    Optional<Id<BusinessUnit>> next = Optional.of(unit);
    while (next.isPresent()) {
      path.addFirst(next.get());
      next = plan.get(BusinessUnit.class, next.get()).parent();
    }
    return path;
  }

  /** Of the component, or of the nearest it is part of that names one. */
  private Optional<Id<BusinessUnit>> unit(Id<Component> item) {
    Component component = plan.get(Component.class, item);
    while (component.businessUnit().isEmpty() && component.parent().isPresent()) {
      component = plan.get(Component.class, component.parent().get());
    }
    return component.businessUnit();
  }

  /** Every failure probability there is, rising. */
  List<BigDecimal> probabilities() {
    return List.copyOf(probabilities);
  }

  Optional<BigDecimal> limit() {
    return model.exposureLimit();
  }

  List<Optional<Id<BusinessUnit>>> units() {
    var units =
        new ArrayList<Optional<Id<BusinessUnit>>>(
            byUnit.keySet().stream().sorted(this::byPath).map(Optional::of).toList());
    if (!without.isEmpty()) {
      units.add(Optional.empty());
    }
    return units;
  }

  /** By name, each right before those that belong to it. */
  private int byPath(Id<BusinessUnit> one, Id<BusinessUnit> other) {
    List<Id<BusinessUnit>> first = path(one);
    List<Id<BusinessUnit>> second = path(other);
    int both = Math.min(first.size(), second.size());
    for (int at = 0; at < both; at++) {
      int byUnit = BY_NAME.compare(named(first.get(at)), named(second.get(at)));
      if (byUnit != 0) {
        return byUnit;
      }
    }
    return Integer.compare(first.size(), second.size());
  }

  private BusinessUnit named(Id<BusinessUnit> id) {
    return plan.get(BusinessUnit.class, id);
  }

  List<Flight> of(Optional<Id<BusinessUnit>> unit) {
    return unit.map(id -> byUnit.getOrDefault(id, List.of())).orElse(without);
  }
}
