package org.slipway.store;

import java.nio.file.Path;

/**
 * Where a workspace lies: {@code NAME.slipway.mv.db} in a folder, with its lock, its lock note and
 * its backups beside it.
 *
 * @param folder absolute
 * @param name without any suffix
 */
public record WorkspaceFile(Path folder, String name) {

  /** How the database file of every workspace ends. */
  public static final String SUFFIX = ".slipway.mv.db";

  private static final String SHORT_SUFFIX = ".slipway";

  public WorkspaceFile {
    folder = folder.toAbsolutePath().normalize();
  }

  /** The workspace people mean by {@code path}: with the whole suffix, half of it, or none. */
  public static WorkspaceFile of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    Path last = absolute.getFileName();
    if (folder == null || last == null) {
      throw new IllegalArgumentException("not a file: " + path);
    }
    String name = last.toString();
    for (String suffix : new String[] {SUFFIX, SHORT_SUFFIX}) {
      if (name.endsWith(suffix) && name.length() > suffix.length()) {
        name = name.substring(0, name.length() - suffix.length());
      }
    }
    return new WorkspaceFile(folder, name);
  }

  /** The database itself. */
  public Path database() {
    return folder.resolve(name + SUFFIX);
  }

  /** The lock note: who holds the workspace. There only while somebody does, or after a crash. */
  public Path lockNote() {
    return folder.resolve(name + SHORT_SUFFIX + ".holder");
  }

  /** The empty file whose lock makes somebody the holder; it stays. */
  Path lockFile() {
    return folder.resolve(name + SHORT_SUFFIX + ".lock");
  }

  /** The folder of its rotating backups. */
  public Path backups() {
    return folder.resolve(name + SHORT_SUFFIX + ".backups");
  }

  /** What H2 calls the file: its path without the suffix that H2 adds itself. */
  String databasePath() {
    return folder.resolve(name + SHORT_SUFFIX).toString().replace('\\', '/');
  }

  @Override
  public String toString() {
    return database().toString();
  }
}
