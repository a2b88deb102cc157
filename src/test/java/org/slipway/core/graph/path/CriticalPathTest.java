package org.slipway.core.graph.path;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.slipway.core.plan.LinkType;

class CriticalPathTest {

  @Provide
  Arbitrary<DrawnNetwork> networks() {
    return Arbitraries.randomValue(random -> DrawnNetwork.draw(random, false));
  }

  @Provide
  Arbitrary<DrawnNetwork> tangled() {
    return Arbitraries.randomValue(random -> DrawnNetwork.draw(random, true));
  }

  private static CriticalPath path(DrawnNetwork drawn) {
    return assertInstanceOf(CriticalPath.class, CriticalPath.of(drawn.network()));
  }

  private static IntStream tasks(DrawnNetwork drawn) {
    return IntStream.range(0, drawn.tasks.size());
  }

  @Property(tries = 2000)
  void datesAreThoseOfTheFormulas(@ForAll("networks") DrawnNetwork drawn) {
    CriticalPath path = path(drawn);
    long[] earliest = drawn.earliest();
    assertArrayEquals(earliest, tasks(drawn).mapToLong(path::earliestStart).toArray());
    assertArrayEquals(drawn.latest(earliest), tasks(drawn).mapToLong(path::latestStart).toArray());
    assertEquals(drawn.planFinish(earliest), path.planFinish());
    for (int task = 0; task < earliest.length; task++) {
      assertEquals(earliest[task] == OpenStarts.NEVER, path.never(task));
      if (!path.never(task)) {
        long minutes = drawn.tasks.get(task).minutes();
        assertEquals(path.earliestStart(task) + minutes, path.earliestFinish(task));
        assertEquals(path.latestStart(task) + minutes, path.latestFinish(task));
      }
    }
  }

  @Property(tries = 1000)
  void floatsAreTheSlipsThatHarmNothing(@ForAll("networks") DrawnNetwork drawn) {
    CriticalPath path = path(drawn);
    long[] earliest = drawn.earliest();
    boolean kept = drawn.holds(earliest, earliest);
    for (int task = 0; task < earliest.length; task++) {
      if (!path.never(task)) {
        assertEquals(drawn.freeFloat(task, earliest), path.freeFloat(task), "free of " + task);
        assertEquals(path.totalFloat(task) <= 0, path.critical(task));
        if (kept) {
          assertEquals(drawn.totalFloat(task, earliest), path.totalFloat(task), "total of " + task);
        }
      }
    }
  }

  @Property(tries = 2000)
  void eachDateNamesWhatDrivesIt(@ForAll("networks") DrawnNetwork drawn) {
    CriticalPath path = path(drawn);
    long[] earliest = drawn.earliest();
    for (int task = 0; task < earliest.length; task++) {
      assertEquals(drawn.ready(task, earliest), path.ready(task));
      if (path.earliestDriver(task) instanceof Driver.Link(int link)) {
        assertEquals(task, drawn.links.get(link).after());
        long before = earliest[drawn.links.get(link).before()];
        assertEquals(path.ready(task), drawn.bound(drawn.links.get(link), before));
      }
      if (!path.never(task)) {
        assertEquals(earliest[task] - drawn.ready(task, earliest), path.waits(task));
        assertEquals(path.latestStart(task), drawn.last(task, latestBound(drawn, path, task)));
      }
    }
  }

  /** Latest start that the named constraint leaves, before open time. */
  private static long latestBound(DrawnNetwork drawn, CriticalPath path, int task) {
    long minutes = drawn.tasks.get(task).minutes();
    return switch (path.latestDriver(task)) {
      case Driver.Deadline() -> drawn.tasks.get(task).deadline() - minutes;
      case Driver.PlanFinish() -> path.planFinish() - minutes;
      case Driver.Link(int number) -> {
        DrawnNetwork.Link link = drawn.links.get(number);
        assertEquals(task, link.before());
        yield path.latestStart(link.after()) - drawn.bound(link, 0);
      }
      case Driver other -> throw new AssertionError(other);
    };
  }

