package org.slipway.exchange.ics;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Locale;
import java.util.Optional;

/**
 * The VTIMEZONE of a zone from the first event on: past changes of clocks one by one, present rules
 * as yearly recurrences where RFC 5545 can say them, else one by one for a generation.
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
    begin(first);
    ZoneOffsetTransition next = rules.nextTransition(first);
    while (next != null && !isByRule(next)) {
      change(next);
      next = rules.nextTransition(next.getInstant());
    }
    if (next != null) {
      byRule(next.getInstant().atOffset(ZoneOffset.UTC).getYear());
    }
    out.end("VTIMEZONE");
  }

  /** The offset that holds at the first event. */
  private void begin(Instant first) throws IOException {
    ZoneOffsetTransition last = rules.previousTransition(first.plusSeconds(1));
    if (last != null) {
      change(last);
      return;
    }
    ZoneOffset offset = rules.getOffset(first);
    LocalDateTime start = LocalDateTime.of(1601, 1, 1, 0, 0);
    observance(start, offset, offset, false, Optional.empty());
  }

  private boolean isByRule(ZoneOffsetTransition transition) {
    int year = transition.getDateTimeBefore().getYear();
    return rules.getTransitionRules().stream()
        .anyMatch(rule -> rule.createTransition(year).equals(transition));
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

  /** The yearly rule for that change, where it falls on the same day every year by such a rule. */
  private static Optional<String> yearly(ZoneOffsetTransitionRule rule, int year) {
    DayOfWeek day = rule.getDayOfWeek();
    int indicator = rule.getDayOfMonthIndicator();
    boolean last = indicator == -1;
    boolean ordinal = indicator > 0 && indicator <= 22 && indicator % 7 == 1;
    if (day == null || !(last || ordinal)) {
      return Optional.empty();
    }
    int which = last ? -1 : indicator / 7 + 1;
    for (int y = year; y < year + GENERATION; y++) {
      LocalDate expected =
          LocalDate.of(y, rule.getMonth(), 1).with(TemporalAdjusters.dayOfWeekInMonth(which, day));
      if (!rule.createTransition(y).getDateTimeBefore().toLocalDate().equals(expected)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        "FREQ=YEARLY;BYMONTH="
            + rule.getMonth().getValue()
            + ";BYDAY="
            + which
            + day.name().substring(0, 2));
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
