package org.slipway.ui.inspector;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Environment;
import org.slipway.core.schedule.Utilisation;
import org.slipway.core.time.Interval;
import org.slipway.text.Percent;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.session.Session;

/** How much of an environment's time the next 90 days use, in words. */
final class EnvironmentUse {

  private static final Duration AHEAD = Duration.ofDays(90);

  private EnvironmentUse() {}

  static List<Inspected.Line> lines(Session session, Environment environment) {
    Texts texts = session.texts();
    Instant today = session.now().truncatedTo(ChronoUnit.MINUTES);
    Utilisation used = Utilisation.of(session.plan(), environment, Interval.lasting(today, AHEAD));
    var lines = new ArrayList<Inspected.Line>();
    lines.add(
        new Inspected.Line(
            texts.get("inspector.use"),
            List.of(
                texts.get(
                    "inspector.use.share",
                    Percent.of(used.share(), texts.locale()),
                    Times.span(used.busy())),
                advice(texts, used))));
    lines.add(
        new Inspected.Line(
            texts.get("inspector.use.peak"),
            List.of(texts.get("inspector.use.units", used.peak()))));
    lines.add(
        new Inspected.Line(
            texts.get("inspector.use.by"),
            List.of(
                texts.get("inspector.use.deployments", Times.span(used.byDeployments())),
                texts.get("inspector.use.reservations", Times.span(used.byReservations())))));
    if (used.unplanned() > 0) {
      lines.add(
          new Inspected.Line(
              texts.get("inspector.use.open"),
              List.of(texts.get("inspector.use.unplanned", used.unplanned()))));
    }
    return lines;
  }

  private static String advice(Texts texts, Utilisation used) {
    return switch (used.advice()) {
      case ADD ->
          texts.get("inspector.use.add", Times.span(used.overCapacity().orElse(Duration.ZERO)));
      case CONSOLIDATE -> texts.get("inspector.use.consolidate");
      case KEEP -> texts.get("inspector.use.keep");
    };
  }
}
