package org.slipway.core.schedule.planning;

import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** The cheapest set that has a member in common with each of some sets, by branch and bound. */
final class Hitting {

  private final List<List<Condition>> sets;
  private SortedSet<Condition> best = new TreeSet<>();
  private long least = Long.MAX_VALUE;

  /**
   * @param sets none of them empty
   */
  Hitting(List<List<Condition>> sets) {
    this.sets = sets;
  }

  /** Of equally cheap ones always the same. */
  SortedSet<Condition> cheapest() {
    branch(0, new TreeSet<>(), new TreeSet<>(), 0);
    return best;
  }

  private void branch(
      int set, SortedSet<Condition> chosen, SortedSet<Condition> refused, long cost) {
    if (cost >= least) {
      return;
    }
    int missed = set;
    while (missed < sets.size() && hits(chosen, sets.get(missed))) {
      missed++;
    }
    if (missed == sets.size()) {
      least = cost;
      best = new TreeSet<>(chosen);
      return;
    }
    var left = new TreeSet<>(refused);
    for (Condition member : sets.get(missed)) {
      if (left.add(member)) {
        var more = new TreeSet<>(chosen);
        more.add(member);
        branch(missed + 1, more, left, cost + member.cost());
      }
    }
  }

  private static boolean hits(Set<Condition> chosen, List<Condition> set) {
    return set.stream().anyMatch(chosen::contains);
  }
}
