package org.slipway.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slipway.core.outcome.cadence.Cadence;
import org.slipway.core.outcome.cadence.CadenceChange;
import org.slipway.core.outcome.cadence.Counted;
import org.slipway.core.outcome.cadence.Figures;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.WhatIfMark;
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

  @Option(
      names = "--train",
      paramLabel = "NAME",
      description = "Counts this train alone, in its zone, and says what would change.")
  private @Nullable String train;

  @Option(names = "--from", paramLabel = "T", description = "Start (default: 180 days ago).")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "T", description = "End (default: now).")
  private @Nullable String to;

  @Option(names = "--zone", paramLabel = "ZONE", description = "Zone of weekdays and hours.")
  private @Nullable String zone;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  CadenceCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    Loaded loaded = source.load(home).tried(source.branch());
    Optional<ReleaseTrain> of = Optional.ofNullable(train).map(name -> train(loaded.plan(), name));
    ZoneId usual = of.map(own -> own.departs().zone()).orElseGet(loaded::zone);
    ZoneId in = zone == null ? usual : Zones.read(zone, home);
    Instant now = loaded.now(home.clock());
    Instant end = to == null ? now : Zones.moment(to, in, home);
    Instant start = from == null ? end.minus(BACK) : Zones.moment(from, in, home);
    if (end.isBefore(start)) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.trains.reversed"));
    }
    Counted counted = of.<Counted>map(Counted.OfTrain::new).orElseGet(Counted.Everything::new);
    Figures figures = Figures.of(loaded.plan(), counted, new Interval(start, end), in);
    CadenceAnswer answer = answer(loaded, figures, of, now);
    if (json) {
      home.output().document(CadenceAnswer.class, answer);
    } else {
      print(answer);
    }
    return answer.pace().isPresent() ? Exit.OK.code() : Exit.UNDECIDABLE.code();
  }

  private ReleaseTrain train(Plan plan, String name) {
    return plan.releaseTrains().values().stream()
        .filter(own -> own.name().equals(name) || own.head().key().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new Refused(
                    Exit.NOT_FOUND, home.output().texts().get("cli.cadence.no-train", name)));
  }

  /** A change is only said where the hours are those on the wall of the train. */
  private CadenceAnswer answer(
      Loaded loaded, Figures figures, Optional<ReleaseTrain> of, Instant now) {
    Optional<Cadence.Proposal.Advised> advised =
        Cadence.propose(figures, Cadence.Settings.USUAL) instanceof Cadence.Proposal.Advised a
            ? Optional.of(a)
            : Optional.empty();
    Optional<CadenceChange> change =
        of.filter(own -> own.departs().zone().equals(figures.zone()))
            .flatMap(own -> advised.map(a -> CadenceChange.of(loaded.plan(), own, a, now)));
    var texts = home.output().texts();
    return CadenceAnswer.of(
        new CadenceAnswer.Marked(loaded.isSample(), WhatIfMark.of(loaded.plan())),
        of.map(ReleaseTrain::name),
        figures,
        advised,
        change,
        new CadenceAnswer.Words(texts.get("cli.cadence.all"), texts));
  }

  private void print(CadenceAnswer answer) {
    Output output = home.output();
    var texts = output.texts();
    Marks.print(answer.sample(), answer.whatIf(), output);
    output.line(
        texts.get(
            "cli.cadence.period",
            answer.from().at(),
            answer.to().at(),
            answer.from().zone(),
            answer.incidents()));
    output.line(
        answer
            .train()
            .map(name -> texts.get("cli.cadence.train", name))
            .orElseGet(() -> texts.get("cli.cadence.together")));
    print(answer.all());
    answer.days().forEach(this::print);
    answer.hours().stream().filter(hour -> hour.of() > 0).forEach(this::print);
    answer.recovery().forEach(this::print);
    Cadence.Settings usual = Cadence.Settings.USUAL;
    output.line(
        texts.get("cli.cadence.settings", usual.sample(), usual.tolerated() * 100, usual.hours()));
    output.line(proposal(answer));
    answer.change().ifPresent(this::print);
  }

  private void print(CadenceAnswer.Train change) {
    Output output = home.output();
    var texts = output.texts();
    if (!change.changes()) {
      output.line(texts.get("cadence.same"));
      return;
    }
    output.line(texts.get("cli.cadence.before"));
    change.before().forEach(this::print);
    output.line(texts.get("cli.cadence.after"));
    change.after().forEach(this::print);
    if (!change.kept().isEmpty()) {
      output.line(texts.get("cadence.kept", String.join(", ", change.kept())));
    }
  }

  private void print(CadenceAnswer.Both both) {
    var locale = home.output().texts().locale();
    Instant at = Instant.parse(both.utc());
    String local = Times.moment(at, ZoneId.of(both.local().zone()), locale);
    String utc = Times.moment(at, ZoneOffset.UTC, locale);
    Output output = home.output();
    output.line(output.texts().get("cli.cadence.departure", local, utc));
    both.closures().forEach(by -> output.line("    " + by.says()));
  }

  private String proposal(CadenceAnswer answer) {
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

  private void print(CadenceAnswer.Share share) {
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

  private void print(CadenceAnswer.Month month) {
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
