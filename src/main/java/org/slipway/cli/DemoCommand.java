package org.slipway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.Verdicts;
import org.slipway.core.readiness.rules.Rules;
import org.slipway.core.time.Interval;
import org.slipway.json.Content;
import org.slipway.pack.PackFile;
import org.slipway.pack.Verifier;
import org.slipway.pack.VerifyReport;
import org.slipway.pack.keys.KeyMade;
import org.slipway.pack.keys.Keys;
import org.slipway.pack.keys.NewKey;
import org.slipway.pack.keys.Trust;
import org.slipway.workspace.Sample;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job on the sample: plan, findings, signed pack, verification, pictures. */
@Command(
    name = "demo",
    description = "Does the main job on the sample workspace and leaves its results in a folder.")
final class DemoCommand implements Callable<Integer> {

  private final Home home;

  @Option(names = "--out", paramLabel = "DIR", description = "The folder (${DEFAULT-VALUE}).")
  private Path folder = Path.of("target", "demo");

  @Option(
      names = "--fresh",
      description =
          "Starts from the sample as it is now; a copy that was edited is kept beside it.")
  private boolean fresh;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  /**
   * What was left in the folder.
   *
   * @param verified whether the pack passes its own verification
   */
  record Answer(
      String schemaVersion,
      String workspace,
      String pdf,
      String json,
      String root,
      boolean verified,
      List<String> pictures) {}

  DemoCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException, CertificateEncodingException {
    try (Workspace workspace = Store.ready(fresh ? renewed() : Sample.open(home.desk()), home)) {
      if (Sample.hasGrown(workspace, home.desk())) {
        home.output().err().println(home.output().texts().get("cli.demo.grown"));
      }
      return demonstrate(workspace);
    }
  }

  /** A new copy; says where the one that was edited is kept. */
  private WorkspaceOpening renewed() {
    Sample.Renewed renewed = Sample.renew(home.desk());
    Output output = home.output();
    renewed
        .kept()
        .ifPresent(kept -> output.err().println(output.texts().get("cli.demo.kept", kept)));
    return renewed.opening();
  }

  /** What people read: the standard output, or with {@code --json} the talk. */
  private Output talk() {
    Output output = home.output();
    return json ? new Output(output.err(), output.err(), output.texts(), output.zone()) : output;
  }

  /** The pack that was made, and what its verification says. */
  private record Shown(PackCommand.Answer pack, Path root, VerifyReport report) {

    Answer answer(Path workspace, List<String> pictures) {
      return new Answer(
          "1.0",
          workspace.toString(),
          pack.pdf(),
          pack.json(),
          root.toString(),
          report.good(),
          pictures);
    }
  }

  private int demonstrate(Workspace workspace) throws IOException, CertificateEncodingException {
    var loaded =
        new Loaded(workspace.plan(), Optional.of(workspace.head()), workspace.fixedClock());
    Output output = talk();
    Instant now = loaded.now(home.clock());
    output.line(output.texts().get("cli.demo.sample", Sample.file(home.desk()).toString()));
    NavigableMap<Go, Release> byVerdict = verdicts(loaded.plan(), now);
    Files.createDirectories(folder);
    Shown shown = packAndVerify(loaded, best(byVerdict), now);
    List<String> pictures =
        home.pictures().take(workspace, folder).stream().map(Path::toString).toList();
    pictures.forEach(output::line);
    output.line(output.texts().get("cli.demo.done", folder.toAbsolutePath().toString()));
    if (json) {
      home.output().document(Answer.class, shown.answer(Sample.file(home.desk()), pictures));
    }
    return shown.report().exitCode();
  }

  /** A release that may go, or else the one that comes nearest to it. */
  private static Release best(NavigableMap<Go, Release> byVerdict) {
    return byVerdict.lastEntry().getValue();
  }

  /** Prints each open release's verdict; one release of each kind of verdict. */
  private NavigableMap<Go, Release> verdicts(Plan plan, Instant now) {
    Output output = talk();
    Facts facts = Facts.of(plan, Content.FINGERPRINT);
    var found = new TreeMap<Go, Release>();
    for (Release release : plan.releases().values()) {
      Verdicts.ofRelease(Rules.ALL, facts, release.id(), now)
          .go()
          .ifPresent(
              go -> {
                found.merge(go, release, (one, other) -> richer(plan, one, other));
                output.line(
                    output
                        .texts()
                        .get(
                            "cli.verdict.release",
                            output.texts().term(go),
                            release.key(),
                            Names.of(plan, release)));
              });
    }
    return found;
  }

  /** The one with more to tell: checklist, evidence, approvals, deployments. */
  private static Release richer(Plan plan, Release one, Release other) {
    return plan.naming(Ref.of(other)).size() > plan.naming(Ref.of(one)).size() ? other : one;
  }

  private Shown packAndVerify(Loaded loaded, Release release, Instant now)
      throws IOException, CertificateEncodingException {
    NewKey key = throwAwayKey(now);
    PackCommand.Answer pack = PackCommand.write(loaded, release, key.key(), now, folder, home);
    Path root = folder.resolve("root.pem");
    Files.writeString(root, Pem.of(key.root()));
    List<PackFile> files =
        List.of(PackFile.read(Path.of(pack.pdf())), PackFile.read(Path.of(pack.json())));
    VerifyReport report = Verifier.verify(files, Trust.of(List.of(key.root())));
    Output output = talk();
    output.line(pack.pdf());
    output.line(pack.json());
    output.line(root.toString());
    output.line(output.texts().get(report.good() ? "cli.demo.verified" : "cli.demo.not-verified"));
    report.notes().forEach(note -> output.line("  " + output.say(note)));
    return new Shown(pack, root, report);
  }

  /** A key for this run, thrown away after it: the sample has no key of its own. */
  private NewKey throwAwayKey(Instant now) {
    Instant from = now.truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(1));
    var validity = new Interval(from, from.plus(Duration.ofDays(3650)));
    char[] secret = Long.toHexString(new SecureRandom().nextLong() | 1L << 62).toCharArray();
    return switch (Keys.create("Slipway sample", secret, validity, new SecureRandom())) {
      case KeyMade.Done(NewKey key) -> key;
      case KeyMade.Refused(var reason) ->
          throw new IllegalStateException(home.output().say(reason));
    };
  }
}
