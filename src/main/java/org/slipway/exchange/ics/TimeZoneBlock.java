package org.slipway.exchange.ics;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The VTIMEZONE of a zone from the first event on: irregular changes of clocks one by one, from the
 * year in which the present rules hold for good these as yearly recurrences where RFC 5545 can say
 * them, else one by one for a generation.
 */
final class TimeZoneBlock {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
  private static final int GENERATION = 30;

  private final ZoneId zone;
  private final ZoneRules rules;
  private final IcsLines out;

  TimeZoneBlock(ZoneId zone, IcsLines out) {
    this.zone = zone;
    this.rules = zone.getRules();
    this.out = out;
  }

  /** Writes the block, valid from the first event on. */
  void write(Instant first) throws IOException {
    out.begin("VTIMEZONE");
    out.line("TZID", zone.getId());
    out.line("X-LIC-LOCATION", zone.getId());
    int regular = regularFrom(year(first));
    begin(first, regular);
    ZoneOffsetTransition next = rules.nextTransition(first);
    while (next != null && year(next.getInstant()) < regular) {
      change(next);
      next = rules.nextTransition(next.getInstant());
    }
    if (next != null) {
      byRule(regular);
    }
    out.end("VTIMEZONE");
  }

  private static int year(Instant at) {
    return at.atOffset(ZoneOffset.UTC).getYear();
  }

  /** The offset that holds at the first event, unless the rules say so. */
  private void begin(Instant first, int regular) throws IOException {
    ZoneOffsetTransition last = rules.previousTransition(first.plusSeconds(1));
    if (last == null) {
      ZoneOffset offset = rules.getOffset(first);
      LocalDateTime start = LocalDateTime.of(1601, 1, 1, 0, 0);
      observance(start, offset, offset, false, Optional.empty());
    } else if (year(last.getInstant()) < regular) {
      change(last);
    }
  }

  /**
   * The first year, not before this one, from which on the clocks change by the present rules and
   * at no other time; far in the future where the zone has none.
   */
  private int regularFrom(int earliest) {
    if (rules.getTransitionRules().isEmpty()) {
      return Integer.MAX_VALUE;
    }
    List<ZoneOffsetTransition> listed = rules.getTransitions();
    int year = listed.isEmpty() ? earliest : year(listed.getLast().getInstant()) + 1;
    while (year > earliest && isRegular(year - 1)) {
      year--;
    }
    return Math.max(year, earliest);
  }

  private boolean isRegular(int year) {
    var changes = new ArrayList<ZoneOffsetTransition>();
    Instant begin = LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    ZoneOffsetTransition next = rules.nextTransition(begin.minusMillis(1));
    while (next != null && year(next.getInstant()) == year) {
      changes.add(next);
      next = rules.nextTransition(next.getInstant());
    }
    return changes.equals(
        rules.getTransitionRules().stream()
            .map(rule -> rule.createTransition(year))
            .sorted()
            .toList());
  }

  private void byRule(int year) throws IOException {
    for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
      Optional<String> yearly = yearly(rule, year);
      if (yearly.isPresent()) {
        change(rule.createTransition(year), yearly);
      } else {
        for (int y = year; y < year + GENERATION; y++) {
          change(rule.createTransition(y));
        }
      }
    }
  }

  /**
   * The yearly rule for that change, read from the dates themselves: in a generation a weekday that
   * is counted in its month falls on seven dates in a row.
   */
  private static Optional<String> yearly(ZoneOffsetTransitionRule rule, int year) {
    List<LocalDate> dates =
        IntStream.range(year, year + GENERATION)
            .mapToObj(y -> rule.createTransition(y).getDateTimeBefore().toLocalDate())
            .toList();
    LocalDate one = dates.getFirst();
    boolean sameMonth = dates.stream().allMatch(date -> date.getMonth() == one.getMonth());
    boolean sameDay = dates.stream().allMatch(date -> date.getDayOfWeek() == one.getDayOfWeek());
    int least = dates.stream().mapToInt(LocalDate::getDayOfMonth).min().orElseThrow();
    int most = dates.stream().mapToInt(LocalDate::getDayOfMonth).max().orElseThrow();
    if (!sameMonth || (least != most && (!sameDay || most - least != 6))) {
      return Optional.empty();
    }
    String month = "FREQ=YEARLY;BYMONTH=" + one.getMonthValue();
    return Optional.of(
        month
            + (least == most
                ? ";BYMONTHDAY=" + least
                : weekday(one.getDayOfWeek(), least, most == one.getMonth().minLength())));
  }

  /** A weekday in the week that begins on this day of the month; or the last one of the month. */
  private static String weekday(DayOfWeek day, int least, boolean last) {
    String weekday = day.name().substring(0, 2);
    if (last) {
      return ";BYDAY=-1" + weekday;
    }
    if (least % 7 == 1) {
      return ";BYDAY=" + (least / 7 + 1) + weekday;
    }
    return ";BYDAY="
        + weekday
        + ";BYMONTHDAY="
        + IntStream.rangeClosed(least, least + 6)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
  }

  private void change(ZoneOffsetTransition transition) throws IOException {
    change(transition, Optional.empty());
  }

  private void change(ZoneOffsetTransition transition, Optional<String> yearly) throws IOException {
    observance(
        transition.getDateTimeBefore(),
        transition.getOffsetBefore(),
        transition.getOffsetAfter(),
        rules.isDaylightSavings(transition.getInstant()),
        yearly);
  }

  private void observance(
      LocalDateTime start,
      ZoneOffset from,
      ZoneOffset to,
      boolean daylight,
      Optional<String> yearly)
      throws IOException {
    String name = daylight ? "DAYLIGHT" : "STANDARD";
    out.begin(name);
    out.line("DTSTART", LOCAL.format(start));
    out.line("TZOFFSETFROM", offset(from));
    out.line("TZOFFSETTO", offset(to));
    if (yearly.isPresent()) {
      out.line("RRULE", yearly.get());
    }
    out.end(name);
  }

  private static String offset(ZoneOffset offset) {
    int seconds = Math.abs(offset.getTotalSeconds());
    String sign = offset.getTotalSeconds() < 0 ? "-" : "+";
    String minutes =
        String.format(Locale.ROOT, "%s%02d%02d", sign, seconds / 3600, seconds / 60 % 60);
    return seconds % 60 == 0 ? minutes : minutes + String.format(Locale.ROOT, "%02d", seconds % 60);
  }
}
