package org.slipway.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system of H2 that remembers what was written since a file was last forced to disk, and
 * says what a power cut at this moment would have left: any of those writes may be missing, half
 * there, or there without earlier ones. A file that was moved over another may still be the other.
 */
public final class PowerCutPath extends FilePathWrapper {

  static final String SCHEME = "cut:file:";

  private static final int SECTOR = 512;
  private static final Map<String, Disk> DISKS = new ConcurrentHashMap<>();
  private static final AtomicReference<Runnable> WATCH = new AtomicReference<>(() -> {});

  /** Calls {@code watch} after each write, cut of length, force and move. */
  static void register(Runnable watch) {
    DISKS.clear();
    WATCH.set(watch);
    FilePath.register(new PowerCutPath());
  }

  static void forget() {
    WATCH.set(() -> {});
    DISKS.clear();
  }

  /** How many writes nobody has forced to disk yet. */
  static int unforced(String path) {
    return Optional.ofNullable(DISKS.get(path)).map(disk -> disk.pending.size()).orElse(0);
  }

  /** One thing that a power cut could have left of a file; empty where nobody has touched it. */
  static Optional<byte[]> left(String path, Random random) {
    return Optional.ofNullable(DISKS.get(path)).map(disk -> disk.left(random));
  }

  /** A write, or a new length where there are no bytes. */
  private static final class Change {

    private final long position;
    private final byte[] bytes;

    Change(long position, byte[] bytes) {
      this.position = position;
      this.bytes = bytes;
    }

    long position() {
      return position;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /** One file: what is surely there, and what was done to it since. */
  private static final class Disk {

    private final List<Change> pending = new ArrayList<>();
    private Optional<Disk> replaced = Optional.empty();
    private byte[] sure;

    Disk(byte[] sure) {
      this.sure = sure;
    }

    synchronized void add(Change change) {
      pending.add(change);
    }

    synchronized void force() {
      for (Change change : pending) {
        sure = apply(sure, change, _ -> true);
      }
      pending.clear();
    }

    synchronized byte[] left(Random random) {
      if (replaced.isPresent() && random.nextBoolean()) {
        return replaced.get().left(random);
      }
      boolean inOrder = random.nextBoolean();
      int last = random.nextInt(pending.size() + 1);
      byte[] left = sure;
      for (int i = 0; i < pending.size(); i++) {
        boolean whole = inOrder ? i < last : random.nextInt(3) > 0;
        boolean torn = inOrder ? i == last : !whole && random.nextBoolean();
        if (whole || torn) {
          left = apply(left, pending.get(i), _ -> whole || random.nextBoolean());
        }
      }
      return left;
    }

    private static byte[] apply(byte[] to, Change change, java.util.function.IntPredicate sector) {
      if (change.bytes().length == 0) {
        return Arrays.copyOf(to, (int) change.position());
      }
      int end = (int) change.position() + change.bytes().length;
      byte[] after = Arrays.copyOf(to, Math.max(end, to.length));
      for (int at = 0; at < change.bytes().length; at += SECTOR) {
        if (sector.test(at)) {
          int length = Math.min(SECTOR, change.bytes().length - at);
          System.arraycopy(change.bytes(), at, after, (int) change.position() + at, length);
        }
      }
      return after;
    }
  }

  private String path() {
    String path = getBase().toString();
    return path.substring(path.indexOf('/'));
  }

  private Disk disk() throws IOException {
    String path = path();
    Disk known = DISKS.get(path);
    if (known == null) {
      byte[] bytes = new byte[0];
      if (getBase().exists()) {
        try (var in = getBase().newInputStream()) {
          bytes = in.readAllBytes();
        }
      }
      known = new Disk(bytes);
      DISKS.put(path, known);
    }
    return known;
  }

  /** The opener forces the folder before it opens a file to write: an earlier move is sure then. */
  @Override
  public FileChannel open(String mode) throws IOException {
    Disk disk = disk();
    if (!mode.equals("r")) {
      disk.replaced = Optional.empty();
    }
    return new Cut(getBase().open(mode), disk);
  }

  @Override
  public void moveTo(FilePath to, boolean atomicReplace) {
    try {
      Disk moved = disk();
      PowerCutPath target = (PowerCutPath) to;
      moved.replaced = Optional.of(target.disk());
      super.moveTo(to, atomicReplace);
      DISKS.put(target.path(), moved);
      WATCH.get().run();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public String getScheme() {
    return "cut";
  }

  /** Remembers what is not forced. */
  private static final class Cut extends FileBaseDefault {

    private final FileChannel base;
    private final Disk disk;

    Cut(FileChannel base, Disk disk) {
      this.base = base;
      this.disk = disk;
    }

    @Override
    public long size() throws IOException {
      return base.size();
    }

    @Override
    public synchronized int read(ByteBuffer target, long position) throws IOException {
      return base.read(target, position);
    }

    @Override
    public synchronized int write(ByteBuffer source, long position) throws IOException {
      byte[] bytes = new byte[source.remaining()];
      source.duplicate().get(bytes);
      int written = base.write(source, position);
      disk.add(new Change(position, Arrays.copyOf(bytes, written)));
      WATCH.get().run();
      return written;
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      base.truncate(size);
      disk.add(new Change(size, new byte[0]));
      WATCH.get().run();
    }

    @Override
    public void force(boolean metaData) throws IOException {
      base.force(metaData);
      disk.force();
      WATCH.get().run();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) throws IOException {
      return base.tryLock(position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      base.close();
    }
  }
}
