package org.slipway.core.schedule.group;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Phrase;
import org.slipway.core.schedule.slot.Constraint;

/** What came of planning many (DEFINITIONS §3, slot search). */
public sealed interface GroupAnswer {

  record Found(GroupPlan plan) implements GroupAnswer {}

  /**
   * Proved: no starts within the horizon keep every constraint.
   *
   * @param clash impossible by itself; in order, edge by edge where it is a circle. Empty where the
   *     horizon alone is too short
   * @param minimal whether it was proved that nothing of the clash can be spared
   * @param relaxation what to lift so that all of them find a start; in order. Empty where nothing
   *     helps or nothing was found
   * @param cost sum of the costs of the relaxation
   * @param cheapest whether it was proved that nothing cheaper helps
   * @param apart what tells those apart that have the same title, each as a sentence
   */
  record Impossible(
      List<Constraint> clash,
      boolean minimal,
      List<Constraint> relaxation,
      int cost,
      boolean cheapest,
      SortedMap<Constraint, List<Phrase>> apart)
      implements GroupAnswer {

    public Impossible {
      clash = Circle.of(clash).orElse(List.copyOf(clash));
      relaxation = List.copyOf(relaxation);
      apart = Collections.unmodifiableSortedMap(new TreeMap<>(apart));
    }

    /** What tells a constraint from another one of the same title; empty where none has it. */
    public List<Phrase> apart(Constraint constraint) {
      return apart.getOrDefault(constraint, List.of());
    }

    /** Whether the clash is that deployments wait for each other in a circle. */
    public boolean isCircle() {
      return Circle.of(clash).isPresent();
    }
  }

  /**
   * Something that has to be known is not.
   *
   * @param missing each as a sentence; at least one
   */
  record NotComputed(List<Phrase> missing) implements GroupAnswer {
    public NotComputed {
      missing = List.copyOf(missing);
    }
  }

  /** Neither a plan nor a proof that there is none within the steps of the search. */
  record NotFound(long steps) implements GroupAnswer {}
}
