package org.slipway.core.plan;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The name another system has for a record, with the field values last taken from there. The pair
 * of source and id is unique per kind. {@code imported} maps field name to canonical JSON text; it
 * is the base of three-way re-imports and is left out of extracts and packs.
 */
public record ExternalId(String source, String id, SortedMap<String, String> imported) {

  public ExternalId {
    if (source.isBlank() || id.isBlank()) {
      throw new IllegalArgumentException("an external id needs a source and an id");
    }
    imported = Collections.unmodifiableSortedMap(new TreeMap<>(imported));
  }
}
