package org.slipway;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Library;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Provision;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Requirement;
import org.slipway.core.plan.RolloutModel;
import org.slipway.core.plan.SchemaPhase;
import org.slipway.core.plan.SchemaStep;
import org.slipway.core.plan.VersionRange;

/** Crowded plans in which many versions declare something, and schemas change. */
public final class CrowdedVersions {

  private static final int VERSIONS = 4;

  private CrowdedVersions() {}

  /** With this many deployments. */
  public static Plan of(long seed, int deployments) {
    return CrowdedPlan.of(seed, deployments, CrowdedVersions::add);
  }

  private static void add(PlanBuilder builder, Random random) {
    List<Component> components = List.copyOf(builder.plan().components().values());
    for (Component component : components) {
      for (int version = 1; version <= VERSIONS; version++) {
        if (random.nextInt(4) > 0) {
          declare(builder, random, components, builder.version(component, version + ".0"));
        }
      }
    }
    for (Release release : List.copyOf(builder.plan().releases().values())) {
      builder.set(release, "rollout", any(random, List.of(RolloutModel.values())));
      List<Delivery> delivers =
          release.delivers().stream()
              .map(d -> new Delivery(d.component(), version(random), steps(random)))
              .toList();
      builder.set(release, "delivers", delivers);
    }
  }

  private static String version(Random random) {
    return (1 + random.nextInt(VERSIONS)) + (random.nextBoolean() ? ".0" : "");
  }

  private static List<SchemaStep> steps(Random random) {
    return random.nextInt(4) > 0
        ? List.of()
        : List.of(
            new SchemaStep(
                "change " + random.nextInt(2), any(random, List.of(SchemaPhase.values()))));
  }

  private static void declare(
      PlanBuilder builder, Random random, List<Component> components, ComponentVersion version) {
    var requires = new ArrayList<Requirement>();
    for (Component component : components) {
      if (random.nextInt(3) == 0) {
        requires.add(
            new Requirement(
                component.id(),
                random.nextInt(3) > 0 ? Optional.empty() : Optional.of("api"),
                range(random)));
      }
    }
    builder.set(version, "requires", requires);
    builder.set(version, "provides", List.of(new Provision("api", version(random))));
    builder.set(version, "libraries", List.of(new Library("lib", version(random))));
    if (random.nextInt(3) == 0) {
      builder.set(version, "serves", Optional.of(range(random)));
    }
  }

  private static VersionRange range(Random random) {
    return VersionRange.of(any(random, List.of("^1", "^2", ">=2", "<=3", "1.x || 3.x", "*")));
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
