package org.slipway.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An export is there whole or not at all, whatever the disk does. */
class ExportFileTest {

  private static final byte[] NEW = "x".repeat(40_000).getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  void aFileIsWrittenAndReplacesTheOldOne() throws Exception {
    Path file = folder.resolve("plan.csv");
    Files.writeString(file, "old");
    var written =
        assertInstanceOf(
            ExportFile.Outcome.Written.class, ExportFile.write(file, out -> out.write(NEW)));
    assertEquals(NEW.length, written.bytes());
    assertEquals(NEW.length, Files.size(file));
    assertEquals(List.of("plan.csv"), names());
  }

  @Test
  void aDiskThatFailsAtAnyPointLeavesTheOldFileAndNoRest() throws Exception {
    Path file = folder.resolve("plan.csv");
    Files.writeString(file, "old");
    int failures = 0;
    for (int room = 0; room < 50_000; room += 397) {
      var disk = new FailingDisk(room);
      ExportFile.Outcome outcome = ExportFile.write(file, out -> out.write(NEW), disk);
      if (outcome instanceof ExportFile.Outcome.Failed(var problem)) {
        failures++;
        assertTrue(Taking.say(List.of(problem)).contains("No space left on device"));
        assertEquals("old", Files.readString(file));
      } else {
        assertEquals(NEW.length, Files.size(file));
        Files.writeString(file, "old");
      }
      assertEquals(List.of("plan.csv"), names());
    }
    assertTrue(failures > 100, failures + " failures");
  }

  @Test
  void afterwardsFailuresInForceAndMoveLeaveTheOldFile() throws Exception {
    Path file = folder.resolve("plan.csv");
    Files.writeString(file, "old");
    for (String step : List.of("open", "force", "move")) {
      var disk = new FailingDisk(Integer.MAX_VALUE, step);
      assertInstanceOf(
          ExportFile.Outcome.Failed.class, ExportFile.write(file, out -> out.write(NEW), disk));
      assertEquals("old", Files.readString(file));
      assertEquals(List.of("plan.csv"), names());
    }
  }

  @Test
  void aVanishedFolderIsSaidInWords() {
    Path file = folder.resolve("gone/plan.csv");
    var failed =
        assertInstanceOf(
            ExportFile.Outcome.Failed.class, ExportFile.write(file, out -> out.write(NEW)));
    String said = Taking.say(List.of(failed.problem()));
    assertTrue(said.contains("gone") && said.contains("no such file"), said);
  }

  @Test
  void aMistakeOfTheProgramLeavesNoRestEither() throws Exception {
    Path file = folder.resolve("plan.csv");
    assertThrows(
        IllegalStateException.class,
        () ->
            ExportFile.write(
                file,
                out -> {
                  out.write(1);
                  throw new IllegalStateException("mistake");
                }));
    assertEquals(List.of(), names());
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  /** Has room for so many bytes, and fails at one step. */
  private record FailingDisk(int room, String failing) implements ExportFile.Disk {

    FailingDisk(int room) {
      this(room, "none");
    }

    private void fail(String step, Path path) throws IOException {
      if (step.equals(failing)) {
        throw new FileSystemException(path.toString(), null, "Read-only file system");
      }
    }

    @Override
    public OutputStream open(Path path) throws IOException {
      fail("open", path);
      OutputStream real = Files.newOutputStream(path);
      return new OutputStream() {
        private int left = room;

        @Override
        public void write(int b) throws IOException {
          write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
          real.write(bytes, from, Math.min(length, left));
          left -= length;
          if (left < 0) {
            throw new FileSystemException(path.toString(), null, "No space left on device");
          }
        }

        @Override
        public void close() throws IOException {
          real.close();
        }
      };
    }

    @Override
    public void force(Path path) throws IOException {
      fail("force", path);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      fail("move", to);
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
