package org.slipway.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slipway.core.outcome.cadence.Cadence;
import org.slipway.core.outcome.cadence.Figures;
import org.slipway.core.outcome.cadence.Rate;
import org.slipway.core.time.Interval;
import org.slipway.text.Times;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How often and when to release, from incidents and finished deployments. */
@Command(
    name = "cadence",
    description = "Proposes how often and when to release, with the figures it rests on.")
final class CadenceCommand implements Callable<Integer> {

  private static final Duration BACK = Duration.ofDays(180);

  private final Home home;

  @Mixin private Source source = new Source();

  @Option(names = "--from", paramLabel = "T", description = "Start (default: 180 days ago).")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "T", description = "End (default: now).")
  private @Nullable String to;

  @Option(names = "--zone", paramLabel = "ZONE", description = "Zone of weekdays and hours.")
  private @Nullable String zone;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  /**
   * The answer.
   *
   * @param pace empty: undefined, too little happened
   * @param rule RFC 5545, for a train; empty: undefined
   * @param fromHour empty: no stretch of hours has the sample
   */
  record Answer(
      String schemaVersion,
      boolean sample,
      LocalMoment from,
      LocalMoment to,
      int incidents,
      Share all,
      List<Share> days,
      List<Share> hours,
      List<Month> recovery,
      Optional<Cadence.Pace> pace,
      Optional<String> rule,
      Optional<Integer> fromHour) {}

  /** A rate with its sample and its interval of 95 %; empty: undefined. */
  record Share(
      String name,
      int failed,
      int of,
      Optional<BigDecimal> rate,
      Optional<BigDecimal> low,
      Optional<BigDecimal> high) {

    static Share of(String name, Rate rate) {
      return new Share(
          name,
          rate.failed(),
          rate.of(),
          rate.value().map(Share::rounded),
          rate.interval().map(bounds -> rounded(bounds.low())),
          rate.interval().map(bounds -> rounded(bounds.high())));
    }

    private static BigDecimal rounded(double value) {
      return BigDecimal.valueOf(value).setScale(3, RoundingMode.HALF_UP);
    }
  }

  /** Recovery times of one month. */
  record Month(String month, int over, int open, Optional<String> median) {}

  CadenceCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    Loaded loaded = source.load(home);
    ZoneId in = zone == null ? loaded.zone() : Zones.read(zone, home);
    Instant end = to == null ? loaded.now(home.clock()) : Zones.moment(to, in, home);
    Instant start = from == null ? end.minus(BACK) : Zones.moment(from, in, home);
    if (end.isBefore(start)) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.trains.reversed"));
    }
    Figures figures = Figures.of(loaded.plan(), new Interval(start, end), in);
    Answer answer = answer(loaded, figures, Cadence.propose(figures, Cadence.Settings.USUAL));
    if (json) {
      home.output().document(Answer.class, answer);
    } else {
      print(answer);
    }
    return answer.pace().isPresent() ? Exit.OK.code() : Exit.UNDECIDABLE.code();
  }

  private Answer answer(Loaded loaded, Figures figures, Cadence.Proposal proposal) {
    Optional<Cadence.Proposal.Advised> advised =
        proposal instanceof Cadence.Proposal.Advised a ? Optional.of(a) : Optional.empty();
    var hours = new ArrayList<Share>();
    for (int hour = 0; hour < 24; hour++) {
      hours.add(Share.of("%02d:00".formatted(hour), figures.byHour().get(hour)));
    }
    var days = new ArrayList<Share>();
    figures.byDay().forEach((day, rate) -> days.add(Share.of(name(day), rate)));
    var months = new ArrayList<Month>();
    figures
        .recovery()
        .forEach(
            (month, r) ->
                months.add(
                    new Month(
                        month.toString(), r.over(), r.open(), r.median().map(Duration::toString))));
    return new Answer(
        "1.0",
        loaded.isSample(),
        LocalMoment.of(figures.period().start(), figures.zone()),
        LocalMoment.of(figures.period().end(), figures.zone()),
        figures.incidents(),
        Share.of(home.output().texts().get("cli.cadence.all"), figures.all()),
        days,
        hours,
        months,
        advised.map(Cadence.Proposal.Advised::pace),
        advised.map(Cadence.Proposal.Advised::rule),
        advised.map(Cadence.Proposal.Advised::fromHour).filter(hour -> hour >= 0));
  }

  private String name(DayOfWeek day) {
    return day.getDisplayName(TextStyle.FULL, home.output().texts().locale());
  }

  private void print(Answer answer) {
    Output output = home.output();
    var texts = output.texts();
    if (answer.sample()) {
      output.line(texts.get("cli.sample"));
    }
    output.line(
        texts.get(
            "cli.cadence.period",
            answer.from().at(),
            answer.to().at(),
            answer.from().zone(),
            answer.incidents()));
    print(answer.all());
    answer.days().forEach(this::print);
    answer.hours().stream().filter(hour -> hour.of() > 0).forEach(this::print);
    answer.recovery().forEach(this::print);
    Cadence.Settings usual = Cadence.Settings.USUAL;
    output.line(
        texts.get("cli.cadence.settings", usual.sample(), usual.tolerated() * 100, usual.hours()));
    output.line(proposal(answer));
  }

  private String proposal(Answer answer) {
    var texts = home.output().texts();
    if (answer.pace().isEmpty()) {
      return texts.get("cli.cadence.undefined", answer.all().of());
    }
    String hours =
        answer
            .fromHour()
            .map(hour -> "%02d:00".formatted(hour))
            .orElseGet(() -> texts.get("cli.cadence.no-hours"));
    return texts.get(
        "cli.cadence.proposal", texts.term(answer.pace().get()), answer.rule().orElse(""), hours);
  }

  private void print(Share share) {
    var texts = home.output().texts();
    home.output()
        .line(
            share.rate().isEmpty()
                ? texts.get("cli.cadence.share.undefined", share.name())
                : texts.get(
                    "cli.cadence.share",
                    share.name(),
                    share.failed(),
                    share.of(),
                    percent(share.rate()),
                    percent(share.low()),
                    percent(share.high())));
  }

  private static String percent(Optional<BigDecimal> share) {
    return share.orElseThrow().movePointRight(2).toPlainString();
  }

  private void print(Month month) {
    var texts = home.output().texts();
    String median =
        month
            .median()
            .map(length -> Times.span(Duration.parse(length)))
            .orElseGet(() -> texts.get("cli.cadence.no-median"));
    home.output()
        .line(texts.get("cli.cadence.month", month.month(), median, month.over(), month.open()));
  }
}
