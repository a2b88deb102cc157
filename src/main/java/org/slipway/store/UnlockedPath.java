package org.slipway.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.NonWritableChannelException;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/**
 * A file system of H2 for reading under a lock of our own: H2 keeps its lock after an opening that
 * fails, and the file would count as in use until the program ends. Nothing is written through it.
 */
public final class UnlockedPath extends FilePathWrapper {

  static final String SCHEME = "unlocked";

  static void register() {
    FilePath.register(new UnlockedPath());
  }

  @Override
  public FileChannel open(String mode) throws IOException {
    return new Unlocked(getBase().open("r"));
  }

  @Override
  public String getScheme() {
    return SCHEME;
  }

  /** Reads, and says of every lock that it has it. */
  private static final class Unlocked extends FileBaseDefault {

    private final FileChannel base;

    Unlocked(FileChannel base) {
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
    public synchronized int write(ByteBuffer source, long position) {
      throw new NonWritableChannelException();
    }

    @Override
    protected void implTruncate(long size) {
      throw new NonWritableChannelException();
    }

    @Override
    public void force(boolean metaData) {
      // There is nothing to force: nothing was written.
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      return new NoLock(this, position, size, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
      base.close();
    }
  }

  /** Holds nothing. */
  private static final class NoLock extends FileLock {

    private boolean valid = true;

    NoLock(FileChannel channel, long position, long size, boolean shared) {
      super(channel, position, size, shared);
    }

    @Override
    public boolean isValid() {
      return valid;
    }

    @Override
    public void release() {
      valid = false;
    }
  }
}
