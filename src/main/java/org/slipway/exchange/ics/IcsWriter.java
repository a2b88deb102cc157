package org.slipway.exchange.ics;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.WallTime;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;

/**
 * Writes the calendar of an audience (RFC 5545, 7986 and 9253). The UID of an event is that of its
 * record for ever, so that a calendar program recognises it again.
 */
public final class IcsWriter {

  /** How often a subscriber should look again, as RFC 7986 and as older programs read it. */
  private static final String AGAIN = "PT1H";

  private IcsWriter() {}

  /**
   * Writes the calendar; flushes, does not close. The same calendar gives the same bytes.
   *
   * @return what could not be written, with the reason
   */
  public static List<Problem> write(IcsCalendar calendar, OutputStream out) throws IOException {
    var reading = new IcsEvents(calendar);
    List<IcsEvent> all = reading.all();
    var leftOut = new ArrayList<>(reading.leftOut());
    var guests = new Guests(calendar.plan(), calendar.invites());
    List<IcsEvent> events = calendar.invites() ? invitations(all, calendar, guests, leftOut) : all;
    var lines = new IcsLines(out, WhatIfMark.of(calendar.plan()));
    var block = new EventBlock(calendar, new Needs(calendar.plan(), events), lines);
    lines.begin("VCALENDAR");
    head(calendar, events, block, lines);
    for (var zone : zones(events).entrySet()) {
      new TimeZoneBlock(ZoneId.of(zone.getKey()), lines).write(zone.getValue());
    }
    for (IcsEvent event : events) {
      block.write(event, guests);
    }
    if (!calendar.invites()) {
      new BusyBlock(calendar, lines).write(events);
    }
    lines.end("VCALENDAR");
    out.flush();
    return leftOut;
  }

  private static void head(
      IcsCalendar calendar, List<IcsEvent> events, EventBlock block, IcsLines lines)
      throws IOException {
    lines.line("VERSION", "2.0");
    lines.line("PRODID", "-//Slipway//Slipway//EN");
    lines.line("CALSCALE", "GREGORIAN");
    if (calendar.invites()) {
      lines.line("METHOD", "REQUEST");
      return;
    }
    lines.line("UID", uid(calendar));
    Instant latest =
        block.revisions(events).stream()
            .map(Revisions.Revision::at)
            .max(Comparator.naturalOrder())
            .orElse(calendar.at());
    lines.line("LAST-MODIFIED", IcsTimes.utc(latest));
    lines.text("NAME", calendar.title());
    lines.text("X-WR-CALNAME", calendar.title());
    String holds = calendar.holds();
    lines.text("DESCRIPTION", holds);
    lines.text("X-WR-CALDESC", holds);
    lines.line("REFRESH-INTERVAL;VALUE=DURATION", AGAIN);
    lines.line("X-PUBLISHED-TTL", AGAIN);
    lines.line("COLOR", calendar.texts().get("calendar-file.color.calendar"));
  }

  /** Of the plan's organisation and the audience; the name stands for a plan without one. */
  private static String uid(IcsCalendar calendar) {
    String whose =
        calendar
            .plan()
            .organisation()
            .map(Organisation::id)
            .map(Id::toString)
            .orElse(calendar.name());
    String about = whose + "\n" + calendar.audience();
    return UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8)) + calendar.suffix();
  }

  /** The deployments somebody can be invited to. */
  private static List<IcsEvent> invitations(
      List<IcsEvent> all, IcsCalendar calendar, Guests guests, List<Problem> leftOut) {
    var invited = new ArrayList<IcsEvent>();
    for (IcsEvent event : all) {
      if (event.entry().record() instanceof Deployment deployment
          && deployment.state().unfinished()) {
        boolean asked = !guests.guests(deployment).isEmpty();
        if (asked && guests.organiser(deployment).isPresent()) {
          invited.add(event);
        } else {
          String wrong = asked ? "calendar-file.no-organiser" : "calendar-file.no-attendee";
          leftOut.add(
              Problem.leftOut(
                  Place.of(deployment.key()),
                  Phrase.of(wrong, Arg.words(calendar.words().title(event.entry()))),
                  Phrase.of("calendar-file.do.mail")));
        }
      }
    }
    return invited;
  }

  /** The zones wall times are written in, and the first instant needed of each. */
  private static SortedMap<String, Instant> zones(List<IcsEvent> events) {
    var zones = new TreeMap<String, Instant>();
    for (IcsEvent event : events) {
      Recurrence when = event.when();
      if (!when.allDay() && !IcsTimes.isUtc(when.zone())) {
        LocalDateTime first = when.start();
        for (LocalDateTime also : when.also()) {
          first = also.isBefore(first) ? also : first;
        }
        Instant at = WallTime.resolve(first, when.zone()).at();
        zones.merge(when.zone().getId(), at, (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return zones;
  }
}
