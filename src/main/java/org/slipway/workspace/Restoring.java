package org.slipway.workspace;

import java.nio.file.Path;
import org.slipway.store.Restore;
import org.slipway.store.WorkspaceFile;

/** Putting a backup in the place of a workspace that nobody holds. */
public final class Restoring {

  private Restoring() {}

  /**
   * Restores a backup; what was there is kept as a backup itself.
   *
   * @param reason why, in the words of who asked; goes into the journal
   */
  public static Restore.Restored restore(Path file, Path backup, String reason, Desk desk) {
    return Restore.restore(WorkspaceFile.of(file), backup, reason, desk.setup());
  }
}
