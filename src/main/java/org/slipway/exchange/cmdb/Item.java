package org.slipway.exchange.cmdb;

import java.util.Optional;
import java.util.SortedMap;
import org.slipway.exchange.incoming.Place;

/**
 * A configuration item as a file states it.
 *
 * @param id what the source calls it, the same in every file of the source
 * @param name for people
 * @param key what people call it where it is new; empty: its name
 * @param kept further values of the source as JSON text, by name
 */
record Item(
    String id,
    String name,
    Optional<String> key,
    Traits traits,
    SortedMap<String, String> kept,
    Place place) {

  /** One that people call by its name. */
  Item(String id, String name, Traits traits, SortedMap<String, String> kept, Place place) {
    this(id, name, Optional.empty(), traits, kept, place);
  }
}
