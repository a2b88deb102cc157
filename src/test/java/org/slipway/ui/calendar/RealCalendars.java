package org.slipway.ui.calendar;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.ui.MemorySession;
import org.slipway.ui.task.InlineTasks;

/** Plans of real files in the calendar. */
final class RealCalendars {

  private RealCalendars() {}

  /** Eighteen thousand releases, by the mapping file of the repository. */
  static Plan openStack(FileContent file) throws Exception {
    Path mapping = Path.of("assets/mappings/openstack-history.json");
    ImportOptions options =
        Taking.options()
            .withMapping(new FileContent("openstack-history.json", Files.readAllBytes(mapping)));
    return Taking.apply(Plan.EMPTY, Taking.preview(file, Plan.EMPTY, options).edit(Choices.ASK));
  }

  static CalendarViewModel model(Plan plan, Instant now, ZoneId zone) {
    var session = MemorySession.of(plan, now);
    CalendarViewModel model = new CalendarLink(session, new InlineTasks(), _ -> {}).model();
    model.zone().set(zone);
    return model;
  }
}
