package org.slipway.store;

import java.util.Optional;

/**
 * What a process has in hand while it holds a workspace.
 *
 * @param note empty for a reader of a folder that cannot be written
 * @param socket empty where nobody is to be answered
 */
record Hold(
    WorkspaceFile file,
    Setup setup,
    Engine engine,
    Optional<LockNote> note,
    Optional<HolderSocket> socket) {}
