package org.slipway.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.slipway.exchange.incoming.Reason;
import org.slipway.json.Digests;
import org.slipway.json.LocalMoment;
import org.slipway.pack.keys.KeyMade;
import org.slipway.pack.keys.Keys;
import org.slipway.pack.keys.NewKey;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Keys to sign packs with. */
@Command(name = "keys", description = "Makes keys to sign packs with.")
final class KeysCommand implements Runnable {

  @CommandLine.Spec
  private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Override
  public void run() {
    throw new CommandLine.ParameterException(spec.commandLine(), "keys: say 'keys new'.");
  }

  /**
   * What was made.
   *
   * @param key the PKCS#12 file
   * @param root the certificate to give to those who check packs
   * @param fingerprint SHA-256 of the signing certificate
   */
  record Answer(
      String schemaVersion, String key, String root, String fingerprint, LocalMoment validUntil) {}

  /** Makes a small root and a signing key under it. */
  @Command(
      name = "new",
      description = "Makes a small root and a signing key under it, in one PKCS#12 file.")
  static final class New implements Callable<Integer> {

    /** A century, in days. */
    private static final int LONGEST = 36_500;

    private final Home home;

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Who signs.")
    private String name = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The key file.")
    private Path file = Path.of("");

    @Option(
        names = "--days",
        defaultValue = "730",
        description = "Days of validity (${DEFAULT-VALUE}).")
    private int days;

    @Option(names = "--json", description = "One JSON document on the standard output.")
    private boolean json;

    @Mixin private Passphrase passphrase = new Passphrase();

    New(Home home) {
      this.home = home;
    }

    @Override
    public Integer call() {
      Output output = home.output();
      if (days < 1 || days > LONGEST) {
        throw new Refused(Exit.USAGE, output.texts().get("cli.keys.days", days, LONGEST));
      }
      Path root = Path.of(file + ".root.pem");
      requireFree(file);
      requireFree(root);
      char[] secret = passphrase.read(output, home.environment());
      return switch (Keys.create(name, secret, Duration.ofDays(days), home.clock())) {
        case KeyMade.Refused(var reason) ->
            throw new Refused(Exit.INPUT_REFUSED, output.say(reason));
        case KeyMade.Done(NewKey key) -> write(key, root);
      };
    }

    private void requireFree(Path path) {
      if (Files.exists(path)) {
        throw new Refused(
            Exit.INPUT_REFUSED, home.output().texts().get("cli.already-there", path.toString()));
      }
    }

    private int write(NewKey key, Path root) {
      try {
        writeSecret(file, key.pkcs12());
        Files.writeString(root, Pem.of(key.root()), StandardOpenOption.CREATE_NEW);
        answer(key, root);
        return Exit.OK.code();
      } catch (IOException | CertificateEncodingException e) {
        throw new Refused(
            Exit.INPUT_REFUSED,
            home.output().texts().get("cli.not-written", file.toString(), Reason.of(e)));
      }
    }

    private void answer(NewKey key, Path root) throws CertificateEncodingException {
      Output output = home.output();
      X509Certificate leaf = key.key().leaf();
      LocalMoment until = LocalMoment.of(leaf.getNotAfter().toInstant(), output.zone());
      String fingerprint = Digests.of(leaf.getEncoded());
      if (json) {
        output.document(
            Answer.class, new Answer("1.0", file.toString(), root.toString(), fingerprint, until));
        return;
      }
      output.line(output.texts().get("cli.keys.key", file.toString()));
      output.line(output.texts().get("cli.keys.root", root.toString()));
      output.line(output.texts().get("cli.keys.fingerprint", fingerprint));
    }

    /** A new file that only its owner reads, where the file system knows owners. */
    private static void writeSecret(Path path, byte[] bytes) throws IOException {
      if (Files.exists(path)) {
        throw new FileAlreadyExistsException(path.toString());
      }
      if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.createFile(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      } else {
        Files.createFile(path);
      }
      Files.write(path, bytes);
    }
  }
}
