package org.slipway;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Tier;

/** Dependencies for crowded plans, circles among them, of components of any tier or none. */
public final class CrowdedNeeds {

  private CrowdedNeeds() {}

  /** Adds them, and components that nothing brings and that lie between those that are brought. */
  public static void add(PlanBuilder builder, Random random) {
    for (int n = 0; n < 5; n++) {
      builder.component("far " + n);
    }
    List<Component> components = List.copyOf(builder.plan().components().values());
    for (Component component : components) {
      int tier = random.nextInt(4);
      builder.set(
          component,
          "tier",
          tier == 3 ? Optional.empty() : Optional.of(List.of(Tier.values()).get(tier)));
      needs(builder, component, components.get(random.nextInt(components.size())));
    }
    if (random.nextBoolean()) {
      Policy policy = builder.plan().policy().orElseThrow();
      var rules = new TreeMap<>(policy.rules());
      var tiers = new TreeMap<>(Map.of("tiers", "critical,important,standard"));
      rules.put("graph.core-upgrade", new RuleSetting(Optional.empty(), Optional.empty(), tiers));
      builder.set(policy, "rules", rules);
    }
  }

  private static void needs(PlanBuilder builder, Component one, Component other) {
    boolean isNew =
        builder.plan().dependencies().values().stream()
            .noneMatch(d -> d.from().equals(one.id()) && d.to().equals(other.id()));
    if (isNew && !other.id().equals(one.id())) {
      builder.needs(one, other);
    }
  }
}
