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

  /** A column, its least width and the one it has at first, in em; a time stays in one line. */
  enum Column {
    START(9.5, 10),
    END(9.5, 10),
    NAME(9, 12),
    STATE(8, 9.5),
    ENVIRONMENT(7, 7.5),
    SYSTEM(7, 8.5),
    TEAM(6, 8),
    TRAIN(6, 7),
    LENGTH(5, 6),
    NO_RETURN(9.5, 10),
    KEY(6, 6.5);

    private final double least;
    private final double em;

    Column(double least, double em) {
      this.least = least;
      this.em = em;
    }

    /** The column of a token. */
    static Column of(String token) {
      return valueOf(token.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    double least() {
      return least;
    }

    double em() {
      return em;
    }

    boolean isTime() {
      return this == START || this == END || this == NO_RETURN;
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
    Plan plan = model.data().plan();
    return switch (Column.of(token)) {
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
