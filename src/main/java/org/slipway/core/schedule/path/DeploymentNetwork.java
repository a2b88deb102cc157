package org.slipway.core.schedule.path;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.slipway.core.graph.Digraph;
import org.slipway.core.graph.ShortestCycle;
import org.slipway.core.graph.StrongComponents;
import org.slipway.core.graph.component.BlockedBy;
import org.slipway.core.graph.path.CriticalPath;
import org.slipway.core.graph.path.OpenStarts;
import org.slipway.core.graph.path.PathAnswer;
import org.slipway.core.graph.path.TaskNetwork;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.schedule.slot.Linked;
import org.slipway.core.time.Interval;

/**
 * The unfinished deployments of a plan as a network of tasks, in minutes since the epoch. A task
 * lasts from the start to the end of verification, for that is what others wait for; its rollback
 * tail has to fit into the same stretch of open time ({@code window.runway}). One that runs is not
 * moved any more and needs the rest of its time.
 */
public final class DeploymentNetwork {

  /** Longer than two thousand years nothing is waited for. */
  private static final int LONGEST = (1 << 30) - 1;

  private final PathGround ground;
  private final OpenStretches open;
  private final Bounds bounds;
  private final List<Deployment> deployments;
  private final SortedMap<Id<Deployment>, Integer> numbers = new TreeMap<>();
  private final List<Awaited> links = new ArrayList<>();

  /** Those left out since they close circles. */
  private final List<Awaited> leftOut = new ArrayList<>();

  private final List<Optional<Bounds.Bound>> from = new ArrayList<>();
  private final List<Optional<Bounds.Bound>> until = new ArrayList<>();
  private final TaskNetwork.Builder tasks;

  /** Whether planned starts count. */
  private final boolean asPlanned;

  /** Tasks of what is planned, which others wait for in their stead. */
  private final SortedMap<Id<Deployment>, Integer> stays = new TreeMap<>();

  private DeploymentNetwork(PathGround ground, OpenStretches open, boolean asPlanned) {
    this.asPlanned = asPlanned;
    this.ground = ground;
    this.open = open;
    this.bounds = new Bounds(ground);
    this.deployments =
        ground.plan().deployments().values().stream().filter(d -> d.state().unfinished()).toList();
    this.tasks = TaskNetwork.from(OpenStretches.ceiling(ground.at())).keepInside();
  }

  /** The dates of a plan. */
  public static PlanPath path(PathGround ground) {
    return path(ground, OpenStretches.of(ground.plan(), ground.at()));
  }

  /**
   * The same with open time that was looked up before.
   *
   * @param known from a plan in which freezes and windows are the same
   */
  public static PlanPath path(PathGround ground, OpenStretches known) {
    return path(ground, known, /* asPlanned= */ false);
  }

  /**
   * Where each deployment may start at the earliest if all others are where they are planned, and
   * no earlier than planned itself: what has a later start cannot keep its own. Others without a
   * start count with their earliest one. Those that wait for each other in a circle cannot all keep
   * theirs, wherever they are: they do not wait for each other here, see {@link
   * PlanPath.Computed#leftOut}.
   */
  public static PlanPath.Computed asPlanned(PathGround ground, OpenStretches known) {
    return switch (path(ground, known, /* asPlanned= */ true)) {
      case PlanPath.Computed path -> path;
      case PlanPath.Circle(var circles) ->
          throw new IllegalStateException("a circle is left: " + circles);
    };
  }

  private static PlanPath path(PathGround ground, OpenStretches known, boolean asPlanned) {
    OpenStretches open = known.servingAlso(ground.plan(), ground.at());
    var network = new DeploymentNetwork(ground, open, asPlanned);
    network.fill();
    return switch (CriticalPath.of(network.tasks.build())) {
      case PathAnswer.Cycle _ -> new PlanPath.Circle(network.circles());
      case CriticalPath path -> new PlanPath.Computed(network, path);
    };
  }

  private StrongComponents strong() {
    int[] from = links.stream().mapToInt(link -> number(link.before())).toArray();
    int[] to = links.stream().mapToInt(link -> number(link.after())).toArray();
    return StrongComponents.of(Digraph.of(deployments.size(), from, to));
  }

  private List<List<Awaited>> circles() {
    StrongComponents strong = strong();
    return strong.cyclic().stream()
        .map(component -> ShortestCycle.of(strong, component))
        .sorted(Comparator.comparing(List::getFirst))
        .map(this::edges)
        .toList();
  }

  private List<Awaited> edges(List<Integer> circle) {
    var edges = new ArrayList<Awaited>();
    for (int at = 0; at < circle.size(); at++) {
      Deployment before = deployments.get(circle.get(at));
      Deployment after = deployments.get(circle.get((at + 1) % circle.size()));
      links.stream()
          .filter(link -> link.before().equals(before) && link.after().equals(after))
          .findFirst()
          .ifPresent(edges::add);
    }
    return edges;
  }

  /** What holds a deployment up, and what that, whatever the reason. */
  public static Function<Deployment, BlockedBy> blockedBy(PathGround ground) {
    var awaiting = new Awaiting(ground.plan(), ground.needs(), ground.at());
    return deployment -> BlockedBy.of(deployment, each -> waits(awaiting, each));
  }

