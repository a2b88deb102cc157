package org.slipway.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Refusal;
import org.slipway.core.plan.Shape;
import org.slipway.json.Content;
import org.slipway.text.Refusals;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** May this deployment go? The answer is the exit code, for pipelines. */
@Command(
    name = "gate",
    description =
        "Says by its exit code whether a deployment may go: 0 yes, 10 no, 11 undecidable, 12"
            + " conditional.")
final class GateCommand implements Callable<Integer> {

  private final Home home;

  @Mixin private Source source = new Source();

  @Option(names = "--deployment", required = true, paramLabel = "KEY")
  private String key = "";

  @Option(
      names = "--at",
      paramLabel = "T",
      description =
          "Another planned start, with an offset or in the deployment's zone; everything else is"
              + " judged by the real clock.")
  private @Nullable String at;

  @Option(names = "--explain", description = "Every finding, and what would change the answer.")
  private boolean explain;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  GateCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    Loaded loaded = source.load(home);
    Deployment deployment = Subjects.deployment(loaded.plan(), key, home);
    Loaded judged = at == null ? loaded : moved(loaded, deployment, at);
    Instant now = loaded.now(home.clock());
    Analysis analysis = Analysis.of(judged.plan(), now, Content.FINGERPRINT);
    Judgement judgement =
        Judgement.of(
            judged.tried(source.branch()),
            analysis,
            Ref.of(deployment),
            source.branch().isPresent(),
            home.output());
    if (json) {
      home.output().document(Judgement.class, judgement);
    } else {
      Marks.whatIf(judgement.whatIf(), home.output());
      Judgement.printMarks(Optional.of(judgement), home.output());
      judgement.print(home.output(), explain);
    }
    return Judgement.exit(judgement.go()).code();
  }

  private Loaded moved(Loaded loaded, Deployment deployment, String start) {
    ZoneId zone = LocalZone.of(loaded.plan(), deployment);
    Instant minute = Zones.moment(start, zone, home).truncatedTo(ChronoUnit.MINUTES);
    var timing = deployment.timing().withStart(new PlannedStart(minute, zone));
    Deployment there = Shape.with(deployment, "timing", timing);
    return switch (loaded.plan().apply(Edit.put(Phrase.of("edit.unnamed"), there))) {
      case Applied.Done(Plan plan) -> new Loaded(plan, loaded.head(), loaded.fixedClock());
      case Applied.Refused(List<Refusal> reasons) ->
          throw new Refused(
              Exit.INPUT_REFUSED,
              reasons.stream()
                  .map(r -> Refusals.say(home.output().texts(), loaded.plan(), r, zone))
                  .collect(Collectors.joining(System.lineSeparator())));
    };
  }
}
