package org.slipway.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system of H2 that fails from the n-th write on, until it is healed. */
public final class FaultyPath extends FilePathWrapper {

  static final String SCHEME = "faulty:file:";

  private static final AtomicLong LEFT = new AtomicLong(Long.MAX_VALUE);
  private static final AtomicReference<String> MESSAGE = new AtomicReference<>("");

  static void register() {
    heal();
    FilePath.register(new FaultyPath());
  }

  /** Lets {@code writes} more writes through, then fails each with the message. */
  static void failAfter(long writes, String message) {
    MESSAGE.set(message);
    LEFT.set(writes);
  }

  static void heal() {
    LEFT.set(Long.MAX_VALUE);
  }

  private static void write() throws IOException {
    if (LEFT.getAndUpdate(left -> left == Long.MAX_VALUE ? left : left - 1) <= 0) {
      throw new IOException(MESSAGE.get());
    }
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Faulty(getBase().open(mode));
  }

  @Override
  public String getScheme() {
    return "faulty";
  }

  /** Counts what changes the file. */
  private static final class Faulty extends FileBaseDefault {

    private final FileChannel base;

    Faulty(FileChannel base) {
      this.base = base;
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
      FaultyPath.write();
      return base.write(source, position);
    }

    @Override
    protected void implTruncate(long size) throws IOException {
      FaultyPath.write();
      base.truncate(size);
    }

    @Override
    public void force(boolean metaData) throws IOException {
      base.force(metaData);
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
