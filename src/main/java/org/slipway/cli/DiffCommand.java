package org.slipway.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slipway.core.Analysis;
import org.slipway.core.WhatIf;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Snapshot;
import org.slipway.core.schedule.diff.Difference;
import org.slipway.core.schedule.diff.PlanDiff;
import org.slipway.json.Content;
import org.slipway.json.LocalMoment;
import org.slipway.store.JournalEntry;
import org.slipway.store.JournalHead;
import org.slipway.workspace.WantedPlan;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What is different between two plans. */
@Command(
    name = "diff",
    description =
        "What is different between two plans: a branch and the plan where it began, the base or"
            + " another branch, a snapshot, or a plan file.")
final class DiffCommand implements Callable<Integer> {

  private final Home home;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private Source source = new Source();

  @ArgGroup(multiplicity = "0..1")
  private @Nullable Earlier earlier;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  /** What it is compared with. */
  static final class Earlier {

    @Option(
        names = "--against",
        paramLabel = "B",
        description = "Another branch, \"base\", or a plan file that ends in .json.")
    private @Nullable String against;

    @Option(
        names = "--snapshot",
        paramLabel = "S",
        description = "The plan as it was at a snapshot, by its key or name.")
    private @Nullable String snapshot;
  }

  /**
   * The answer.
   *
   * @param was what is compared with
   * @param is what is compared
   * @param counts how many differences there are of each group
   */
  record Answer(
      String schemaVersion,
      boolean sample,
      LocalMoment evaluated,
      String was,
      String is,
      List<Count> counts,
      List<Row> differences) {}

  record Count(Difference.Group group, int number) {}

  /**
   * One difference.
   *
   * @param key of the record it is about
   * @param wasUtc the same instant as {@code was}, in UTC
   */
  record Row(
      Difference.Group group,
      Difference.Turn turn,
      String kind,
      String key,
      Optional<LocalMoment> was,
      Optional<Instant> wasUtc,
      Optional<LocalMoment> is,
      Optional<Instant> isUtc,
      Optional<Duration> movedBy,
      String says) {}

  /** A plan and what it is called. */
  private record Named(String name, Plan plan) {}

  DiffCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    if (source.branch().isEmpty() && earlier == null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), home.output().texts().get("cli.diff.two"));
    }
    Loaded later = source.load(home);
    Named is = new Named(source.branch().orElse(JournalEntry.BASE), later.plan());
    Named was = earlier(later);
    Instant now = later.now(home.clock());
    PlanDiff diff = WhatIf.diff(Analysis.of(was.plan(), now, Content.FINGERPRINT), is.plan());
    Output output = home.output().in(later.zone());
    if (json) {
      output.document(Answer.class, answer(later, now, was, is, diff, output));
    } else {
      print(was, is, diff, output);
    }
    return Exit.OK.code();
  }

  private Named earlier(Loaded later) {
    Optional<Earlier> asked = Optional.ofNullable(earlier);
    Optional<String> snapshot = asked.flatMap(e -> Optional.ofNullable(e.snapshot));
    if (snapshot.isPresent()) {
      return snapshot(later.plan(), snapshot.get());
    }
    String branch = source.branch().orElse(JournalEntry.BASE);
    return asked
        .flatMap(e -> Optional.ofNullable(e.against))
        .map(this::against)
        .orElseGet(() -> new Named(fork(branch), plan(new WantedPlan.AtFork(branch), branch)));
  }

  private String fork(String branch) {
    return home.output().texts().get("cli.diff.fork", branch);
  }

  private Named against(String name) {
    if (name.endsWith(".json")) {
      return new Named(name, Source.plan(Path.of(name), home));
    }
    return name.equals(JournalEntry.BASE)
        ? new Named(name, plan(new WantedPlan.Base(), name))
        : new Named(name, plan(new WantedPlan.OfBranch(name), name));
  }

  private Plan plan(WantedPlan wanted, String name) {
    return Source.load(source.path(home), wanted, name, home).plan();
  }

  private Named snapshot(Plan plan, String name) {
    Snapshot found =
        plan.byKey(Snapshot.class, name)
            .or(
                () ->
                    plan.all(Snapshot.class).values().stream()
                        .filter(snapshot -> snapshot.name().equals(name))
                        .findFirst())
            .orElseThrow(
                () ->
                    new Refused(
                        Exit.NOT_FOUND, home.output().texts().get("cli.no-such-plan", name)));
    var head = new JournalHead(found.seq(), found.hash());
    return new Named(found.name(), plan(new WantedPlan.AtEntry(head), name));
  }

  private static Answer answer(
      Loaded later, Instant now, Named was, Named is, PlanDiff diff, Output output) {
    return new Answer(
        "1.0",
        later.isSample(),
        LocalMoment.of(now, later.zone()),
        was.name(),
        is.name(),
        diff.counts().entrySet().stream()
            .map(entry -> new Count(entry.getKey(), entry.getValue()))
            .toList(),
        diff.differences().stream().map(one -> row(one, was, is, output)).toList());
  }

  private static Row row(Difference one, Named was, Named is, Output output) {
    var dates = one.dates();
    Optional<Instant> from = dates.flatMap(Difference.Dates::was);
    Optional<Instant> to = dates.flatMap(Difference.Dates::is);
    String key =
        is.plan()
            .find(one.subject())
            .map(record -> record.key())
            .or(() -> was.plan().find(one.subject()).map(record -> record.key()))
            .orElse("");
    return new Row(
        one.group(),
        one.turn(),
        one.subject().kind().token(),
        key,
        from.map(at -> LocalMoment.of(at, dates.orElseThrow().zone())),
        from,
        to.map(at -> LocalMoment.of(at, dates.orElseThrow().zone())),
        to,
        dates.flatMap(Difference.Dates::movedBy),
        output.say(one.says()));
  }

  private static void print(Named was, Named is, PlanDiff diff, Output output) {
    var texts = output.texts();
    output.line(texts.get("cli.diff.title", was.name(), is.name(), diff.differences().size()));
    for (Difference.Group group : diff.counts().keySet()) {
      output.line("");
      output.line(texts.get("cli.diff.group", texts.term(group), diff.of(group).size()));
      for (Difference one : diff.of(group)) {
        output.line(
            "  "
                + texts.get("cli.diff.row", texts.term(one.turn()), output.say(one.says()))
                + utc(one));
      }
    }
  }

  private static String utc(Difference one) {
    return one.dates()
        .map(
            dates ->
                " ["
                    + dates.was().map(Instant::toString).orElse("–")
                    + " → "
                    + dates.is().map(Instant::toString).orElse("–")
                    + "]")
        .orElse("");
  }
}
