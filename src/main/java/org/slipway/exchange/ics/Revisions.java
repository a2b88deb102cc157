package org.slipway.exchange.ics;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.SortedMap;
import org.slipway.core.plan.Ref;

/** Which version of a line of a calendar this is, by the records it is made from. */
@FunctionalInterface
public interface Revisions {

  /**
   * A version of a line.
   *
   * @param sequence higher after each change, never lower
   * @param at when it became so
   */
  record Revision(long sequence, Instant at) {}

  Revision of(Collection<Ref> records);

  /**
   * By the journal: number and time of the last entry that touched one of the records. A line whose
   * records nothing touched since keeps its version.
   *
   * @param latest of each record
   * @param otherwise of a record that is not in it
   */
  static Revisions of(SortedMap<Ref, Revision> latest, Instant otherwise) {
    var unknown = new Revision(0, otherwise);
    return records ->
        records.stream()
            .map(ref -> latest.getOrDefault(ref, unknown))
            .max(java.util.Comparator.comparingLong(Revision::sequence))
            .orElse(unknown);
  }

  /**
   * Where there is no journal: every line is as new as the whole, and its sequence is the minutes
   * from 2020 to that moment, so that a later one is never lower.
   */
  static Revisions at(Instant moment) {
    Instant origin = Instant.parse("2020-01-01T00:00:00Z");
    var all = new Revision(Math.max(0, Duration.between(origin, moment).toMinutes()), moment);
    return _ -> all;
  }
}
