package org.slipway.exchange.ics;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.RuleProblem;

/** Rule, exceptions and further dates of an event. What cannot be kept exactly is left out. */
final class Repeats {

  private final Zones zones;

  Repeats(Zones zones) {
    this.zones = zones;
  }

  /**
   * The recurrence of an event.
   *
   * @param replaced starts that other events of the file replace
   * @throws NotTaken if the rule cannot be kept exactly
   */
  Recurrence of(CalendarFile.Part event, Span span, List<LocalDateTime> replaced) {
    event
        .find("EXRULE")
        .ifPresent(
            line -> {
              throw wrong(line, Phrase.of("exchange.ics.exrule"));
            });
    var except = new ArrayList<LocalDateTime>(replaced);
    for (ContentLine line : event.all("EXDATE")) {
      except.addAll(starts(line, span, true));
    }
    var also = new ArrayList<LocalDateTime>();
    for (ContentLine line : event.all("RDATE")) {
      also.addAll(starts(line, span, false));
    }
    try {
      return new Recurrence(
          span.start(),
          span.end(),
          span.zone(),
          rule(event),
          except,
          also,
          span.allDay(),
          DayShift.NONE);
    } catch (IllegalArgumentException contradiction) {
      throw new NotTaken(
          event.line(), Phrase.of("exchange.ics.reversed"), Phrase.of("exchange.do.correct-event"));
    }
  }

  private static Optional<String> rule(CalendarFile.Part event) {
    List<ContentLine> rules = event.all("RRULE");
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    if (rules.size() > 1) {
      throw wrong(rules.get(1), Phrase.of("exchange.ics.two-rules"));
    }
    ContentLine line = rules.getFirst();
    String rule = line.value().replaceAll("\\s|;+$", "").toUpperCase(Locale.ROOT);
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

  /** The starts a property lists, in the wall time of the event. */
  private List<LocalDateTime> starts(ContentLine line, Span span, boolean dayMeansStart) {
    var starts = new ArrayList<LocalDateTime>();
    for (String value : line.value().split(",", -1)) {
      if (value.isBlank()) {
        continue;
      }
      String begins = value.indexOf('/') < 0 ? value : period(line, value, span);
      starts.add(start(line, IcsTime.read(line, begins, zones), span, dayMeansStart));
    }
    return starts;
  }

  /** The start of a period that lasts as long as the event does. */
  private String period(ContentLine line, String value, Span span) {
    String begins = value.substring(0, value.indexOf('/'));
    String ends = value.substring(value.indexOf('/') + 1);
    if (!ends.startsWith("P")) {
      LocalDateTime from = start(line, IcsTime.read(line, begins, zones), span, false);
      LocalDateTime to = start(line, IcsTime.read(line, ends, zones), span, false);
      if (Duration.between(from, to).equals(Duration.between(span.start(), span.end()))) {
        return begins;
      }
    }
    throw wrong(line, Phrase.of("exchange.ics.period"));
  }

  /** A day among the exceptions of a timed event leaves out what starts on it. */
  static LocalDateTime start(ContentLine line, IcsTime time, Span span, boolean dayMeansStart) {
    if (span.allDay()) {
      return IcsTime.local(time, span.zone()).toLocalDate().atStartOfDay();
    }
    if (time instanceof IcsTime.Day(var date)) {
      if (!dayMeansStart) {
        throw wrong(line, Phrase.of("exchange.ics.mixed"));
      }
      return date.atTime(span.start().toLocalTime());
    }
    return IcsTime.local(time, span.zone()).truncatedTo(ChronoUnit.MINUTES);
  }

  private static NotTaken wrong(ContentLine line, Phrase wrong) {
    return new NotTaken(line.line(), wrong, Phrase.of("exchange.do.correct-event"));
  }
}
