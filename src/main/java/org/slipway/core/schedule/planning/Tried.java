package org.slipway.core.schedule.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which sets of a problem's conditions leave a schedule. What was found out once is not looked for
 * again: a part of a possible set is possible, and what contains an impossible one is not.
 */
final class Tried {

  /** After so many that nobody knows the search goes on with a part of its steps. */
  private static final int PATIENCE = 8;

  private static final int HASTE = 20;

  private final Problem problem;
  private final long steps;
  private final Runnable progress;
  private final List<Set<Condition>> possible = new ArrayList<>();
  private final List<Set<Condition>> impossible = new ArrayList<>();
  private int unknown;

  /**
   * @param steps of one thorough search
   * @param progress told after every search; who wants to end it all throws
   */
  Tried(Problem problem, long steps, Runnable progress) {
    this.problem = problem;
    this.steps = steps;
    this.progress = progress;
  }

  /** As hard as can be. */
  Outcome thoroughly(Set<Condition> kept) {
    return outcome(kept, steps);
  }

  /** With fewer steps the more often they were in vain. */
  Outcome quickly(Set<Condition> kept) {
    Outcome outcome = outcome(kept, unknown < PATIENCE ? steps : steps / HASTE);
    unknown += outcome == Outcome.GIVEN_UP ? 1 : 0;
    return outcome;
  }

  private Outcome outcome(Set<Condition> kept, long most) {
    if (possible.stream().anyMatch(set -> set.containsAll(kept))) {
      return Outcome.PLACED;
    }
    if (impossible.stream().anyMatch(kept::containsAll)) {
      return Outcome.IMPOSSIBLE;
    }
    Outcome outcome = Filling.of(new Board(new Grid(problem.under(kept))), most);
    switch (outcome) {
      case PLACED -> possible.add(new TreeSet<>(kept));
      case IMPOSSIBLE -> impossible.add(new TreeSet<>(kept));
      case GIVEN_UP -> {}
    }
    progress.run();
    return outcome;
  }
}
