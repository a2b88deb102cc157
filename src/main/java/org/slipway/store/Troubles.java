package org.slipway.store;

import java.io.IOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;

/**
 * What an exception means for the user. The deepest cause that says something wins: the database
 * reports a full disk, a read-only folder and a damaged file under the same codes.
 */
final class Troubles {

  private Troubles() {}

  static StoreProblem of(Path file, Throwable thrown) {
    List<Throwable> chain = chain(thrown);
    for (Throwable cause : chain.reversed()) {
      if (isFull(cause)) {
        return new StoreProblem.DiskFull(file);
      }
      if (isReadOnly(cause)) {
        return new StoreProblem.ReadOnly(file);
      }
    }
    for (Throwable cause : chain) {
      if (cause instanceof Unsound unsound) {
        return new StoreProblem.Unsound(file, unsound.flaws().size(), unsound.flaws().getFirst());
      }
      if (cause instanceof SQLException sql) {
        return of(file, sql, chain);
      }
    }
    return new StoreProblem.Failed(file, said(thrown));
  }

  /**
   * The same for a file that is only read: what the database then stumbles over without any trouble
   * of the disk is damage, whatever it calls it.
   */
  static StoreProblem whileReading(Path file, Throwable thrown) {
    StoreProblem problem = of(file, thrown);
    boolean outside = chain(thrown).stream().anyMatch(IOException.class::isInstance);
    boolean needsWriting =
        !outside
            && thrown instanceof SQLException sql
            && sql.getErrorCode() == ErrorCode.DATABASE_IS_READ_ONLY;
    if (needsWriting) {
      return new StoreProblem.NothingInIt(file); // the database looks for its own tables in vain
    }
    return switch (problem) {
      case StoreProblem.ReadOnly _, StoreProblem.Failed _, StoreProblem.TooLarge _ when !outside ->
          new StoreProblem.Damaged(file, said(thrown));
      default -> problem;
    };
  }

  private static StoreProblem of(Path file, SQLException sql, List<Throwable> chain) {
    return switch (sql.getErrorCode()) {
      case ErrorCode.DATABASE_ALREADY_OPEN_1 ->
          new StoreProblem.InUse(
              file, chain.stream().anyMatch(OverlappingFileLockException.class::isInstance));
      case ErrorCode.FILE_CORRUPTED_1, ErrorCode.FILE_VERSION_ERROR_1 ->
          new StoreProblem.Damaged(file, said(sql));
      case ErrorCode.IO_EXCEPTION_1, ErrorCode.IO_EXCEPTION_2 -> fileTrouble(file, sql, chain);
      case ErrorCode.DATABASE_IS_READ_ONLY -> new StoreProblem.ReadOnly(file);
      case ErrorCode.VALUE_TOO_LONG_2 -> new StoreProblem.TooLarge(file, said(sql));
      case ErrorCode.GENERAL_ERROR_1 -> fileTrouble(file, sql, chain);
      default -> new StoreProblem.Failed(file, said(sql));
    };
  }

  /** A file that cannot be written is no damage; one that cannot be read is. */
  private static StoreProblem fileTrouble(Path file, SQLException sql, List<Throwable> chain) {
    for (Throwable cause : chain) {
      if (cause instanceof MVStoreException store) {
        return switch (store.getErrorCode()) {
          case DataUtils.ERROR_FILE_CORRUPT,
              DataUtils.ERROR_UNSUPPORTED_FORMAT,
              DataUtils.ERROR_CHUNK_NOT_FOUND,
              DataUtils.ERROR_READING_FAILED ->
              new StoreProblem.Damaged(file, said(store));
          case DataUtils.ERROR_FILE_LOCKED -> new StoreProblem.InUse(file, false);
          default -> new StoreProblem.Failed(file, said(store));
        };
      }
    }
    boolean unreadable = sql.getErrorCode() != ErrorCode.GENERAL_ERROR_1;
    return unreadable && chain.stream().noneMatch(IOException.class::isInstance)
        ? new StoreProblem.Damaged(file, said(sql))
        : new StoreProblem.Failed(file, said(chain.getLast()));
  }

  private static boolean isFull(Throwable cause) {
    String text = text(cause);
    return cause instanceof IOException
        && (text.contains("no space left")
            || text.contains("not enough space")
            || text.contains("disk full")
            || text.contains("quota exceeded"));
  }

  private static boolean isReadOnly(Throwable cause) {
    return cause instanceof AccessDeniedException
        || cause instanceof ReadOnlyFileSystemException
        || (cause instanceof IOException
            && (text(cause).contains("read-only") || text(cause).contains("permission denied")));
  }

  private static String text(Throwable cause) {
    return Objects.toString(cause.getMessage(), "").toLowerCase(Locale.ROOT);
  }

  /** One line for people: the message without nested copies of it. */
  static String said(Throwable thrown) {
    if (thrown instanceof NoSuchFileException) {
      return "no such file or folder: " + thrown.getMessage();
    }
    if (thrown instanceof FileSystemException fs && fs.getReason() != null) {
      return fs.getReason();
    }
    String text = Objects.toString(thrown.getMessage(), thrown.getClass().getSimpleName());
    return text.lines().findFirst().orElse(text);
  }

  private static List<Throwable> chain(Throwable thrown) {
    var chain = new ArrayList<Throwable>();
    var seen = Collections.newSetFromMap(new IdentityHashMap<Throwable, Boolean>());
    for (Throwable t = thrown; t != null && seen.add(t); t = t.getCause()) {
      chain.add(t);
    }
    return chain;
  }
}
