package org.slipway.exchange.ics;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.core.time.Recurrence;

/**
 * When an event happens first, as wall times of one zone.
 *
 * @param allDay whether it is dates and not times
 * @param cut whether seconds were cut
 */
record Span(LocalDateTime start, LocalDateTime end, ZoneId zone, boolean allDay, boolean cut) {

  /**
   * The span of an event.
   *
   * @param asked zone of days and floating times
   * @throws NotTaken if it has no start, ends before it, or mixes days and times
   */
  static Span of(CalendarFile.Part event, Zones zones, ZoneId asked) {
    ContentLine begins =
        event
            .find("DTSTART")
            .orElseThrow(() -> wrong(event.line(), Phrase.of("exchange.ics.no-start")));
    IcsTime start = IcsTime.read(begins, begins.value(), zones);
    Span span = from(event, start, zones, asked);
    if (span.end.isBefore(span.start)) {
      throw wrong(begins.line(), Phrase.of("exchange.ics.reversed"));
    }
    return span;
  }

  /**
   * A period of an RDATE: from a time to another, or for as long as it says.
   *
   * @param of the event it belongs to, whose zone it is told in
   * @throws NotTaken if it is none, or of days
   */
  static Span period(ContentLine line, String begins, String ends, Zones zones, Span of) {
    LocalDateTime from = Repeats.start(line, IcsTime.read(line, begins, zones), of, false);
    IcsTime start = new IcsTime.Wall(from, Optional.of(of.zone));
    if (of.allDay) {
      throw wrong(line.line(), Phrase.of("exchange.ics.mixed"));
    }
    Span span =
        ends.startsWith("P")
            ? lasting(start, from, of.zone, IcsTime.length(line, ends))
            : until(start, IcsTime.read(line, ends, zones), of.zone);
    if (span.end.isBefore(span.start)) {
      throw wrong(line.line(), Phrase.of("exchange.ics.reversed"));
    }
    return span;
  }

  Recurrence once() {
    return Recurrence.once(start, end, zone);
  }

  /** The same in another zone, where it is said in UTC. */
  Span in(ZoneId other) {
    return !zone.equals(IcsTime.UTC) || allDay
        ? this
        : new Span(
            LocalDateTime.ofInstant(IcsTime.instant(start, zone), other),
            LocalDateTime.ofInstant(IcsTime.instant(end, zone), other),
            other,
            false,
            cut);
  }

  private static Span from(CalendarFile.Part event, IcsTime start, Zones zones, ZoneId asked) {
    Optional<ContentLine> ends = event.find("DTEND");
    Optional<ContentLine> lasts = event.find("DURATION");
    ZoneId zone = zone(start, asked);
    LocalDateTime from = IcsTime.local(start, zone);
    if (ends.isPresent()) {
      IcsTime end = IcsTime.read(ends.get(), ends.get().value(), zones);
      if (start instanceof IcsTime.Day != end instanceof IcsTime.Day) {
        throw wrong(ends.get().line(), Phrase.of("exchange.ics.mixed"));
      }
      return until(start, end, zone);
    }
    if (lasts.isPresent()) {
      return lasting(start, from, zone, IcsTime.length(lasts.get(), lasts.get().value()));
    }
    return start instanceof IcsTime.Day
        ? new Span(from, from.plusDays(1), zone, true, false)
        : cut(from, from, zone);
  }

  /** A day that ends on itself lasts one day, as the programs that write it mean. */
  private static Span until(IcsTime start, IcsTime end, ZoneId zone) {
    LocalDateTime from = IcsTime.local(start, zone);
    LocalDateTime to = IcsTime.local(end, zone);
    if (start instanceof IcsTime.Day) {
      return new Span(from, to.equals(from) ? from.plusDays(1) : to, zone, true, false);
    }
    Instant ends = instant(end, zone);
    if (IcsTime.instant(to, zone).equals(ends)) {
      return cut(from, to, zone);
    }
    // the end stands in the repeated hour of the zone, second pass: only UTC can say so
    return cut(
        LocalDateTime.ofInstant(IcsTime.instant(from, zone), IcsTime.UTC),
        LocalDateTime.ofInstant(ends, IcsTime.UTC),
        IcsTime.UTC);
  }

  private static Instant instant(IcsTime time, ZoneId floating) {
    return time instanceof IcsTime.Wall(LocalDateTime at, Optional<ZoneId> own)
        ? IcsTime.instant(at, own.orElse(floating))
        : IcsTime.instant(IcsTime.local(time, floating), floating);
  }

  private static Span lasting(
      IcsTime start, LocalDateTime from, ZoneId zone, IcsTime.Length length) {
    LocalDateTime days = from.plus(length.days());
    if (start instanceof IcsTime.Day) {
      LocalDateTime to = days.plusDays(length.time().toDays());
      return new Span(from, to.equals(from) ? from.plusDays(1) : to, zone, true, false);
    }
    Instant ends = IcsTime.instant(days, zone).plus(length.time());
    return until(
        new IcsTime.Wall(from, Optional.of(zone)),
        new IcsTime.Wall(LocalDateTime.ofInstant(ends, IcsTime.UTC), Optional.of(IcsTime.UTC)),
        zone);
  }

  private static ZoneId zone(IcsTime start, ZoneId asked) {
    return start instanceof IcsTime.Wall(LocalDateTime at, Optional<ZoneId> own)
        ? own.orElse(asked)
        : asked;
  }

  private static Span cut(LocalDateTime from, LocalDateTime to, ZoneId zone) {
    LocalDateTime start = from.truncatedTo(ChronoUnit.MINUTES);
    LocalDateTime end = to.truncatedTo(ChronoUnit.MINUTES);
    return new Span(start, end, zone, false, !start.equals(from) || !end.equals(to));
  }

  private static NotTaken wrong(int line, Phrase wrong) {
    return new NotTaken(line, wrong, Phrase.of("exchange.do.correct-event"));
  }
}