  @Property(tries = 1000)
  void criticalPathsAreAllTheChainsOfCriticalLinks(@ForAll("networks") DrawnNetwork drawn) {
    CriticalPath path = path(drawn);
    var expected = new ArrayList<List<Integer>>();
    tasks(drawn)
        .filter(t -> path.critical(t) && before(drawn, path, t).isEmpty())
        .forEach(t -> extend(drawn, path, List.of(t), expected));
    assertEquals(expected.size(), path.chains(1000).count());
    assertEquals(
        new TreeSet<>(strings(expected)), new TreeSet<>(strings(path.chains(1000).listed())));
    assertEquals(expected.size(), path.chains(1000).listed().size());
    assertEquals(Math.min(1, expected.size()), path.chains(1).listed().size());
  }

  private static List<String> strings(List<List<Integer>> chains) {
    return chains.stream().map(List::toString).toList();
  }

  private static void extend(
      DrawnNetwork drawn, CriticalPath path, List<Integer> chain, List<List<Integer>> found) {
    int task = chain.getLast();
    var next = new TreeSet<Integer>();
    drawn.links.stream()
        .filter(l -> l.before() == task && pushes(drawn, path, l))
        .forEach(l -> next.add(l.after()));
    if (next.isEmpty()) {
      found.add(chain);
    }
    for (int after : next) {
      var longer = new ArrayList<>(chain);
      longer.add(after);
      extend(drawn, path, longer, found);
    }
  }

  private static List<DrawnNetwork.Link> before(DrawnNetwork drawn, CriticalPath path, int task) {
    return drawn.links.stream().filter(l -> l.after() == task && pushes(drawn, path, l)).toList();
  }

  private static boolean pushes(DrawnNetwork drawn, CriticalPath path, DrawnNetwork.Link link) {
    return path.critical(link.before())
        && path.critical(link.after())
        && drawn.last(link.before(), path.latestStart(link.after()) - drawn.bound(link, 0))
            == path.latestStart(link.before());
  }

  @Property(tries = 2000)
  void circlesAreNamedAndNothingIsComputed(@ForAll("tangled") DrawnNetwork drawn) {
    PathAnswer answer = CriticalPath.of(drawn.network());
    assertEquals(drawn.hasCircle(), answer instanceof PathAnswer.Cycle);
    if (answer instanceof PathAnswer.Cycle(List<Integer> links)) {
      assertFalse(links.isEmpty());
      assertEquals(links.size(), new TreeSet<>(links).size());
      for (int i = 0; i < links.size(); i++) {
        int next = links.get((i + 1) % links.size());
        assertEquals(drawn.links.get(links.get(i)).after(), drawn.links.get(next).before());
      }
    }
  }

  @Example
  void withoutTasksThePlanEndsWhereItStarts() {
    var path = assertInstanceOf(CriticalPath.class, CriticalPath.of(TaskNetwork.from(7).build()));
    assertEquals(7, path.planFinish());
    assertEquals(0, path.chains(10).count());
  }

  @Example
  void deadlinesMakeFloatsNegative() {
    TaskNetwork.Builder builder = TaskNetwork.from(0);
    int first = builder.task(60);
    int second = builder.task(30);
    builder.link(first, second, LinkType.FINISH_TO_START, 15);
    builder.deadline(second, 100);
    var path = assertInstanceOf(CriticalPath.class, CriticalPath.of(builder.build()));
    assertEquals(-5, path.totalFloat(first));
    assertEquals(-5, path.totalFloat(second));
    assertEquals(new Driver.Deadline(), path.latestDriver(second));
    assertEquals(List.of(List.of(first, second)), path.chains(10).listed());
  }

