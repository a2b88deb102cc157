package org.slipway.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipException;
import org.jdbi.v3.core.Jdbi;

/**
 * Putting a backup in the place of the workspace. The file that was there is kept as a backup
 * itself, and the restored journal says what it replaced.
 */
public final class Restore {

  private static final String OLD_HEAD = "oldHead";
  private static final Pattern HEAD = Pattern.compile("(\\d{1,18}):([0-9a-f]*)");

  private Restore() {}

  /** What became of restoring. */
  public sealed interface Restored {

    /**
     * The backup is the workspace now.
     *
     * @param head of the restored journal, its new entry included
     * @param replaced the backup of the file that was there; empty where there was none
     */
    record Done(JournalHead head, Optional<Path> replaced) implements Restored {}

    /** The workspace is as it was. */
    record NotRestored(StoreProblem problem) implements Restored {}
  }

  /**
   * Restores a backup.
   *
   * @param reason why, in the words of who asked
   */
  public static Restored restore(WorkspaceFile file, Path backup, String reason, Setup setup) {
    return restore(file, backup, reason, setup, Engine.NORMAL);
  }

  static Restored restore(
      WorkspaceFile file, Path backup, String reason, Setup setup, Engine engine) {
    if (!Files.isRegularFile(backup)) {
      return new Restored.NotRestored(new StoreProblem.NoSuchFile(backup));
    }
    try {
      Files.createDirectories(file.folder());
      return switch (LockNote.take(file, setup.clock().instant())) {
        case LockNote.Taken.Theirs(var holder) ->
            new Restored.NotRestored(new StoreProblem.Held(file.database(), holder));
        case LockNote.Taken.Mine(LockNote note) -> {
          try (note) {
            yield replace(file, backup, reason, setup, engine);
          }
        }
      };
    } catch (IOException e) {
      return new Restored.NotRestored(Troubles.of(file.database(), e));
    }
  }

  private static Restored replace(
      WorkspaceFile file, Path backup, String reason, Setup setup, Engine engine) {
    var workshop = new Workshop(file, engine, setup.stamp());
    try {
      workshop.clear();
      BackupFiles.unpack(backup, workshop.aside().database());
      Fit fit = judge(workshop.aside(), backup, engine);
      if (fit.problem().isPresent()) {
        workshop.clear();
        return new Restored.NotRestored(fit.problem().get());
      }
      Optional<JournalHead> old = BackupFiles.headOf(file);
      Optional<Path> replaced = keep(file, setup);
      var detail = new TreeMap<String, String>();
      detail.put(OLD_HEAD, old.map(Restore::text).orElse("unreadable"));
      detail.put("newHead", text(fit.head()));
      detail.put("backupDigest", BackupFiles.sha256(backup));
      detail.put("reason", reason);
      workshop.restore(fit.version(), detail);
      JournalHead head = BackupFiles.headOf(file).orElseThrow();
      return new Restored.Done(head, replaced);
    } catch (ZipException | EOFException e) {
      return new Restored.NotRestored(new StoreProblem.NotABackup(backup));
    } catch (SQLException | IOException | RuntimeException e) {
      return new Restored.NotRestored(Troubles.of(backup, e));
    }
  }

  /** Whether a backup may become the workspace. */
  private record Fit(Optional<StoreProblem> problem, int version, JournalHead head) {

    static Fit no(StoreProblem problem) {
      return new Fit(Optional.of(problem), 0, JournalHead.NONE);
    }
  }

  private static Fit judge(WorkspaceFile unpacked, Path backup, Engine engine) throws SQLException {
    try (Database database = Database.open(unpacked, Database.Access.READ_ONLY)) {
      int known = engine.schema().version();
      return switch (Schema.find(database.connection())) {
        case Schema.Found.Nothing _, Schema.Found.Foreign _ ->
            Fit.no(new StoreProblem.NotAWorkspace(backup));
        case Schema.Found.Version(int found) when found > known ->
            Fit.no(new StoreProblem.NewerVersion(backup, found, known));
        case Schema.Found.Version(int found) when found < known ->
            new Fit(Optional.empty(), found, headOf(database));
        case Schema.Found.Version(int found) -> judgeContent(database, backup, found);
      };
    }
  }

  private static Fit judgeContent(Database database, Path backup, int found) throws SQLException {
    AuditReport report = Audit.run(database.connection(), Optional.empty());
    return report.isSound()
        ? new Fit(Optional.empty(), found, report.head())
        : Fit.no(new StoreProblem.Damaged(backup, report.flaws().getFirst().subject()));
  }

  private static JournalHead headOf(Database database) {
    return new Journal(Jdbi.open(database.connection())).head();
  }

  private static Optional<Path> keep(WorkspaceFile file, Setup setup) throws IOException {
    if (!Files.exists(file.database())) {
      return Optional.empty();
    }
    Backup kept = Backup.now(file.backups(), setup.clock().instant(), Backup.Reason.RESTORE);
    BackupFiles.pack(file.database(), kept.file());
    return Optional.of(kept.file());
  }

  static String text(JournalHead head) {
    return head.seq() + ":" + head.hash();
  }

  /** Reads what {@link #text} wrote; empty where it is something else. */
  static Optional<JournalHead> head(String text) {
    Matcher parts = HEAD.matcher(text);
    return parts.matches()
        ? Optional.of(new JournalHead(Long.parseLong(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }

  /**
   * Whether an entry openly says that it, or what it restored, came in the place of {@code head}.
   */
  static boolean replaced(JournalEntry entry, JournalHead head) {
    return entry.kind() == EntryKind.RESTORED && text(head).equals(entry.detail().get(OLD_HEAD));
  }
}
