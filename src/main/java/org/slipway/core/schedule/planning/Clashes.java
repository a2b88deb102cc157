package org.slipway.core.schedule.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Why a problem has no schedule, and the cheapest way out. A clash is narrowed down by leaving out
 * ever smaller halves (Junker's QuickXplain). The way out is the cheapest set that takes something
 * from every clash met so far; where the problem without it still has none, that is one more clash.
 */
final class Clashes {

  private static final int MOST_ROUNDS = 200;

  private final Problem problem;
  private final long steps;
  private boolean sure = true;

  Clashes(Problem problem, long steps) {
    this.problem = problem;
    this.steps = steps;
  }

  /** Of a problem that is proved impossible. */
  Answer.Impossible explain() {
    SortedSet<Condition> all = problem.conditions();
    if (isImpossible(Set.of())) {
      return new Answer.Impossible(List.of(), sure, List.of(), sure);
    }
    List<Condition> clash = within(all);
    boolean minimal = sure;
    sure = true;
    List<List<Condition>> met = new ArrayList<>(List.of(clash));
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Set<Condition> dropped = new Hitting(met).cheapest();
      var kept = new TreeSet<>(all);
      kept.removeAll(dropped);
      switch (Feasibility.of(problem.under(kept), steps)) {
        case Feasibility.Possible _ -> {
          return new Answer.Impossible(clash, minimal, List.copyOf(dropped), sure);
        }
        case Feasibility.Impossible _ -> met.add(within(kept));
        case Feasibility.Unknown _ -> {
          return new Answer.Impossible(clash, minimal, List.of(), false);
        }
      }
    }
    return new Answer.Impossible(clash, minimal, List.of(), false);
  }

  /** A clash among these, which are impossible together; by name. */
  private List<Condition> within(SortedSet<Condition> impossible) {
    var found = new TreeSet<Condition>();
    narrow(new TreeSet<>(), false, List.copyOf(impossible), found);
    return List.copyOf(found);
  }

  private void narrow(
      SortedSet<Condition> held, boolean grown, List<Condition> rest, SortedSet<Condition> found) {
    if (grown && isImpossible(held)) {
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

  /** Proved; what nobody knows does not count as impossible, and is remembered. */
  private boolean isImpossible(Set<Condition> kept) {
    Feasibility feasibility = Feasibility.of(problem.under(kept), steps);
    sure &= !(feasibility instanceof Feasibility.Unknown);
    return feasibility instanceof Feasibility.Impossible;
  }
}
