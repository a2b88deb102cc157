package org.slipway.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Release;
import org.slipway.core.readiness.Go;
import org.slipway.exchange.ExportFile;
import org.slipway.exchange.incoming.Reason;
import org.slipway.layout.ElkLayout;
import org.slipway.pack.Moments;
import org.slipway.pack.Origin;
import org.slipway.pack.Pack;
import org.slipway.pack.PackRequest;
import org.slipway.pack.Packed;
import org.slipway.pack.Packs;
import org.slipway.pack.document.JournalHead;
import org.slipway.pack.keys.KeyOpened;
import org.slipway.pack.keys.Keys;
import org.slipway.pack.keys.SigningKey;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The signed PDF and JSON of a release. */
@Command(name = "pack", description = "Writes the signed PDF and JSON of a release.")
final class PackCommand implements Callable<Integer> {

  private final Home home;

  @Mixin private Source source = new Source();

  @Option(names = "--release", required = true, paramLabel = "KEY")
  private String release = "";

  @Option(names = "--key", required = true, paramLabel = "FILE", description = "PKCS#12 key file.")
  private Path keyFile = Path.of("");

  @Option(names = "--out", paramLabel = "DIR", description = "The folder (the current one).")
  private @Nullable Path out;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  @Mixin private Passphrase passphrase = new Passphrase();

  /** What was written. */
  record Answer(String schemaVersion, String pdf, String json, Optional<Go> go, boolean sample) {}

  PackCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    source.requireBase(home);
    Loaded loaded = source.load(home);
    Release subject = Subjects.release(loaded.plan(), release, home);
    Instant signed = home.clock().instant();
    SigningKey key = key(signed);
    Answer answer = write(loaded, subject, key, signed, out == null ? Path.of("") : out, home);
    if (json) {
      home.output().document(Answer.class, answer);
    } else {
      home.output().line(answer.pdf());
      home.output().line(answer.json());
    }
    return Exit.OK.code();
  }

  private SigningKey key(Instant at) {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(keyFile);
    } catch (IOException e) {
      throw new Refused(
          Exit.NOT_FOUND, home.output().texts().get("cli.no-key", keyFile.toString()));
    }
    char[] secret = passphrase.read(home.output(), home.environment());
    return switch (Keys.open(bytes, secret, at)) {
      case KeyOpened.Done(SigningKey key) -> key;
      case KeyOpened.Refused(var reason) ->
          throw new Refused(Exit.INPUT_REFUSED, keyFile + ": " + home.output().say(reason));
    };
  }

  /** Makes a pack and writes its two files, each whole or not at all. */
  static Answer write(
      Loaded loaded, Release release, SigningKey key, Instant signed, Path folder, Home home) {
    var request =
        new PackRequest(
            loaded.plan(),
            release.id(),
            new Moments(loaded.now(home.clock()), signed),
            key,
            new Origin(
                loaded.head().map(head -> new JournalHead(head.seq(), head.hash())),
                loaded.isSample()),
            Locale.ENGLISH);
    return switch (Packs.make(request, new ElkLayout())) {
      case Packed.Refused(var reason) ->
          throw new Refused(Exit.INPUT_REFUSED, home.output().say(reason));
      case Packed.Done(Pack pack) -> {
        Path pdf = write(folder.resolve(pack.name() + ".pdf"), pack.pdf(), home);
        Path text = write(folder.resolve(pack.name() + ".json"), pack.json(), home);
        yield new Answer(
            "1.0",
            pdf.toString(),
            text.toString(),
            pack.document().facts().go(),
            loaded.isSample());
      }
    };
  }

  private static Path write(Path path, byte[] bytes, Home home) {
    try {
      Files.createDirectories(path.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new Refused(
          Exit.INPUT_REFUSED,
          home.output().texts().get("cli.not-written", path.toString(), Reason.of(e)));
    }
    return switch (ExportFile.write(path, stream -> stream.write(bytes))) {
      case ExportFile.Outcome.Written(Path written, long _) -> written;
      case ExportFile.Outcome.Failed(var problem) ->
          throw new Refused(Exit.INPUT_REFUSED, Imported.said(problem, home.output()));
    };
  }
}
