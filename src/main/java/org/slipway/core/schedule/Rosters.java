package org.slipway.core.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.time.Interval;

/** The entries of a roster. */
public final class Rosters {

  private static final Comparator<RosterEntry> BY_TIME =
      Comparator.comparing(RosterEntry::at)
          .thenComparing(RosterEntry::id, (a, b) -> a.compareTo(b));

  private Rosters() {}

  /** All entries of the roster of this name, by time. */
  public static List<RosterEntry> entries(Plan plan, String roster) {
    return plan.rosterEntries().values().stream()
        .filter(entry -> entry.roster().equals(roster))
        .sorted(BY_TIME)
        .toList();
  }

  /**
   * Of these, as many as give the same {@link Cover} of a stretch: those that overlap it, the last
   * to end before it and the first to start after it.
   */
  public static List<RosterEntry> around(List<RosterEntry> entries, Interval stretch) {
    var kept = new TreeSet<>(BY_TIME);
    Predicate<RosterEntry> before = e -> !e.at().end().isAfter(stretch.start());
    Predicate<RosterEntry> after = e -> !e.at().start().isBefore(stretch.end());
    entries.stream().filter(before.negate().and(after.negate())).forEach(kept::add);
    entries.stream()
        .filter(before)
        .max(Comparator.comparing((RosterEntry e) -> e.at().end()).thenComparing(BY_TIME))
        .ifPresent(kept::add);
    entries.stream().filter(after.and(before.negate())).min(BY_TIME).ifPresent(kept::add);
    return List.copyOf(kept);
  }
}
