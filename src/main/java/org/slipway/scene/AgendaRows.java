package org.slipway.scene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.slipway.core.time.Interval;

/** The lines of an agenda from top to bottom, in pixels of the whole content. */
final class AgendaRows {

  /** Wide enough for what, where and how it stands side by side. */
  static final double ROOMY = 720;

  private static final double HEAD = 34;
  private static final double ROW = 30;
  private static final double HIGH_ROW = 46;
  private static final double GAP = 6;

  private final Content content;
  private final double rowHeight;
  private final List<AgendaScene.Head> heads = new ArrayList<>();
  private final List<AgendaScene.Row> rows = new ArrayList<>();
  private double bottom;

  private AgendaRows(Content content, double width) {
    this.content = content;
    this.rowHeight = width < ROOMY ? HIGH_ROW : ROW;
  }

  /**
   * The same lines on pages, each beginning at 0. A day that goes on over an edge has its heading
   * on each page, and no heading stands without a line below it.
   *
   * @param height of a page
   */
  List<AgendaRows> pages(double width, double height) {
    var pages = new ArrayList<>(List.of(new AgendaRows(content, width)));
    for (AgendaScene.Head head : heads) {
      boolean headed = false;
      for (AgendaScene.Row row : of(head.day())) {
        double wanted = row.height() + (headed ? 0 : HEAD);
        if (pages.getLast().bottom + wanted > height && !pages.getLast().rows.isEmpty()) {
          pages.add(new AgendaRows(content, width));
          headed = false;
        }
        if (!headed) {
          pages.getLast().head(head.day(), head.lasting());
        }
        pages.getLast().row(row.entry(), row.day());
        headed = true;
      }
      pages.getLast().bottom += GAP;
    }
    return pages;
  }

  private List<AgendaScene.Row> of(LocalDate day) {
    return rows.stream().filter(row -> row.day().equals(day)).toList();
  }

  /**
   * What happens in a time, each on its first day in it; days on which nothing begins are left out.
   */
  static AgendaRows of(Content content, Interval shown, double width) {
    var made = new AgendaRows(content, width);
    var byDay = new TreeMap<LocalDate, List<Entry>>();
    LocalDate first = content.day(shown.start());
    List<Entry> entries =
        Entry.in(content, shown).stream()
            .filter(entry -> !entry.last(content.zone()).isBefore(first))
            .toList();
    for (Entry entry : entries) {
      LocalDate day = entry.first(content.zone());
      byDay.computeIfAbsent(day.isBefore(first) ? first : day, _ -> new ArrayList<>()).add(entry);
    }
    List<Entry> lasting =
        entries.stream().filter(entry -> entry.layer().isPresent() && !entry.isWindow()).toList();
    byDay.forEach((day, here) -> made.day(day, here, lasting));
    return made;
  }

  private void day(LocalDate day, List<Entry> here, List<Entry> lasting) {
    List<Entry> still =
        lasting.stream()
            .filter(entry -> !here.contains(entry) && DayNotes.touches(content, day, entry))
            .toList();
    head(day, still);
    here.forEach(entry -> row(entry, day));
    bottom += GAP;
  }

  private void head(LocalDate day, List<Entry> still) {
    heads.add(new AgendaScene.Head(day, still, bottom, HEAD));
    bottom += HEAD;
  }

  private void row(Entry entry, LocalDate day) {
    rows.add(new AgendaScene.Row(entry, day, bottom, rowHeight));
    bottom += rowHeight;
  }

  List<AgendaScene.Head> heads() {
    return heads;
  }

  List<AgendaScene.Row> rows() {
    return rows;
  }

  double height() {
    return bottom;
  }
}
