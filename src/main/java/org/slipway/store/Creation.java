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
 * @param origin SHA-256 of the bundled file that the sample was made from, kept beside its moment;
 *     empty for every other workspace
 */
public record Creation(
    Phrase label, Plan plan, Optional<Instant> fixedClock, Optional<String> origin) {

  private static final String CLOCK = "fixedClock";
  private static final String ORIGIN = "origin";

  /** What no bundled file is behind. */
  public Creation(Phrase label, Plan plan, Optional<Instant> fixedClock) {
    this(label, plan, fixedClock, Optional.empty());
  }

  /** A workspace with nothing in it. */
  public static final Creation EMPTY =
      new Creation(Phrase.of("store.created"), Plan.EMPTY, Optional.empty());

  SortedMap<String, String> detail() {
    var detail = new TreeMap<String, String>();
    fixedClock.ifPresent(at -> detail.put(CLOCK, at.toString()));
    origin.ifPresent(digest -> detail.put(ORIGIN, digest));
    return detail;
  }

  /**
   * What a first entry says about the sample.
   *
   * @throws java.time.DateTimeException if the clock it names is none
   */
  static Optional<SampleMark> mark(JournalEntry first) {
    Optional<String> origin = Optional.ofNullable(first.detail().get(ORIGIN));
    return Optional.ofNullable(first.detail().get(CLOCK))
        .map(Instant::parse)
        .map(clock -> new SampleMark(clock, origin));
  }
}
