package org.slipway.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;

/**
 * The file of the settings. Reading and changing never fail: what goes wrong is a sentence beside
 * the result. Safe for all threads; the last writer of two processes wins, field by field.
 */
public final class SettingsFile {

  private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());
  private static final String NAME = "settings.json";

  private final Path file;

  private SettingsFile(Path file) {
    this.file = file;
  }

  /** The settings file in a folder, which need not be there yet. */
  public static SettingsFile in(Path folder) {
    return new SettingsFile(folder.resolve(NAME));
  }

  /**
   * Settings, and what the user should know about them.
   *
   * @param message a damaged file was set aside, or the file could not be read or written
   */
  public record Loaded(Settings settings, Optional<Phrase> message) {}

  public synchronized Loaded read() {
    try {
      return new Loaded(SettingsJson.read(Files.readString(file)), Optional.empty());
    } catch (NoSuchFileException none) {
      return new Loaded(Settings.NONE, Optional.empty());
    } catch (JsonProcessingException | CharacterCodingException damaged) {
      return new Loaded(Settings.NONE, Optional.of(setAside()));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "settings not read: " + file, e);
      return new Loaded(Settings.NONE, Optional.of(says("store.settings-not-read", file)));
    }
  }

  private Phrase setAside() {
    Path aside = file.resolveSibling(NAME + ".damaged");
    try {
      Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
      return says("store.settings-damaged", aside);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "damaged settings stay: " + file, e);
      return says("store.settings-not-read", file);
    }
  }

  /** Reads the file, changes it, and writes it whole. */
  public synchronized Loaded change(UnaryOperator<Settings> change) {
    Loaded before = read();
    Settings after = change.apply(before.settings());
    if (after.equals(before.settings())) {
      return before;
    }
    try {
      write(SettingsJson.write(after));
      return new Loaded(after, before.message());
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "settings not written: " + file, e);
      return new Loaded(after, Optional.of(says("store.settings-not-written", file)));
    }
  }

  private static Phrase says(String key, Path path) {
    return Phrase.of(key, Arg.words(path.toString()));
  }

  private void write(byte[] content) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Path temporary = Files.createTempFile(file.toAbsolutePath().getParent(), NAME, ".new");
    try {
      try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
        for (ByteBuffer bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      move(temporary);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private void move(Path temporary) throws IOException {
    try {
      Files.move(
          temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
