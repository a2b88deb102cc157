package org.slipway.core.plan;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What every record starts with.
 *
 * @param id opaque, for ever the same
 * @param key what people see, for example {@code REL-2031}; unique per kind, never blank
 * @param externalIds names in other systems, in the order they came
 * @param extras fields of a newer program, name to canonical JSON text; kept through a round trip
 */
public record Head<T extends PlanRecord>(
    Id<T> id, String key, List<ExternalId> externalIds, SortedMap<String, String> extras) {

  public Head {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a record needs a key");
    }
    externalIds = List.copyOf(externalIds);
    extras = Collections.unmodifiableSortedMap(new TreeMap<>(extras));
  }

  /** A head with neither external ids nor unknown fields. */
  public static <T extends PlanRecord> Head<T> of(Id<T> id, String key) {
    return new Head<>(id, key, List.of(), new TreeMap<>());
  }

  public Head<T> withKey(String newKey) {
    return new Head<>(id, newKey, externalIds, extras);
  }

  public Head<T> withExternalIds(List<ExternalId> ids) {
    return new Head<>(id, key, ids, extras);
  }
}
