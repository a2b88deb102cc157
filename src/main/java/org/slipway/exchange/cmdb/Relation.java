package org.slipway.exchange.cmdb;

import java.util.Optional;
import java.util.SortedMap;
import org.slipway.core.plan.DependencyType;
import org.slipway.exchange.incoming.Place;

/**
 * One item needs another, as a file states it.
 *
 * @param from id of the item that needs
 * @param to id of the item that is needed
 * @param interfaceName what is called there; empty: not said
 * @param key what people call it where it is new; empty: the next number
 * @param kept further values of the source as JSON text, by name
 */
record Relation(
    String from,
    String to,
    DependencyType type,
    Optional<String> interfaceName,
    Optional<String> key,
    SortedMap<String, String> kept,
    Place place) {

  /** One that people call by a number. */
  Relation(
      String from,
      String to,
      DependencyType type,
      Optional<String> interfaceName,
      SortedMap<String, String> kept,
      Place place) {
    this(from, to, type, interfaceName, Optional.empty(), kept, place);
  }
}
