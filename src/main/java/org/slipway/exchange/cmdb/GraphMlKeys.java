package org.slipway.exchange.cmdb;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the keys of a GraphML file stand for. For one file and one thread. */
final class GraphMlKeys {

  private final Map<String, String> names = new HashMap<>(); // only looked up
  private final SortedMap<String, SortedMap<String, String>> defaults = new TreeMap<>();

  /**
   * Another key.
   *
   * @param name of the attribute in small letters; empty: drawings, which have none
   */
  void declare(String id, String name) {
    names.put(id, name.strip().toLowerCase(Locale.ROOT));
  }

  /** What counts where an element says nothing of an attribute. */
  void byDefault(String of, String id, String value) {
    defaults.computeIfAbsent(of, _ -> new TreeMap<>()).put(name(id), value);
  }

  /** The name of the attribute; that of the key itself where the file does not declare it. */
  String name(String id) {
    return names.getOrDefault(id, id.toLowerCase(Locale.ROOT));
  }

  /** What counts for nodes or for edges that say nothing. */
  SortedMap<String, String> defaults(String of) {
    var all = new TreeMap<String, String>(defaults.getOrDefault("all", new TreeMap<>()));
    all.putAll(defaults.getOrDefault(of, new TreeMap<>()));
    return all;
  }
}
