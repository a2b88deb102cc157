package org.slipway.store;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;

/**
 * What a new workspace starts with.
 *
 * @param label of the first journal entry
 * @param plan its records, unknown kinds included
 * @param fixedClock the sample's moment: only the bundled sample has one. It is written into the
 *     first journal entry and nowhere else, so no later edit or import can set it
 */
public record Creation(Phrase label, Plan plan, Optional<Instant> fixedClock) {

  private static final String CLOCK = "fixedClock";

  /** A workspace with nothing in it. */
  public static final Creation EMPTY =
      new Creation(Phrase.of("store.created"), Plan.EMPTY, Optional.empty());

  SortedMap<String, String> detail() {
    var detail = new TreeMap<String, String>();
    fixedClock.ifPresent(at -> detail.put(CLOCK, at.toString()));
    return detail;
  }

  /**
   * The fixed clock that a first entry names.
   *
   * @throws java.time.DateTimeException if it names something else
   */
  static Optional<Instant> fixedClock(JournalEntry first) {
    return Optional.ofNullable(first.detail().get(CLOCK)).map(Instant::parse);
  }
}
