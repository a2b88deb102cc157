package org.slipway.core.schedule.planning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why a problem has no schedule, and the cheapest way out. A clash is narrowed down by leaving out
 * ever smaller halves (Junker's QuickXplain), and then each of its conditions by itself. The way
 * out is the cheapest set that takes something from every clash met so far; where the problem
 * without it still has no schedule, that is one more clash. Every set that is met is proved to be
 * impossible, whether or not it can be narrowed down, so the first way out that leads somewhere is
 * the cheapest.
 */
final class Clashes {

  private static final int MOST_ROUNDS = 200;

  private final SortedSet<Condition> all;
  private final Tried tried;

  /**
   * @param steps after which each single search is given up
   * @param progress told after every search; who wants to end it all throws
   */
  Clashes(Problem problem, long steps, Runnable progress) {
    all = problem.conditions();
    tried = new Tried(problem, steps, progress);
  }

  /** Of a problem that is proved impossible. */
  Answer.Impossible explain() {
    if (tried.thoroughly(Set.of()) == Outcome.IMPOSSIBLE) {
      return new Answer.Impossible(List.of(), true, List.of(), true);
    }
    List<Condition> clash = within(all);
    boolean minimal = isMinimal(clash);
    List<List<Condition>> met = new ArrayList<>(List.of(clash));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Set<Condition> dropped = new Hitting(met).cheapest();
      SortedSet<Condition> kept = without(all, dropped);
      switch (tried.thoroughly(kept)) {
        case PLACED -> {
          return new Answer.Impossible(clash, minimal, List.copyOf(dropped), true);
        }
        case IMPOSSIBLE -> met.add(within(kept));
        case GIVEN_UP -> round = MOST_ROUNDS;
      }
    }
    return new Answer.Impossible(clash, minimal, wayOut(), false);
  }

  /** A way out that need not be the cheapest: what is dear is kept where that can be. */
  private List<Condition> wayOut() {
    var kept = new TreeSet<Condition>();
    List<Condition> dearest =
        all.stream()
            .sorted(Comparator.comparingInt(Condition::cost).reversed().thenComparing(c -> c))
            .toList();
    for (Condition one : dearest) {
      kept.add(one);
      if (tried.quickly(kept) != Outcome.PLACED) {
        kept.remove(one);
      }
    }
    return List.copyOf(without(all, kept));
  }

  /** Whether it is proved that nothing of a clash can be spared. */
  private boolean isMinimal(List<Condition> clash) {
    return clash.stream()
        .allMatch(one -> tried.thoroughly(without(clash, Set.of(one))) == Outcome.PLACED);
  }

  /** A clash among these, which are impossible together; by name. */
  private List<Condition> within(SortedSet<Condition> impossible) {
    var found = new TreeSet<Condition>();
    narrow(new TreeSet<>(), false, List.copyOf(impossible), found);
    for (Condition one : List.copyOf(found)) {
      if (tried.quickly(without(found, Set.of(one))) == Outcome.IMPOSSIBLE) {
        found.remove(one);
      }
    }
    return List.copyOf(found);
  }

  private void narrow(
      SortedSet<Condition> held, boolean grown, List<Condition> rest, SortedSet<Condition> found) {
    if (grown && tried.quickly(held) == Outcome.IMPOSSIBLE) {
      return;
    }
    if (rest.size() == 1) {
      found.addAll(rest);
      return;
    }
    List<Condition> one = rest.subList(0, rest.size() / 2);
    List<Condition> other = rest.subList(rest.size() / 2, rest.size());
    var ofOther = new TreeSet<Condition>();
    narrow(with(held, one), true, other, ofOther);
    var ofOne = new TreeSet<Condition>();
    narrow(with(held, ofOther), !ofOther.isEmpty(), one, ofOne);
    found.addAll(ofOther);
    found.addAll(ofOne);
  }

  private static SortedSet<Condition> with(SortedSet<Condition> set, Iterable<Condition> more) {
    var both = new TreeSet<>(set);
    more.forEach(both::add);
    return both;
  }

  private static SortedSet<Condition> without(Iterable<Condition> set, Set<Condition> less) {
    var rest = new TreeSet<Condition>();
    set.forEach(rest::add);
    rest.removeAll(less);
    return rest;
  }
}
