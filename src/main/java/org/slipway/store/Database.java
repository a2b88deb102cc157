package org.slipway.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.h2.jdbc.JdbcConnection;

/**
 * An open database file: one connection, commits written at once. Belongs to one thread at a time.
 */
final class Database implements AutoCloseable {

  /**
   * WRITE_DELAY=0: a commit is in the file when it returns (the default loses the last half second
   * on a kill). RETENTION_TIME: space that is free again is not used before the file is closed; H2
   * 2.5 puts a commit there without saying so in the file's header, and after a kill it would not
   * be found (decision 0036). No trace files beside the user's. Names in lower case as in
   * PostgreSQL.
   */
  private static final String SETTINGS =
      ";WRITE_DELAY=0;RETENTION_TIME=2147483647;TRACE_LEVEL_FILE=0;TRACE_LEVEL_SYSTEM_OUT=0;DATABASE_TO_LOWER=TRUE"
          + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=64";

  private static final byte[] MAGIC = "H:2,".getBytes(StandardCharsets.US_ASCII);
  private static final int BLOCK = 4_096;

  private static final System.Logger LOG = System.getLogger(Database.class.getName());

  private final String url;
  private final Connection connection;

  private Database(String url, Connection connection) {
    this.url = url;
    this.connection = connection;
  }

  /** How to reach the file: through which of H2's file systems, and whether it may be written. */
  record Access(String fileSystem, boolean writes) {

    static final Access NORMAL = new Access("file:", true);
    static final Access READ_ONLY = new Access("file:", false);

    static {
      UnlockedPath.register();
    }

    String url(WorkspaceFile file) {
      String through = writes ? fileSystem : UnlockedPath.SCHEME + ':' + fileSystem;
      String mode = writes ? "" : ";ACCESS_MODE_DATA=r;IFEXISTS=TRUE";
      return "jdbc:h2:" + through + file.databasePath() + SETTINGS + mode;
    }
  }

  /**
   * Opens the file, making an empty database where there is none.
   *
   * @throws SQLException for {@link Troubles} to tell apart
   */
  static Database open(WorkspaceFile file, Access access) throws SQLException {
    String url = access.url(file);
    Connection connection = DriverManager.getConnection(url, "", "");
    return new Database(url, connection);
  }

  /** Opens a file to see whether it is another program's; names are in upper case there. */
  static Database openForeign(WorkspaceFile file) throws SQLException {
    String url =
        "jdbc:h2:"
            + UnlockedPath.SCHEME
            + ":file:"
            + file.databasePath()
            + ";TRACE_LEVEL_FILE=0;ACCESS_MODE_DATA=r";
    return new Database(url, DriverManager.getConnection(url, "", ""));
  }

  /** Whether the file's name can stand in the address of a database. */
  static boolean canName(WorkspaceFile file) {
    return file.databasePath().indexOf(';') < 0;
  }

  /** Why a file cannot be a workspace, seen from its first bytes; nothing where it may be one. */
  static Optional<StoreProblem> look(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Optional.of(new StoreProblem.NoSuchFile(file));
    }
    if (!Files.isRegularFile(file)) {
      return Optional.of(new StoreProblem.NotAWorkspace(file));
    }
    byte[] start;
    try (InputStream in = Files.newInputStream(file)) {
      start = in.readNBytes(2 * BLOCK);
    }
    if (start.length == 0) {
      return Optional.of(new StoreProblem.NothingInIt(file));
    }
    if (hasHeader(start, 0) || hasHeader(start, BLOCK)) {
      return Optional.empty();
    }
    return Optional.of(new StoreProblem.NotAWorkspace(file));
  }

  /** Whether another program, or this one, has the file open to write in it. */
  static Optional<StoreProblem> lookForLock(Path file) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null ? Optional.of(new StoreProblem.InUse(file, false)) : Optional.empty();
    } catch (OverlappingFileLockException e) {
      return Optional.of(new StoreProblem.InUse(file, true));
    } catch (IOException e) {
      LOG.log(System.Logger.Level.DEBUG, "no locks here: " + file, e);
      return Optional.empty();
    }
  }

  private static boolean hasHeader(byte[] bytes, int at) {
    if (bytes.length < at + MAGIC.length) {
      return false;
    }
    for (int i = 0; i < MAGIC.length; i++) {
      if (bytes[at + i] != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  Connection connection() {
    return connection;
  }

  /** A second connection to the same open database. */
  Connection another() throws SQLException {
    return DriverManager.getConnection(url, "", "");
  }

  void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /**
   * Commits and forces the file to disk: H2 by itself hands a commit to the system, and a power cut
   * could take it away again.
   */
  void commitForced() throws SQLException {
    connection.commit();
    execute("CHECKPOINT SYNC");
  }

  boolean isOpen() {
    try {
      return connection.isValid(0);
    } catch (SQLException e) {
      return false;
    }
  }

  /**
   * Commits go to the file only at {@link #closeCompact}: for a file that is being made aside,
   * where each statement of a schema would else write it once more. The hour is never reached, so
   * no other thread writes.
   */
  void holdBack() throws SQLException {
    execute("SET WRITE_DELAY 3600000");
  }

  /** Closes and makes the file small. */
  void closeCompact() throws SQLException {
    try {
      connection.setAutoCommit(true);
      execute("SET WRITE_DELAY 0");
      execute("SHUTDOWN COMPACT");
    } finally {
      close();
    }
  }

  /** Closes without more writing than needed. */
  @Override
  public void close() throws SQLException {
    if (connection instanceof JdbcConnection open && open.isClosed()) {
      return;
    }
    connection.close();
  }
}
