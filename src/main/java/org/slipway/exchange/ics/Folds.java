package org.slipway.exchange.ics;

import java.io.ByteArrayOutputStream;
import org.slipway.exchange.incoming.FileContent;

/**
 * Moves folds that cut a UTF-8 character in two, as programs that count octets make them (RFC 5545,
 * 3.1), behind the character; every line keeps its number.
 */
final class Folds {

  private Folds() {}

  /** The same file where none is cut. */
  static FileContent betweenCharacters(FileContent file) {
    byte[] bytes = file.bytes();
    var mended = new ByteArrayOutputStream(bytes.length);
    var folds = new ByteArrayOutputStream(); // inside the character that is being read
    boolean cut = false;
    for (int at = 0; at < bytes.length; ) {
      int fold = at > 0 && bytes[at - 1] < 0 ? foldAt(bytes, at) : 0;
      if (fold > 0 && isContinuation(bytes, at + fold)) {
        folds.write(bytes, at, fold);
        at += fold;
        cut = true;
      } else {
        if (folds.size() > 0 && !isContinuation(bytes, at)) {
          mended.writeBytes(folds.toByteArray());
          folds.reset();
        }
        mended.write(bytes[at++]);
      }
    }
    mended.writeBytes(folds.toByteArray());
    return cut ? new FileContent(file.name(), mended.toByteArray()) : file;
  }

  private static boolean isContinuation(byte[] bytes, int at) {
    return at < bytes.length && (bytes[at] & 0xC0) == 0x80;
  }

  /** How many octets a line end with the blank after it takes; 0: there is none. */
  private static int foldAt(byte[] bytes, int at) {
    int end = at;
    if (end < bytes.length && bytes[end] == '\r') {
      end++;
    }
    if (end < bytes.length && bytes[end] == '\n') {
      end++;
    }
    boolean blank = end < bytes.length && (bytes[end] == ' ' || bytes[end] == '\t');
    return end > at && blank ? end + 1 - at : 0;
  }
}
