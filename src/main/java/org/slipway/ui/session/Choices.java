package org.slipway.ui.session;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** How the user has set the views: words by name, by what they belong to. On the FX thread. */
public interface Choices {

  /** What was chosen for this last; nothing where nothing was. */
  SortedMap<String, String> of(String name);

  /** Keeps what is chosen; with nothing chosen it is forgotten. */
  void keep(String name, SortedMap<String, String> chosen);

  /** All names that start so, sorted. */
  List<String> names(String start);

  /** Choices that are gone with the window. */
  static Choices passing() {
    var kept = new TreeMap<String, SortedMap<String, String>>();
    return new Choices() {
      @Override
      public SortedMap<String, String> of(String name) {
        return kept.getOrDefault(name, Collections.emptySortedMap());
      }

      @Override
      public void keep(String name, SortedMap<String, String> chosen) {
        if (chosen.isEmpty()) {
          kept.remove(name);
        } else {
          kept.put(name, Collections.unmodifiableSortedMap(new TreeMap<>(chosen)));
        }
      }

      @Override
      public List<String> names(String start) {
        return kept.keySet().stream().filter(name -> name.startsWith(start)).toList();
      }
    };
  }
}
