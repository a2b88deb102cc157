package org.slipway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slipway.core.Analysis;
import org.slipway.core.ForcedMove;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.schedule.group.GroupMove;
import org.slipway.exchange.incoming.Reason;
import org.slipway.json.Content;
import org.slipway.text.Notice;
import org.slipway.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What has to move for a deployment to be live by a date, and a notice about it. */
@Command(
    name = "forced",
    description =
        "What has to move for a deployment to be live by a date; changes nothing: 0 found, 10"
            + " impossible, 11 not computed.")
final class ForcedCommand implements Callable<Integer> {

  private final Home home;

  @Mixin private Source source = new Source();

  @Option(
      names = "--deployment",
      paramLabel = "KEY",
      required = true,
      description = "What must be live.")
  private String key = "";

  @Option(
      names = "--by",
      paramLabel = "T",
      required = true,
      description =
          "When it must be verified at the latest, with an offset or in the deployment's zone.")
  private String by = "";

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why, for the notice.")
  private String reason = "";

  @Option(
      names = "--notice",
      paramLabel = "FILE",
      description = "Write the draft of a notice to all it touches; never over a file.")
  private @Nullable Path notice;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  ForcedCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    Loaded loaded = source.load(home).tried(source.branch());
    Deployment deployment = Subjects.deployment(loaded.plan(), key, home);
    ZoneId zone = LocalZone.of(loaded.plan(), deployment);
    Instant deadline = Zones.moment(by, zone, home);
    Instant now = loaded.now(home.clock());
    Analysis analysis = Analysis.of(loaded.plan(), now, Content.FINGERPRINT);
    ForcedMove.Answer answer =
        ForcedMove.of(analysis, deployment, deadline, Phrase.of("edit.unnamed"));
    String draft =
        answer instanceof ForcedMove.Answer.Found found
            ? notice(loaded, deployment, deadline, found.moves())
            : "";
    ForcedSaid said = ForcedSaid.of(loaded, answer, draft, home.output().in(zone));
    if (json) {
      home.output().document(ForcedSaid.class, said);
    } else {
      said.print(home.output().in(zone));
    }
    return exit(answer).code();
  }

  private static Exit exit(ForcedMove.Answer answer) {
    return switch (answer) {
      case ForcedMove.Answer.Found _ -> Exit.OK;
      case ForcedMove.Answer.Impossible _ -> Exit.NO;
      case ForcedMove.Answer.NotComputed _ -> Exit.UNDECIDABLE;
    };
  }

  private String notice(
      Loaded loaded, Deployment deployment, Instant deadline, List<GroupMove> moves) {
    Texts texts = home.output().texts();
    String sample = loaded.isSample() ? texts.get("cli.sample") + "\n\n" : "";
    String tried =
        WhatIfMark.of(loaded.plan())
            .map(mark -> texts.get("cli.what-if", mark) + "\n\n")
            .orElse("");
    String draft =
        sample + tried + Notice.of(loaded.plan(), deployment, deadline, reason, moves, texts);
    if (notice != null) {
      write(notice, draft);
    }
    return draft;
  }

  private void write(Path file, String draft) {
    try {
      Files.writeString(file, draft, StandardOpenOption.CREATE_NEW);
      home.output().talk("cli.forced.notice", file.toString());
    } catch (IOException e) {
      throw new Refused(
          Exit.INPUT_REFUSED,
          home.output().texts().get("cli.not-written", file.toString(), Reason.of(e)));
    }
  }
}
