package org.slipway.exchange.ics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.core.CalendarEntries;
import org.slipway.core.calendar.Audience;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.ClockShift;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.Series;
import org.slipway.core.time.WallTime;
import org.slipway.exchange.incoming.CutOffsLeftOut;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;

/**
 * The lines of a calendar as RFC 5545 can say them. Occurrences that shift or count by working
 * days, starts that their own rule skips, and a first start that the clocks skip, become events of
 * their own, known by their date.
 */
final class IcsEvents {

  static final String SUFFIX = "-slipway";
  private static final Pattern COUNT = Pattern.compile("COUNT=(\\d+)");
  private static final DateTimeFormatter DATED =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm", Locale.ROOT);

  private final IcsCalendar calendar;
  private final List<Problem> leftOut = new ArrayList<>();

  IcsEvents(IcsCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * The stretch in which is written out what no rule can say: whole years, so that it is stable.
   */
  static Interval reach(Instant at) {
    int year = at.atOffset(ZoneOffset.UTC).getYear();
    return new Interval(newYear(year - 1), newYear(year + 3));
  }

  private static Instant newYear(int year) {
    return LocalDateTime.of(year, 1, 1, 0, 0).toInstant(ZoneOffset.UTC);
  }

  /** What could not be written, with the reason; complete after {@link #all}. */
  List<Problem> leftOut() {
    return leftOut;
  }

  List<IcsEvent> all() {
    Plan plan = calendar.plan();
    Audience audience = calendar.audience();
    Interval reach = reach(calendar.at());
    List<IcsEvent> events =
        CalendarEntries.of(plan, audience, reach).stream()
            .flatMap(entry -> events(entry).stream())
            .toList();
    leftOut.addAll(CutOffsLeftOut.told(CalendarEntries.undated(plan, audience, reach)));
    return events;
  }

  private String uid(CalendarEntry entry) {
    String part = entry.part().isEmpty() ? "" : "-" + entry.part();
    return entry.record().id() + part + calendar.suffix();
  }

  private List<IcsEvent> events(CalendarEntry entry) {
    Recurrence when = entry.when();
    if (happensNever(when)) {
      return List.of();
    }
    if (when.needsWorkingDays()) {
      return dated(entry);
    }
    Optional<LocalDateTime> first = Recurrences.firstByRule(when);
    if (when.rule().isPresent() && first.isEmpty()) {
      return unruly(entry);
    }
    LocalDateTime start = first.orElse(when.start());
    var events = new ArrayList<IcsEvent>();
    boolean odd = !start.equals(when.start());
    if (odd && !when.except().contains(when.start())) {
      events.add(alone(entry, when.start()));
    }
    when.also().stream()
        .filter(also -> also.isBefore(start))
        .forEach(also -> events.add(alone(entry, also)));
    Optional<Recurrence> left = remaining(when, start, odd);
    while (left.isPresent() && beginsInGap(left.get())) {
      LocalDateTime skipped = left.get().start();
      if (!left.get().except().contains(skipped)) {
        events.add(alone(entry, skipped));
      }
      left = Series.rest(left.get(), skipped.plusMinutes(1));
    }
    left.ifPresent(r -> events.add(new IcsEvent(entry, uid(entry), r)));
    return events;
  }

  /** As what was taken back by its organiser does not. */
  private static boolean happensNever(Recurrence when) {
    return when.rule().isEmpty() && when.also().isEmpty() && when.except().contains(when.start());
  }

  /** Readers would take every later start from the hour the clocks moved the first one to. */
  private static boolean beginsInGap(Recurrence series) {
    return !series.allDay()
        && Series.canCut(series)
        && WallTime.resolve(series.start(), series.zone())
            .shift()
            .equals(Optional.of(ClockShift.GAP));
  }

  /** One occurrence under its own date. */
  private IcsEvent alone(CalendarEntry entry, LocalDateTime start) {
    Recurrence when = entry.when();
    String part = entry.part().isEmpty() ? "" : entry.part() + "-";
    String uid = entry.record().id() + "-" + part + DATED.format(start) + calendar.suffix();
    return new IcsEvent(entry, uid, lasting(when, start, Optional.empty(), List.of(), List.of()));
  }

  private static Recurrence lasting(
      Recurrence like,
      LocalDateTime start,
      Optional<String> rule,
      List<LocalDateTime> except,
      List<LocalDateTime> also) {
    Duration length = Duration.between(like.start(), like.end());
    return new Recurrence(
        start, start.plus(length), like.zone(), rule, except, also, like.allDay(), DayShift.NONE);
  }

  /** From a start on that the rule gives; COUNT has counted the one it skipped. */
  private static Optional<Recurrence> remaining(Recurrence when, LocalDateTime start, boolean odd) {
    Optional<String> rule = when.rule();
    if (odd && rule.isPresent()) {
      Matcher count = COUNT.matcher(rule.get());
      if (count.find()) {
        int left = Integer.parseInt(count.group(1)) - 1;
        if (left == 0) {
          return Optional.empty();
        }
        rule = Optional.of(count.replaceFirst("COUNT=" + left));
      }
    }
    List<LocalDateTime> also =
        when.also().stream().filter(a -> !a.isBefore(start)).filter(a -> !a.equals(start)).toList();
    List<LocalDateTime> except =
        when.except().stream().filter(e -> !when.also().contains(e)).toList();
    return Optional.of(lasting(when, start, rule, except, also));
  }

  private List<IcsEvent> dated(CalendarEntry entry) {
    Expansion expansion = entry.expand(calendar.plan(), reach(calendar.at()));
    if (expansion instanceof Expansion.NotComputed) {
      out(entry, "exchange.ics.working-days", "exchange.do.extend-calendar");
    }
    return expansion.occurrences().stream()
        .map(o -> LocalDateTime.ofInstant(o.at().start(), entry.when().zone()))
        .distinct()
        .map(start -> alone(entry, start))
        .toList();
  }

  /** A rule that gives nothing but the start it was entered with, or cannot be read. */
  private List<IcsEvent> unruly(CalendarEntry entry) {
    Recurrence when = entry.when();
    if (Recurrences.check(when.rule().orElseThrow()).isPresent()) {
      out(entry, "calendar-file.no-rule", "exchange.do.correct-event");
      return List.of();
    }
    var starts = new ArrayList<>(when.also());
    if (!when.except().contains(when.start())) {
      starts.add(when.start());
    }
    return starts.stream().sorted().distinct().map(start -> alone(entry, start)).toList();
  }

  private void out(CalendarEntry entry, String wrong, String remedy) {
    out(entry.record().key(), calendar.words().title(entry), wrong, remedy);
  }

  private void out(String key, String title, String wrong, String remedy) {
    leftOut.add(
        Problem.leftOut(Place.of(key), Phrase.of(wrong, Arg.words(title)), Phrase.of(remedy)));
  }
}
