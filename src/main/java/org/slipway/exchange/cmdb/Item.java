package org.slipway.exchange.cmdb;

import java.util.SortedMap;
import org.slipway.exchange.incoming.Place;

/**
 * A configuration item as a file states it.
 *
 * @param id what the source calls it, the same in every file of the source
 * @param name for people
 * @param kept further values of the source as JSON text, by name
 */
record Item(String id, String name, Traits traits, SortedMap<String, String> kept, Place place) {}
