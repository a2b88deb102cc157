package org.slipway.exchange.ics;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.calendar.EntrySort;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.text.CalendarWords;
import org.slipway.text.Terms;

/** Writes events: each with its version, and one more VEVENT for an occurrence the clocks moved. */
final class EventBlock {

  static final String SEVERITY = "X-SLIPWAY-SEVERITY";

  private final IcsCalendar calendar;
  private final CalendarWords words;
  private final Needs needs;
  private final IcsLines out;

  EventBlock(IcsCalendar calendar, Needs needs, IcsLines out) {
    this.calendar = calendar;
    this.words = calendar.words();
    this.needs = needs;
    this.out = out;
  }

  void write(IcsEvent event, Guests guests) throws IOException {
    write(event, guests, List.of());
    for (IcsEvent.Moved moved : event.moved(IcsEvents.reach(calendar.at()))) {
      write(event, guests, List.of(moved));
    }
  }

  /** Writes the event itself, or the one occurrence that is given. */
  private void write(IcsEvent event, Guests guests, List<IcsEvent.Moved> one) throws IOException {
    CalendarEntry entry = event.entry();
    out.begin("VEVENT");
    out.line("UID", event.uid());
    version(revision(entry));
    if (one.isEmpty()) {
      times(event);
    } else {
      times(event.when(), one.getFirst());
    }
    out.text("SUMMARY", words.title(entry));
    var description = words.description(entry);
    if (description.isPresent()) {
      out.text("DESCRIPTION", description.get());
    }
    out.text("CATEGORIES", category(entry));
    out.line("COLOR", color(entry));
    out.line("STATUS", status(entry));
    out.line("TRANSP", takesTime(entry) ? "OPAQUE" : "TRANSPARENT");
    for (String needed : needs.of(entry)) {
      out.line(IcsLines.NEEDS, needed);
    }
    guests.write(entry, out);
    out.text("X-SLIPWAY-KEY", entry.record().key());
    if (entry.record() instanceof Freeze freeze) {
      out.text(SEVERITY, Terms.token(freeze.severity()));
    }
    out.end("VEVENT");
  }

  private void version(Revisions.Revision revision) throws IOException {
    Instant stamp = calendar.invites() ? calendar.at() : revision.at();
    out.line("DTSTAMP", IcsTimes.utc(stamp));
    out.line("LAST-MODIFIED", IcsTimes.utc(revision.at()));
    out.line("SEQUENCE", Long.toString(revision.sequence()));
  }

  private void times(IcsEvent event) throws IOException {
    if (event.repeats() && !event.when().allDay() && !event.endSaysLength()) {
      IcsTimes.writeLasting(event.when(), event.exactLength(), out);
    } else {
      IcsTimes.write(event.when(), out);
    }
  }

  private void times(Recurrence when, IcsEvent.Moved moved) throws IOException {
    IcsTimes.recurrenceId(when, moved.replaces(), out);
    Interval at = moved.at();
    out.line("DTSTART", IcsTimes.utc(at.start()));
    if (!at.isEmpty()) {
      out.line("DTEND", IcsTimes.utc(at.end()));
    }
  }

  Revisions.Revision revision(CalendarEntry entry) {
    Revisions.Revision own = calendar.revisions().of(shown(entry));
    // what was entered, and what was taken out, moves the shifts of a rotation
    return entry.record() instanceof RosterRotation
        ? own.orLater(calendar.revisions().of(Kind.ROSTER_ENTRY))
        : own;
  }

  /** The records whose words or times the line shows. */
  private SortedSet<Ref> shown(CalendarEntry entry) {
    var shown = new TreeSet<Ref>();
    shown.add(entry.ref());
    entry.holidays().ifPresent(id -> shown.add(new Ref(Kind.HOLIDAY_CALENDAR, id)));
    switch (entry.record()) {
      case Deployment d -> {
        shown.add(new Ref(Kind.RELEASE, d.release()));
        shown.add(new Ref(Kind.ENVIRONMENT, d.environment()));
        d.items().forEach(item -> shown.add(new Ref(Kind.COMPONENT, item)));
      }
      case VendorDelivery d -> {
        shown.add(new Ref(Kind.VENDOR, d.vendor()));
        d.releases().forEach(id -> shown.add(new Ref(Kind.RELEASE, id)));
      }
      case RosterRotation r -> r.people().forEach(id -> shown.add(new Ref(Kind.PERSON, id)));
      case RosterEntry shift -> shown.add(new Ref(Kind.PERSON, shift.person()));
      case Reservation booking -> shown.add(new Ref(Kind.ENVIRONMENT, booking.environment()));
      default -> {}
    }
    return shown;
  }

  private String color(CalendarEntry entry) {
    String of =
        entry.record() instanceof Freeze freeze
            ? "freeze-" + Terms.token(freeze.severity())
            : Terms.token(entry.sort());
    return calendar.texts().get("calendar-file.color." + of);
  }

  private static String category(CalendarEntry entry) {
    return switch (entry.sort()) {
      case DEPLOYMENT -> "release";
      case FREEZE -> "freeze";
      case WINDOW -> "maintenance";
      case EVENT -> ((BusinessEvent) entry.record()).category();
      case DEPARTURE -> "train";
      case CUT_OFF -> "cut-off";
      case MILESTONE -> "milestone";
      case DELIVERY -> "vendor";
      case SHIFT -> "on-call";
      case BOOKING -> "booking";
      case HOLIDAY -> "holiday";
    };
  }

  private static boolean takesTime(CalendarEntry entry) {
    return entry.sort() == EntrySort.DEPLOYMENT || entry.sort() == EntrySort.BOOKING;
  }

  private static String status(CalendarEntry entry) {
    if (!(entry.record() instanceof Deployment deployment)) {
      return "CONFIRMED";
    }
    return switch (deployment.state()) {
      case DRAFT, PLANNED -> "TENTATIVE";
      case APPROVED, RUNNING, DONE, FAILED, ROLLED_BACK -> "CONFIRMED";
      case CANCELLED -> "CANCELLED";
    };
  }

  static boolean isCancelled(CalendarEntry entry) {
    return entry.record() instanceof Deployment d && d.state() == DeploymentState.CANCELLED;
  }

  /** The revisions of all events. */
  List<Revisions.Revision> revisions(List<IcsEvent> events) {
    var all = new ArrayList<Revisions.Revision>();
    events.forEach(event -> all.add(revision(event.entry())));
    return all;
  }
}
