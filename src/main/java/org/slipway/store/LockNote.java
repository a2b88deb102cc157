package org.slipway.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Being the one holder of a workspace: an operating system's lock on an empty file, and a note
 * beside it that says who. The lock dies with its process, so a note that stayed behind after a
 * crash is not in the way. The lock file is never removed (a removed one could be locked twice) and
 * never opened a second time in this process (closing any channel on a file gives all of the
 * process's locks on it back), which is why the process remembers what it holds.
 */
final class LockNote implements AutoCloseable {

  private static final int READ_TRIES = 40;
  private static final long READ_PAUSE_NANOS = 25_000_000;

  /** As process-wide as the locks themselves. */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path note;
  private final Path key;
  private final FileChannel channel;

  private LockNote(Path note, Path key, FileChannel channel) {
    this.note = note;
    this.key = key;
    this.channel = channel;
  }

  /** What became of an attempt to hold. */
  sealed interface Taken {

    record Mine(LockNote note) implements Taken {}

    /** Somebody else holds it; empty where the note could not be read. */
    record Theirs(Optional<Holder> holder) implements Taken {}
  }

  /**
   * Tries to become the holder, without waiting for the other to let go.
   *
   * @throws IOException if the folder is not there or cannot be written
   */
  static Taken take(WorkspaceFile file, Instant since) throws IOException {
    Path key = file.folder().toRealPath().resolve(file.lockFile().getFileName());
    if (!HELD.add(key)) {
      return new Taken.Theirs(read(file.lockNote()));
    }
    boolean mine = false;
    try {
      FileChannel channel =
          FileChannel.open(key, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lock(channel);
      if (lock == null) {
        channel.close();
        return new Taken.Theirs(read(file.lockNote()));
      }
      var taken = new LockNote(file.lockNote(), key, channel);
      mine = true;
      taken.say(Holder.self(since, Optional.empty()));
      return new Taken.Mine(taken);
    } finally {
      if (!mine) {
        HELD.remove(key);
      }
    }
  }

  private static @org.jspecify.annotations.Nullable FileLock lock(FileChannel channel)
      throws IOException {
    try {
      return channel.tryLock();
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }

  /** Writes the note anew, for example once there is a socket. Lets go if it cannot. */
  void say(Holder holder) throws IOException {
    try {
      Durable.write(note, holder.toJson().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** Who a note names; waits a moment for a holder that has locked but not yet written. */
  static Optional<Holder> read(Path note) {
    for (int i = 0; i < READ_TRIES; i++) {
      try {
        Optional<Holder> holder = Holder.parse(Files.readString(note));
        if (holder.isPresent()) {
          return holder;
        }
      } catch (IOException notYet) {
        LockSupport.parkNanos(READ_PAUSE_NANOS);
      }
    }
    return Optional.empty();
  }

  /** Lets go. The note goes first, so that it never names a holder that holds nothing. */
  @Override
  public void close() throws IOException {
    try {
      Files.deleteIfExists(note);
    } finally {
      try {
        channel.close();
      } finally {
        HELD.remove(key);
      }
    }
  }
}
