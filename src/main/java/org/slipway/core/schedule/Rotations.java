package org.slipway.core.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.WallTime;
import org.slipway.core.time.WorkingDays;

/** Roster entries derived from people who take turns. */
final class Rotations {

  /** How far beyond a stretch shifts are looked for, so that its edges know their neighbours. */
  private static final Duration BESIDE = Duration.ofDays(35);

  private Rotations() {}

  /**
   * The shifts around a stretch as entries: those that reach into it or its surroundings, else the
   * last one before. Occurrence n is served by person n modulo their number, from its start until
   * the hand-over after its end is over. Where {@code written} speaks, the rotation is silent. Keys
   * and ids are made from the rotation's; none of these entries is in a plan.
   */
  static List<RosterEntry> around(RosterRotation rotation, IntervalSet written, Interval during) {
    Instant first = WallTime.resolve(rotation.shifts().start(), rotation.shifts().zone()).at();
    Instant from = during.start().minus(BESIDE);
    Instant to = during.end().plus(BESIDE);
    if (!first.isBefore(to)) {
      return List.of();
    }
    List<Occurrence> shifts =
        Recurrences.expand(rotation.shifts(), WorkingDays.NONE, new Interval(first, to))
            .occurrences();
    var entries = new ArrayList<RosterEntry>();
    for (int n = 0; n < shifts.size(); n++) {
      Interval at = shifts.get(n).at();
      boolean last = n == shifts.size() - 1;
      if (at.end().plus(rotation.handOver()).isAfter(from) || last) {
        entries.addAll(served(rotation, n, at, written));
      }
    }
    return entries;
  }

  private static List<RosterEntry> served(
      RosterRotation rotation, int n, Interval shift, IntervalSet written) {
    Id<org.slipway.core.plan.Person> person = rotation.people().get(n % rotation.people().size());
    Interval whole = new Interval(shift.start(), shift.end().plus(rotation.handOver()));
    var entries = new ArrayList<RosterEntry>();
    for (Interval at : IntervalSet.of(whole).minus(written).stretches()) {
      Id<RosterEntry> id = id(rotation.id().uuid(), n, at.start());
      Head<RosterEntry> head = Head.of(id, rotation.key() + "/" + (n + 1));
      entries.add(new RosterEntry(head, rotation.roster(), person, at));
    }
    return entries;
  }

  /** Of one piece of one shift, the same in every run. */
  private static Id<RosterEntry> id(UUID rotation, int n, Instant from) {
    return new Id<>(
        new UUID(
            rotation.getMostSignificantBits() + n,
            rotation.getLeastSignificantBits() ^ from.getEpochSecond()));
  }
}
