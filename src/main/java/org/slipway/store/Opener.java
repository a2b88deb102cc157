package org.slipway.store;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Jdbi;
import org.slipway.core.plan.Plan;

/** The steps from a path to a workspace that is open and held. Each failure lets go of all. */
final class Opener {

  private static final System.Logger LOG = System.getLogger(Opener.class.getName());

  /** A command that only reads holds the file for a moment; it is worth waiting for. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration PAUSE = Duration.ofMillis(50);

  private final WorkspaceFile file;
  private final Setup setup;
  private final Engine engine;

  Opener(WorkspaceFile file, Setup setup, Engine engine) {
    this.file = file;
    this.setup = setup;
    this.engine = engine;
  }

  /** Opens a workspace that is there. */
  Opening open() {
    if (!Database.canName(file)) {
      return new Opening.NotOpened(new StoreProblem.BadName(file.database()));
    }
    return guarded(
        () -> {
          Optional<StoreProblem> wrong = Database.look(file.database());
          if (wrong.isPresent()) {
            return new Opening.NotOpened(wrong.get());
          }
          if (!Files.isWritable(file.database())) {
            return new Opening.NotOpened(new StoreProblem.ReadOnly(file.database()));
          }
          return held(note -> openHeld(note, Optional.empty()));
        });
  }

  /** Makes a workspace and opens it. */
  Opening create(Creation creation) {
    if (!Database.canName(file)) {
      return new Opening.NotOpened(new StoreProblem.BadName(file.database()));
    }
    try {
      Files.createDirectories(file.folder());
      return held(note -> openHeld(note, Optional.of(creation)));
    } catch (SQLException | IOException e) {
      LOG.log(System.Logger.Level.INFO, "not made: " + file, e);
      return new Opening.NotOpened(Troubles.of(file.database(), e));
    }
  }

  /** Opens a workspace for a moment, to read it; nothing in it is changed. */
  Opening read() {
    if (!Database.canName(file)) {
      return new Opening.NotOpened(new StoreProblem.BadName(file.database()));
    }
    return guarded(
        () -> {
          Optional<StoreProblem> wrong = Database.look(file.database());
          if (wrong.isPresent()) {
            return new Opening.NotOpened(wrong.get());
          }
          if (!Files.isWritable(file.folder())) {
            return readHeld(Optional.empty());
          }
          return held(note -> readHeld(Optional.of(note)));
        });
  }

  private interface Step {
    Opening run() throws SQLException, IOException;
  }

  private interface HeldStep {
    Opening run(LockNote note) throws SQLException, IOException;
  }

