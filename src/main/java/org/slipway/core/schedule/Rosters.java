package org.slipway.core.schedule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/** The entries of a roster. */
public final class Rosters {

  private static final Comparator<RosterEntry> BY_TIME =
      Comparator.comparing(RosterEntry::at)
          .thenComparing(RosterEntry::id, (a, b) -> a.compareTo(b));

  private Rosters() {}

  /** The names of all rosters, sorted. */
  public static SortedSet<String> names(Plan plan) {
    var names = new TreeSet<String>();
    plan.rosterEntries().values().forEach(entry -> names.add(entry.roster()));
    plan.rosterRotations().values().forEach(rotation -> names.add(rotation.roster()));
    return names;
  }

  /**
   * The entries of a roster that matter for a stretch, by time: those that were entered, and the
   * shifts that its rotations make around the stretch where none was entered.
   */
  public static List<RosterEntry> entries(Plan plan, String roster, Interval during) {
    return around(plan, roster, entries(plan, roster), during);
  }

  /** The same, with the entered ones at hand. */
  public static List<RosterEntry> around(
      Plan plan, String roster, List<RosterEntry> entered, Interval during) {
    List<RosterRotation> rotations = rotations(plan, roster);
    if (rotations.isEmpty()) {
      return entered;
    }
    IntervalSet written = IntervalSet.of(entered.stream().map(RosterEntry::at).toList());
    var all = new ArrayList<>(entered);
    rotations.forEach(rotation -> all.addAll(Rotations.around(rotation, written, during)));
    all.sort(BY_TIME);
    return List.copyOf(all);
  }

  /** The shifts of a rotation that reach into a stretch, where none was entered, by time. */
  public static List<RosterEntry> shifts(Plan plan, RosterRotation rotation, Interval during) {
    IntervalSet written =
        IntervalSet.of(entries(plan, rotation.roster()).stream().map(RosterEntry::at).toList());
    return Rotations.around(rotation, written, during).stream()
        .filter(shift -> shift.at().reachesInto(during))
        .sorted(BY_TIME)
        .toList();
  }

  /** The rotations of the roster of this name, in plan order. */
  public static List<RosterRotation> rotations(Plan plan, String roster) {
    return plan.rosterRotations().values().stream()
        .filter(rotation -> rotation.roster().equals(roster))
        .toList();
  }

  /** The entries of the roster of this name that were entered, by time. */
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
