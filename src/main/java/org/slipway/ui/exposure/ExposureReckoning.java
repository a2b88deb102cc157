package org.slipway.ui.exposure;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.Consumer;
import org.slipway.core.plan.Plan;
import org.slipway.core.risk.Risks;
import org.slipway.core.schedule.exposure.ExposureGrid;
import org.slipway.ui.exposure.ExposureSight.Frame;
import org.slipway.ui.session.Session;
import org.slipway.ui.task.Tasks;

/**
 * Exposure of whole weeks from the Monday in sight on, reckoned beside the window; only the last
 * that was asked for counts. On the FX thread.
 */
final class ExposureReckoning {

  private final Session session;
  private final Tasks tasks;
  private final Consumer<Optional<ExposureSight>> done;
  private LocalDate from;
  private int asked;

  /**
   * @param done takes what was reckoned; empty: there is no model to reckon with
   */
  ExposureReckoning(
      Session session, Tasks tasks, LocalDate from, Consumer<Optional<ExposureSight>> done) {
    this.session = session;
    this.tasks = tasks;
    this.from = from;
    this.done = done;
  }

  static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /** Whether this time was asked for already. */
  boolean covers(Frame frame) {
    LocalDate last = from.plusDays(ExposureSpan.MOST - 1L);
    return !frame.first().isBefore(from) && !frame.last().isAfter(last);
  }

  /**
   * Reckons anew.
   *
   * @param production only deployments to production
   */
  void start(Frame frame, boolean production) {
    int mine = ++asked;
    Plan plan = session.plan();
    Risks risks = session.showing().get().judged().risks();
    ZoneId zone = session.zone().get();
    from = monday(frame.first());
    Instant start = from.atStartOfDay(zone).toInstant();
    Instant end = from.plusDays(ExposureSpan.MOST).atStartOfDay(zone).toInstant();
    int hours = (int) Duration.between(start, end).toHours();
    tasks.aside(
        _ ->
            ExposureGrid.of(plan, risks, start, hours, production)
                .map(grid -> ExposureSight.of(plan, grid, zone, frame)),
        made -> take(mine, made),
        _ -> take(mine, Optional.empty()));
  }

  private void take(int mine, Optional<ExposureSight> made) {
    if (mine == asked) {
      done.accept(made);
    }
  }
}