  private Opening guarded(Step step) {
    try {
      return step.run();
    } catch (SQLException | IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.INFO, "not opened: " + file, e);
      return new Opening.NotOpened(Troubles.whileReading(file.database(), e));
    }
  }

  private Opening held(HeldStep step) throws SQLException, IOException {
    return switch (take()) {
      case LockNote.Taken.Theirs(var holder) ->
          new Opening.NotOpened(new StoreProblem.Held(file.database(), holder));
      case LockNote.Taken.Mine(LockNote note) -> {
        boolean opened = false;
        try {
          Opening opening = step.run(note);
          opened = opening instanceof Opening.Opened;
          yield opening;
        } finally {
          if (!opened) {
            note.close();
          }
        }
      }
    };
  }

  /** Takes the lock; waits a little for a holder that answers nobody, since it is soon gone. */
  private LockNote.Taken take() throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    LockNote.Taken taken = LockNote.take(file, setup.clock().instant());
    while (taken instanceof LockNote.Taken.Theirs(var holder)
        && holder.flatMap(Holder::socket).isEmpty()
        && System.nanoTime() < end) {
      LockSupport.parkNanos(PAUSE.toNanos());
      taken = LockNote.take(file, setup.clock().instant());
    }
    return taken;
  }

  private Opening openHeld(LockNote note, Optional<Creation> creation)
      throws SQLException, IOException {
    var workshop = new Workshop(file, engine, setup.stamp());
    workshop.clear();
    if (creation.isPresent()) {
      if (Files.exists(file.database())) {
        return new Opening.NotOpened(new StoreProblem.AlreadyThere(file.database()));
      }
      workshop.create(creation.get());
      return openRead(note, creation.get().plan());
    }
    Optional<StoreProblem> locked = Database.lookForLock(file.database());
    if (locked.isPresent()) {
      return new Opening.NotOpened(locked.get());
    }
    Database database = Database.open(file, engine.reading());
    if (!isCurrent(database)) {
      Optional<StoreProblem> problem = prepare(workshop);
      if (problem.isPresent()) {
        return new Opening.NotOpened(problem.get());
      }
      database = Database.open(file, engine.reading());
    }
    return openRead(note, readAll(database));
  }

  /** Reads and checks all before anything is written: a damaged file stays as it is. */
  private static Plan readAll(Database database) throws SQLException {
    try (database) {
      return Audit.load(database.connection());
    }
  }

  /** The folder is forced to disk first: the file may have been moved into its place just now. */
  private Opening openRead(LockNote note, Plan plan) throws SQLException, IOException {
    Durable.forceFolder(file.database());
    return load(Optional.of(note), Database.open(file, engine.writing()), Optional.of(plan));
  }

  /** Whether the tables are those of this program; closes the database where they are not. */
  private boolean isCurrent(Database database) throws SQLException {
    boolean current = false;
    try {
      current =
          Schema.find(database.connection()) instanceof Schema.Found.Version(int found)
              && found == engine.schema().version();
      return current;
    } finally {
      if (!current) {
        database.close();
      }
    }
  }

  /** Makes a file that is there ready: migrated if it is older. */
  private Optional<StoreProblem> prepare(Workshop workshop) throws SQLException, IOException {
    return switch (find(engine.reading())) {
      case Schema.Found.Nothing _ -> Optional.of(new StoreProblem.NothingInIt(file.database()));
      case Schema.Found.Foreign _ -> Optional.of(new StoreProblem.NotAWorkspace(file.database()));
      case Schema.Found.Version(int found) when found > engine.schema().version() ->
          Optional.of(newer(found));
      case Schema.Found.Version(int found) when found < engine.schema().version() ->
          afterBackup(() -> workshop.migrate(found));
      case Schema.Found.Version _ -> Optional.empty();
    };
  }

  private Schema.Found find(Database.Access access) throws SQLException {
    Schema.Found found;
    try (Database database = Database.open(file, access)) {
      found = Schema.find(database.connection());
    }
    if (!(found instanceof Schema.Found.Nothing)) {
      return found;
    }
    // A database made with names in upper case looks empty in ours.
    try (Database database = Database.openForeign(file)) {
      return Schema.find(database.connection());
    }
  }

  private StoreProblem newer(int found) {
    return new StoreProblem.NewerVersion(file.database(), found, engine.schema().version());
  }

  private interface Making {
    void make() throws SQLException, IOException;
  }

  /**
   * Replaces the file by another one, but never the only copy of it: a file that was cut short can
   * look like an empty database.
   */
  private Optional<StoreProblem> afterBackup(Making making) throws SQLException, IOException {
    Backup backup = Backup.now(file.backups(), setup.clock().instant(), Backup.Reason.MIGRATION);
    try {
      BackupFiles.pack(file.database(), backup.file());
    } catch (IOException e) {
      return Optional.of(new StoreProblem.NoBackup(file.database(), Troubles.of(backup.file(), e)));
    }
    making.make();
    return Optional.empty();
  }

  private Opening readHeld(Optional<LockNote> note) throws SQLException, IOException {
    Optional<StoreProblem> locked = Database.lookForLock(file.database());
    if (locked.isPresent()) {
      return new Opening.NotOpened(locked.get());
    }
    Database database = Database.open(file, engine.reading());
    if (isCurrent(database)) {
      return load(note, database, Optional.empty());
    }
    return switch (find(engine.reading())) {
      case Schema.Found.Nothing _ ->
          new Opening.NotOpened(new StoreProblem.NothingInIt(file.database()));
      case Schema.Found.Foreign _ ->
          new Opening.NotOpened(new StoreProblem.NotAWorkspace(file.database()));
      case Schema.Found.Version(int found) when found > engine.schema().version() ->
          new Opening.NotOpened(newer(found));
      case Schema.Found.Version(int found) ->
          new Opening.NotOpened(
              new StoreProblem.OlderVersion(file.database(), found, engine.schema().version()));
    };
  }

  /**
   * @param read the plan, where the file was read before and will be written; a reader reads it now
   */
  private Opening load(Optional<LockNote> note, Database database, Optional<Plan> read)
      throws SQLException, IOException {
    boolean writes = read.isPresent();
    boolean done = false;
    try {
      var journal = new Journal(Jdbi.open(database.connection()));
      JournalHead head = journal.head();
      Optional<SampleMark> mark = journal.entry(1).flatMap(Creation::mark);
      Plan plan = writes ? read.get() : Audit.load(database.connection());
      database.connection().setAutoCommit(false);
      Optional<HolderSocket> socket = writes ? bind() : Optional.empty();
      if (note.isPresent() && socket.isPresent()) {
        note.get().say(Holder.self(setup.clock().instant(), socket.map(HolderSocket::path)));
      }
      var hold = new Hold(file, setup, engine, note, socket);
      var store = new PlanStore(hold, database, head, mark);
      done = true;
      return new Opening.Opened(store, plan);
    } finally {
      if (!done) {
        database.close();
      }
    }
  }

  /** Without a socket the workspace opens all the same; other processes then get no answers. */
  private Optional<HolderSocket> bind() {
    try {
      return Optional.of(HolderSocket.bind(setup.socketFolder()));
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(System.Logger.Level.WARNING, "no socket for other processes", e);
      return Optional.empty();
    }
  }
}
