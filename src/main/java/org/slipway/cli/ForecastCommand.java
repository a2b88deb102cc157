package org.slipway.cli;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.schedule.simulation.Forecast;
import org.slipway.core.schedule.simulation.Like;
import org.slipway.core.schedule.simulation.Simulation;
import org.slipway.json.Content;
import org.slipway.json.LocalMoment;
import org.slipway.text.Percent;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How likely planned deployments fit their windows, by what finished ones took. */
@Command(
    name = "forecast",
    description =
        "How likely the deployments of a release or a train fit their windows with their rollback,"
            + " drawn from what finished ones took: 0 computed, 11 not computed.")
final class ForecastCommand implements Callable<Integer> {

  private final Home home;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private Source source = new Source();

  @ArgGroup(multiplicity = "1")
  private Subject subject = new Subject();

  @Option(names = "--runs", paramLabel = "N", description = "How many runs; else 10000.")
  private int runs = Simulation.USUAL_RUNS;

  @Option(names = "--seed", paramLabel = "S", description = "What the draws come from.")
  private long seed = Simulation.USUAL_SEED;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  /** What is asked about. */
  static final class Subject {

    @Option(names = "--release", paramLabel = "KEY")
    private @Nullable String release;

    @Option(
        names = "--train",
        paramLabel = "NAME",
        description = "All unfinished deployments of the releases on this train.")
    private @Nullable String train;
  }

  /**
   * The answer.
   *
   * @param whatIf the mark of a plan that is only tried
   * @param allFit share of runs in which every rollback fits; empty where that is not known
   */
  record Answer(
      String schemaVersion,
      boolean sample,
      Optional<String> whatIf,
      LocalMoment evaluated,
      int runs,
      long seed,
      Optional<String> allFit,
      List<Row> deployments) {}

  /**
   * One deployment.
   *
   * @param like what the finished ones it is drawn from have in common with it
   * @param size how many those are
   * @param pastNoReturn share verified after the point of no return; empty where it is open for
   *     ever
   * @param reason why nothing is known; empty where it is
   */
  record Row(
      String key,
      String name,
      Optional<Like> like,
      Optional<Integer> size,
      boolean few,
      Optional<LocalMoment> p50,
      Optional<LocalMoment> p80,
      Optional<LocalMoment> p95,
      Optional<LocalMoment> openEnd,
      Optional<String> pastNoReturn,
      Optional<String> noRollback,
      Optional<String> reason) {}

  ForecastCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    if (runs < 1 || runs > 1_000_000) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), home.output().texts().get("cli.forecast.runs"));
    }
    Loaded loaded = source.load(home).tried(source.branch());
    Instant now = loaded.now(home.clock());
    Analysis analysis = Analysis.of(loaded.plan(), now, Content.FINGERPRINT);
    Simulation simulation = analysis.forecast(deployments(loaded.plan()), runs, seed);
    Output output = home.output().in(loaded.zone());
    List<Row> rows = simulation.forecasts().stream().map(f -> row(loaded, f, output)).toList();
    Optional<String> mark = WhatIfMark.of(loaded.plan());
    if (json) {
      var evaluated = LocalMoment.of(now, loaded.zone());
      Optional<String> all = simulation.allFit().map(ForecastCommand::share);
      output.document(
          Answer.class,
          new Answer("1.0", loaded.isSample(), mark, evaluated, runs, seed, all, rows));
    } else {
      Marks.print(loaded.isSample(), mark, output);
      print(simulation, loaded.plan(), output);
    }
    return (simulation.allFit().isPresent() ? Exit.OK : Exit.UNDECIDABLE).code();
  }

  private List<Deployment> deployments(Plan plan) {
    return releases(plan).stream()
        .flatMap(release -> plan.naming(release, Deployment.class))
        .filter(deployment -> deployment.state().unfinished())
        .sorted(
            Comparator.comparing((Deployment d) -> d.timing().startsAt().orElse(Instant.MAX))
                .thenComparing(Deployment::key))
        .toList();
  }

  private List<Release> releases(Plan plan) {
    if (subject.release != null) {
      return List.of(Subjects.release(plan, subject.release, home));
    }
    List<Release> riding =
        plan.releases().values().stream()
            .filter(r -> r.train().filter(name -> name.equals(subject.train)).isPresent())
            .toList();
    if (riding.isEmpty()) {
      throw new Refused(
          Exit.NOT_FOUND,
          home.output().texts().get("cli.forecast.no-train", String.valueOf(subject.train)));
    }
    return riding;
  }

  private static Row row(Loaded loaded, Forecast forecast, Output output) {
    Plan plan = loaded.plan();
    Deployment deployment =
        (Deployment) plan.find(forecast.deployment()).map(Object.class::cast).orElseThrow();
    var zone = deployment.timing().start().map(s -> s.zone()).orElse(loaded.zone());
    String name = Names.of(plan, deployment);
    return switch (forecast) {
      case Forecast.NotComputed(var _, var reason) ->
          new Row(
              deployment.key(),
              name,
              Optional.empty(),
              Optional.empty(),
              false,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.of(output.say(reason)));
      case Forecast.Drawn drawn ->
          new Row(
              deployment.key(),
              name,
              Optional.of(drawn.like()),
              Optional.of(drawn.sample()),
              drawn.few(),
              Optional.of(LocalMoment.of(drawn.half(), zone)),
              Optional.of(LocalMoment.of(drawn.most(), zone)),
              Optional.of(LocalMoment.of(drawn.nearlyAll(), zone)),
              drawn.window().map(w -> LocalMoment.of(w.openEnd(), zone)),
              drawn.window().map(w -> share(w.pastNoReturn())),
              drawn.window().map(w -> share(w.noRollback())),
              Optional.empty());
    };
  }

  /** With four digits: more than the runs can tell apart is not said. */
  private static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  private void print(Simulation simulation, Plan plan, Output output) {
    var texts = output.texts();
    for (Forecast forecast : simulation.forecasts()) {
      String indent = "";
      for (var line : forecast.says(plan)) {
        output.line(indent + output.say(line));
        indent = "  ";
      }
    }
    output.line(
        simulation
            .allFit()
            .map(
                share ->
                    texts.get("cli.forecast.all", Percent.of(share, texts.locale()), runs, seed))
            .orElseGet(() -> texts.get("cli.forecast.unknown")));
  }
}
