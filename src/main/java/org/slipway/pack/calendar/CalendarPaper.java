package org.slipway.pack.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.slipway.core.Analysis;
import org.slipway.core.CalendarEntries;
import org.slipway.core.calendar.Audience;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;
import org.slipway.scene.LanesBy;
import org.slipway.text.CalendarWords;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/**
 * What is to be printed.
 *
 * @param analysis the judged plan; its instant is the document's date, so that the same plan and
 *     instant give the same bytes
 * @param from first day, in the organisation's zone
 * @param until last day
 */
public record CalendarPaper(
    Analysis analysis, Audience audience, LocalDate from, LocalDate until, Look look, Texts texts) {

  private static final ZoneId UTC = ZoneId.of("UTC");

  /** Days that are laid on paper at once at most. */
  public static final int MOST_DAYS = 366;

  /** The parts of the document, in order. */
  public enum Part {
    IMPACT,
    MONTH,
    TIMELINE,
    AGENDA
  }

  /** What is printed where nothing else is said. */
  public static final List<Part> USUAL = List.of(Part.IMPACT, Part.MONTH, Part.TIMELINE);

  /**
   * How it is laid out.
   *
   * @param parts at least one
   * @param zone of the times where the plan has no organisation that says which
   */
  public record Look(PaperFormat format, LanesBy lanes, SortedSet<Part> parts, ZoneId zone) {
    public Look {
      parts = java.util.Collections.unmodifiableSortedSet(new java.util.TreeSet<>(parts));
    }
  }

  public CalendarPaper {
    if (until.isBefore(from) || isTooLong(from, until) || look.parts().isEmpty()) {
      throw new IllegalArgumentException("nothing to print");
    }
  }

  /** Whether a time is longer than what is laid on paper at once. */
  public static boolean isTooLong(LocalDate from, LocalDate until) {
    return ChronoUnit.DAYS.between(from, until) >= MOST_DAYS;
  }

  Plan plan() {
    return analysis.plan();
  }

  /** The organisation's, else the reader's; UTC goes by that name. */
  ZoneId zone() {
    ZoneId zone = plan().organisation().map(Organisation::zone).orElse(look.zone());
    return isUtc(zone) ? UTC : zone;
  }

  private static boolean isUtc(ZoneId zone) {
    return zone.normalized().equals(ZoneOffset.UTC);
  }

  /** Whether its times are UTC, beside which no other need stand. */
  boolean isUtc() {
    return isUtc(zone());
  }

  /** What heads times in a table. */
  String when() {
    return isUtc() ? say("column.when-utc") : say("column.when");
  }

  /** Whose time stands beside that of the first zone: another that people keep, and UTC. */
  List<ZoneId> beside() {
    var zones = new ArrayList<ZoneId>(second().filter(zone -> !isUtc(zone)).stream().toList());
    if (!isUtc()) {
      zones.add(UTC);
    }
    return zones;
  }

  /** Whether nothing at all stands in the range. */
  boolean isEmpty() {
    return entries().stream().allMatch(e -> e.expand(plan(), range()).occurrences().isEmpty());
  }

  /** {@code UTC+2 until Sun 25 Oct 2026, then UTC+1}. */
  String offset() {
    var said = new ArrayList<String>();
    ZoneRules rules = zone().getRules();
    Instant at = range().start();
    ZoneOffsetTransition next = rules.nextTransition(at);
    while (next != null && next.getInstant().isBefore(range().end())) {
      LocalDate day = next.getInstant().atZone(zone()).toLocalDate();
      said.add(say("offset-until", Times.offset(at, zone()), Times.day(day, texts.locale())));
      at = next.getInstant();
      next = rules.nextTransition(at);
    }
    String last = Times.offset(at, zone());
    said.add(said.isEmpty() ? say("offset", last) : say("offset-then", last));
    return String.join(", ", said);
  }

  /** A zone people also read: that of the first environment which keeps another time. */
  Optional<ZoneId> second() {
    Instant at = analysis.at();
    return plan().environments().values().stream()
        .map(e -> e.zone())
        .filter(z -> !z.getRules().getOffset(at).equals(zone().getRules().getOffset(at)))
        .findFirst();
  }

  Interval range() {
    return new Interval(startOf(from), startOf(until.plusDays(1)));
  }

  Instant startOf(LocalDate day) {
    return day.atStartOfDay(zone()).toInstant();
  }

  CalendarWords words() {
    return new CalendarWords(plan(), texts);
  }

  List<CalendarEntry> entries() {
    return CalendarEntries.of(plan(), audience, range());
  }

  String say(String key, Object... args) {
    return texts.get("print." + key, args);
  }
}
