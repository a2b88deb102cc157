package org.slipway.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Where results go. A reader that wants no more, for example {@code head}, has closed its pipe, and
 * the rest is dropped; every other failure is one, for example a full disk.
 */
public final class StandardOutput extends FilterOutputStream {

  private boolean closed;

  public StandardOutput(OutputStream to) {
    super(to);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    if (!closed) {
      try {
        out.write(bytes, from, length);
      } catch (IOException e) {
        if (!isPipe(e)) {
          throw e;
        }
        closed = true;
      }
    }
  }

  private static boolean isPipe(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
