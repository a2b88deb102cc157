package org.slipway.core.graph.path;

/**
 * The dates of every task of a network in open time (DEFINITIONS §7), in the network's minutes.
 * Immutable, so safe for all threads.
 *
 * <p>A float is the distance to a start that is open: how much later the task may start, counted in
 * minutes of the clock, closed ones included. A task that finds no start in open time, and each
 * that waits for it, {@link #never} starts: its dates are {@link OpenStarts#NEVER}, it has no
 * float, and it binds no other task's latest dates.
 */
public final class CriticalPath implements PathAnswer {

  private final TaskNetwork network;
  private final Passes passes;

  private CriticalPath(Passes passes) {
    this.network = passes.network;
    this.passes = passes;
  }

  /** The dates of a network, or a circle in it. */
  public static PathAnswer of(TaskNetwork network) {
    var passes = new Passes(network);
    if (!passes.forward()) {
      return new PathAnswer.Cycle(passes.cycle());
    }
    passes.backward();
    return new CriticalPath(passes);
  }

  public TaskNetwork network() {
    return network;
  }

  /** Minute of the last earliest finish; the plan start where there is none. */
  public long planFinish() {
    return passes.planFinish;
  }

  /** Whether a task finds no start at all. */
  public boolean never(int task) {
    return passes.earliest[at(task)] == OpenStarts.NEVER;
  }

  public long earliestStart(int task) {
    return passes.earliest[at(task)];
  }

  public long earliestFinish(int task) {
    return finish(task, passes.earliest[at(task)]);
  }

  public long latestStart(int task) {
    return passes.latest[at(task)];
  }

  public long latestFinish(int task) {
    return finish(task, passes.latest[at(task)]);
  }

  private int at(int task) {
    return network.order.position(task);
  }

  private long finish(int task, long start) {
    return start == OpenStarts.NEVER ? start : start + network.duration(task);
  }

  /** Latest less earliest start: negative where a deadline is missed. */
  public long totalFloat(int task) {
    return passes.latest[at(task)] - passes.earliest[at(task)];
  }

  /**
   * How much later the task may start before any successor's earliest start moves, or the plan
   * finish for one without successors; never negative.
   */
  public long freeFloat(int task) {
    return passes.free[at(task)];
  }

  /** Whether no slip is left. One that never starts is not: it has no dates. */
  public boolean critical(int task) {
    return !never(task) && totalFloat(task) <= 0;
  }

  /** What the earliest start follows from, apart from what {@link #waits} for open time. */
  public Driver earliestDriver(int task) {
    return driver(passes.earliestBy[at(task)], new Driver.PlanStart(), new Driver.NotBefore());
  }

  /** What the latest start follows from, apart from open time. */
  public Driver latestDriver(int task) {
    return driver(passes.latestBy[at(task)], new Driver.PlanFinish(), new Driver.Deadline());
  }

  private Driver driver(int by, Driver plan, Driver date) {
    return switch (by) {
      case Passes.BY_PLAN -> plan;
      case Passes.BY_DATE -> date;
      default -> new Driver.Link(network.numbers[by]);
    };
  }

  /** Minute at which everything that a task waits for is there; never where that never is. */
  public long ready(int task) {
    return switch (earliestDriver(task)) {
      case Driver.Link(int link) ->
          never(network.before(link))
              ? OpenStarts.NEVER
              : earliestStart(network.before(link)) + network.shift(link);
      case Driver.NotBefore() -> network.notBefore(task);
      default -> network.planStart;
    };
  }

  /** Minutes that a task which is ready waits for open time; 0 for one that never starts. */
  public long waits(int task) {
    return never(task) ? 0 : earliestStart(task) - ready(task);
  }

  /**
   * The critical paths, by the numbers of their first tasks.
   *
   * @param most how many are listed; all are counted
   */
  public CriticalChains chains(int most) {
    return CriticalChains.of(this, most);
  }

  /**
   * Whether a link carries the lack of float: both its tasks are critical, and the first one's
   * latest start is as early as it is because of the second one's.
   */
  public boolean critical(Driver.Link link) {
    int before = network.before(link.number());
    int after = network.after(link.number());
    return critical(before)
        && critical(after)
        && network.openAt(at(before)).last(latestStart(after) - network.shift(link.number()))
            == latestStart(before);
  }
}
