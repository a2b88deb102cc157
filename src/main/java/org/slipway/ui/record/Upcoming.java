package org.slipway.ui.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.calendar.Holidays;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.time.ClockShift;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.RuleProblem;
import org.slipway.text.Terms;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.session.Session;

/**
 * The next occurrences of what is being typed, in local time and UTC, before it is saved
 * (DEFINITIONS §3).
 */
final class Upcoming {

  private static final int SHOWN = 24;

  private Upcoming() {}

  /** Why a rule is no rule, in words; empty where it is one or there is none. */
  static Optional<String> problem(Texts texts, Recurrence when) {
    return when.rule().flatMap(Recurrences::check).map(wrong -> sentence(texts, wrong));
  }

  private static String sentence(Texts texts, RuleProblem wrong) {
    return texts.get(
        switch (wrong.reason()) {
          case UNREADABLE -> "record.rule.unreadable";
          case TOO_FREQUENT -> "record.rule.too-frequent";
          case INTERVAL_TOO_LONG -> "record.rule.interval";
          case WEEK_53 -> "record.rule.week-53";
          case NEVER -> "record.rule.never";
        },
        wrong.part());
  }

  /** A line for each of the next occurrences; what is not known is a line of its own. */
  static List<String> lines(
      Session session, Recurrence when, Optional<Id<HolidayCalendar>> holidays) {
    Expansion next =
        Recurrences.upcoming(when, Holidays.of(session.plan(), holidays), session.now(), SHOWN);
    Stream<String> known = next.occurrences().stream().map(o -> line(session.texts(), when, o));
    Stream<String> rest =
        next instanceof Expansion.NotComputed(var reason, var detail, _, _)
            ? Stream.of(
                session.texts().get("record.not-computed", unknown(session, reason, detail)))
            : Stream.of();
    List<String> lines = Stream.concat(known, rest).toList();
    return lines.isEmpty() ? List.of(session.texts().get("record.never-again")) : lines;
  }

  private static String unknown(Session session, Expansion.Reason reason, String detail) {
    return session.texts().get("record.unknown." + Terms.token(reason), detail);
  }

  private static String line(Texts texts, Recurrence when, Occurrence occurrence) {
    ZoneId zone = when.zone();
    String local = Times.stretch(occurrence.at(), zone, texts.locale());
    String utc = utc(texts, occurrence.at().start(), zone);
    boolean moved = occurrence.startShift().or(occurrence::endShift).isPresent();
    if (!moved && isOverChange(occurrence.at(), zone)) {
      String length = Times.span(occurrence.at().length());
      return texts.get("record.occurrence-change", local, utc, length);
    }
    return texts.get(
        moved ? "record.occurrence-" + shift(occurrence) : "record.occurrence", local, utc);
  }

  /** With its weekday where that is another. */
  private static String utc(Texts texts, Instant at, ZoneId zone) {
    boolean other = !LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(at, ZoneOffset.UTC));
    return other
        ? Times.weekdayTime(at, ZoneOffset.UTC, texts.locale())
        : Times.time(at, ZoneOffset.UTC, texts.locale());
  }

  /** Whether the clocks change between its start and its end, so that it is longer or shorter. */
  private static boolean isOverChange(Interval at, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    return !rules.getOffset(at.start()).equals(rules.getOffset(at.end()));
  }

  private static String shift(Occurrence occurrence) {
    ClockShift shift = occurrence.startShift().or(occurrence::endShift).orElseThrow();
    return Terms.token(shift);
  }
}
