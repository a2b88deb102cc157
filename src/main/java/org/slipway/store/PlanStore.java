package org.slipway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;

/**
 * One workspace file, open and held by this process. An edit is acknowledged only after its rows
 * and its journal entry are on disk, in one transaction. Safe for all threads; one works at a time.
 */
public final class PlanStore implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(PlanStore.class.getName());

  private final Hold hold;
  private final Optional<SampleMark> mark;
  private final List<Table> tables = Table.all();
  private final ReentrantLock turn = new ReentrantLock();

  // Guarded by turn.
  private Database database;
  private Journal journal;
  private JournalHead head;
  private boolean broken;
  private boolean closed;

  PlanStore(Hold hold, Database database, JournalHead head, Optional<SampleMark> mark) {
    this.hold = hold;
    this.mark = mark;
    this.database = database;
    this.journal = new Journal(Jdbi.open(database.connection()));
    this.head = head;
  }

  /**
   * Opens a workspace that is there and holds it until {@link #close}. An older one is migrated,
   * after a backup.
   */
  public static Opening open(WorkspaceFile file, Setup setup) {
    return new Opener(file, setup, Engine.NORMAL).open();
  }

  /** Makes a workspace where there is none, and holds it until {@link #close}. */
  public static Opening create(WorkspaceFile file, Creation creation, Setup setup) {
    return new Opener(file, setup, Engine.NORMAL).create(creation);
  }

  /**
   * Opens a workspace to read it and let go soon. Holds it where the folder can be written, so that
   * nobody writes meanwhile; answers nobody; {@link #save} saves nothing.
   */
  public static Opening read(WorkspaceFile file, Setup setup) {
    return new Opener(file, setup, Engine.NORMAL).read();
  }

  public WorkspaceFile file() {
    return hold.file();
  }

  /** The sample's moment; empty for every other workspace. */
  public Optional<Instant> fixedClock() {
    return mark.map(SampleMark::clock);
  }

  /** What makes it the sample; empty for every other workspace. */
  public Optional<SampleMark> mark() {
    return mark;
  }

  /** The end of the journal: the last acknowledged entry. */
  public JournalHead head() {
    turn.lock();
    try {
      return head;
    } finally {
      turn.unlock();
    }
  }

  /** Answers other processes from now on; the functions may be called from several threads. */
  public void answer(Function<Request, Answer> answers) {
    hold.socket().ifPresent(socket -> socket.serve(answers));
  }

  /**
   * Saves an edit that was applied to {@code before} and gave {@code after}; unknown records that
   * differ between the two are saved with it.
   *
   * @param before the plan that this store last acknowledged
   */
  public Saving save(Plan before, Plan after, Edit edit, EntryKind kind, Stamp stamp) {
    return save(before, after, Posting.of(JournalEntry.BASE, kind, edit), stamp);
  }

  /**
   * Saves what is posted, to the base or to a branch: a branch has its changes in the journal
   * alone.
   *
   * @param before the plan of that branch, or of the base, that this store last acknowledged
   */
  public Saving save(Plan before, Plan after, Posting posting, Stamp stamp) {
    turn.lock();
    try {
      if (broken || closed) {
        return notSaved(new StoreProblem.Failed(file().database(), "closed"));
      }
      JournalEntry bare = entry(posting, stamp);
      try {
        List<Change> edited = posting.edit().changes();
        List<ChangeLine> changes =
            posting.isOfBase()
                ? Rows.write(database.connection(), tables, before, after, edited)
                : Rows.lines(before, after, edited);
        JournalEntry entry = journal.append(bare, changes);
        return commit(entry.head());
      } catch (SQLException | RuntimeException e) {
        rollBack();
        return notSaved(problem(e));
      }
    } finally {
      turn.unlock();
    }
  }

  private JournalEntry entry(Posting posting, Stamp stamp) {
    return new JournalEntry(
        head.seq() + 1,
        posting.branch(),
        stamp.at(),
        stamp.actor(),
        posting.kind(),
        posting.edit().label(),
        posting.edit().undoes(),
        posting.detail(),
        hold.engine().schema().version(),
        head.hash(),
        "");
  }

  private Saving commit(JournalHead next) {
    try {
      database.commitForced();
      head = next;
      return new Saving.Saved(next);
    } catch (SQLException | RuntimeException e) {
      // Whether it is on disk is not known: nothing more is written before resume() has looked.
      broken = true;
      return notSaved(problem(e));
    }
  }

  private void rollBack() {
    try {
      database.connection().rollback();
      broken = !journal.head().equals(head);
      database.connection().rollback();
    } catch (SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "the database has stopped: " + file(), e);
      broken = true;
    }
  }

  private Saving notSaved(StoreProblem problem) {
    return new Saving.NotSaved(problem);
  }

  private StoreProblem problem(Throwable thrown) {
    LOG.log(System.Logger.Level.WARNING, "failed: " + file(), thrown);
    return Troubles.of(file().database(), thrown);
  }

  /** Whether a write failed so that {@link #resume} must look before anything more is written. */
  public boolean isBroken() {
    turn.lock();
    try {
      return broken;
    } finally {
      turn.unlock();
    }
  }

  /**
   * Opens the file anew after a failure. The plan in the answer is what is on disk: everything that
   * was acknowledged, and the last edit if it got there without being acknowledged.
   */
  public Opening resume() {
    turn.lock();
    try {
      closeQuietly();
      Database again = Database.open(file(), hold.engine().writing());
      database = again;
      journal = new Journal(Jdbi.open(again.connection()));
      Plan plan = Audit.load(again.connection());
      JournalHead found = journal.head();
      if (found.seq() < head.seq()) {
        throw new IllegalArgumentException("entry " + head.seq() + " is missing");
      }
      again.connection().setAutoCommit(false);
      head = found;
      broken = false;
      return new Opening.Opened(this, plan);
    } catch (SQLException | RuntimeException e) {
      broken = true;
      closeQuietly();
      return new Opening.NotOpened(problem(e));
    } finally {
      turn.unlock();
    }
  }

  private void closeQuietly() {
    try {
      database.close();
    } catch (SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.DEBUG, "closing a stopped database", e);
    }
  }

  /** Reads something; a failure has no sealed result of its own. */
  private interface Reading<T> {
    T read() throws SQLException, IOException;
  }

  private <T> T told(Function<Journal, T> telling) {
    return reading(() -> telling.apply(journal));
  }

  private <T> T reading(Reading<T> reading) {
    turn.lock();
    try {
      if (closed) {
        throw new IllegalStateException("closed: " + file());
      }
      T value = reading.read();
      database.connection().rollback();
      return value;
    } catch (SQLException | IOException | JdbiException e) {
      throw new StoreFailed(problem(e), e);
    } finally {
      turn.unlock();
    }
  }

  /** What the journal tells of the past and of the branches. */
  public History history() {
    return new History(this::told);
  }

  /**
   * Compares the journal with itself, with the rows, and with an earlier head.
   *
   * @param known the last head seen, kept outside of the file
   * @throws StoreFailed if the file fails
   */
  public AuditReport audit(Optional<JournalHead> known) {
    return reading(() -> Audit.run(database.connection(), known));
  }

  /**
   * Audits a file that does not open because it is unsound; empty where it is too damaged to be
   * read at all. Call it only after an {@link StoreProblem.Unsound} opening.
   */
  public static Optional<AuditReport> auditUnsound(
      WorkspaceFile file, Optional<JournalHead> known) {
    try (Database database = Database.open(file, Database.Access.READ_ONLY)) {
      return Optional.of(Audit.run(database.connection(), known));
    } catch (SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "cannot be audited: " + file, e);
      return Optional.empty();
    }
  }

  /** Whether the journal holds an earlier head, or says openly that a restore replaced it. */
  public boolean holds(JournalHead known) {
    return reading(() -> journal.holds(known));
  }

  /** Copies the workspace to a file that is not there yet, and checks the copy. */
  public Optional<StoreProblem> backup(Path target) {
    if (Files.exists(target)) {
      return Optional.of(new StoreProblem.AlreadyThere(target));
    }
    Path temporary = BackupFiles.beside(target);
    try {
      JournalHead copied = copyTo(temporary);
      BackupFiles.finish(temporary, target, copied);
      return Optional.empty();
    } catch (SQLException | IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "no backup: " + target, e);
      BackupFiles.discard(temporary);
      return Optional.of(Troubles.of(target, e));
    }
  }

  private JournalHead copyTo(Path temporary) throws SQLException, IOException {
    turn.lock();
    try {
      if (broken || closed) {
        throw new IOException("closed: " + file());
      }
      BackupFiles.copy(database, temporary);
      return head;
    } finally {
      turn.unlock();
    }
  }

  /** Makes the next backup of the rotation and clears away those it no longer keeps. */
  public Optional<StoreProblem> backup(Backup.Reason reason) {
    Instant now = hold.setup().clock().instant();
    Optional<StoreProblem> problem = backup(Backup.now(file().backups(), now, reason).file());
    if (problem.isPresent()) {
      return problem.map(cause -> new StoreProblem.NoBackup(file().database(), cause));
    }
    try {
      BackupFiles.rotate(file().backups(), now);
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "old backups stay: " + file().backups(), e);
    }
    return Optional.empty();
  }

  /** The backups of a workspace's rotation, oldest first. */
  public static List<Backup> backups(WorkspaceFile file) {
    try {
      return BackupFiles.list(file.backups());
    } catch (IOException e) {
      throw new StoreFailed(Troubles.of(file.backups(), e), e);
    }
  }

  /** Makes the file small, closes it and lets go of it. */
  @Override
  public void close() {
    turn.lock();
    try {
      if (closed) {
        return;
      }
      closed = true;
      hold.socket().ifPresent(HolderSocket::close);
      closeDatabase();
      letGo();
    } finally {
      turn.unlock();
    }
  }

  private void closeDatabase() {
    try {
      if (broken || hold.socket().isEmpty()) {
        database.close();
      } else {
        database.closeCompact();
      }
    } catch (SQLException | RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "not closed as it should be: " + file(), e);
    }
  }

  private void letGo() {
    try {
      if (hold.note().isPresent()) {
        hold.note().get().close();
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.WARNING, "the lock note stays: " + file(), e);
    }
  }
}
