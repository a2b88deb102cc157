package org.slipway.core.schedule.slot;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slipway.core.plan.Phrase;
import org.slipway.core.time.Interval;

/**
 * Rejected starts as a reader sees them: of one or more parts that touch and are one to a reader,
 * as where what is left of a window is too short, and then it is closed.
 *
 * @param parts in order of time, at least one
 */
public record RejectedStretch(List<Rejected> parts) {

  /** Kinds that are the same to a reader where they come from the same windows. */
  private static final Set<ConstraintKind> WINDOWS =
      EnumSet.of(ConstraintKind.OUTSIDE_WINDOW, ConstraintKind.RUNWAY);

  public RejectedStretch {
    parts = List.copyOf(parts);
  }

  /** The stretches in order of time, those joined that touch and whose owner and cause are one. */
  public static List<RejectedStretch> joined(List<Rejected> rejected) {
    var stretches = new ArrayList<RejectedStretch>();
    for (Rejected next : rejected) {
      if (!stretches.isEmpty() && joins(stretches.getLast().parts().getLast(), next)) {
        var parts = new ArrayList<>(stretches.removeLast().parts());
        parts.add(next);
        stretches.add(new RejectedStretch(parts));
      } else {
        stretches.add(new RejectedStretch(List.of(next)));
      }
    }
    return stretches;
  }

  private static boolean joins(Rejected one, Rejected next) {
    return one.starts().end().equals(next.starts().start())
        && WINDOWS.contains(one.by().kind())
        && WINDOWS.contains(next.by().kind())
        && one.by().known() == next.by().known()
        && one.by().from().equals(next.by().from())
        && one.by().owner().equals(next.by().owner());
  }

  public Interval starts() {
    return new Interval(parts.getFirst().starts().start(), parts.getLast().starts().end());
  }

  /** What denies most of it. */
  public Constraint by() {
    Rejected most = parts.getFirst();
    for (Rejected part : parts) {
      most = part.starts().length().compareTo(most.starts().length()) > 0 ? part : most;
    }
    return most.by();
  }

  /** Why just there, each once, in order of time. */
  public List<Phrase> causes() {
    return parts.stream().map(Rejected::cause).distinct().toList();
  }
}
