package org.slipway.scene;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
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
   * @param lines how many it takes
   * @param from first day of it in this week
   * @param to last day of it in this week
   */
  record Band(Entry entry, int line, int lines, LocalDate from, LocalDate to) {}

  /**
   * Something on one day.
   *
   * @param lines how many it takes
   */
  record Line(Entry entry, int line, int lines, LocalDate day) {}

  /** How many lines something would like to have, from 1; it gets them where there is room. */
  interface Wishes {

    /** One line each. */
    Wishes NONE = (_, _, _) -> 1;

    /** Of what is seen from one day to another. */
    int lines(Entry entry, LocalDate from, LocalDate to);
  }

  private static final Comparator<Entry> FREEZES_FIRST =
      Comparator.comparing((Entry e) -> e.layer().filter(Layer::isFreeze).isEmpty());

  private final ZoneId zone;
  private final LocalDate first;
  private final LocalDate last;
  private final int lines;
  private final Wishes wishes;
  private final List<Band> bands = new ArrayList<>();
  private final List<Line> single = new ArrayList<>();
  private final SortedMap<LocalDate, Integer> left = new TreeMap<>();

  private MonthWeek(ZoneId zone, LocalDate first, int lines, Wishes wishes) {
    this.zone = zone;
    this.first = first;
    this.last = first.plusDays(MonthSheet.DAYS - 1);
    this.lines = lines;
    this.wishes = wishes;
  }

  /**
   * Nothing is left out so that others may have more lines.
   *
   * @param entries of the month, by start
   * @param first day of the week
   * @param lines for which a cell has room
   */
  static MonthWeek of(List<Entry> entries, ZoneId zone, LocalDate first, int lines, Wishes wishes) {
    var tried = new MonthWeek(zone, first, lines, wishes);
    List<Entry> here = entries.stream().filter(tried::isHere).toList();
    List<Entry> lasting = here.stream().filter(e -> e.isLong(zone)).sorted(FREEZES_FIRST).toList();
    SortedMap<LocalDate, List<Entry>> starting = new TreeMap<>();
    here.stream()
        .filter(e -> !e.isLong(zone))
        .forEach(e -> starting.computeIfAbsent(e.first(zone), _ -> new ArrayList<>()).add(e));
    var heights = new ArrayList<>(Collections.nCopies(lasting.size(), 1));
    MonthWeek best = tried.laid(starting, lasting, heights);
    for (int i = 0; i < lasting.size(); i++) {
      int wish = wishes.lines(lasting.get(i), tried.from(lasting.get(i)), tried.to(lasting.get(i)));
      if (wish > 1) {
        heights.set(i, wish);
        MonthWeek next = new MonthWeek(zone, first, lines, wishes).laid(starting, lasting, heights);
        boolean as = next.left.equals(best.left);
        best = as ? next : best;
        heights.set(i, as ? wish : 1);
      }
    }
    return best;
  }

  /**
   * @param starting what begins on each day and does not last
   */
  private MonthWeek laid(
      SortedMap<LocalDate, List<Entry>> starting, List<Entry> lasting, List<Integer> heights) {
    for (int i = 0; i < lasting.size(); i++) {
      band(lasting.get(i), heights.get(i));
    }
    for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
      day(day, starting.getOrDefault(day, List.of()));
    }
    return this;
  }

  private LocalDate from(Entry entry) {
    return entry.first(zone).isBefore(first) ? first : entry.first(zone);
  }

  private LocalDate to(Entry entry) {
    return entry.last(zone).isAfter(last) ? last : entry.last(zone);
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

  /** Whether nothing is left out, and everything has the lines it wishes for. */
  boolean isWhole() {
    return left.isEmpty()
        && bands.stream().allMatch(b -> b.lines() >= wishes.lines(b.entry(), b.from(), b.to()))
        && single.stream().allMatch(l -> l.lines() >= wishes.lines(l.entry(), l.day(), l.day()));
  }

  private boolean isHere(Entry entry) {
    return !entry.isWindow()
        && !entry.first(zone).isAfter(last)
        && !entry.last(zone).isBefore(first);
  }

  private void band(Entry entry, int height) {
    LocalDate from = from(entry);
    LocalDate to = to(entry);
    for (int line = 0; line + height <= lines - 1; line++) {
      if (isFree(line, height, from, to)) {
        bands.add(new Band(entry, line, height, from, to));
        return;
      }
    }
    for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
      left.merge(day, 1, Integer::sum);
    }
  }

  private boolean isFree(int line, int height, LocalDate from, LocalDate to) {
    return bands.stream()
        .noneMatch(
            b ->
                b.line() < line + height
                    && b.line() + b.lines() > line
                    && !b.from().isAfter(to)
                    && !b.to().isBefore(from));
  }

  private void day(LocalDate day, List<Entry> starting) {
    var free = new ArrayList<Integer>();
    for (int line = 0; line < lines; line++) {
      if (isFree(line, 1, day, day)) {
        free.add(line);
      }
    }
    int without = left.getOrDefault(day, 0);
    boolean all = without == 0 && starting.size() <= free.size();
    int shown = all ? starting.size() : Math.max(0, Math.min(starting.size(), free.size() - 1));
    List<Entry> seen = starting.subList(0, shown);
    single.addAll(all ? grown(seen, free, day) : stacked(seen, ones(shown), free, day));
    int more = without + starting.size() - shown;
    if (more > 0) {
      left.put(day, more);
    }
  }

  private static List<Integer> ones(int count) {
    return new ArrayList<>(Collections.nCopies(count, 1));
  }

  /** Those that come first have their wishes first. */
  private List<Line> grown(List<Entry> seen, List<Integer> free, LocalDate day) {
    List<Integer> heights = ones(seen.size());
    List<Line> best = stacked(seen, heights, free, day);
    for (int i = 0; i < seen.size() && seen.size() < free.size(); i++) {
      int wish = wishes.lines(seen.get(i), day, day);
      if (wish > 1) {
        heights.set(i, wish);
        List<Line> next = stacked(seen, heights, free, day);
        boolean all = next.size() == seen.size();
        best = all ? next : best;
        heights.set(i, all ? wish : 1);
      }
    }
    return best;
  }

  /** One below the other, each on lines that follow one another; those that find none are out. */
  private static List<Line> stacked(
      List<Entry> seen, List<Integer> heights, List<Integer> free, LocalDate day) {
    var stack = new ArrayList<Line>();
    int at = 0;
    for (int i = 0; i < seen.size(); i++) {
      int height = heights.get(i);
      while (at + height <= free.size() && free.get(at + height - 1) - free.get(at) >= height) {
        at++;
      }
      if (at + height <= free.size()) {
        stack.add(new Line(seen.get(i), free.get(at), height, day));
        at += height;
      }
    }
    return stack;
  }
}
