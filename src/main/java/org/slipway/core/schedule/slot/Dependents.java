package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.wave.Waves;

/**
 * Which planned deployments wait for one: those that need what it brings, those that are linked
 * after it, those of its release at later stages or later in its stage, the next wave. What has
 * begun waits no more, and a start that has passed cannot be kept.
 */
public final class Dependents {

  /**
   * One that waits.
   *
   * @param kind why: it needs something, is linked, comes at a later stage or later in one, or in
   *     the next wave
   * @param about what is needed, the link, or where it is waited for
   * @param start of the one that waits
   * @param begun whether it waits for the start alone rather than for the end of verification
   * @param soak between that and its own start; negative where a link ties its end
   * @param until only before this start is it waited for; afterwards another one, verified in time,
   *     brings it first. Empty: always
   * @param turn from this start on another one, not verified in time, would come first. Empty: none
   */
  public record After(
      Deployment deployment,
      ConstraintKind kind,
      Ref about,
      Instant start,
      boolean begun,
      Duration soak,
      Optional<Instant> until,
      Optional<Instant> turn) {

    /** When the one waited for must have begun or be verified. */
    Instant by() {
      return start.minus(soak);
    }

    /** Whether a deployment where it is planned is in time for the one that waits. */
    public boolean isKeptBy(Deployment one) {
      return begun
          ? one.timing().startsAt().filter(at -> !at.isAfter(by())).isPresent()
          : Precedence.isVerifiedBy(one, by());
    }
  }

  private final Plan plan;
  private final Needs needs;
  private final Deployment mine;
  private final Instant at;
  private final List<After> found = new ArrayList<>();

  private Dependents(Plan plan, Needs needs, Deployment mine, Instant at) {
    this.plan = plan;
    this.needs = needs;
    this.mine = mine;
    this.at = at;
  }

  /**
   * In the order needed, linked, later stage, later in the same stage, next wave.
   *
   * @param at evaluation instant: earlier starts have passed
   */
  public static List<After> of(Plan plan, Needs needs, Deployment deployment, Instant at) {
    var dependents = new Dependents(plan, needs, deployment, at);
    deployment.items().forEach(dependents::needing);
    dependents.linked();
    dependents.laterStages();
    dependents.laterInStage();
    dependents.nextWave();
    return List.copyOf(dependents.found);
  }

  private Optional<Instant> start(Deployment other) {
    boolean waits = other.state().unfinished() && other.state() != DeploymentState.RUNNING;
    return other.timing().startsAt().filter(start -> waits && !start.isBefore(at));
  }

  private void needing(Id<Component> wanted) {
    plan.naming(plan.get(Component.class, wanted), Dependency.class)
        .filter(link -> link.to().equals(wanted) && !link.from().equals(wanted))
        .map(Dependency::from)
        .distinct()
        .filter(item -> !needs.leadsTo(wanted, item))
        .sorted()
        .forEach(item -> needing(wanted, item));
  }

  private void needing(Id<Component> wanted, Id<Component> item) {
    plan.naming(plan.get(Component.class, item), Deployment.class)
        .filter(other -> other.items().contains(item) && !other.items().contains(wanted))
        .filter(other -> other.environment().equals(mine.environment()))
        .filter(other -> !other.release().equals(mine.release()))
        .sorted((a, b) -> a.id().compareTo(b.id()))
        .forEach(other -> start(other).ifPresent(start -> needing(wanted, other, start)));
  }

  private void needing(Id<Component> wanted, Deployment other, Instant start) {
    List<Deployment> coming = Precedence.coming(plan, other, wanted);
    if (coming.stream().noneMatch(this::isMine)) {
      return;
    }
    Optional<Deployment> instead = coming.stream().filter(one -> !isMine(one)).findFirst();
    boolean always = Precedence.sameTrain(plan, mine, other);
    boolean takenAway =
        isMine(coming.getFirst())
            && instead.filter(one -> !Precedence.isVerifiedBy(one, start)).isPresent();
    Optional<Instant> turn =
        instead.flatMap(one -> one.timing().startsAt().map(then -> until(one, then)));
    found.add(
        new After(
            other,
            ConstraintKind.DEPENDENCY,
            Ref.of(plan.get(Component.class, wanted)),
            start,
            /* begun= */ false,
            Duration.ZERO,
            takenAway || always ? Optional.empty() : turn,
            takenAway ? turn : Optional.empty()));
  }

  private boolean isMine(Deployment other) {
    return other.id().equals(mine.id());
  }

  /** Of two that start at the same time the first by id comes first. */
  private Instant until(Deployment other, Instant then) {
    return mine.id().compareTo(other.id()) < 0 ? then.plusNanos(1) : then;
  }

  private void linked() {
    for (Linked pair : Linked.after(plan, mine)) {
      start(pair.after())
          .flatMap(start -> pair.pause().map(pause -> linked(pair, start, pause)))
          .ifPresent(found::add);
    }
  }

  private static After linked(Linked pair, Instant start, Duration pause) {
    return new After(
        pair.after(),
        ConstraintKind.LINK,
        Ref.of(pair.link()),
        start,
        pair.fromStart(),
        pause,
        Optional.empty(),
        Optional.empty());
  }

  private void laterStages() {
    Release release = plan.get(Release.class, mine.release());
    Environment place = plan.get(Environment.class, mine.environment());
    plan.naming(release, Deployment.class)
        .filter(other -> !isMine(other))
        .filter(
            other ->
                plan.get(Environment.class, other.environment()).stage().compareTo(place.stage())
                    > 0)
        .forEach(other -> add(ConstraintKind.PROMOTION, other, Ref.of(place), Duration.ZERO));
  }

  private void laterInStage() {
    Ref place = new Ref(Kind.ENVIRONMENT, mine.environment());
    plan.naming(plan.get(Release.class, mine.release()), Deployment.class)
        .filter(other -> !isMine(other) && StageOrder.waits(plan, other, mine, at))
        .forEach(other -> add(ConstraintKind.PROMOTION, other, place, Duration.ZERO));
  }

  private void nextWave() {
    Release release = plan.get(Release.class, mine.release());
    Optional<Integer> number = Waves.number(release, mine);
    if (number.isPresent()) {
      Duration soak = release.waves().get(number.get()).soak();
      Ref place = Ref.of(plan.get(Environment.class, mine.environment()));
      plan.naming(release, Deployment.class)
          .filter(other -> Waves.number(release, other).equals(number.map(n -> n + 1)))
          .forEach(other -> add(ConstraintKind.WAVE, other, place, soak));
    }
  }

  private void add(ConstraintKind kind, Deployment other, Ref about, Duration soak) {
    start(other)
        .ifPresent(
            start ->
                found.add(
                    new After(
                        other,
                        kind,
                        about,
                        start,
                        /* begun= */ false,
                        soak,
                        Optional.empty(),
                        Optional.empty())));
  }
}
