package org.slipway.exchange.incoming;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;

/**
 * A file as it was read: its name without folders and its bytes, which are never changed. Its text
 * is made once, however many formats ask for it. For one thread.
 */
public final class FileContent {

  private static final int OPENING = 4096;

  private final String name;
  private final byte[] bytes;
  private final Optional<Path> folder;
  private @Nullable String text;

  /**
   * Bytes from anywhere.
   *
   * @param name without folders, for messages and for telling formats apart
   */
  public FileContent(String name, byte[] bytes) {
    this(name, bytes, Optional.empty());
  }

  private FileContent(String name, byte[] bytes, Optional<Path> folder) {
    this.name = name;
    this.bytes = bytes;
    this.folder = folder;
  }

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
      return new FileContent(name, bytes, Optional.ofNullable(path.toAbsolutePath().getParent()));
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

  /** Without folders, for messages and for telling formats apart. */
  public String name() {
    return name;
  }

  /** The bytes themselves: a copy of 100 MB would be waste. */
  public byte[] bytes() {
    return bytes;
  }

  /**
   * Another file in the same folder; empty where there is none, or this one was read from nowhere.
   *
   * @throws Unreadable if it is larger than the limit, or the disk fails
   */
  public Optional<FileContent> beside(String other, Limits limits) throws Unreadable {
    Optional<Path> path = folder.map(in -> in.resolve(other)).filter(Files::isRegularFile);
    return path.isEmpty() ? Optional.empty() : Optional.of(read(path.get(), limits));
  }

  /** What the name ends with after the last dot, in lower case; empty where there is none. */
  public String extension() {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The first bytes as text, for telling formats apart; unreadable bytes are replaced. */
  public String opening() {
    return decoded(Math.min(bytes.length, OPENING));
  }

  /** All of it as text, for telling formats apart; unreadable bytes are replaced. */
  public String text() {
    String made = text;
    if (made == null) {
      made = decoded(bytes.length);
      text = made;
    }
    return made;
  }

  private String decoded(int length) {
    boolean wide =
        bytes.length > 1
            && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
                || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF));
    Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
    String all = new String(bytes, 0, length, charset);
    return all.startsWith("\uFEFF") ? all.substring(1) : all;
  }
}
