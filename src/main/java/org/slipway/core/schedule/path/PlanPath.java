package org.slipway.core.schedule.path;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slipway.core.graph.path.CriticalPath;
import org.slipway.core.graph.path.Driver;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Id;
import org.slipway.core.schedule.slot.Linked;
import org.slipway.core.time.Interval;

/** The dates of the unfinished deployments of a plan, or why there are none. */
public sealed interface PlanPath {

  /**
   * Deployments wait for each other in circles, so that none of them can be the first: nothing was
   * computed.
   *
   * @param circles a shortest one of each set of deployments that all wait for each other, by the
   *     first of its deployments; its edges are in order: what waits in one is waited for in the
   *     next. Not empty
   */
  record Circle(List<List<Awaited>> circles) implements PlanPath {
    public Circle {
      circles = circles.stream().map(List::copyOf).toList();
    }
  }

  /** Why a deployment has no dates. */
  enum Gap {
    /** Its run or its verification is unknown. */
    LENGTH_UNKNOWN,
    /** No open time that is long enough was found in the range looked at. */
    NO_OPEN_TIME,
    /** It waits for one without dates. */
    WAITS
  }

  /** The dates. Immutable, so safe for all threads. */
  final class Computed implements PlanPath {

    private final List<Deployment> deployments;
    private final SortedMap<Id<Deployment>, Integer> numbers;
    private final List<Awaited> links;
    private final List<Awaited> leftOut;
    private final CriticalPath path;
    private final List<Optional<Bounds.Bound>> from;
    private final List<Optional<Bounds.Bound>> until;
    private final Interval range;

    Computed(DeploymentNetwork network, CriticalPath path) {
      this.deployments = List.copyOf(network.deployments());
      this.numbers = network.numbers();
      this.links = List.copyOf(network.links());
      this.leftOut = List.copyOf(network.leftOut());
      this.from = List.copyOf(network.from());
      this.until = List.copyOf(network.until());
      this.range = network.range();
      this.path = path;
    }

    /** The unfinished deployments, in id order. */
    public List<Deployment> deployments() {
      return deployments;
    }

    /** What waits for what, among the unfinished. */
    public List<Awaited> links() {
      return links;
    }

    /**
     * The waits among those that wait for each other in circles, where these were left out; see
     * {@link DeploymentNetwork#asPlanned}.
     */
    public List<Awaited> leftOut() {
      return leftOut;
    }

    /** The end of the last deployment. */
    public Instant finish() {
      return OpenStretches.instant(path.planFinish());
    }

    /** In which open time was looked for. */
    public Interval range() {
      return range;
    }

    /** The dates of a deployment; empty where it is finished or has a {@link #gap}. */
    public Optional<DeploymentDates> of(Id<Deployment> deployment) {
      return Optional.ofNullable(numbers.get(deployment)).filter(n -> !path.never(n)).map(this::at);
    }

    /** All of them, by earliest start, then by the deployment's id. */
    public List<DeploymentDates> all() {
      return IntStream.range(0, deployments.size())
          .boxed()
          .filter(n -> !path.never(n))
          .sorted(
              (a, b) ->
                  path.earliestStart(a) != path.earliestStart(b)
                      ? Long.compare(path.earliestStart(a), path.earliestStart(b))
                      : Integer.compare(a, b))
          .map(this::at)
          .toList();
    }

    /** Why a deployment has no dates; empty where it has some, or is finished. */
    public Optional<Gap> gap(Id<Deployment> deployment) {
      return Optional.ofNullable(numbers.get(deployment)).filter(path::never).map(this::gap);
    }

    private Gap gap(int number) {
      Deployment deployment = deployments.get(number);
      if (Linked.length(deployment).isEmpty()) {
        return Gap.LENGTH_UNKNOWN;
      }
      return undatedBefore(number).findAny().isEmpty() ? Gap.NO_OPEN_TIME : Gap.WAITS;
    }

    /** Those without dates that a deployment waits for. */
    public List<Deployment> undated(Id<Deployment> deployment) {
      return Optional.ofNullable(numbers.get(deployment)).stream()
          .flatMap(this::undatedBefore)
          .toList();
    }

    private Stream<Deployment> undatedBefore(int number) {
      return IntStream.range(0, links.size())
          .filter(link -> path.network().after(link) == number)
          .filter(link -> path.never(path.network().before(link)))
          .mapToObj(link -> links.get(link).before())
          .distinct();
    }

    /** The waits that critical paths run along. */
    public List<Awaited> criticalLinks() {
      return IntStream.range(0, links.size())
          .filter(link -> path.critical(new Driver.Link(link)))
          .mapToObj(links::get)
          .toList();
    }

    /**
     * The critical paths, each from its first deployment to its last.
     *
     * @param most how many are listed
     */
    public List<List<Deployment>> criticalPaths(int most) {
      return path.chains(most).listed().stream()
          .map(chain -> chain.stream().map(deployments::get).toList())
          .toList();
    }

    /** How many critical paths there are. */
    public long criticalPathCount() {
      return path.chains(0).count();
    }

    private DeploymentDates at(int number) {
      Deployment deployment = deployments.get(number);
      Interval earliest = interval(path.earliestStart(number), path.earliestFinish(number));
      Interval latest = interval(path.latestStart(number), path.latestFinish(number));
      Optional<Instant> begun =
          deployment.state() == DeploymentState.RUNNING
              ? Linked.begun(deployment).filter(at -> at.isBefore(earliest.start()))
              : Optional.empty();
      return new DeploymentDates(
          deployment,
          new Interval(begun.orElse(earliest.start()), earliest.end()),
          latest,
          Duration.ofMinutes(path.totalFloat(number)),
          Duration.ofMinutes(path.freeFloat(number)),
          path.critical(number),
          startsBy(number),
          Duration.ofMinutes(path.waits(number)),
          endsBy(number));
    }

    private static Interval interval(long start, long end) {
      return new Interval(OpenStretches.instant(start), OpenStretches.instant(end));
    }

    private Cause startsBy(int number) {
      return switch (path.earliestDriver(number)) {
        case Driver.Link(int link) -> new Cause.Other(links.get(link));
        case Driver.NotBefore() -> from.get(number).orElseThrow().cause();
        default -> new Cause.Free();
      };
    }

    private Cause endsBy(int number) {
      return switch (path.latestDriver(number)) {
        case Driver.Link(int link) -> new Cause.Other(links.get(link));
        case Driver.Deadline() -> until.get(number).orElseThrow().cause();
        default -> new Cause.PlanFinish(finish());
      };
    }
  }
}
