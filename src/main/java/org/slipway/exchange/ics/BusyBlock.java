package org.slipway.exchange.ics;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.calendar.EntrySort;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Reservation;

/** Writes when each environment is booked, one VFREEBUSY an environment. */
final class BusyBlock {

  private final IcsCalendar calendar;
  private final IcsLines out;

  BusyBlock(IcsCalendar calendar, IcsLines out) {
    this.calendar = calendar;
    this.out = out;
  }

  void write(List<IcsEvent> events) throws IOException {
    SortedMap<Id<Environment>, List<Reservation>> booked = new TreeMap<>();
    for (IcsEvent event : events) {
      if (event.entry().sort() == EntrySort.BOOKING
          && event.entry().record() instanceof Reservation booking
          && !booking.at().isEmpty()) {
        booked.computeIfAbsent(booking.environment(), _ -> new ArrayList<>()).add(booking);
      }
    }
    for (var environment : booked.entrySet()) {
      write(calendar.plan().get(Environment.class, environment.getKey()), environment.getValue());
    }
  }

  private void write(Environment environment, List<Reservation> bookings) throws IOException {
    var shown = new ArrayList<Ref>(List.of(new Ref(Kind.ENVIRONMENT, environment.id())));
    bookings.forEach(booking -> shown.add(Ref.of(booking)));
    List<Reservation> inOrder =
        bookings.stream().sorted(java.util.Comparator.comparing(Reservation::at)).toList();
    Instant end = bookings.stream().map(b -> b.at().end()).max(Instant::compareTo).orElseThrow();
    out.begin("VFREEBUSY");
    out.line("UID", environment.id() + "-busy" + calendar.suffix());
    out.line("DTSTAMP", IcsTimes.utc(calendar.revisions().of(shown).at()));
    out.line("DTSTART", IcsTimes.utc(inOrder.getFirst().at().start()));
    out.line("DTEND", IcsTimes.utc(end));
    for (Reservation booking : inOrder) {
      String period = IcsTimes.utc(booking.at().start()) + "/" + IcsTimes.utc(booking.at().end());
      out.line("FREEBUSY;FBTYPE=BUSY", period);
    }
    out.text("COMMENT", environment.name());
    out.text("X-SLIPWAY-KEY", environment.key());
    out.end("VFREEBUSY");
  }
}
