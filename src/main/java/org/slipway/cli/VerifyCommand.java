package org.slipway.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slipway.core.readiness.Go;
import org.slipway.exchange.incoming.Reason;
import org.slipway.json.LocalMoment;
import org.slipway.pack.PackFile;
import org.slipway.pack.Verifier;
import org.slipway.pack.VerifyReport;
import org.slipway.pack.keys.Trust;
import org.slipway.pack.keys.TrustFiles;
import org.slipway.pack.keys.TrustRead;
import org.slipway.text.Terms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a pack with nothing but its files and the roots to trust. */
@Command(
    name = "verify",
    description = "Says of a pack: intact, signed by whom, trusted or not, verdict recomputed.")
final class VerifyCommand implements Callable<Integer> {

  private final Home home;

  @Parameters(arity = "1..2", paramLabel = "FILE", description = "The PDF, the JSON, or both.")
  private List<Path> files = List.of();

  @Option(
      names = "--trust",
      paramLabel = "DIR-OR-KEYSTORE",
      description = "Folder, certificate file or keystore with the roots to trust.")
  private @Nullable Path trust;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  @Mixin private Passphrase passphrase = new Passphrase();

  /** Each question answered apart. */
  record Answer(
      String schemaVersion,
      VerifyReport.Integrity integrity,
      Optional<String> signer,
      Optional<LocalMoment> signedAt,
      VerifyReport.Trusted trust,
      VerifyReport.Recomputed verdict,
      VerifyReport.Partner partner,
      Optional<Go> go,
      Optional<Boolean> sample,
      List<String> notes) {}

  VerifyCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    VerifyReport report = Verifier.verify(read(), roots());
    Output output = home.output();
    Answer answer = answer(report, output);
    if (json) {
      output.document(Answer.class, answer);
    } else {
      print(answer, output);
    }
    return report.exitCode();
  }

  private List<PackFile> read() {
    var read = new ArrayList<PackFile>();
    for (Path file : files) {
      try {
        read.add(PackFile.read(file));
      } catch (IOException e) {
        throw new Refused(
            Exit.NOT_FOUND,
            home.output().texts().get("cli.not-read", file.toString(), Reason.of(e)));
      }
    }
    return read;
  }

  private Trust roots() {
    if (trust == null) {
      return Trust.NOBODY;
    }
    String name = trust.toString().toLowerCase(java.util.Locale.ROOT);
    boolean locked = name.endsWith(".p12") || name.endsWith(".pfx") || name.endsWith(".jks");
    char[] secret = locked ? passphrase.read(home.output(), home.environment()) : new char[0];
    return switch (TrustFiles.read(trust, secret)) {
      case TrustRead.Done(Trust roots) -> roots;
      case TrustRead.Refused(var reason) ->
          throw new Refused(Exit.NOT_FOUND, home.output().say(reason));
    };
  }

  private static Answer answer(VerifyReport report, Output output) {
    return new Answer(
        "1.0",
        report.integrity(),
        report.signer().map(VerifyReport.Signer::name),
        report.signer().map(s -> LocalMoment.of(s.at(), java.time.ZoneOffset.UTC)),
        report.trust(),
        report.recomputed(),
        report.partner(),
        report.document().flatMap(d -> d.facts().go()),
        report.document().map(d -> d.facts().sample()),
        report.notes().stream().map(output::say).toList());
  }

  private static void print(Answer answer, Output output) {
    line(output, "cli.verify.integrity", answer.integrity());
    line(output, "cli.verify.trust", answer.trust());
    line(output, "cli.verify.verdict", answer.verdict());
    line(output, "cli.verify.partner", answer.partner());
    answer.signer().ifPresent(name -> output.line(output.texts().get("cli.verify.signer", name)));
    answer.notes().forEach(note -> output.line("  " + note));
  }

  private static void line(Output output, String key, Enum<?> answer) {
    output.line(output.texts().get(key, output.texts().get("cli.verify." + Terms.key(answer))));
  }
}
