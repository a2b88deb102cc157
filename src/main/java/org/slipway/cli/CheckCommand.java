package org.slipway.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.ReleaseVerdict;
import org.slipway.json.Content;
import org.slipway.json.LocalMoment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Findings and verdicts of the plan, of a release or of a deployment. */
@Command(
    name = "check",
    description = "Findings and verdicts of a plan, a release or a deployment.")
final class CheckCommand implements Callable<Integer> {

  private final Home home;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private Source source = new Source();

  @Option(names = "--release", paramLabel = "KEY")
  private @Nullable String release;

  @Option(names = "--deployment", paramLabel = "KEY")
  private @Nullable String deployment;

  @Option(
      names = "--as-of",
      paramLabel = "T",
      description = "Judge as if it were then; the answer is marked hypothetical.")
  private @Nullable String asOf;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  /**
   * The answer.
   *
   * @param whatIf the mark of a plan that is only tried
   * @param release the release asked for
   * @param go verdict of the subject asked for; empty for a whole plan and for a finished release
   * @param missedAnchors releases that miss a date anchored to a business event; of a whole plan
   * @param overbooked reservations in each other's way; of a whole plan
   */
  record Answer(
      String schemaVersion,
      boolean sample,
      Optional<String> whatIf,
      boolean hypothetical,
      LocalMoment evaluated,
      Optional<String> release,
      Optional<Go> go,
      List<Judgement> judgements,
      List<MissedAnchor> missedAnchors,
      List<Overbooked> overbooked) {}

  CheckCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    if (release != null && deployment != null) {
      throw new CommandLine.ParameterException(
          spec.commandLine(), "check takes --release or --deployment, not both.");
    }
    Loaded loaded = source.load(home);
    Instant at = asOf == null ? loaded.now(home.clock()) : Zones.moment(asOf, loaded.zone(), home);
    Analysis analysis = Analysis.of(loaded.plan(), at, Content.FINGERPRINT);
    if (release != null) {
      return release(loaded, Subjects.release(loaded.plan(), release, home), analysis);
    }
    if (deployment != null) {
      Deployment subject = Subjects.deployment(loaded.plan(), deployment, home);
      Judgement judgement = judge(loaded, Ref.of(subject), analysis);
      tell(loaded, analysis, Optional.empty(), Optional.of(judgement.go()), List.of(judgement));
      return Judgement.exit(judgement.go()).code();
    }
    tell(loaded, analysis, Optional.empty(), Optional.empty(), all(loaded, analysis));
    return Exit.OK.code();
  }

  private int release(Loaded loaded, Release subject, Analysis analysis) {
    Plan plan = loaded.plan();
    ReleaseVerdict verdict = analysis.verdict(subject);
    var judgements =
        new java.util.ArrayList<Judgement>(List.of(judge(loaded, Ref.of(subject), analysis)));
    verdict.deployments().forEach(d -> judgements.add(judge(loaded, d.subject(), analysis)));
    tell(loaded, analysis, Optional.of(subject.key()), verdict.go(), judgements);
    if (!json) {
      Output output = home.output();
      String word =
          verdict.go().map(output.texts()::term).orElse(output.texts().get("cli.finished"));
      output.line(
          output.texts().get("cli.verdict.release", word, subject.key(), Names.of(plan, subject)));
    }
    return verdict.go().map(Judgement::exit).orElse(Exit.UNDECIDABLE).code();
  }

  private List<Judgement> all(Loaded loaded, Analysis analysis) {
    return loaded.plan().deployments().values().stream()
        .filter(d -> isOpen(d.state()))
        .map(d -> judge(loaded, Ref.of(d), analysis))
        .toList();
  }

  /** What only is tried, or is judged as of another time. */
  private boolean isHypothetical() {
    return asOf != null || source.branch().isPresent();
  }

  private static boolean isOpen(DeploymentState state) {
    return state.unfinished();
  }

  private Judgement judge(Loaded loaded, Ref subject, Analysis analysis) {
    return Judgement.of(
        loaded.tried(source.branch()), analysis, subject, isHypothetical(), home.output());
  }

  private void tell(
      Loaded loaded,
      Analysis analysis,
      Optional<String> of,
      Optional<Go> go,
      List<Judgement> judgements) {
    boolean whole = release == null && deployment == null;
    List<MissedAnchor> missed =
        whole ? MissedAnchor.of(loaded.plan(), analysis, home.output()) : List.of();
    List<Overbooked> overbooked = whole ? Overbooked.of(analysis, home.output()) : List.of();
    if (json) {
      home.output()
          .document(
              Answer.class,
              new Answer(
                  "1.0",
                  loaded.isSample(),
                  loaded.whatIf(source.branch()),
                  isHypothetical(),
                  LocalMoment.of(analysis.at(), loaded.zone()),
                  of,
                  go,
                  judgements,
                  missed,
                  overbooked));
    } else {
      Marks.whatIf(loaded.whatIf(source.branch()), home.output());
      Judgement.printMarks(judgements.stream().findFirst(), home.output());
      judgements.forEach(judgement -> judgement.print(home.output(), false));
      MissedAnchor.print(missed, home.output());
      Overbooked.print(overbooked, home.output());
    }
  }
}
