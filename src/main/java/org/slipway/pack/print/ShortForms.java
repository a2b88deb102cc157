package org.slipway.pack.print;

import java.util.Collections;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.slipway.scene.Mark;
import org.slipway.scene.Picture;

/**
 * Words that were shortened to fit, and what they stand for: paper says nothing when it is pointed
 * at, so what is cut in a picture is told in full below it.
 */
final class ShortForms {

  /** Of the small print, in CSS pixels; as the style sheets say for {@code p.short}. */
  private static final double SIZE = 10.8;

  private static final double LINE = 15.2;
  private static final double MARGIN = 8;

  /** Bold letters are wider, and lines are never quite full. */
  private static final double SPARE = 1.09;

  private static final String BETWEEN = " \u00b7 ";

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
      all.addAll(cutAgain ? whole(whole) : new TreeSet<>(java.util.List.of(whole)));
    }
    var least = new TreeSet<>(all);
    least.removeIf(one -> all.stream().anyMatch(o -> !o.equals(one) && o.endsWith(one)));
    return least;
  }

  static String markup(SortedMap<String, SortedSet<String>> forms, String head) {
    if (forms.isEmpty()) {
      return "";
    }
    String said =
        forms.entrySet().stream()
            .map(e -> Html.element("b", Html.escape(e.getKey())) + ' ' + Html.escape(said(e)))
            .collect(Collectors.joining(BETWEEN));
    return Html.element("p", "short", Html.escape(head) + ' ' + said);
  }

  static double height(
      SortedMap<String, SortedSet<String>> forms, String head, Lettering lettering, double width) {
    if (forms.isEmpty()) {
      return 0;
    }
    String said =
        forms.entrySet().stream()
            .map(e -> e.getKey() + ' ' + said(e))
            .collect(Collectors.joining(BETWEEN, head + ' ', ""));
    double wide = lettering.width(said, Lettering.Weight.REGULAR, SIZE) * SPARE;
    return MARGIN + LINE * Math.ceil(wide / width);
  }

  private static String said(java.util.Map.Entry<String, SortedSet<String>> form) {
    return String.join(", ", form.getValue());
  }
}
