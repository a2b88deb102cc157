package org.slipway.ui.checklist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.slipway.core.plan.SourceFile;
import org.slipway.ui.task.Progress;

/** What is kept of a file that proves something: its name and its SHA-256. */
final class Hashing {

  private static final int PART = 1 << 16;

  private Hashing() {}

  /**
   * Reads a file to its end.
   *
   * @throws IOException if it cannot be read
   */
  static SourceFile of(Path file, Progress progress) throws IOException {
    MessageDigest sha = sha256();
    long size = Files.size(file);
    long done = 0;
    try (var in = Files.newInputStream(file)) {
      byte[] part = new byte[PART];
      for (int n = in.read(part); n >= 0; n = in.read(part)) {
        sha.update(part, 0, n);
        done += n;
        progress.report(done, size);
      }
    }
    String name = Optional.ofNullable(file.getFileName()).orElse(file).toString();
    return new SourceFile(name, HexFormat.of().formatHex(sha.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every platform has SHA-256", e);
    }
  }
}
