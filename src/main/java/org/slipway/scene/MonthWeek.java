package org.slipway.scene;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which line of a week each entry takes: what lasts for days runs through their cells as a band,
 * the rest stands below the bands on the day it starts. What finds no line is counted.
 */
final class MonthWeek {

  /**
   * Something that runs through one day or more of the week.
   *
   * @param from first day of it in this week
   * @param to last day of it in this week
   */
  record Band(Entry entry, int line, LocalDate from, LocalDate to) {}

  /** Something on one day. */
  record Line(Entry entry, int line, LocalDate day) {}

  private static final Comparator<Entry> FREEZES_FIRST =
      Comparator.comparing((Entry e) -> e.layer().filter(Layer::isFreeze).isEmpty());

  private final ZoneId zone;
  private final LocalDate first;
  private final LocalDate last;
  private final int lines;
  private final List<Band> bands = new ArrayList<>();
  private final List<Line> single = new ArrayList<>();
  private final SortedMap<LocalDate, Integer> left = new TreeMap<>();

  private MonthWeek(ZoneId zone, LocalDate first, int lines) {
    this.zone = zone;
    this.first = first;
    this.last = first.plusDays(MonthSheet.DAYS - 1);
    this.lines = lines;
  }

  /**
   * @param entries of the month, by start
   * @param first day of the week
   * @param lines for which a cell has room
   */
  static MonthWeek of(List<Entry> entries, ZoneId zone, LocalDate first, int lines) {
    var week = new MonthWeek(zone, first, lines);
    List<Entry> here = entries.stream().filter(week::isHere).toList();
    here.stream().filter(e -> e.isLong(zone)).sorted(FREEZES_FIRST).forEach(week::band);
    for (LocalDate day = first; !day.isAfter(week.last); day = day.plusDays(1)) {
      week.day(day, here);
    }
    return week;
  }

  List<Band> bands() {
    return bands;
  }

  List<Line> single() {
    return single;
  }

  /** How many entries of a day found no line; days on which all did are not in it. */
  SortedMap<LocalDate, Integer> left() {
    return left;
  }

  private boolean isHere(Entry entry) {
    return !entry.isWindow()
        && !entry.first(zone).isAfter(last)
        && !entry.last(zone).isBefore(first);
  }

  private void band(Entry entry) {
    LocalDate from = entry.first(zone).isBefore(first) ? first : entry.first(zone);
    LocalDate to = entry.last(zone).isAfter(last) ? last : entry.last(zone);
    for (int line = 0; line < lines - 1; line++) {
      if (isFree(line, from, to)) {
        bands.add(new Band(entry, line, from, to));
        return;
      }
    }
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      left.merge(day, 1, Integer::sum);
    }
  }

  private boolean isFree(int line, LocalDate from, LocalDate to) {
    return bands.stream()
        .noneMatch(b -> b.line() == line && !b.from().isAfter(to) && !b.to().isBefore(from));
  }

  private void day(LocalDate day, List<Entry> here) {
    List<Entry> starting =
        here.stream().filter(e -> !e.isLong(zone) && e.first(zone).equals(day)).toList();
    var free = new ArrayList<Integer>();
    for (int line = 0; line < lines; line++) {
      if (isFree(line, day, day)) {
        free.add(line);
      }
    }
    int without = left.getOrDefault(day, 0);
    boolean all = without == 0 && starting.size() <= free.size();
    int shown = all ? starting.size() : Math.max(0, Math.min(starting.size(), free.size() - 1));
    for (int i = 0; i < shown; i++) {
      single.add(new Line(starting.get(i), free.get(i), day));
    }
    int more = without + starting.size() - shown;
    if (more > 0) {
      left.put(day, more);
    }
  }
}
