package org.slipway.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slipway.core.Analysis;
import org.slipway.core.WhatIf;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Snapshot;
import org.slipway.core.schedule.diff.Difference;
import org.slipway.core.schedule.diff.PlanDiff;
import org.slipway.exchange.diff.DiffFile;
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
        "What is different in a plan - the base, a branch or a plan file - since another one: the"
            + " plan where the branch began, the base, another branch, a snapshot, or a plan"
            + " file. Later, added and better are said of the first.")
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
    DiffFile.Named is = new DiffFile.Named(source.called(), later.plan());
    DiffFile.Named was = earlier(later);
    Instant now = later.now(home.clock());
    PlanDiff diff = WhatIf.diff(Analysis.of(was.plan(), now, Content.FINGERPRINT), is.plan());
    Output output = home.output().in(later.zone());
    if (json) {
      var evaluated = LocalMoment.of(now, later.zone());
      output.document(
          DiffFile.Document.class,
          DiffFile.document(later.isSample(), evaluated, was, is, diff, output::say));
    } else {
      print(was, is, diff, output);
    }
    return Exit.OK.code();
  }

  private DiffFile.Named earlier(Loaded later) {
    Optional<Earlier> asked = Optional.ofNullable(earlier);
    Optional<String> snapshot = asked.flatMap(e -> Optional.ofNullable(e.snapshot));
    if (snapshot.isPresent()) {
      return snapshot(later.plan(), snapshot.get());
    }
    String branch = source.branch().orElse(JournalEntry.BASE);
    return asked
        .flatMap(e -> Optional.ofNullable(e.against))
        .map(this::against)
        .orElseGet(
            () -> new DiffFile.Named(fork(branch), plan(new WantedPlan.AtFork(branch), branch)));
  }

  private String fork(String branch) {
    return home.output().texts().get("cli.diff.fork", branch);
  }

  private DiffFile.Named against(String name) {
    if (name.endsWith(".json")) {
      return new DiffFile.Named(name, Source.plan(Path.of(name), home));
    }
    return name.equals(JournalEntry.BASE)
        ? new DiffFile.Named(name, plan(new WantedPlan.Base(), name))
        : new DiffFile.Named(name, plan(new WantedPlan.OfBranch(name), name));
  }

  private Plan plan(WantedPlan wanted, String name) {
    return Source.load(source.path(home), wanted, name, home).plan();
  }

  private DiffFile.Named snapshot(Plan plan, String name) {
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
    return new DiffFile.Named(found.name(), plan(new WantedPlan.AtEntry(head), name));
  }

  private static void print(DiffFile.Named was, DiffFile.Named is, PlanDiff diff, Output output) {
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
