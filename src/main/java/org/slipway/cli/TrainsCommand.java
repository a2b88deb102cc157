package org.slipway.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.schedule.train.CutOffTime;
import org.slipway.core.schedule.train.Departure;
import org.slipway.core.schedule.train.TrainBoard;
import org.slipway.core.time.Interval;
import org.slipway.exchange.csv.CsvWriter;
import org.slipway.json.LocalMoment;
import org.slipway.text.Times;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** When trains depart, with their cut-offs, who rides and who misses them. */
@Command(
    name = "trains",
    description = "Departures of the release trains: cut-offs, who rides, who misses it and why.")
final class TrainsCommand implements Callable<Integer> {

  private static final Duration AHEAD = Duration.ofDays(90);
  private static final List<String> HEADING =
      List.of("train", "departure", "starts", "ends", "release", "name", "team", "misses");

  private final Home home;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private Source source = new Source();

  @Option(names = "--from", paramLabel = "T", description = "The first moment (default: now).")
  private @Nullable String from;

  @Option(names = "--to", paramLabel = "T", description = "The last moment (default: 90 days on).")
  private @Nullable String to;

  @Option(names = "--csv", description = "One row a rider, as CSV.")
  private boolean csv;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  /**
   * The answer.
   *
   * @param whatIf the mark of a plan that is only tried
   * @param unbooked riders without a departure, or with one that there is not
   * @param notComputed names of trains that may depart more often than could be computed
   */
  record Answer(
      String schemaVersion,
      boolean sample,
      Optional<String> whatIf,
      LocalMoment evaluated,
      List<Departing> departures,
      List<Riding> unbooked,
      List<String> notComputed) {}

  /** One departure. */
  record Departing(
      String train,
      String departure,
      LocalMoment starts,
      LocalMoment ends,
      List<Cut> cutOffs,
      List<Off> holidays,
      List<ClosedBy> closures,
      List<Riding> riders) {}

  /** A holiday of the train's calendar between its first cut-off and its end. */
  record Off(String date, String name) {}

  /**
   * A cut-off.
   *
   * @param at empty: not computed
   */
  record Cut(String name, Optional<LocalMoment> at, boolean passed) {}

  /** A release on its train, with why it misses it. */
  record Riding(
      String release, String name, String train, Optional<String> team, List<String> misses) {}

  TrainsCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    new Unfit(spec, home).refuse(json && csv, "no --json", "--csv");
    Loaded loaded = source.load(home).tried(source.branch());
    Instant now = loaded.now(home.clock());
    Instant start = from == null ? now : Zones.moment(from, loaded.zone(), home);
    Instant end = to == null ? start.plus(AHEAD) : Zones.moment(to, loaded.zone(), home);
    if (end.isBefore(start)) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.trains.reversed"));
    }
    Plan plan = loaded.plan();
    Answer answer = answer(loaded, now, board(plan, new Interval(start, end), now));
    if (json) {
      home.output().document(Answer.class, answer);
    } else if (csv) {
      table(plan, answer);
    } else {
      print(answer);
    }
    return Exit.OK.code();
  }

  private static TrainBoard board(Plan plan, Interval range, Instant now) {
    return TrainBoard.of(plan, Occurrences.of(plan), range, now);
  }

  private Answer answer(Loaded loaded, Instant now, TrainBoard board) {
    Plan plan = loaded.plan();
    Output output = home.output().in(loaded.zone());
    return new Answer(
        "1.0",
        loaded.isSample(),
        WhatIfMark.of(plan),
        LocalMoment.of(now, loaded.zone()),
        board.departures().stream().map(d -> departing(plan, now, board, d, output)).toList(),
        riding(plan, board, Optional.empty(), output),
        board.unknown().keySet().stream()
            .map(ref -> Names.of(plan, plan.find(ref).orElseThrow()))
            .toList());
  }

  private static Departing departing(
      Plan plan, Instant now, TrainBoard board, Departure departure, Output output) {
    return new Departing(
        departure.train().name(),
        departure.day().toString(),
        LocalMoment.of(departure.boarding().start(), departure.zone()),
        LocalMoment.of(departure.boarding().end(), departure.zone()),
        departure.cutOffs().stream().map(time -> cut(time, departure, now)).toList(),
        departure.holidays().stream()
            .map(day -> new Off(day.date().toString(), day.name()))
            .toList(),
        ClosedBy.of(board.closures(departure), output.texts()),
        riding(plan, board, Optional.of(departure), output));
  }

  private static Cut cut(CutOffTime time, Departure departure, Instant now) {
    return new Cut(
        time.cutOff().name(),
        time.known().map(at -> LocalMoment.of(at, departure.zone())),
        time.known().map(at -> !at.isAfter(now)).orElse(false));
  }

  private static List<Riding> riding(
      Plan plan, TrainBoard board, Optional<Departure> departure, Output output) {
    return board.riders().stream()
        .filter(rider -> rider.departure().equals(departure))
        .map(
            rider ->
                new Riding(
                    rider.release().key(),
                    Names.of(plan, rider.release()),
                    rider.train().name(),
                    rider.team().map(Team::name),
                    rider.misses().stream().map(miss -> output.say(miss.reason())).toList()))
        .toList();
  }

  private void table(Plan plan, Answer answer) throws IOException {
    var rows = new ArrayList<List<String>>();
    for (Departing d : answer.departures()) {
      d.riders()
          .forEach(rider -> rows.add(row(d.departure(), d.starts().at(), d.ends().at(), rider)));
    }
    answer.unbooked().forEach(rider -> rows.add(row("", "", "", rider)));
    var bytes = new ByteArrayOutputStream();
    CsvWriter.write(plan, HEADING, rows, bytes);
    home.output().out().print(bytes.toString(StandardCharsets.UTF_8));
  }

  private static List<String> row(String departure, String starts, String ends, Riding rider) {
    return List.of(
        rider.train(),
        departure,
        starts,
        ends,
        rider.release(),
        rider.name(),
        rider.team().orElse(""),
        String.join(" ", rider.misses()));
  }

  private void print(Answer answer) {
    Output output = home.output();
    Marks.print(answer.sample(), answer.whatIf(), output);
    answer.departures().forEach(this::print);
    if (!answer.unbooked().isEmpty()) {
      output.line(output.texts().get("cli.trains.unbooked"));
      answer.unbooked().forEach(rider -> print(rider, "cli.trains.rider.unbooked"));
    }
    answer.notComputed().forEach(t -> output.line(output.texts().get("cli.trains.unknown", t)));
    if (answer.departures().isEmpty() && answer.notComputed().isEmpty()) {
      output.line(output.texts().get("cli.trains.none"));
    }
  }

  private void print(Departing departing) {
    Output output = home.output();
    output.line(
        output
            .texts()
            .get(
                "cli.trains.departure",
                departing.train(),
                both(departing.starts()),
                both(departing.ends())));
    for (Cut cut : departing.cutOffs()) {
      String at =
          cut.at().map(this::both).orElseGet(() -> output.texts().get("cli.trains.not-computed"));
      String key = cut.passed() ? "cli.trains.cut-off.passed" : "cli.trains.cut-off";
      output.line(output.texts().get(key, cut.name(), at));
    }
    for (Off off : departing.holidays()) {
      String day = Times.day(LocalDate.parse(off.date()), output.texts().locale());
      output.line(output.texts().get("cli.trains.holiday", day, off.name()));
    }
    departing.closures().forEach(by -> output.line("  " + by.says()));
    departing
        .riders()
        .forEach(
            rider ->
                print(
                    rider,
                    rider.misses().isEmpty() ? "cli.trains.rider" : "cli.trains.rider.missing"));
  }

  /** Local and UTC. */
  private String both(LocalMoment moment) {
    var there = java.time.OffsetDateTime.parse(moment.at()).toInstant();
    var locale = home.output().texts().locale();
    String local = Times.moment(there, java.time.ZoneId.of(moment.zone()), locale);
    return local + " (" + Times.moment(there, ZoneOffset.UTC, locale) + ")";
  }

  private void print(Riding rider, String key) {
    Output output = home.output();
    output.line(
        output
            .texts()
            .get(
                key,
                rider.release(),
                rider.name(),
                rider.team().stream().collect(Collectors.joining()),
                rider.train()));
    rider.misses().forEach(miss -> output.line(output.texts().get("cli.trains.miss", miss)));
  }
}
