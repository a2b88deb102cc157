package org.slipway.ui.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.exchange.csv.CalendarTable;
import org.slipway.exchange.csv.CsvWriter;
import org.slipway.exchange.ics.IcsCalendar;
import org.slipway.exchange.ics.IcsWriter;
import org.slipway.exchange.ics.Revisions;
import org.slipway.exchange.incoming.Problem;
import org.slipway.store.LastTouch;
import org.slipway.text.CalendarWords;
import org.slipway.ui.session.WorkspaceSession;

/**
 * Calendars on their way out: files to subscribe to, and tables. Tables hold this month and the two
 * after it. Works beside the window.
 */
final class CalendarOut {

  private static final int MONTHS = 3;

  private final WorkspaceSession session;

  CalendarOut(WorkspaceSession session) {
    this.session = session;
  }

  String name(Audience audience) {
    return new CalendarWords(session.plan(), session.texts()).name(audience);
  }

  List<Problem> ics(Plan plan, String name, Audience audience, OutputStream out)
      throws IOException {
    Instant now = session.now();
    IcsCalendar calendar = IcsCalendar.of(plan, name, now, session.texts());
    return IcsWriter.write(calendar.with(audience, revisions(now)), out);
  }

  /** Of a branch, whose events are nobody else's, all as of now. */
  private Revisions revisions(Instant now) {
    if (session.workspace().branch().isPresent()) {
      return Revisions.at(now);
    }
    SortedMap<Ref, Revisions.Revision> latest = new TreeMap<>();
    for (LastTouch touch : session.workspace().lastTouches().touches()) {
      latest.put(touch.ref(), new Revisions.Revision(touch.seq(), touch.at()));
    }
    return Revisions.of(latest, now);
  }

  List<Problem> table(Plan plan, Audience audience, OutputStream out) throws IOException {
    ZoneId zone = zone(plan);
    LocalDate from = from(zone);
    var range =
        new Interval(
            from.atStartOfDay(zone).toInstant(),
            from.plusMonths(MONTHS).atStartOfDay(zone).toInstant());
    CalendarTable table = CalendarTable.of(plan, audience, range, session.texts());
    CsvWriter.write(plan, CalendarTable.HEADING, table.cells(), out);
    return table.leftOut();
  }

  private static ZoneId zone(Plan plan) {
    return plan.organisation().map(Organisation::zone).orElse(ZoneOffset.UTC);
  }

  private LocalDate from(ZoneId zone) {
    return session.now().atZone(zone).toLocalDate().withDayOfMonth(1);
  }
}
