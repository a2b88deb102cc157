package org.slipway.workspace;

import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.store.StoreProblem;

/** What became of opening or creating a workspace. */
public sealed interface WorkspaceOpening {

  /**
   * It is open; close it.
   *
   * @param seen how its journal stands to the last head seen here
   * @param warning what the user should be told about that
   */
  record Ready(Workspace workspace, HeadSeen seen, Optional<Phrase> warning)
      implements WorkspaceOpening {}

  record NotOpened(StoreProblem problem) implements WorkspaceOpening {}
}
