package org.slipway.core.schedule.path;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.path.Awaited.Reason;
import org.slipway.core.schedule.slot.Linked;
import org.slipway.core.schedule.slot.Needs;
import org.slipway.core.schedule.slot.Precedence;
import org.slipway.core.schedule.slot.StageOrder;
import org.slipway.core.schedule.wave.Waves;

/**
 * What the deployments of a plan wait for: links, components that are needed and not there yet,
 * earlier stages, and earlier waves with their soak time. A deployment that runs waits no more.
 */
final class Awaiting {

  private static final LinkType VERIFIED = LinkType.FINISH_TO_START;

  private final Plan plan;
  private final Needs needs;
  private final Instant at;
  private final SortedMap<Id<Deployment>, List<Awaited>> linked = new TreeMap<>();

  Awaiting(Plan plan, Needs needs, Instant at) {
    this.plan = plan;
    this.needs = needs;
    this.at = at;
    plan.links().values().forEach(this::link);
  }

  /** What one deployment waits for; finished ones among it that are done. */
  List<Awaited> of(Deployment deployment) {
    if (deployment.state() == DeploymentState.RUNNING) {
      return List.of();
    }
    var found = new ArrayList<>(linked.getOrDefault(deployment.id(), List.of()));
    for (Precedence.Before before : Precedence.needed(plan, needs, deployment)) {
      add(found, before.deployment(), deployment, Reason.DEPENDENCY, before.items());
    }
    for (Precedence.Before before : Precedence.promoted(plan, deployment)) {
      add(found, before.deployment(), deployment, Reason.STAGE, before.items());
    }
    release(found, deployment);
    return found;
  }

  private static void add(
      List<Awaited> found, Deployment before, Deployment after, Reason reason, List<Ref> about) {
    found.add(new Awaited(before, after, reason, about, VERIFIED, Duration.ZERO));
  }

  private void release(List<Awaited> found, Deployment deployment) {
    Release release = plan.get(Release.class, deployment.release());
    Optional<Integer> wave = Waves.number(release, deployment);
    plan.naming(release, Deployment.class)
        .filter(other -> !other.id().equals(deployment.id()) && Linked.binds(other))
        .forEach(
            other -> {
              List<Ref> place = List.of(new Ref(Kind.ENVIRONMENT, other.environment()));
              if (StageOrder.waits(plan, deployment, other, at) && other.state().unfinished()) {
                add(found, other, deployment, Reason.STAGE_ORDER, place);
              }
              Optional<Integer> earlier = Waves.number(release, other);
              if (wave.isPresent() && earlier.filter(number -> number < wave.get()).isPresent()) {
                Duration soak = release.waves().get(earlier.get()).soak();
                found.add(new Awaited(other, deployment, Reason.WAVE, place, VERIFIED, soak));
              }
            });
  }

  private void link(Link link) {
    for (Linked pair : Linked.of(plan, link)) {
      linked
          .computeIfAbsent(pair.after().id(), _ -> new ArrayList<>())
          .add(
              new Awaited(
                  pair.before(),
                  pair.after(),
                  Reason.LINK,
                  List.of(Ref.of(link)),
                  link.type(),
                  link.lag()));
    }
  }
}
