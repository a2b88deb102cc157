package org.slipway.store;

import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process that locks a file as a program that knows nothing of lock notes would. */
public final class LockFile {

  private LockFile() {}

  public static void main(String[] args) throws Exception {
    try (FileChannel channel =
            FileChannel.open(Path.of(args[0]), StandardOpenOption.READ, StandardOpenOption.WRITE);
        var lock = channel.lock()) {
      System.out.println(lock.isValid() ? "ready" : "no lock");
      Thread.sleep(60_000);
    }
  }
}
