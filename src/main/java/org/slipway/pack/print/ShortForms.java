package org.slipway.pack.print;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.scene.Mark;
import org.slipway.scene.Picture;

/** Words that were shortened to fit, and what they stand for. */
final class ShortForms {

  private final SortedMap<String, SortedSet<String>> wholes = new TreeMap<>();

  void note(String shown, String whole) {
    if (!shown.isEmpty() && !shown.equals(whole)) {
      wholes.computeIfAbsent(shown, _ -> new TreeSet<>()).add(whole);
    }
  }

  void clear() {
    wholes.clear();
  }

  SortedMap<String, SortedSet<String>> in(Picture picture) {
    var found = new TreeMap<String, SortedSet<String>>();
    gather(picture.marks(), found);
    return Collections.unmodifiableSortedMap(found);
  }

  private void gather(Iterable<Mark> marks, SortedMap<String, SortedSet<String>> found) {
    for (Mark mark : marks) {
      if (mark instanceof Mark.Group group) {
        gather(group.marks(), found);
      } else if (mark instanceof Mark.Text text && wholes.containsKey(text.text())) {
        found.computeIfAbsent(text.text(), this::whole);
      }
    }
  }

  /** What was shortened twice is told as it was before the first time. */
  private SortedSet<String> whole(String shown) {
    var all = new TreeSet<String>();
    for (String whole : wholes.getOrDefault(shown, Collections.emptySortedSet())) {
      boolean cutAgain = whole.length() > shown.length() && wholes.containsKey(whole);
      all.addAll(cutAgain ? whole(whole) : new TreeSet<>(List.of(whole)));
    }
    var least = new TreeSet<>(all);
    least.removeIf(one -> all.stream().anyMatch(o -> !o.equals(one) && o.endsWith(one)));
    return least;
  }
}
