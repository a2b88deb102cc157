package org.slipway.exchange.ics;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.WorkingDays;

/**
 * The changes of clocks that a file's own VTIMEZONE states, to be compared with those of a zone.
 *
 * @param observances at least one
 */
record StatedZone(List<Observance> observances) {

  private static final Pattern OFFSET = Pattern.compile("([+-])(\\d{2})(\\d{2})(\\d{2})?");
  private static final Pattern WALL =
      Pattern.compile("(\\d{4})(\\d{2})(\\d{2})T(\\d{2})(\\d{2})(\\d{2})");

  /** No zone has changed its clocks so often since there are clocks. */
  private static final int MOST_OBSERVANCES = 1_000;

  /** Two years: every yearly rule has come true in them. */
  private static final long BEFORE = 2 * 366L * 86_400;

  /** One STANDARD or DAYLIGHT: when it begins, in the wall time before. */
  record Observance(Recurrence begins, ZoneOffset from, ZoneOffset to) {}

  /** What the parts say; empty where one of them cannot be read or they state nothing. */
  static Optional<StatedZone> of(List<CalendarFile.Part> parts) {
    if (parts.size() > MOST_OBSERVANCES) {
      return Optional.empty();
    }
    var observances = new ArrayList<Observance>();
    for (CalendarFile.Part part : parts) {
      Optional<Observance> observance = observance(part);
      if (observance.isEmpty()) {
        return Optional.empty();
      }
      observances.add(observance.get());
    }
    return observances.isEmpty() ? Optional.empty() : Optional.of(new StatedZone(observances));
  }

  private static Optional<Observance> observance(CalendarFile.Part part) {
    Optional<ZoneOffset> from = part.text("TZOFFSETFROM").flatMap(StatedZone::offset);
    Optional<ZoneOffset> to = part.text("TZOFFSETTO").flatMap(StatedZone::offset);
    Optional<LocalDateTime> start = part.text("DTSTART").flatMap(StatedZone::wall);
    if (from.isEmpty() || to.isEmpty() || start.isEmpty()) {
      return Optional.empty();
    }
    var also = new ArrayList<LocalDateTime>();
    for (ContentLine line : part.all("RDATE")) {
      for (String value : line.value().split(",", -1)) {
        wall(value).ifPresent(also::add);
      }
    }
    Optional<String> rule =
        part.text("RRULE").map(r -> r.replaceAll("\\s|;+$", "").toUpperCase(Locale.ROOT));
    if (rule.filter(r -> !isYearly(r)).isPresent()) {
      return Optional.empty();
    }
    Recurrence once = Recurrence.once(start.get(), start.get(), from.get());
    Recurrence begins =
        new Recurrence(
            once.start(), once.end(), once.zone(), rule, List.of(), also, false, once.shift());
    return Optional.of(new Observance(begins, from.get(), to.get()));
  }

  /** Clocks change once or a few times a year; no other rule is followed. */
  private static boolean isYearly(String rule) {
    return rule.matches(".*FREQ=(YEARLY|MONTHLY)(;.*|$)") && Recurrences.check(rule).isEmpty();
  }

  private static Optional<ZoneOffset> offset(String text) {
    Matcher matcher = OFFSET.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int seconds = number(matcher, 2) * 3_600 + number(matcher, 3) * 60 + number(matcher, 4);
    return seconds > 18 * 3_600
        ? Optional.empty()
        : Optional.of(ZoneOffset.ofTotalSeconds(matcher.group(1).equals("-") ? -seconds : seconds));
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static Optional<LocalDateTime> wall(String text) {
    Matcher m = WALL.matcher(text.strip());
    try {
      return m.matches()
          ? Optional.of(
              LocalDateTime.of(
                  number(m, 1),
                  number(m, 2),
                  number(m, 3),
                  number(m, 4),
                  number(m, 5),
                  number(m, 6)))
          : Optional.empty();
    } catch (java.time.DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /**
   * The time this zone keeps throughout an interval.
   *
   * @param first offset at its start
   * @param changes the instants after that at which it becomes another one
   */
  record Clock(Interval during, ZoneOffset first, SortedMap<Instant, ZoneOffset> changes) {

    /** The first instant at which a zone keeps another time; empty where it keeps the same. */
    Optional<Instant> differsFirst(ZoneId zone) {
      ZoneRules rules = zone.getRules();
      if (!first.equals(rules.getOffset(during.start()))) {
        return Optional.of(during.start());
      }
      var both = new TreeSet<Instant>(changes.keySet());
      both.addAll(changesOf(rules).keySet());
      ZoneOffset stated = first;
      for (Instant at : both) {
        stated = changes.getOrDefault(at, stated);
        if (!stated.equals(rules.getOffset(at))) {
          return Optional.of(at);
        }
      }
      return Optional.empty();
    }

    /** Whether a zone keeps the same. */
    boolean isKeptBy(ZoneId zone) {
      ZoneRules rules = zone.getRules();
      return first.equals(rules.getOffset(during.start())) && changes.equals(changesOf(rules));
    }

    private TreeMap<Instant, ZoneOffset> changesOf(ZoneRules rules) {
      var theirs = new TreeMap<Instant, ZoneOffset>();
      var next = rules.nextTransition(during.start());
      while (next != null && next.getInstant().isBefore(during.end())) {
        theirs.put(next.getInstant(), next.getOffsetAfter());
        next = rules.nextTransition(next.getInstant());
      }
      return theirs;
    }
  }

  Clock during(Interval interval) {
    return new Clock(interval, offsetAt(interval.start()), changes(interval));
  }

  /** The offset at an instant: that of the latest observance that has begun. */
  ZoneOffset offsetAt(Instant at) {
    TreeMap<Instant, ZoneOffset> begun = new TreeMap<>();
    var lately = new Interval(at.minusSeconds(BEFORE), at.plusSeconds(1));
    for (Observance observance : observances) {
      begins(observance, lately).forEach(begin -> begun.put(begin, observance.to()));
      for (LocalDateTime start : listed(observance)) {
        begun.put(start.toInstant(observance.from()), observance.to());
      }
    }
    Map.Entry<Instant, ZoneOffset> last = begun.floorEntry(at);
    return last != null ? last.getValue() : observances.getFirst().from();
  }

  private static List<LocalDateTime> listed(Observance observance) {
    var listed = new ArrayList<LocalDateTime>(observance.begins().also());
    listed.add(observance.begins().start());
    return listed;
  }

  /** The instants after the first at which the offset becomes another one. */
  private TreeMap<Instant, ZoneOffset> changes(Interval during) {
    var begins = new TreeMap<Instant, ZoneOffset>();
    for (Observance observance : observances) {
      begins(observance, during).forEach(begin -> begins.put(begin, observance.to()));
    }
    var changes = new TreeMap<Instant, ZoneOffset>();
    ZoneOffset now = offsetAt(during.start());
    for (var begin : begins.tailMap(during.start(), false).entrySet()) {
      if (!begin.getValue().equals(now)) {
        now = begin.getValue();
        changes.put(begin.getKey(), now);
      }
    }
    return changes;
  }

  private static List<Instant> begins(Observance observance, Interval during) {
    return Recurrences.expand(observance.begins(), WorkingDays.NONE, during).occurrences().stream()
        .map(occurrence -> occurrence.at().start())
        .filter(start -> !start.isBefore(during.start()) && start.isBefore(during.end()))
        .toList();
  }
}
