package org.slipway.exchange.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;

/**
 * A file as it was read: its name without folders and its bytes. The array is never changed.
 *
 * @param name without folders, for messages and for telling formats apart
 */
@SuppressWarnings("ArrayRecordComponent") // compared nowhere; a copy of 100 MB would be waste
public record FileContent(String name, byte[] bytes) {

  public static FileContent of(String name, String text) {
    return new FileContent(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Reads a file that is no larger than the limit.
   *
   * @throws Unreadable if it is not there, larger, or the disk fails
   */
  public static FileContent read(Path path, Limits limits) throws Unreadable {
    String name = String.valueOf(path.getFileName());
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes((int) Math.min(limits.bytes() + 1, Integer.MAX_VALUE - 8));
      if (bytes.length > limits.bytes()) {
        throw new Unreadable(
            Problem.refused(
                Place.of(name),
                Phrase.of("exchange.limit.bytes", Arg.count(limits.bytes())),
                Phrase.of("exchange.do.split")));
      }
      return new FileContent(name, bytes);
    } catch (NoSuchFileException missing) {
      throw new Unreadable(
          Problem.refused(
              Place.of(name),
              Phrase.of("exchange.no-such-file", Arg.words(path.toString())),
              Phrase.of("exchange.do.check-path")));
    } catch (IOException failed) {
      throw new Unreadable(
          Problem.refused(
              Place.of(name),
              Phrase.of("exchange.cannot-read", Arg.words(Reason.of(failed))),
              Phrase.of("exchange.do.check-rights")));
    }
  }

  /** What the name ends with after the last dot, in lower case; empty where there is none. */
  public String extension() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The first bytes as text, for telling formats apart; unreadable bytes are replaced. */
  public String opening() {
    int length = Math.min(bytes.length, 4096);
    boolean wide = length > 1 && (bytes[0] == (byte) 0xFF || bytes[0] == (byte) 0xFE);
    String text =
        new String(bytes, 0, length, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
