package org.slipway.core.schedule.slot;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.time.Interval;

/**
 * Which deployments must be verified before another may start. What a deployment brings itself it
 * waits for nobody else to bring: two that bring the same are kept apart as <i>same item</i>, and
 * neither comes first for that.
 */
public final class Precedence {

  /**
   * One that comes before.
   *
   * @param items why: the components of it that are needed, or the environment it goes to; in order
   * @param verified end of its verification; empty: it has no start, or a length is unknown
   */
  public record Before(Deployment deployment, List<Ref> items, Optional<Instant> verified) {

    public Before {
      items = List.copyOf(items);
    }
  }

  /**
   * Those that bring a component to where a deployment needs it.
   *
   * @param deployments the next one first, as the plan is; not empty
   */
  public record Coming(Id<Component> wanted, List<Deployment> deployments) {

    public Coming {
      deployments = List.copyOf(deployments);
    }

    /** The next one, which brings it. */
    public Deployment first() {
      return deployments.getFirst();
    }
  }

  /** Planned ones by start, those without a start last. */
  private static final Comparator<Deployment> BY_START =
      Comparator.comparing((Deployment d) -> d.timing().startsAt().orElse(Instant.MAX))
          .thenComparing(Deployment::id, (a, b) -> a.compareTo(b));

  private Precedence() {}

  /**
   * For each component that one of its items depends on directly and that it does not bring itself:
   * the next unfinished deployment of another release that brings it to the same environment, and
   * every one that rides the same train. A version that is deployed there already is not waited
   * for, nor is anything in a circle of dependencies, which gives no order.
   */
  public static List<Before> needed(Plan plan, Needs needs, Deployment deployment) {
    SortedMap<Id<Deployment>, SortedSet<Ref>> why = new TreeMap<>();
    for (Coming coming : coming(plan, needs, deployment)) {
      for (Deployment other : coming.deployments()) {
        if (other.equals(coming.first()) || sameTrain(plan, deployment, other)) {
          why.computeIfAbsent(other.id(), _ -> new TreeSet<>())
              .add(new Ref(Kind.COMPONENT, coming.wanted()));
        }
      }
    }
    return why.entrySet().stream()
        .map(entry -> before(plan.get(Deployment.class, entry.getKey()), entry.getValue()))
        .toList();
  }

  /**
   * For each component that one of its items depends on directly, not in a circle, and that it does
   * not bring itself: all that bring it to where a deployment goes. By component; without those
   * that nobody brings.
   */
  public static List<Coming> coming(Plan plan, Needs needs, Deployment deployment) {
    var wanted = new TreeSet<Id<Component>>();
    for (Id<Component> item : deployment.items()) {
      for (Id<Component> one : needs.of(item)) {
        if (!deployment.items().contains(one) && !needs.leadsTo(one, item)) {
          wanted.add(one);
        }
      }
    }
    return wanted.stream()
        .map(one -> new Coming(one, coming(plan, deployment, one)))
        .filter(coming -> !coming.deployments().isEmpty())
        .toList();
  }

  /** The same where only one deployment is asked for. */
  public static List<Before> needed(Plan plan, Deployment deployment) {
    return needed(plan, Needs.of(plan), deployment);
  }

  /** The unfinished deployments of the same release to environments of an earlier stage. */
  public static List<Before> promoted(Plan plan, Deployment deployment) {
    Stage stage = stage(plan, deployment);
    Release release = plan.get(Release.class, deployment.release());
    return plan.naming(release, Deployment.class)
        .filter(other -> other.state().unfinished() && !other.id().equals(deployment.id()))
        .filter(other -> stage(plan, other).compareTo(stage) < 0)
        .map(
            other ->
                before(
                    other, new TreeSet<>(List.of(new Ref(Kind.ENVIRONMENT, other.environment())))))
        .toList();
  }

  private static Stage stage(Plan plan, Deployment deployment) {
    return plan.get(Environment.class, deployment.environment()).stage();
  }

  private static Before before(Deployment deployment, SortedSet<Ref> items) {
    return new Before(
        deployment, List.copyOf(items), deployment.timing().active().map(Interval::end));
  }

  /**
   * The unfinished deployments of other releases that bring a component to where a deployment goes,
   * the next one first.
   */
  public static List<Deployment> coming(Plan plan, Deployment deployment, Id<Component> wanted) {
    List<Deployment> there =
        plan.naming(plan.get(Component.class, wanted), Deployment.class)
            .filter(other -> other.environment().equals(deployment.environment()))
            .filter(other -> other.items().contains(wanted))
            .toList();
    return there.stream()
        .filter(other -> other.state().unfinished())
        .filter(other -> !other.release().equals(deployment.release()))
        .filter(other -> !isThere(plan, there, other, wanted))
        .sorted(BY_START)
        .toList();
  }

  private static boolean isThere(
      Plan plan, List<Deployment> there, Deployment coming, Id<Component> wanted) {
    Optional<String> version = version(plan, coming, wanted);
    return version.isPresent()
        && there.stream()
            .filter(other -> other.state() == DeploymentState.DONE)
            .anyMatch(done -> version(plan, done, wanted).equals(version));
  }

  private static Optional<String> version(
      Plan plan, Deployment deployment, Id<Component> component) {
    return plan.get(Release.class, deployment.release()).delivers().stream()
        .filter(delivery -> delivery.component().equals(component))
        .map(Delivery::version)
        .findFirst();
  }

  /** Whether its verification is planned to have ended by then. */
  public static boolean isVerifiedBy(Deployment deployment, Instant then) {
    return deployment.timing().active().filter(at -> !at.end().isAfter(then)).isPresent();
  }

  /** Whether two ride the same departure of a train. */
  public static boolean sameTrain(Plan plan, Deployment one, Deployment other) {
    Release mine = plan.get(Release.class, one.release());
    Release theirs = plan.get(Release.class, other.release());
    return mine.train().isPresent()
        && mine.departure().isPresent()
        && mine.train().equals(theirs.train())
        && mine.departure().equals(theirs.departure());
  }
}