  @Example
  void aTaskWaitsForTheNextStretchThatHoldsAllOfIt() {
    TaskNetwork.Builder builder = TaskNetwork.from(0);
    int first = builder.task(60);
    int second = builder.task(30);
    builder.link(first, second, LinkType.FINISH_TO_START, 0);
    builder.open(second, OpenStarts.in(new long[] {0, 100, 200}, new long[] {70, 120, 240}, 30));
    var path = assertInstanceOf(CriticalPath.class, CriticalPath.of(builder.build()));
    assertEquals(200, path.earliestStart(second));
    assertEquals(140, path.waits(second));
    assertEquals(140, path.freeFloat(first));
    assertFalse(path.critical(first));
    assertTrue(path.critical(second));
  }

  @Example
  void aChainOfAHundredThousandTasksIsWalkedWithoutRecursion() {
    int size = 100_000;
    TaskNetwork.Builder builder = TaskNetwork.from(0);
    for (int i = 0; i < size; i++) {
      builder.task((1 << 30) - 1);
      if (i > 0) {
        builder.link(i - 1, i, LinkType.FINISH_TO_START, (1 << 30) - 1);
      }
    }
    var path = assertInstanceOf(CriticalPath.class, CriticalPath.of(builder.build()));
    long step = 2L * ((1 << 30) - 1);
    assertEquals(step * (size - 1), path.earliestStart(size - 1));
    assertEquals(0, path.totalFloat(0));
    assertEquals(List.of(IntStream.range(0, size).boxed().toList()), path.chains(2).listed());
  }

  @Example
  void asManyPathsAsNoNumberHoldsAreCountedAndSomeListed() {
    TaskNetwork.Builder builder = TaskNetwork.from(0);
    int before = builder.task(1);
    for (int i = 0; i < 70; i++) {
      int left = builder.task(5);
      int right = builder.task(5);
      int after = builder.task(1);
      builder.link(before, left, LinkType.FINISH_TO_START, 0);
      builder.link(before, right, LinkType.FINISH_TO_START, 0);
      builder.link(left, after, LinkType.FINISH_TO_START, 0);
      builder.link(right, after, LinkType.FINISH_TO_START, 0);
      before = after;
    }
    var path = assertInstanceOf(CriticalPath.class, CriticalPath.of(builder.build()));
    CriticalChains chains = path.chains(5);
    assertEquals(Long.MAX_VALUE, chains.count());
    assertEquals(5, new TreeSet<>(strings(chains.listed())).size());
  }

  @Example
  void whatNeverStartsLeavesTheOthersTheirDates() {
    TaskNetwork.Builder builder = TaskNetwork.from(0);
    int first = builder.task(10);
    int shut = builder.task(10);
    int after = builder.task(10);
    int other = builder.task(30);
    builder.link(first, shut, LinkType.FINISH_TO_START, 0);
    builder.link(shut, after, LinkType.FINISH_TO_START, 0);
    builder.open(shut, OpenStarts.in(new long[] {0}, new long[] {19}, 10));
    var path = assertInstanceOf(CriticalPath.class, CriticalPath.of(builder.build()));
    assertTrue(path.never(shut));
    assertTrue(path.never(after));
    assertFalse(path.critical(after));
    assertEquals(30, path.planFinish());
    assertEquals(20, path.totalFloat(first));
    assertTrue(path.critical(other));
  }

  @Example
  void whatIsOutOfRangeIsRefused() {
    TaskNetwork.Builder builder = TaskNetwork.from(0);
    int task = builder.task(1);
    assertThrows(IllegalArgumentException.class, () -> builder.task(-1));
    assertThrows(
        IllegalArgumentException.class,
        () -> builder.link(task, task + 1, LinkType.START_TO_START, 0));
    assertThrows(
        IllegalArgumentException.class,
        () -> builder.link(task, task, LinkType.START_TO_START, 1 << 30));
    assertThrows(IllegalArgumentException.class, () -> builder.deadline(task, Long.MAX_VALUE));
    assertThrows(
        IllegalArgumentException.class,
        () -> OpenStarts.in(new long[] {0, 5}, new long[] {5, 9}, 1));
  }
}
