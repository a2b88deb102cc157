package org.slipway.core.schedule.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

class PlanningTest {

  private static final Instant ZERO = Instant.parse("2026-10-01T00:00:00Z");
  private static final Condition MACHINE = new Condition("machine", 5);

  private static Instant hour(long hour) {
    return ZERO.plus(Duration.ofHours(hour));
  }

  private static Job job(String name, long hours, List<Barred> barred) {
    return new Job(
        name, Duration.ofHours(hours), barred, List.of(new Use(0, 1)), 1, Optional.empty());
  }

  private static Barred outside(String name, int cost, long from, long to) {
    return new Barred(
        new Condition(name, cost),
        IntervalSet.of(hours(from, to)).gaps(new Interval(ZERO, hour(100))));
  }

  private static Problem problem(List<Job> jobs, List<Link> links, Goals goals) {
    return new Problem(
        new Interval(ZERO, hour(100)),
        Duration.ofMinutes(30),
        jobs,
        List.of(new Limit(MACHINE, 1)),
        links,
        goals);
  }

  private static Schedule found(Problem problem) {
    return assertInstanceOf(Answer.Found.class, Planning.answer(problem, 1_000)).schedule();
  }

  @Test
  void closedTimeDoesNotCountInTheCost() {
    Barred week = outside("window", 1, 50, 52);
    Schedule schedule = found(problem(List.of(job("a", 2, List.of(week))), List.of(), SOON));
    assertEquals(List.of(hour(50)), schedule.starts());
    assertEquals(120, schedule.cost());
    assertEquals(0, schedule.gap());
    assertEquals(hour(52), schedule.finish());
  }

  private static final Goals SOON = new Goals(1, 0, 0, 0);

  @Test
  void backToBackFits() {
    List<Job> jobs = List.of(job("a", 2, List.of()), job("b", 3, List.of()));
    Schedule schedule = found(problem(jobs, List.of(), SOON));
    assertEquals(hour(5), schedule.finish());
    assertEquals(hour(5), schedule.finishBound());
  }

  @Test
  void whoWaitsStartsALagLater() {
    List<Job> jobs = List.of(job("after", 1, List.of()), job("before", 4, List.of()));
    var soak = new Link(new Condition("soak", 1), 1, 0, Duration.ofHours(28));
    Schedule schedule = found(problem(jobs, List.of(soak), SOON));
    assertEquals(List.of(hour(28), hour(0)), schedule.starts());
    assertEquals(0, schedule.gap());
  }

  /** The lag runs on through the freeze: it is neither cut off nor counted anew behind it. */
  @ParameterizedTest(name = "a lag of {0} hours over a freeze from 6 to 20: at {1}")
  @CsvSource({"5, 5", "6, 20", "10, 20", "19, 20", "20, 20", "21, 21"})
  void aLagThatEndsInAFreezeWaitsForItsEnd(long lag, long start) {
    var freeze = new Barred(new Condition("freeze", 3), IntervalSet.of(hours(6, 20)));
    List<Job> jobs = List.of(job("after", 1, List.of(freeze)), job("before", 4, List.of()));
    var soak = new Link(new Condition("soak", 1), 1, 0, Duration.ofHours(lag));
    Schedule schedule = found(problem(jobs, List.of(soak), SOON));
    assertEquals(List.of(hour(start), hour(0)), schedule.starts());
  }

  private static Interval hours(long from, long to) {
    return new Interval(hour(from), hour(to));
  }

  @Test
  void aCircleIsAClashOfItsLinks() {
    List<Job> jobs = List.of(job("a", 1, List.of()), job("b", 1, List.of()));
    var there = new Link(new Condition("a before b", 4), 0, 1, Duration.ofHours(1));
    var back = new Link(new Condition("b before a", 2), 1, 0, Duration.ofHours(1));
    Answer answer = Planning.answer(problem(jobs, List.of(there, back), SOON), 1_000);
    assertEquals(
        new Answer.Impossible(List.of(there.by(), back.by()), true, List.of(back.by()), true),
        answer);
  }

  @Test
  void theCheapestWayOutIsNamed() {
    Barred freeze = outside("only the first two hours", 3, 0, 1);
    List<Job> jobs = List.of(job("a", 2, List.of(freeze)), job("b", 2, List.of(freeze)));
    Answer answer = Planning.answer(problem(jobs, List.of(), SOON), 1_000);
    assertEquals(
        new Answer.Impossible(List.of(MACHINE, freeze.by()), true, List.of(freeze.by()), true),
        answer);
  }

  @Test
  void riskyOnesGoOnDifferentDays() {
    List<Job> jobs = IntStream.range(0, 3).mapToObj(j -> job("j" + j, 1, List.of())).toList();
    Schedule first = found(problem(jobs, List.of(), new Goals(0, 0, 1, 0)));
    assertEquals(
        3,
        first.starts().stream().map(at -> Duration.between(ZERO, at).toDays()).distinct().count());
    assertEquals(0, first.gap());
  }

  @Test
  void nearThePresentMeansThere() {
    var present = new Job("a", Duration.ofHours(1), List.of(), List.of(), 0, Optional.of(hour(37)));
    assertEquals(
        List.of(hour(37)),
        found(problem(List.of(present), List.of(), new Goals(0, 0, 0, 1))).starts());
  }

  @Test
  void searchingBeatsBuildingInOneGo() {
    Problem problem = Tight.packing(60);
    Schedule first = Planning.first(problem).orElseThrow();
    var reports = new ArrayList<Long>();
    Schedule better = Improvement.improve(problem, first, 4, 3_000, reports::add, () -> false);
    assertTrue(better.cost() < first.cost());
    assertTrue(Planning.fits(problem, better.starts()));
    assertEquals(better, Improvement.improve(problem, first, 4, 3_000, _ -> {}, () -> false));
    assertEquals(Math.ceilDiv(3_000, Improvement.REPORT), reports.size());
  }

  @Test
  void whoCancelsKeepsTheBestSoFar() {
    Problem problem = Tight.packing(60);
    Schedule first = Planning.first(problem).orElseThrow();
    assertEquals(first, Improvement.improve(problem, first, 4, 3_000, _ -> {}, () -> true));
    int[] asked = {0};
    Schedule some = Improvement.improve(problem, first, 4, 3_000, _ -> {}, () -> ++asked[0] > 10);
    assertEquals(11, asked[0]);
    assertTrue(some.cost() < first.cost());
    assertTrue(Planning.fits(problem, some.starts()));
  }

  @Test
  void noJobsAreDoneAtOnce() {
    assertEquals(0, found(problem(List.of(), List.of(), SOON)).gap());
  }

  @Test
  void aLagOfNothingIsRefused() {
    assertThrows(
        IllegalArgumentException.class, () -> new Link(MACHINE, 0, 1, Duration.ofSeconds(59)));
  }
}
