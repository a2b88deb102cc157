package org.slipway.core.graph.component;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.DataSensitivity;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;

/**
 * What some components mean to the business. What is unknown is counted and adds nothing, which is
 * not the same as zero. Amounts of what is part of another counted one are in that one's already.
 *
 * @param components how many they are
 * @param usersAtLeast the most users of any of them; empty: known of none
 * @param usersAtMost the sum of their users, as if nobody used two; empty: known of none
 * @param usersUnknown of how many the users are not known
 * @param revenue the sum of revenue exposed per day, by currency
 * @param revenueUnknown of how many it is not known
 * @param sensitivities how many hold data of which sensitivity
 * @param sensitivityUnknown of how many it is not known
 * @param units the business units they belong to
 * @param unitUnknown of how many that is not known
 */
public record BusinessView(
    int components,
    Optional<Long> usersAtLeast,
    Optional<Long> usersAtMost,
    int usersUnknown,
    SortedMap<String, BigDecimal> revenue,
    int revenueUnknown,
    SortedMap<DataSensitivity, Integer> sensitivities,
    int sensitivityUnknown,
    SortedSet<Id<BusinessUnit>> units,
    int unitUnknown) {

  public BusinessView {
    revenue = Collections.unmodifiableSortedMap(new TreeMap<>(revenue));
    sensitivities = Collections.unmodifiableSortedMap(new TreeMap<>(sensitivities));
    units = Collections.unmodifiableSortedSet(new TreeSet<>(units));
  }

  public static BusinessView of(Plan plan, Collection<Id<Component>> some) {
    Set<Id<Component>> counted = new HashSet<>(some);
    List<Component> components =
        new TreeSet<>(some).stream().map(id -> plan.get(Component.class, id)).toList();
    List<Long> users =
        components.stream()
            .filter(c -> !isIn(plan, c, counted, Component::users))
            .flatMap(c -> c.users().stream())
            .toList();
    SortedMap<DataSensitivity, Integer> sensitivities = new TreeMap<>();
    SortedSet<Id<BusinessUnit>> units = new TreeSet<>();
    for (Component component : components) {
      component.sensitivity().ifPresent(s -> sensitivities.merge(s, 1, Integer::sum));
      component.businessUnit().ifPresent(units::add);
    }
    return new BusinessView(
        components.size(),
        components.stream().flatMap(c -> c.users().stream()).max(Long::compare),
        users.stream().reduce(Long::sum),
        unknown(plan, components, counted, Component::users),
        revenue(plan, components, counted),
        unknown(plan, components, counted, Component::revenueExposure),
        sensitivities,
        (int) components.stream().filter(c -> c.sensitivity().isEmpty()).count(),
        units,
        (int) components.stream().filter(c -> c.businessUnit().isEmpty()).count());
  }

  /** What a component or a whole it is part of says. */
  private interface Said {
    Optional<?> by(Component component);
  }

  /** Of how many neither they nor a counted whole say it. */
  private static int unknown(
      Plan plan, List<Component> components, Set<Id<Component>> counted, Said said) {
    return (int)
        components.stream()
            .filter(c -> said.by(c).isEmpty() && !isIn(plan, c, counted, said))
            .count();
  }

  /** Whether a whole that is counted too says it for its parts. */
  private static boolean isIn(Plan plan, Component part, Set<Id<Component>> counted, Said said) {
    Optional<Id<Component>> at = part.parent();
    while (at.isPresent()) {
      Component whole = plan.get(Component.class, at.get());
      if (counted.contains(whole.id()) && said.by(whole).isPresent()) {
        return true;
      }
      at = whole.parent();
    }
    return false;
  }

  private static SortedMap<String, BigDecimal> revenue(
      Plan plan, List<Component> components, Set<Id<Component>> counted) {
    SortedMap<String, BigDecimal> revenue = new TreeMap<>();
    components.stream()
        .filter(c -> !isIn(plan, c, counted, Component::revenueExposure))
        .flatMap(c -> c.revenueExposure().stream())
        .forEach(money -> revenue.merge(money.currency(), money.amount(), BigDecimal::add));
    return revenue;
  }
}
