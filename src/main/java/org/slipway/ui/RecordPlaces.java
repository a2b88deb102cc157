package org.slipway.ui;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.slipway.core.calendar.Holidays;
import org.slipway.core.calendar.SeriesChange;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.SavedView;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.ui.calendar.CalendarLink;
import org.slipway.ui.catalogue.CatalogueViewModel;
import org.slipway.ui.session.Session;
import org.slipway.ui.shell.ShellViewModel;

/** The view that knows a record best, and where in it the record is. On the FX thread. */
final class RecordPlaces {

  private final Session session;
  private final ShellViewModel shell;
  private final CalendarLink calendar;
  private final CatalogueViewModel catalogue;

  RecordPlaces(
      Session session, ShellViewModel shell, CalendarLink calendar, CatalogueViewModel catalogue) {
    this.session = session;
    this.shell = shell;
    this.calendar = calendar;
    this.catalogue = catalogue;
  }

  /** Selects a record and shows it; says whether the inspector alone tells about it. */
  boolean goTo(Ref ref) {
    session.selection().set(Optional.of(ref));
    if (catalogue.kinds().contains(ref.kind())) {
      catalogue.kind().set(ref.kind());
      shell.view().set("catalogue");
      session.selection().set(Optional.of(ref)); // the table of another kind has chosen its first
      return false;
    }
    return switch (ref.kind()) {
      case RELEASE, CHECKLIST_ITEM -> in("checklist");
      case RELEASE_TRAIN -> in("trains");
      case DEPLOYMENT, FREEZE, MAINTENANCE_WINDOW, BUSINESS_EVENT -> inCalendar(ref);
      case SAVED_VIEW -> inCalendar(ref);
      default -> {
        shell.inspector().set(true);
        yield true;
      }
    };
  }

  private boolean in(String view) {
    shell.view().set(view);
    return false;
  }

  private boolean inCalendar(Ref ref) {
    shell.view().set("calendar");
    shell.inspector().set(true);
    session
        .plan()
        .find(ref)
        .map(PlanRecord.class::cast)
        .ifPresent(
            record -> {
              if (record instanceof SavedView view) {
                calendar.model().take(view);
              } else {
                next(record).ifPresent(this::show);
              }
            });
    return false;
  }

  private void show(Instant at) {
    ZoneId zone = session.zone().get();
    calendar.model().goTo(at.atZone(zone).toLocalDate());
  }

  /** The occurrence that goes on now or comes next, else the first of all. */
  private Optional<Instant> next(PlanRecord record) {
    return SeriesChange.when(record)
        .map(
            when ->
                coming(record, when).orElseGet(() -> when.start().atZone(when.zone()).toInstant()));
  }

  private Optional<Instant> coming(PlanRecord record, Recurrence when) {
    var days = Holidays.of(session.plan(), SeriesChange.holidays(record));
    var length = java.time.Duration.between(when.start(), when.end());
    return Recurrences.upcoming(when, days, session.now().minus(length), 1).occurrences().stream()
        .map(occurrence -> occurrence.at().start())
        .findFirst();
  }
}