  private static List<BlockedBy.Wait> waits(Awaiting awaiting, Deployment deployment) {
    return awaiting.of(deployment).stream()
        .filter(one -> one.before().state().unfinished() && !Bounds.isPast(one))
        .map(one -> new BlockedBy.Wait(one.before(), Bounds.fromStart(one)))
        .toList();
  }

  private void fill() {
    for (Deployment deployment : deployments) {
      numbers.put(deployment.id(), task(deployment));
    }
    var awaiting = new Awaiting(ground.plan(), ground.needs(), ground.at());
    for (Deployment deployment : deployments) {
      List<Awaited> awaited = awaiting.of(deployment);
      awaited.stream()
          .filter(one -> numbers.containsKey(one.before().id()) && !Bounds.isPast(one))
          .forEach(links::add);
      bound(deployment, awaited);
    }
    if (asPlanned) {
      deployments.forEach(this::stay);
      leaveCircles();
    }
    links.forEach(this::link);
  }

  private void leaveCircles() {
    StrongComponents strong = strong();
    Predicate<Awaited> circling =
        link -> strong.together(number(link.before()), number(link.after()));
    leftOut.addAll(links.stream().filter(circling).toList());
    links.removeIf(circling);
  }

  private void link(Awaited link) {
    Id<Deployment> before = link.before().id();
    int task = stays.getOrDefault(before, number(link.before()));
    tasks.link(task, number(link.after()), link.type(), minutes(link.lag()));
  }

  private void stay(Deployment deployment) {
    Optional<Instant> start = deployment.timing().startsAt();
    Optional<Duration> length = Linked.length(deployment);
    if (start.isPresent() && length.isPresent()) {
      int task = tasks.task(minutes(length.get()));
      tasks.notBefore(task, OpenStretches.ceiling(start.get()));
      stays.put(deployment.id(), task);
    }
  }

  private int number(Deployment deployment) {
    Integer number = numbers.get(deployment.id());
    return number == null ? -1 : number;
  }

  private int task(Deployment deployment) {
    Optional<Duration> length = Linked.length(deployment);
    boolean runs = deployment.state() == DeploymentState.RUNNING;
    int task = tasks.task(minutes(runs ? rest(deployment) : length.orElse(Duration.ZERO)));
    if (length.isEmpty()) {
      tasks.open(task, OpenStarts.in(new long[0], new long[0], 0));
    } else if (!runs) {
      Duration tail =
          deployment.timing().rollbackTail().map(RollbackTail::length).orElse(Duration.ZERO);
      Duration room = length.get().plus(tail);
      tasks.open(task, open.starts(deployment, ground.openTimes(), room));
    }
    return task;
  }

  private Duration rest(Deployment deployment) {
    Duration length = Linked.length(deployment).orElse(Duration.ZERO);
    Instant end = Linked.begun(deployment).orElse(ground.at()).plus(length);
    return end.isAfter(ground.at()) ? Duration.between(ground.at(), end) : Duration.ZERO;
  }

  private static int minutes(Duration length) {
    return Math.clamp(OpenStretches.ceiling(length), -LONGEST, LONGEST);
  }

  private void bound(Deployment deployment, List<Awaited> awaited) {
    boolean runs = deployment.state() == DeploymentState.RUNNING;
    Optional<Bounds.Bound> earliest = runs ? Optional.empty() : from(deployment, awaited);
    Optional<Bounds.Bound> latest = runs ? Optional.empty() : bounds.until(deployment);
    int task = number(deployment);
    earliest.ifPresent(bound -> tasks.notBefore(task, OpenStretches.ceiling(bound.at())));
    Duration length = Linked.length(deployment).orElse(Duration.ZERO);
    latest.ifPresent(
        bound ->
            tasks.deadline(
                task,
                Math.floorDiv(bound.at().getEpochSecond(), 60) + OpenStretches.ceiling(length)));
    from.add(earliest);
    until.add(latest);
  }

  /** A planned start counts where it is no earlier than what else there is. */
  private Optional<Bounds.Bound> from(Deployment deployment, List<Awaited> awaited) {
    Optional<Bounds.Bound> planned =
        deployment
            .timing()
            .startsAt()
            .filter(_ -> asPlanned)
            .map(at -> new Bounds.Bound(at, new Cause.Planned(at)));
    return Stream.concat(planned.stream(), bounds.from(deployment, awaited).stream())
        .max(Comparator.comparing(Bounds.Bound::at));
  }

  List<Deployment> deployments() {
    return deployments;
  }

  SortedMap<Id<Deployment>, Integer> numbers() {
    return Collections.unmodifiableSortedMap(numbers);
  }

  List<Awaited> links() {
    return links;
  }

  List<Awaited> leftOut() {
    return leftOut;
  }

  List<Optional<Bounds.Bound>> from() {
    return from;
  }

  List<Optional<Bounds.Bound>> until() {
    return until;
  }

  Interval range() {
    return open.range();
  }
}
