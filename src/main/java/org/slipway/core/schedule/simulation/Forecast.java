package org.slipway.core.schedule.simulation;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;

/** How a planned deployment is likely to go, by its own history. */
public sealed interface Forecast {

  Ref deployment();

  /** The sentences: by when, from what, and how it fits; or why that is not known. */
  default List<Phrase> says(Plan plan) {
    PlanRecord record = plan.find(deployment()).map(PlanRecord.class::cast).orElseThrow();
    Arg name = Arg.named(record, record.key() + " " + Names.of(plan, record));
    return switch (this) {
      case NotComputed(Ref _, Phrase reason) ->
          List.of(Phrase.of("forecast.unknown", name), reason);
      case Drawn drawn -> drawn.says(name);
    };
  }

  /** The same in one line: where, by when nearly always, and how often the way back fails. */
  default List<Phrase> brief(Plan plan) {
    PlanRecord record = plan.find(deployment()).map(PlanRecord.class::cast).orElseThrow();
    PlanRecord place =
        record instanceof Deployment d
            ? Optional.<PlanRecord>ofNullable(plan.environments().get(d.environment()))
                .orElse(record)
            : record;
    Arg where = Arg.named(place, Names.of(plan, place));
    return switch (this) {
      case NotComputed(Ref _, Phrase reason) ->
          List.of(Phrase.of("forecast.unknown", where), reason);
      case Drawn drawn -> List.of(drawn.brief(where));
    };
  }

  /** A share as whole percent; never rounded to certainty. */
  private static Arg percent(double share) {
    long rounded = Math.round(share * 100);
    return Arg.count(share > 0 && rounded == 0 ? 1 : share < 1 && rounded == 100 ? 99 : rounded);
  }

  /**
   * Drawn.
   *
   * @param like the group it was drawn from
   * @param sample how many finished deployments are in that group
   * @param few whether they are so few that the shares are rough
   * @param half by when half of the runs are verified
   * @param most by when 80 % are
   * @param nearlyAll by when 95 % are
   * @param window how it stands to its open time; empty: it is open for ever
   */
  record Drawn(
      Ref deployment,
      Like like,
      int sample,
      boolean few,
      Instant half,
      Instant most,
      Instant nearlyAll,
      Optional<Window> window)
      implements Forecast {

    private List<Phrase> says(Arg name) {
      var says = new ArrayList<Phrase>();
      says.add(Phrase.of("forecast.verified", name, moment(half), moment(most), moment(nearlyAll)));
      says.add(
          window
              .map(
                  w ->
                      Phrase.of(
                          "forecast.window",
                          moment(w.openEnd()),
                          percent(w.pastNoReturn()),
                          percent(w.noRollback())))
              .orElseGet(() -> Phrase.of("forecast.for-ever")));
      String word = like.name().toLowerCase(Locale.ROOT).replace('_', '-');
      String from = few ? "forecast.from-few" : "forecast.from";
      says.add(Phrase.of(from, Arg.count(sample), new Arg.Term("like." + word)));
      return says;
    }

    private Phrase brief(Arg where) {
      Arg by = moment(nearlyAll);
      return window
          .map(w -> Phrase.of("forecast.brief", where, by, percent(w.noRollback())))
          .orElseGet(() -> Phrase.of("forecast.brief-for-ever", where, by));
    }

    private static Arg moment(Instant at) {
      return new Arg.Moment(at, ZoneOffset.UTC);
    }
  }

  /**
   * How the runs stand to the open end. Shares are from 0 to 1.
   *
   * @param openEnd the end of the open time it starts in
   * @param pastNoReturn share that is verified only after the point of no return
   * @param noRollback share whose rollback, taken from the same history, would not fit
   */
  record Window(Instant openEnd, double pastNoReturn, double noRollback) {}

  /** Not known; never a good sign. */
  record NotComputed(Ref deployment, Phrase reason) implements Forecast {}
}
