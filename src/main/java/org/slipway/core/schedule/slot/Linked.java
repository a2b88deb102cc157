package org.slipway.core.schedule.slot;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.wave.WaveStep;

/**
 * Which deployments wait for which by the links of a plan. A link between two deployments holds
 * wherever they go; one of a release holds for each of its deployments, where both go. Failed,
 * rolled back and cancelled ones are waited for by nobody.
 *
 * @param before what goes first
 * @param after what waits
 */
public record Linked(Link link, Deployment before, Deployment after) {

  /** The pairs that a link ties; none: its two sides never meet. */
  public static List<Linked> of(Plan plan, Link link) {
    boolean anywhere = link.from().kind() == Kind.DEPLOYMENT && link.to().kind() == Kind.DEPLOYMENT;
    List<Deployment> waiting = deployments(plan, link.to()).toList();
    return deployments(plan, link.from())
        .filter(Linked::binds)
        .flatMap(before -> waiting.stream().map(after -> new Linked(link, before, after)))
        .filter(pair -> anywhere || pair.before.environment().equals(pair.after.environment()))
        .filter(pair -> !pair.before.id().equals(pair.after.id()))
        .toList();
  }

  /** What one deployment waits for, by link and then by deployment. */
  public static List<Linked> before(Plan plan, Deployment deployment) {
    return around(plan, deployment)
        .filter(pair -> pair.after.id().equals(deployment.id()))
        .toList();
  }

  /** What waits for one deployment, by link and then by deployment. */
  public static List<Linked> after(Plan plan, Deployment deployment) {
    return around(plan, deployment)
        .filter(pair -> pair.before.id().equals(deployment.id()))
        .toList();
  }

  private static Stream<Linked> around(Plan plan, Deployment deployment) {
    return links(plan, deployment).flatMap(link -> of(plan, link).stream());
  }

  /** The links that name a deployment or its release. */
  public static Stream<Link> links(Plan plan, Deployment deployment) {
    Release release = plan.get(Release.class, deployment.release());
    return Stream.concat(
            plan.naming(deployment, Link.class),
            plan.naming(release, Link.class).filter(link -> names(link, Ref.of(release))))
        .distinct();
  }

  /** The links by which a release, or one of its deployments, waits. */
  public static Stream<Link> leadingTo(Plan plan, Release release) {
    Stream<Link> own =
        plan.naming(release, Link.class).filter(link -> link.to().equals(Ref.of(release)));
    List<Deployment> deployments = plan.naming(release, Deployment.class).toList();
    return Stream.concat(
        own,
        deployments.stream()
            .flatMap(
                one -> plan.naming(one, Link.class).filter(link -> link.to().equals(Ref.of(one)))));
  }

  private static boolean names(Link link, Ref ref) {
    return link.from().equals(ref) || link.to().equals(ref);
  }

  private static Stream<Deployment> deployments(Plan plan, Ref ref) {
    return switch (plan.find(ref).orElseThrow()) {
      case Deployment deployment -> Stream.of(deployment);
      case Release release -> plan.naming(release, Deployment.class);
      default -> Stream.empty();
    };
  }

  /** Whether others still have to wait for a deployment, or for the time after it. */
  public static boolean binds(Deployment deployment) {
    return deployment.state().unfinished() || deployment.state() == DeploymentState.DONE;
  }

  /** Before when the one that waits does not start; empty: a date or a length is not known. */
  public Optional<Instant> earliest() {
    return pause().flatMap(this::after);
  }

  /**
   * The same for a length of its own.
   *
   * @param active run and verification of the one that waits
   */
  public Optional<Instant> earliest(Duration active) {
    return after(apart(Duration.ZERO, active));
  }

  private Optional<Instant> after(Duration pause) {
    Optional<Instant> from = fromStart() ? begun(before) : WaveStep.verified(before);
    return from.map(at -> at.plus(pause));
  }

  /**
   * What lies at least between what is waited for, the start or the verification of the one before,
   * and the start of the one that waits; negative where that may come first, empty where it hangs
   * on a length that is not known.
   */
  public Optional<Duration> pause() {
    return toStart()
        ? Optional.of(link.lag())
        : length(after).map(active -> apart(Duration.ZERO, active));
  }

  /**
   * What lies at least between the start of the one before and that of the one that waits; negative
   * where the one that waits may start first.
   *
   * @param first run and verification of the one before
   * @param active run and verification of the one that waits
   */
  public Duration apart(Duration first, Duration active) {
    Duration lag = fromStart() ? link.lag() : link.lag().plus(first);
    return toStart() ? lag : lag.minus(active);
  }

  /** Whether it is the start of the one before that counts, rather than its verification. */
  public boolean fromStart() {
    return switch (link.type()) {
      case START_TO_START, START_TO_FINISH -> true;
      case FINISH_TO_START, FINISH_TO_FINISH -> false;
    };
  }

  /** Whether it is the start of the one that waits that is tied, rather than its verification. */
  private boolean toStart() {
    return switch (link.type()) {
      case FINISH_TO_START, START_TO_START -> true;
      case FINISH_TO_FINISH, START_TO_FINISH -> false;
    };
  }

  /** When a deployment began, as observed, else as planned. */
  public static Optional<Instant> begun(Deployment deployment) {
    return deployment.actuals().start().or(() -> deployment.timing().startsAt());
  }

  /** Run and verification; empty where one of them is unknown. */
  public static Optional<Duration> length(Deployment deployment) {
    return deployment
        .timing()
        .run()
        .flatMap(run -> deployment.timing().verification().map(run::plus));
  }
}
