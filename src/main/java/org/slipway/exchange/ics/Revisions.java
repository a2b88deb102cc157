package org.slipway.exchange.ics;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;

/** Which version of a line of a calendar this is, by the records it is made from. */
public interface Revisions {

  /**
   * A version of a line.
   *
   * @param sequence higher after each change, never lower
   * @param at when it became so
   */
  record Revision(long sequence, Instant at) {
    /** Whichever is higher. */
    Revision orLater(Revision other) {
      return other.sequence() > sequence ? other : this;
    }
  }

  Revision of(Collection<Ref> records);

  /** By the last touch of any record of a kind, whether or not it is still there. */
  Revision of(Kind kind);

  /**
   * By the journal: number and time of the last entry that touched one of the records. A line whose
   * records nothing touched since keeps its version.
   *
   * @param latest of each record
   * @param otherwise of a record that is not in it
   */
  static Revisions of(SortedMap<Ref, Revision> latest, Instant otherwise) {
    var unknown = new Revision(0, otherwise);
    return new Revisions() {
      @Override
      public Revision of(Collection<Ref> records) {
        return highest(records.stream().map(ref -> latest.getOrDefault(ref, unknown)));
      }

      @Override
      public Revision of(Kind kind) {
        return highest(
            latest.entrySet().stream()
                .filter(touch -> touch.getKey().kind() == kind)
                .map(Map.Entry::getValue));
      }

      private Revision highest(Stream<Revision> all) {
        return all.reduce(unknown, Revision::orLater);
      }
    };
  }

  /**
   * Where there is no journal: every line is as new as the whole, and its sequence is the minutes
   * from 2020 to that moment, so that a later one is never lower.
   */
  static Revisions at(Instant moment) {
    Instant origin = Instant.parse("2020-01-01T00:00:00Z");
    var all = new Revision(Math.max(0, Duration.between(origin, moment).toMinutes()), moment);
    return new Revisions() {
      @Override
      public Revision of(Collection<Ref> records) {
        return all;
      }

      @Override
      public Revision of(Kind kind) {
        return all;
      }
    };
  }
}
