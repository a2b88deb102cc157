package org.slipway.pack.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.pack.print.PaperPicture;
import org.slipway.pack.print.SmallPrint;
import org.slipway.pack.print.SmallPrint.Said;
import org.slipway.scene.Box;
import org.slipway.scene.Content;
import org.slipway.scene.Entry;
import org.slipway.scene.Mark;
import org.slipway.scene.MonthScene;
import org.slipway.text.Times;

/**
 * The entries of a month whose names do not stand whole in their cells, by day: what is left of two
 * names in a narrow day may be the same.
 */
final class CutNames {

  private static final String BETWEEN = " \u00b7 ";

  private final Content content;
  private final MonthScene scene;
  private final List<Mark.Text> texts = new ArrayList<>();

  CutNames(Content content, MonthScene scene) {
    this.content = content;
    this.scene = scene;
    gather(scene.picture().marks());
  }

  private void gather(Iterable<Mark> marks) {
    for (Mark mark : marks) {
      switch (mark) {
        case Mark.Text text -> texts.add(text);
        case Mark.Group group -> gather(group.marks());
        default -> {}
      }
    }
  }

  /** Days with what is cut in them, after what else is short in the picture. */
  SmallPrint inFull(PaperPicture pictures, String head) {
    SortedMap<LocalDate, List<String>> days = days();
    SortedSet<String> names = new TreeSet<>();
    scene.entries().forEach(seen -> names.add(seen.entry().name()));
    var said = new ArrayList<Said>();
    for (Map.Entry<String, SortedSet<String>> form :
        pictures.shortForms(scene.picture()).entrySet()) {
      if (!names.containsAll(form.getValue())) {
        said.add(new Said(form.getKey(), String.join(", ", form.getValue())));
      }
    }
    days.forEach(
        (day, cut) ->
            said.add(new Said(content.format("month.day.first", day), String.join(", ", cut))));
    return new SmallPrint(head, said);
  }

  private SortedMap<LocalDate, List<String>> days() {
    var days = new TreeMap<LocalDate, List<String>>();
    for (MonthScene.Seen seen : scene.entries()) {
      if (!isWhole(seen)) {
        day(seen.box()).ifPresent(day -> add(days, day, seen.entry()));
      }
    }
    return days;
  }

  private void add(SortedMap<LocalDate, List<String>> days, LocalDate day, Entry entry) {
    String time =
        Times.time(entry.at().start(), content.style().zone(), content.style().texts().locale());
    days.computeIfAbsent(day, _ -> new ArrayList<>())
        .add(SmallPrint.apart(entry.layer().isEmpty() ? time + ' ' + entry.name() : entry.name()));
  }

  private Optional<LocalDate> day(Box box) {
    return scene.days().entrySet().stream()
        .filter(day -> contains(day.getValue(), box.x() + 4, box.y() + 2))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** A date that is shortened by its rule is whole as long as it says whose it is. */
  private boolean isWhole(MonthScene.Seen seen) {
    var shown = new StringBuilder();
    texts.stream()
        .filter(text -> contains(seen.box(), text.x() + 1, text.baseline() - 2))
        .forEach(text -> shown.append(text.text()));
    String name = seen.entry().name();
    int whose = name.lastIndexOf(BETWEEN);
    boolean date = seen.entry().layer().isPresent() && whose >= 0;
    return bare(shown.toString()).contains(bare(date ? name.substring(whose) : name));
  }

  private static String bare(String text) {
    return text.replace(" ", "");
  }

  private static boolean contains(Box box, double x, double y) {
    return x >= box.x() && x <= box.right() && y >= box.y() && y <= box.bottom();
  }
}
