package org.slipway.ui.calendar;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Release;
import org.slipway.scene.Bar;
import org.slipway.scene.Content;
import org.slipway.scene.Entry;
import org.slipway.scene.EntryWords;
import org.slipway.text.Times;
import org.slipway.ui.session.Moments;

/** The columns of the calendar as a table. Times are in the reader's zone. */
final class EntryColumns {

  /** A column, its least width and the one it has at first, in em. */
  enum Column {
    START(11, 11),
    END(11, 11),
    NAME(9, 15),
    STATE(9.5, 13),
    ENVIRONMENT(7, 9),
    SYSTEM(7, 12),
    TEAM(6, 9),
    TRAIN(6, 9),
    LENGTH(6, 7),
    NO_RETURN(11, 11),
    KEY(7, 7);

    private final double least;
    private final double em;

    Column(double least, double em) {
      this.least = least;
      this.em = em;
    }

    double least() {
      return least;
    }

    double em() {
      return em;
    }

    String token() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  private final CalendarViewModel model;

  EntryColumns(CalendarViewModel model) {
    this.model = model;
  }

  /** What stands in a column, by its token. */
  String text(Entry entry, String token) {
    Column column = Column.valueOf(token.toUpperCase(Locale.ROOT).replace('-', '_'));
    Plan plan = model.data().plan();
    return switch (column) {
      case START -> moment(entry.at().start());
      case END -> moment(entry.at().end());
      case NAME -> entry.name();
      case STATE -> EntryWords.state(content(), entry);
      case ENVIRONMENT -> entry.bar().flatMap(bar -> EntryWords.environment(plan, bar)).orElse("");
      case SYSTEM -> entry.bar().flatMap(bar -> EntryWords.system(plan, bar)).orElse("");
      case TEAM -> entry.bar().flatMap(bar -> CalendarFilter.team(bar, plan)).orElse("");
      case TRAIN -> trains(entry, plan);
      case LENGTH -> entry.at().isEmpty() ? "" : Times.span(entry.at().length());
      case NO_RETURN ->
          deployment(entry)
              .flatMap(d -> model.data().facts().pointOfNoReturn(d.id()))
              .map(this::moment)
              .orElse("");
      case KEY ->
          plan.find(entry.ref()).map(PlanRecord.class::cast).map(r -> r.head().key()).orElse("");
    };
  }

  private Content content() {
    return model.scenes().words();
  }

  private static Optional<Deployment> deployment(Entry entry) {
    return entry.bar().flatMap(Bar::deployment);
  }

  /** The train of a deployment, or those that a date is about. */
  private static String trains(Entry entry, Plan plan) {
    return entry
        .layer()
        .map(layer -> DateFilter.trains(layer, plan).distinct().collect(Collectors.joining(", ")))
        .orElseGet(() -> deployment(entry).flatMap(d -> train(plan, d)).orElse(""));
  }

  private static Optional<String> train(Plan plan, Deployment deployment) {
    return plan.get(Release.class, deployment.release()).train();
  }

  private String moment(Instant at) {
    return Moments.text(at, model.zone().get());
  }
}
