package org.slipway.exchange.csv;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the text of a cell becomes a value.
 *
 * @param values the cell's words to the plan's; empty: words are the plan's own
 * @param otherwise the plan's word for a cell that {@code values} does not name
 * @param split what stands between the items of a list
 * @param unit of a number that is a length of time
 * @param dates how dates and times are read
 */
record Conversion(
    SortedMap<String, String> values,
    Optional<String> otherwise,
    Optional<String> split,
    Optional<Duration> unit,
    Dates dates) {

  /**
   * How dates and times are read.
   *
   * @param order of numeric dates; empty: ISO 8601 or the pattern, nothing else
   * @param pattern of java.time
   * @param zone of times without an offset; empty: the import's
   * @param plus added to the time
   * @param cut whether seconds are cut
   */
  record Dates(
      Optional<DateOrder> order,
      Optional<String> pattern,
      Optional<ZoneId> zone,
      Duration plus,
      boolean cut) {

    static final Dates ISO =
        new Dates(Optional.empty(), Optional.empty(), Optional.empty(), Duration.ZERO, false);
  }

  static final Conversion PLAIN =
      new Conversion(
          new TreeMap<>(), Optional.empty(), Optional.empty(), Optional.empty(), Dates.ISO);

  Conversion {
    values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
  }
}
