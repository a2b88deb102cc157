package org.slipway.core.schedule.slot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalIndex;
import org.slipway.core.time.IntervalSet;

/**
 * The starts asked for, parted into those that nothing denies and stretches of the others, each
 * told by the first of its constraints in their order.
 */
record Sifting(IntervalSet feasible, List<Rejected> rejected) {

  private static final Comparator<Denial> ORDER =
      Comparator.comparing(Denial::by).thenComparing(Denial::starts);

  /** Parts these starts by what denies them. */
  static Sifting of(Interval starts, List<Denial> denials) {
    var free = new FreeStarts(starts);
    var told = new ArrayList<Taken>();
    for (Denial denial : denials.stream().sorted(ORDER).toList()) {
      free.take(denial.starts()).forEach(taken -> told.add(new Taken(taken, denial)));
    }
    told.sort(Comparator.comparing(Taken::starts));
    IntervalIndex<Denial> index = IntervalIndex.of(denials, Denial::starts);
    return new Sifting(free.left(), joined(told.stream().map(t -> rejected(t, index)).toList()));
  }

  private record Taken(Interval starts, Denial by) {}

  private static Rejected rejected(Taken told, IntervalIndex<Denial> index) {
    Constraint by = told.by().by();
    var also = new TreeSet<Constraint>();
    for (Denial denial : index.reachingInto(told.starts())) {
      if (denial.by().compareTo(by) != 0) {
        also.add(denial.by());
      }
    }
    return new Rejected(told.starts(), by, told.by().cause(), List.copyOf(also));
  }

  /** Stretches of one constraint that touch become one. */
  static List<Rejected> joined(List<Rejected> rejected) {
    var joined = new ArrayList<Rejected>();
    for (Rejected next : rejected) {
      if (!joined.isEmpty() && continues(joined.getLast(), next)) {
        Rejected last = joined.removeLast();
        var also = new TreeSet<>(last.also());
        also.addAll(next.also());
        joined.add(
            new Rejected(
                new Interval(last.starts().start(), next.starts().end()),
                last.by(),
                last.cause(),
                List.copyOf(also)));
      } else {
        joined.add(next);
      }
    }
    return joined;
  }

  private static boolean continues(Rejected last, Rejected next) {
    return last.starts().end().equals(next.starts().start()) && last.by().compareTo(next.by()) == 0;
  }
}
