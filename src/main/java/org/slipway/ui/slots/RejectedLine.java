package org.slipway.ui.slots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Rejected;
import org.slipway.core.time.Interval;

/** One line of what is rejected: a heading for a constraint, or a stretch. */
sealed interface RejectedLine {

  /** What denies the starts of the line. */
  Constraint by();

  /**
   * Over the stretches of one constraint.
   *
   * @param stretches how many there are
   * @param length of all of them
   */
  record Heading(Constraint by, int stretches, Duration length) implements RejectedLine {}

  /**
   * A stretch, of one or more parts that touch: what is left of a window is too short, and then it
   * is closed.
   *
   * @param parts in order, at least one
   */
  record Stretch(List<Rejected> parts) implements RejectedLine {

    public Stretch {
      parts = List.copyOf(parts);
    }

    Interval starts() {
      return new Interval(parts.getFirst().starts().start(), parts.getLast().starts().end());
    }

    /** That which denies most of it. */
    Rejected most() {
      Rejected most = parts.getFirst();
      for (Rejected part : parts) {
        most = part.starts().length().compareTo(most.starts().length()) > 0 ? part : most;
      }
      return most;
    }

    @Override
    public Constraint by() {
      return most().by();
    }
  }

  /** Kinds that are the same to a reader where they come from the same windows. */
  Set<ConstraintKind> WINDOWS = EnumSet.of(ConstraintKind.OUTSIDE_WINDOW, ConstraintKind.RUNWAY);

  /** The stretches in order of time, those joined that touch and whose owner and cause are one. */
  static List<RejectedLine> byTime(List<Rejected> rejected) {
    return List.copyOf(stretches(rejected));
  }

  /** The same under a heading for each constraint; the constraint that denies longest first. */
  static List<RejectedLine> byConstraint(List<Rejected> rejected) {
    SortedMap<Constraint, List<Stretch>> groups = new TreeMap<>();
    for (Stretch stretch : stretches(rejected)) {
      groups.computeIfAbsent(stretch.by(), _ -> new ArrayList<>()).add(stretch);
    }
    var headings = new ArrayList<Heading>();
    groups.forEach((by, of) -> headings.add(new Heading(by, of.size(), length(of))));
    headings.sort((one, other) -> other.length().compareTo(one.length()));
    var lines = new ArrayList<RejectedLine>();
    for (Heading heading : headings) {
      lines.add(heading);
      lines.addAll(groups.getOrDefault(heading.by(), List.of()));
    }
    return lines;
  }

  private static Duration length(List<Stretch> stretches) {
    return stretches.stream()
        .map(stretch -> stretch.starts().length())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static List<Stretch> stretches(List<Rejected> rejected) {
    var stretches = new ArrayList<Stretch>();
    for (Rejected next : rejected) {
      if (!stretches.isEmpty() && joins(stretches.getLast().parts().getLast(), next)) {
        var parts = new ArrayList<>(stretches.removeLast().parts());
        parts.add(next);
        stretches.add(new Stretch(parts));
      } else {
        stretches.add(new Stretch(List.of(next)));
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
}
