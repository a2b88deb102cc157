package org.slipway.exchange.cmdb;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.exchange.incoming.Place;

/**
 * What a health file says of one item, as written.
 *
 * @param values text by the name of its column or member; what is blank is not there
 */
record HealthRow(SortedMap<String, String> values, Place place) {

  private static final Set<String> KNOWN =
      Set.of("item", "status", "reason", "since", "until", "environment");

  /** What is said under a name. */
  Optional<String> said(String name) {
    return Optional.ofNullable(values.get(name)).map(String::strip).filter(t -> !t.isEmpty());
  }

  String item() {
    return said("item").orElse("");
  }

  /** What this program has no use for. */
  SortedMap<String, String> kept() {
    var kept = new TreeMap<String, String>();
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (!KNOWN.contains(value.getKey())) {
        Inventory.keep(kept, value.getKey(), value.getValue());
      }
    }
    return kept;
  }
}
