package org.slipway.scene;

import java.util.List;
import java.util.Optional;

/** What lasts for days, as a band through the cells of a month. */
final class MonthBandMarks {

  private static final double MARK = MonthWords.MARK;
  private static final int MOST = 3;

  private MonthBandMarks() {}

  /** How many lines of a band of this width hold its whole name; one where more would not help. */
  static int lines(Content content, Entry entry, Box box) {
    double room = room(content, entry, box);
    return Wrapped.whole(content.measure(), entry.name(), Type.TAG, room, room, MOST)
        .map(List::size)
        .orElse(1);
  }

  private static double room(Content content, Entry entry, Box box) {
    return box.right() - 6 - text(content, entry, box);
  }

  /** Where its words begin. */
  private static double text(Content content, Entry entry, Box box) {
    return box.x() + 4 + (entry.mark(content.facts()).isPresent() ? MARK + 4 : 0);
  }

  /**
   * @param lines how many it may take
   * @param line height of one
   */
  static void draw(Sketch sketch, Content content, Entry entry, Box box, int lines, double line) {
    boolean selected = content.isSelected(entry.ref());
    Optional<Layer.Sort> sort = entry.layer().map(Layer::sort);
    boolean hard = sort.equals(Optional.of(Layer.Sort.HARD_FREEZE));
    boolean soft = sort.equals(Optional.of(Layer.Sort.SOFT_FREEZE));
    Ink ground = hard ? Ink.HARD_GROUND : soft ? Ink.SOFT_GROUND : Ink.BG_INSET;
    Ink edge = hard ? Ink.NOGO_LINE : soft ? Ink.SOFT_LINE : Ink.LINE;
    sketch.fill(box, 3, Fill.of(ground));
    if (hard || soft) {
      Pattern pattern = hard ? Pattern.HARD_FREEZE : Pattern.SOFT_FREEZE;
      Ink hatch = hard ? Ink.NOGO_INK : Ink.SOFT_LINE;
      sketch.fill(box, 0, new Fill(hatch, pattern, hard ? 0.3 : 0.45, box.x() + box.y()));
    }
    Ink ink = hard ? Ink.NOGO_INK : soft ? Ink.CONDITIONAL_INK : Ink.FG;
    List<String> words =
        Wrapped.cut(content.measure(), entry.name(), Type.TAG, room(content, entry, box), lines);
    plate(sketch, box, words, text(content, entry, box), ground);
    entry
        .mark(content.facts())
        .ifPresent(mark -> mark.draw(sketch, box.x() + 3, box.y() + 2, MARK));
    for (int i = 0; i < words.size(); i++) {
      double baseline = box.y() + 12 + i * line;
      sketch.text(text(content, entry, box), baseline, words.get(i), Type.TAG, ink);
    }
    sketch.frame(box, 3, selected ? Stroke.of(Ink.ACCENT, 2) : Stroke.of(edge, 1));
  }

  /** Plain ground, so that the words do not stand on a pattern. */
  private static void plate(Sketch sketch, Box box, List<String> words, double x, Ink ground) {
    double wide =
        words.stream().mapToDouble(text -> sketch.measure().width(text, Type.TAG)).max().orElse(0);
    double right = Math.min(x + wide + 4, box.right() - 1);
    sketch.fill(Box.between(box.x() + 1, box.y() + 1, right, box.bottom()), 2, Fill.of(ground));
  }
}
