package org.slipway.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** How the values of one declared type stand in JSON. Immutable and safe for all threads. */
interface Codec {

  /** Writes the canonical form. */
  void write(Object value, StringBuilder out);

  /** Reads a value; throws {@link Wrong} with every problem inside it. */
  Object read(JsonNode node);

  /** Whether a field with this value is left out of its object. */
  default boolean leavesOut(Object value) {
    return false;
  }

  /** The value of a field that is not there; empty where the field must be there. */
  default Optional<Object> absent() {
    return Optional.empty();
  }

  /** What the JSON form looks like, as JSON Schema. */
  Sketch sketch();
}
