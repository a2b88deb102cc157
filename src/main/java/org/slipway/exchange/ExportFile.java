package org.slipway.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Reason;

/**
 * Writes a file whole or not at all: into a temporary file beside it, forced to the disk, then
 * moved into place in one step. A file that was there before stays as it was until then.
 */
public final class ExportFile {

  /** What became of writing. */
  public sealed interface Outcome {

    record Written(Path path, long bytes) implements Outcome {}

    /** Nothing was written; what was there before is untouched. */
    record Failed(Problem problem) implements Outcome {}
  }

  /** Writes the content; it need not close the stream. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** The steps that touch the disk, so that a test can let each of them fail. */
  interface Disk {

    OutputStream open(Path path) throws IOException;

    /** Returns only when the content of the file is on the disk. */
    void force(Path path) throws IOException;

    void move(Path from, Path to) throws IOException;
  }

  private static final Disk REAL =
      new Disk() {
        @Override
        public OutputStream open(Path path) throws IOException {
          return Files.newOutputStream(
              path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public void force(Path path) throws IOException {
          try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
          }
        }

        @Override
        public void move(Path from, Path to) throws IOException {
          try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
          } catch (AtomicMoveNotSupportedException shared) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      };

  private ExportFile() {}

  /** Writes a file. Never throws for what a disk does. */
  public static Outcome write(Path path, Content content) {
    return write(path, content, REAL);
  }

  static Outcome write(Path path, Content content, Disk disk) {
    Path target = path.toAbsolutePath();
    Path temporary = target.resolveSibling("." + target.getFileName() + ".part");
    try {
      Files.deleteIfExists(temporary);
      long bytes = fill(temporary, content, disk);
      disk.force(temporary);
      disk.move(temporary, target);
      return new Outcome.Written(target, bytes);
    } catch (IOException failed) {
      remove(temporary);
      return new Outcome.Failed(
          Problem.refused(
              Place.of(String.valueOf(target.getFileName())),
              Phrase.of(
                  "exchange.cannot-write",
                  Arg.words(target.toString()),
                  Arg.words(Reason.of(failed))),
              Phrase.of("exchange.do.free-space")));
    } catch (RuntimeException mistake) {
      remove(temporary);
      throw mistake;
    }
  }

  private static long fill(Path temporary, Content content, Disk disk) throws IOException {
    try (var out = new Counting(new BufferedOutputStream(disk.open(temporary)))) {
      content.writeTo(out);
      out.flush();
      return out.count;
    }
  }

  private static void remove(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException stays) {
      System.getLogger(ExportFile.class.getName())
          .log(System.Logger.Level.WARNING, "temporary file stays: " + temporary, stays);
    }
  }

  private static final class Counting extends OutputStream {

    private final OutputStream out;
    private long count;

    Counting(OutputStream out) {
      this.out = out;
    }

    @Override
    public void write(int b) throws IOException {
      out.write(b);
      count++;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
      count += length;
    }

    @Override
    public void flush() throws IOException {
      out.flush();
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
