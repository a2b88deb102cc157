package org.slipway.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jdbi.v3.core.Jdbi;

/** Writing, reading, checking and clearing away backups: zips that hold one database file. */
final class BackupFiles {

  private static final String NEW = ".new";

  private static final System.Logger LOG = System.getLogger(BackupFiles.class.getName());

  private BackupFiles() {}

  /** Where a backup is written before it has been checked. */
  static Path beside(Path target) {
    return target.resolveSibling(target.getFileName() + NEW);
  }

  /** Clears away what a failed copy has left. */
  static void discard(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "a half backup stays: " + temporary, e);
    }
  }

  /** Copies an open database as of now. */
  static void copy(Database database, Path temporary) throws SQLException, IOException {
    Path folder = temporary.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    try (Connection second = database.another();
        PreparedStatement backup = second.prepareStatement("backup to ?")) {
      backup.setString(1, temporary.toString());
      backup.execute();
    }
  }

  /**
   * Checks a copy and gives it its name.
   *
   * @throws IOException also if what was written is not the whole workspace
   */
  static void finish(Path temporary, Path target, JournalHead head)
      throws SQLException, IOException {
    try {
      check(temporary, head);
      Durable.forceAndMove(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Packs a closed database file as it is, damaged or of an older schema. */
  static void pack(Path databaseFile, Path target) throws IOException {
    Path temporary = prepare(target);
    try {
      try (OutputStream out = Files.newOutputStream(temporary);
          var zip = new ZipOutputStream(out)) {
        zip.putNextEntry(new ZipEntry(String.valueOf(databaseFile.getFileName())));
        Files.copy(databaseFile, zip);
        zip.closeEntry();
      }
      checkSame(databaseFile, temporary);
      Durable.forceAndMove(temporary, target);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  private static Path prepare(Path target) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    return beside(target);
  }

  private static void checkSame(Path databaseFile, Path zip) throws IOException {
    MessageDigest digest = sha256();
    read(zip, in -> in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest)));
    if (!HexFormat.of().formatHex(digest.digest()).equals(sha256(databaseFile))) {
      throw new IOException("the backup is not what was written: " + zip);
    }
  }

  /** Unpacks the backup beside itself and audits it. */
  private static void check(Path zip, JournalHead head) throws SQLException, IOException {
    Path folder = Files.createTempDirectory(zip.toAbsolutePath().getParent(), ".check");
    try {
      var copy = new WorkspaceFile(folder, "copy");
      unpack(zip, copy.database());
      try (Database database = Database.open(copy, Database.Access.READ_ONLY)) {
        AuditReport report = Audit.run(database.connection(), Optional.of(head));
        if (!report.isSound()) {
          throw new IOException("the backup is not sound: " + report.flaws().getFirst());
        }
      }
    } finally {
      deleteAll(folder);
    }
  }

  private static void deleteAll(Path folder) throws IOException {
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.deleteIfExists(path);
    }
  }

  /**
   * Puts the database file of a backup somewhere.
   *
   * @throws ZipException if the file is no such zip
   */
  static void unpack(Path zip, Path target) throws IOException {
    read(
        zip,
        in -> {
          try (OutputStream out = Files.newOutputStream(target)) {
            in.transferTo(out);
          }
        });
  }

  private interface Reading {
    void read(InputStream in) throws IOException;
  }

  private static void read(Path zip, Reading reading) throws IOException {
    try (InputStream in = Files.newInputStream(zip);
        var entries = new ZipInputStream(in)) {
      for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
        if (entry.getName().endsWith(".mv.db")) {
          reading.read(entries);
          return;
        }
      }
    }
    throw new ZipException("no database in " + zip);
  }

  /** The journal head of a database file that nobody holds; empty where it cannot be read. */
  static Optional<JournalHead> headOf(WorkspaceFile file) {
    if (!Files.exists(file.database())) {
      return Optional.empty();
    }
    try (Database database = Database.open(file, Database.Access.READ_ONLY)) {
      return Optional.of(new Journal(Jdbi.open(database.connection())).head());
    } catch (SQLException | RuntimeException unreadable) {
      return Optional.empty();
    }
  }

  /** All backups of a workspace's rotation, oldest first. */
  static List<Backup> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.flatMap(file -> Backup.of(file).stream()).sorted().toList();
    } catch (NoSuchFileException none) {
      return List.of();
    }
  }

  /** Removes those that the rotation no longer keeps. */
  static void rotate(Path folder, Instant now) throws IOException {
    List<Backup> all = list(folder);
    SortedSet<Backup> kept = Rotation.keep(all, now);
    for (Backup backup : new ArrayList<>(all)) {
      if (!kept.contains(backup)) {
        Files.deleteIfExists(backup.file());
      }
    }
  }

  /** The digest of a whole file, in hex. */
  static String sha256(Path file) throws IOException {
    MessageDigest digest = sha256();
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
