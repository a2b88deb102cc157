package org.slipway.core.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.time.Interval;

/**
 * How far a roster covers a stretch of time.
 *
 * @param asked the stretch
 * @param gaps parts of it before the roster's last entry that nobody covers, in order
 * @param unknown the part after the roster's last entry: nobody has said yet who it will be
 * @param known whether the roster has any entry at all
 */
public record Cover(
    Interval asked, List<Interval> gaps, Optional<Interval> unknown, boolean known) {

  public Cover {
    gaps = List.copyOf(gaps);
  }

  /** Whether somebody is on call all the time. */
  public boolean complete() {
    return gaps.isEmpty() && unknown.isEmpty();
  }

  /** The cover by entries of one roster, in any order. */
  public static Cover of(Interval asked, List<RosterEntry> entries) {
    Optional<Instant> last = entries.stream().map(e -> e.at().end()).max(Instant::compareTo);
    if (last.isEmpty()) {
      return new Cover(asked, List.of(), Optional.of(asked), false);
    }
    Instant end = last.get();
    Interval before = new Interval(asked.start(), within(end, asked));
    Optional<Interval> after =
        end.isBefore(asked.end())
            ? Optional.of(new Interval(within(end, asked), asked.end()))
            : Optional.empty();
    return new Cover(asked, gaps(before, entries), after, true);
  }

  private static Instant within(Instant at, Interval asked) {
    Instant notBefore = at.isBefore(asked.start()) ? asked.start() : at;
    return notBefore.isAfter(asked.end()) ? asked.end() : notBefore;
  }

  private static List<Interval> gaps(Interval stretch, List<RosterEntry> entries) {
    var gaps = new ArrayList<Interval>();
    Instant covered = stretch.start();
    for (Interval at : entries.stream().map(RosterEntry::at).sorted().toList()) {
      if (at.start().isAfter(covered) && covered.isBefore(stretch.end())) {
        gaps.add(new Interval(covered, within(at.start(), stretch)));
      }
      covered = at.end().isAfter(covered) ? at.end() : covered;
    }
    if (covered.isBefore(stretch.end())) {
      gaps.add(new Interval(covered, stretch.end()));
    }
    return gaps;
  }
}
