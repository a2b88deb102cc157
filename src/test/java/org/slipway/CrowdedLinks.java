package org.slipway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Weight;

/** Dependencies for crowded plans, and links between releases and deployments of any type. */
public final class CrowdedLinks {

  private CrowdedLinks() {}

  /** Adds them; half of the time the policy makes their order a blocker. */
  public static void add(PlanBuilder builder, Random random) {
    CrowdedNeeds.add(builder, random);
    List<Deployment> deployments = List.copyOf(builder.plan().deployments().values());
    List<Release> releases = List.copyOf(builder.plan().releases().values());
    for (int n = 0; n < deployments.size(); n++) {
      link(
          builder,
          random,
          any(random, random.nextBoolean() ? deployments : releases),
          any(random, random.nextBoolean() ? deployments : releases));
    }
    if (random.nextBoolean()) {
      Policy policy = builder.plan().policy().orElseThrow();
      var rules = new TreeMap<>(policy.rules());
      rules.put(
          "graph.order",
          new RuleSetting(Optional.of(Weight.BLOCKER), Optional.empty(), new TreeMap<>(Map.of())));
      builder.set(policy, "rules", rules);
    }
  }

  private static void link(PlanBuilder builder, Random random, PlanRecord one, PlanRecord other) {
    boolean isNew =
        builder.plan().links().values().stream()
            .noneMatch(link -> ends(link).containsAll(List.of(Ref.of(one), Ref.of(other))));
    if (isNew && !Ref.of(one).equals(Ref.of(other))) {
      Duration lag = Duration.ofMinutes(30L * (random.nextInt(6) - 2));
      builder.link(one, other, any(random, List.of(LinkType.values())), lag);
    }
  }

  private static List<Ref> ends(Link link) {
    return List.of(link.from(), link.to());
  }

  private static <T> T any(Random random, List<? extends T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
