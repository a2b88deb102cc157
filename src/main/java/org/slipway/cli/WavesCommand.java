package org.slipway.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.StopRule;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.schedule.wave.SunBoard;
import org.slipway.core.schedule.wave.SunRow;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.core.time.Interval;
import org.slipway.core.time.WorkingHours;
import org.slipway.json.LocalMoment;
import org.slipway.text.Times;
import org.slipway.text.WaveWords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The waves of a release: each region in its own time and in UTC, soak, and who is on call. */
@Command(
    name = "waves",
    description =
        "Waves of a release: local time and UTC of each region, soak time, stop rules, on-call"
            + " cover.")
final class WavesCommand implements Callable<Integer> {

  private final Home home;

  @Mixin private Source source = new Source();

  @Option(names = "--release", required = true, paramLabel = "KEY")
  private String key = "";

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  /**
   * The answer.
   *
   * @param whatIf the mark of a plan that is only tried
   */
  record Answer(
      String schemaVersion,
      boolean sample,
      Optional<String> whatIf,
      String release,
      List<Going> waves) {}

  /**
   * One wave.
   *
   * @param soaked when it is verified and has soaked; empty: not computed
   * @param nextFrom when the next wave may start, which is then; empty too for the last wave
   * @param stops when the rollout does not go on
   */
  record Going(
      String name,
      String soak,
      Optional<LocalMoment> soaked,
      Optional<LocalMoment> nextFrom,
      List<StopRule> stops,
      List<Region> regions) {}

  /**
   * One region.
   *
   * @param deployment empty: nothing goes there
   * @param covered empty: there is no roster, or a duration is missing
   * @param holidays near the environment, from a quarter of a day before the waves to one after
   * @param holidaysCovered whether a holiday calendar covers that time
   */
  record Region(
      String environment,
      String zone,
      Optional<String> deployment,
      Optional<LocalMoment> starts,
      Optional<LocalMoment> verified,
      Optional<LocalMoment> tailEnds,
      Optional<Boolean> covered,
      List<OnCall> onCall,
      List<Off> holidays,
      boolean holidaysCovered) {}

  /** A holiday there. */
  record Off(String date, String name) {}

  /** Somebody on call. */
  record OnCall(String person, LocalMoment from, LocalMoment until, boolean night) {}

  WavesCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    Loaded loaded = source.load(home).tried(source.branch());
    Plan plan = loaded.plan();
    Release release = Subjects.release(plan, key, home);
    SunBoard board = SunBoard.of(plan, release, WorkingHours.USUAL);
    Answer answer =
        new Answer(
            "1.0",
            loaded.isSample(),
            WhatIfMark.of(plan),
            release.key(),
            board.steps().stream().map(step -> going(board, step, loaded.zone())).toList());
    if (json) {
      home.output().document(Answer.class, answer);
    } else {
      print(answer, board, Names.of(plan, release));
    }
    return Exit.OK.code();
  }

  private static Going going(SunBoard board, WaveStep step, ZoneId reader) {
    Optional<LocalMoment> soaked = step.soaked().map(at -> LocalMoment.of(at, reader));
    return new Going(
        step.wave().name(),
        step.wave().soak().toString(),
        soaked,
        isLast(board, step) ? Optional.empty() : soaked,
        step.wave().stops(),
        board.rows().stream()
            .filter(row -> row.number() == step.number())
            .map(WavesCommand::region)
            .toList());
  }

  private static boolean isLast(SunBoard board, WaveStep step) {
    return step.number() == board.steps().size() - 1;
  }

  private static Region region(SunRow row) {
    Optional<Deployment> deployment = row.deployment();
    return new Region(
        row.environment().name(),
        row.zone().getId(),
        deployment.map(Deployment::key),
        deployment.flatMap(d -> d.timing().startsAt()).map(at -> local(at, row)),
        deployment.flatMap(WaveStep::verified).map(at -> local(at, row)),
        deployment.flatMap(d -> d.timing().whole()).map(Interval::end).map(at -> local(at, row)),
        row.cover().map(cover -> cover.complete()),
        row.duties().stream()
            .map(
                duty ->
                    new OnCall(
                        duty.person().name(),
                        LocalMoment.of(duty.at().start(), duty.person().zone()),
                        LocalMoment.of(duty.at().end(), duty.person().zone()),
                        duty.night()))
            .toList(),
        row.holidays().stream().map(off -> new Off(off.date().toString(), off.name())).toList(),
        row.covered());
  }

  private static LocalMoment local(Instant at, SunRow row) {
    return LocalMoment.of(at, row.zone());
  }

  private void print(Answer answer, SunBoard board, String name) {
    Output output = home.output();
    Marks.print(answer.sample(), answer.whatIf(), output);
    if (answer.waves().isEmpty()) {
      output.line(output.texts().get("cli.waves.none", answer.release(), name));
    }
    for (WaveStep step : board.steps()) {
      Going wave = answer.waves().get(step.number());
      Optional<String> soaked = wave.soaked().map(this::both);
      String soaks = WaveWords.soaks(step.wave(), isLast(board, step), soaked, output.texts());
      output.line(output.texts().get("cli.waves.wave", wave.name(), soaks));
      for (StopRule rule : wave.stops()) {
        output.line(output.texts().get("cli.waves.stop", WaveWords.stop(rule, output.texts())));
      }
      wave.regions().forEach(this::print);
    }
  }

  private void print(Region region) {
    Output output = home.output();
    if (region.deployment().isEmpty()) {
      output.line(output.texts().get("cli.waves.nothing", region.environment()));
      return;
    }
    output.line(
        output
            .texts()
            .get(
                "cli.waves.region",
                region.environment(),
                region.starts().map(this::both).orElseGet(this::notComputed),
                region.verified().map(this::both).orElseGet(this::notComputed),
                region.tailEnds().map(this::both).orElseGet(this::notComputed)));
    String cover =
        region
            .covered()
            .map(all -> all ? "cli.waves.covered" : "cli.waves.gap")
            .orElse("cli.waves.no-roster");
    output.line(output.texts().get(cover));
    for (Off off : region.holidays()) {
      String day = Times.day(LocalDate.parse(off.date()), output.texts().locale());
      output.line(output.texts().get("cli.waves.holiday", day, off.name()));
    }
    if (!region.holidaysCovered()) {
      output.line(output.texts().get("cli.waves.no-holidays"));
    }
    for (OnCall duty : region.onCall()) {
      String key = duty.night() ? "cli.waves.on-call.night" : "cli.waves.on-call";
      output.line(output.texts().get(key, duty.person(), both(duty.from()), both(duty.until())));
    }
  }

  private String notComputed() {
    return home.output().texts().get("cli.waves.not-computed");
  }

  private String both(LocalMoment moment) {
    Instant there = OffsetDateTime.parse(moment.at()).toInstant();
    var locale = home.output().texts().locale();
    String local = Times.moment(there, ZoneId.of(moment.zone()), locale);
    return local + " (" + Times.moment(there, ZoneOffset.UTC, locale) + ")";
  }
}
