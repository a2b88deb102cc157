package org.slipway.exchange.ics;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.RuleProblem;

/**
 * Rule, exceptions and further dates of an event. What cannot be kept exactly is left out. For one
 * event and one thread.
 */
final class Repeats {

  /**
   * What they come to.
   *
   * @param skipped whether the rule itself would not give the start
   * @param alone further dates that last as long as they say themselves, as wall times of the zone
   */
  record Read(Recurrence when, boolean skipped, List<Span> alone) {
    Read {
      alone = List.copyOf(alone);
    }
  }

  private final Zones zones;
  private final Span span;
  private final List<Span> alone = new ArrayList<>();

  Repeats(Zones zones, Span span) {
    this.zones = zones;
    this.span = span;
  }

  /**
   * The recurrence of an event.
   *
   * @param replaced starts that other events of the file replace
   * @throws NotTaken if the rule cannot be kept exactly
   */
  Read of(CalendarFile.Part event, List<LocalDateTime> replaced) {
    event
        .find("EXRULE")
        .ifPresent(
            line -> {
              throw wrong(line, Phrase.of("exchange.ics.exrule"));
            });
    var except = new ArrayList<LocalDateTime>(replaced);
    for (ContentLine line : event.all("EXDATE")) {
      except.addAll(starts(line, true));
    }
    var also = new ArrayList<LocalDateTime>();
    for (ContentLine line : event.all("RDATE")) {
      also.addAll(starts(line, false));
    }
    alone.removeIf(own -> except.contains(own.start()));
    alone.forEach(own -> except.add(own.start())); // it takes the place of one that is as long
    also.removeIf(except::contains);
    return synchronised(lasting(event, rule(event), except, also));
  }

  private Recurrence lasting(
      CalendarFile.Part event,
      Optional<String> rule,
      List<LocalDateTime> except,
      List<LocalDateTime> also) {
    try {
      return new Recurrence(
          span.start(), span.end(), span.zone(), rule, except, also, span.allDay(), DayShift.NONE);
    } catch (IllegalArgumentException contradiction) {
      throw new NotTaken(
          event.line(), Phrase.of("exchange.ics.reversed"), Phrase.of("exchange.do.correct-event"));
    }
  }

  /**
   * Where the rule skips the start and the start is excepted, the first that the rule gives takes
   * its place.
   */
  private Read synchronised(Recurrence when) {
    Optional<LocalDateTime> first =
        Recurrences.firstByRule(when).filter(start -> !start.equals(when.start()));
    if (first.isEmpty() || !when.except().contains(when.start())) {
      return new Read(when, first.isPresent(), alone);
    }
    Duration length = Duration.between(when.start(), when.end());
    var moved =
        new Recurrence(
            first.get(),
            first.get().plus(length),
            when.zone(),
            when.rule(),
            when.except().stream().filter(at -> !at.equals(when.start())).toList(),
            when.also(),
            when.allDay(),
            when.shift());
    return new Read(moved, false, alone);
  }

  private Optional<String> rule(CalendarFile.Part event) {
    List<ContentLine> rules = event.all("RRULE");
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    if (rules.size() > 1) {
      throw wrong(rules.get(1), Phrase.of("exchange.ics.two-rules"));
    }
    ContentLine line = rules.getFirst();
    String rule = ofDays(line.value().replaceAll("\\s|;+$", "").toUpperCase(Locale.ROOT));
    if (span.allDay() && rule.contains("FREQ=HOURLY")) {
      throw wrong(line, Phrase.of("exchange.ics.rule-too-frequent", Arg.words("FREQ=HOURLY")));
    }
    Optional<RuleProblem> problem = Recurrences.check(rule);
    if (problem.isPresent()) {
      Arg part = Arg.words(IcsTime.shown(problem.get().part()));
      throw wrong(
          line,
          switch (problem.get().reason()) {
            case UNREADABLE -> Phrase.of("exchange.ics.rule-unreadable", part);
            case TOO_FREQUENT -> Phrase.of("exchange.ics.rule-too-frequent", part);
            case INTERVAL_TOO_LONG -> Phrase.of("exchange.ics.rule-interval", part);
            case WEEK_53 -> Phrase.of("exchange.ics.rule-week-53", part);
            case NEVER -> Phrase.of("exchange.ics.rule-never", part);
          });
    }
    return Optional.of(rule);
  }

  /** Days have no hours: what a rule says of them is not followed (RFC 5545, 3.3.10). */
  private String ofDays(String rule) {
    return span.allDay()
        ? Arrays.stream(rule.split(";", -1))
            .filter(part -> !part.matches("BY(HOUR|MINUTE|SECOND)=.*"))
            .collect(Collectors.joining(";"))
        : rule;
  }

  /** The starts a property lists, in the wall time of the event. */
  private List<LocalDateTime> starts(ContentLine line, boolean dayMeansStart) {
    var starts = new ArrayList<LocalDateTime>();
    for (String value : line.value().split(",", -1)) {
      int slash = value.indexOf('/');
      if (slash >= 0) {
        period(line, value.substring(0, slash), value.substring(slash + 1)).ifPresent(starts::add);
      } else if (!value.isBlank()) {
        starts.add(start(line, IcsTime.read(line, value, zones), span, dayMeansStart));
      }
    }
    return starts;
  }

  /** The start of a period that lasts as long as the event does; another one stands alone. */
  private Optional<LocalDateTime> period(ContentLine line, String begins, String ends) {
    Span own = Span.period(line, begins, ends.strip(), zones, span);
    if (own.zone().equals(span.zone())
        && Duration.between(own.start(), own.end())
            .equals(Duration.between(span.start(), span.end()))) {
      return Optional.of(own.start());
    }
    alone.add(own);
    return Optional.empty();
  }

  /**
   * A day among the exceptions of a timed event leaves out what starts on it, and a time among
   * those of an event of days the day that it is written with.
   */
  static LocalDateTime start(ContentLine line, IcsTime time, Span span, boolean dayMeansStart) {
    if (span.allDay()) {
      return day(time, span).atStartOfDay();
    }
    if (time instanceof IcsTime.Day(var date)) {
      if (!dayMeansStart) {
        throw wrong(line, Phrase.of("exchange.ics.mixed"));
      }
      return date.atTime(span.start().toLocalTime());
    }
    return IcsTime.local(time, span.zone()).truncatedTo(ChronoUnit.MINUTES);
  }

  private static LocalDate day(IcsTime time, Span span) {
    boolean midnight =
        time instanceof IcsTime.Wall(LocalDateTime at, var _)
            && at.toLocalTime().equals(LocalTime.MIDNIGHT);
    return midnight && time instanceof IcsTime.Wall(LocalDateTime at, var _)
        ? at.toLocalDate()
        : IcsTime.local(time, span.zone()).toLocalDate();
  }

  private static NotTaken wrong(ContentLine line, Phrase wrong) {
    return new NotTaken(line.line(), wrong, Phrase.of("exchange.do.correct-event"));
  }
}
