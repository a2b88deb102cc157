package org.slipway.core.schedule.slot;

import java.time.Instant;
import java.util.List;
import org.slipway.core.plan.Phrase;

/** What a search for slots found out. The same plan, instant and request give the same answer. */
public sealed interface SlotAnswer {

  /** Why other starts do not fit, in order of time. */
  List<Rejected> rejected();

  /**
   * There are feasible starts.
   *
   * @param slots the best ones, the best first; of equal score the earlier; one for each stretch of
   *     feasible starts and local day
   * @param fitting how many such stretches there are, also beyond the limit
   */
  record Found(List<Slot> slots, int fitting, List<Rejected> rejected) implements SlotAnswer {
    public Found {
      slots = List.copyOf(slots);
      rejected = List.copyOf(rejected);
    }

    public Slot best() {
      return slots.getFirst();
    }
  }

  /**
   * Proved: no start within the horizon keeps every constraint.
   *
   * @param clash infeasible by itself, feasible without any one of them; in order
   * @param cheapest what to relax
   */
  record Impossible(List<Constraint> clash, Relaxation cheapest, List<Rejected> rejected)
      implements SlotAnswer {
    public Impossible {
      clash = List.copyOf(clash);
      rejected = List.copyOf(rejected);
    }
  }

  /**
   * No start is known to be feasible, and not all are known not to be.
   *
   * @param missing what would have to be known, each as a sentence; at least one
   */
  record NotComputed(List<Phrase> missing, List<Rejected> rejected) implements SlotAnswer {
    public NotComputed {
      missing = List.copyOf(missing);
      rejected = List.copyOf(rejected);
    }
  }

  /**
   * The search was stopped before it came to an end.
   *
   * @param until no start before it is feasible
   */
  record NotFoundInTime(Instant until, List<Rejected> rejected) implements SlotAnswer {
    public NotFoundInTime {
      rejected = List.copyOf(rejected);
    }
  }
}
