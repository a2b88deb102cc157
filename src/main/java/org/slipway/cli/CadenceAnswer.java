package org.slipway.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.slipway.core.outcome.cadence.Cadence;
import org.slipway.core.outcome.cadence.CadenceChange;
import org.slipway.core.outcome.cadence.Figures;
import org.slipway.core.outcome.cadence.Grade;
import org.slipway.core.outcome.cadence.Rate;
import org.slipway.core.outcome.cadence.WeekHour;
import org.slipway.core.outcome.cadence.WeekHours;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.train.Departure;
import org.slipway.json.LocalMoment;
import org.slipway.text.Texts;

/**
 * The document that {@code cadence} prints.
 *
 * @param whatIf the mark of a plan that is only tried
 * @param train counted alone; empty: all systems together
 * @param week all 168 hours, from Monday 00:00 on
 * @param pace empty: undefined, too little happened
 * @param rule RFC 5545, for a train; empty: undefined
 * @param fromHour empty: no stretch of hours has the sample without being bad
 * @param change of the train; empty: no train, or no proposal
 */
record CadenceAnswer(
    String schemaVersion,
    boolean sample,
    Optional<String> whatIf,
    Optional<String> train,
    LocalMoment from,
    LocalMoment to,
    int incidents,
    Share all,
    List<Share> days,
    List<Share> hours,
    List<Hour> week,
    List<Month> recovery,
    Optional<Cadence.Pace> pace,
    Optional<String> rule,
    Optional<Integer> fromHour,
    Optional<Train> change) {

  /** A rate with its sample and its interval of 95 %; empty: undefined. */
  record Share(
      String name,
      int failed,
      int of,
      Optional<BigDecimal> rate,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high,
      Grade grade) {

    static Share of(String name, Rate rate) {
      return new Share(
          name,
          rate.failed(),
          rate.of(),
          rate.value().map(Share::rounded),
          rate.interval().map(bounds -> rounded(bounds.low())),
          rate.interval().map(bounds -> rounded(bounds.high())),
          Grade.of(rate, Cadence.Settings.USUAL));
    }

    private static BigDecimal rounded(double value) {
      return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }
  }

  /** One hour of the week on the wall. */
  record Hour(DayOfWeek day, int hour, int incidents, int failed, int of, Grade grade) {}

  /** Recovery times of one month. */
  record Month(String month, int over, int open, Optional<String> median) {}

  /**
   * What the proposal would make of the train.
   *
   * @param kept releases whose departure stays as a single date
   */
  record Train(List<Both> before, List<Both> after, List<String> kept, boolean changes) {}

  /** A departure in the zone of the train and in UTC, and what keeps it from production. */
  record Both(LocalMoment local, String utc, List<ClosedBy> closures) {}

  static CadenceAnswer of(
      Marked marked,
      Optional<String> train,
      Figures figures,
      Optional<Cadence.Proposal.Advised> advised,
      Optional<CadenceChange> change,
      Words words) {
    var days = new ArrayList<Share>();
    figures.byDay().forEach((day, rate) -> days.add(Share.of(words.name(day), rate)));
    return new CadenceAnswer(
        "1.0",
        marked.sample(),
        marked.whatIf(),
        train,
        LocalMoment.of(figures.period().start(), figures.zone()),
        LocalMoment.of(figures.period().end(), figures.zone()),
        figures.incidents(),
        Share.of(words.all(), figures.all()),
        days,
        IntStream.range(0, WeekHours.A_DAY)
            .mapToObj(hour -> Share.of("%02d:00".formatted(hour), figures.byHour().get(hour)))
            .toList(),
        week(figures.week()),
        months(figures),
        advised.map(Cadence.Proposal.Advised::pace),
        advised.map(Cadence.Proposal.Advised::rule),
        advised.map(Cadence.Proposal.Advised::fromHour).filter(hour -> hour >= 0),
        change.map(of -> train(of, words.texts())));
  }

  /** What must stand above it. */
  record Marked(boolean sample, Optional<String> whatIf) {}

  /** What the answer says in the reader's language. */
  record Words(String all, Texts texts) {

    String name(DayOfWeek day) {
      return day.getDisplayName(TextStyle.FULL, texts.locale());
    }
  }

  private static List<Hour> week(WeekHours week) {
    var hours = new ArrayList<Hour>();
    for (DayOfWeek day : DayOfWeek.values()) {
      for (int hour = 0; hour < WeekHours.A_DAY; hour++) {
        WeekHour at = week.at(day, hour);
        Rate rate = at.rate();
        Grade grade = Grade.of(rate, Cadence.Settings.USUAL);
        hours.add(new Hour(day, hour, at.incidents(), rate.failed(), rate.of(), grade));
      }
    }
    return hours;
  }

  private static List<Month> months(Figures figures) {
    var months = new ArrayList<Month>();
    figures
        .recovery()
        .forEach(
            (month, r) ->
                months.add(
                    new Month(
                        month.toString(), r.over(), r.open(), r.median().map(Duration::toString))));
    return months;
  }

  private static Train train(CadenceChange change, Texts texts) {
    return new Train(
        change.was().stream().map(departure -> both(change, departure, texts)).toList(),
        change.is().stream().map(departure -> both(change, departure, texts)).toList(),
        change.kept().stream().map(Release::key).toList(),
        !change.edit().isEmpty());
  }

  private static Both both(CadenceChange change, Departure departure, Texts texts) {
    var at = departure.boarding().start();
    return new Both(
        LocalMoment.of(at, departure.zone()),
        at.toString(),
        ClosedBy.of(change.closures(departure), texts));
  }
}
