package org.slipway.store;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One backup of the rotation: a zip with the database file.
 *
 * @param at when it was made, in milliseconds
 */
public record Backup(Path file, Instant at, Reason reason) implements Comparable<Backup> {

  /** What it was made for. */
  public enum Reason {
    OPENING,
    IMPORT,
    MIGRATION,
    /** The file that a restore replaced. */
    RESTORE;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'.'SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Pattern NAME =
      Pattern.compile(
          "(\\d{8}T\\d{6}\\.\\d{3}Z)-(opening|import|migration|restore)(?:-(\\d{1,6}))?\\.zip");

  /** Where a backup made now goes: those of one millisecond are counted. */
  static Backup now(Path folder, Instant at, Reason reason) {
    String name = TIME.format(at) + '-' + reason.word();
    Path file = folder.resolve(name + ".zip");
    for (int next = 2; Files.exists(file) || Files.exists(BackupFiles.beside(file)); next++) {
      file = folder.resolve(name + '-' + next + ".zip");
    }
    return new Backup(file, at, reason);
  }

  /** Which one of its millisecond it is. */
  private int number() {
    Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
    return matcher.matches() && matcher.group(3) != null ? Integer.parseInt(matcher.group(3)) : 1;
  }

  /** What a file's name says, where it is a backup's name. */
  static Optional<Backup> of(Path file) {
    Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      Instant at = TIME.parse(matcher.group(1), Instant::from);
      return Optional.of(
          new Backup(file, at, Reason.valueOf(matcher.group(2).toUpperCase(Locale.ROOT))));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Oldest first. */
  @Override
  public int compareTo(Backup other) {
    return Comparator.comparing(Backup::at)
        .thenComparing(Backup::reason)
        .thenComparingInt(Backup::number)
        .compare(this, other);
  }
}
