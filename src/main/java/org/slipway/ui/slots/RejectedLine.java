package org.slipway.ui.slots;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.Rejected;
import org.slipway.core.schedule.slot.RejectedStretch;
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

  /** A stretch. */
  record Stretch(RejectedStretch of) implements RejectedLine {

    Interval starts() {
      return of.starts();
    }

    @Override
    public Constraint by() {
      return of.by();
    }
  }

  /** The stretches in order of time. */
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
    return RejectedStretch.joined(rejected).stream().map(Stretch::new).toList();
  }
}
