package org.slipway.exchange.schedule;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Kind;
import org.slipway.core.time.Recurrence;

/**
 * One record that a schedule states.
 *
 * @param id the same whenever the file is read again, unique in it
 * @param line 1 is the first; 0: not known
 */
record Dated(String id, int line, Kind kind, SortedMap<String, Object> fields) {

  static Dated event(
      String id, int line, String name, String category, Recurrence when, Optional<String> note) {
    var fields = new TreeMap<String, Object>();
    fields.put("name", name);
    fields.put("category", category);
    fields.put("when", when);
    fields.put("note", note);
    return new Dated(id, line, Kind.BUSINESS_EVENT, fields);
  }

  String name() {
    return String.valueOf(fields.get("name"));
  }
}
