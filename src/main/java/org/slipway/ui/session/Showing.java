package org.slipway.ui.session;

import java.time.Instant;
import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;

/**
 * What is on the table: replaced whole after each change.
 *
 * @param name of the workspace, as people call it
 * @param clockFixed the bundled sample, whose clock stands still
 * @param undo label of what undo would take back; empty: nothing
 * @param redo label of what redo would do again; empty: nothing
 * @param saved when the last change went to disk; empty: none since opening
 */
public record Showing(
    String name,
    Plan plan,
    Judged judged,
    boolean clockFixed,
    Optional<Phrase> undo,
    Optional<Phrase> redo,
    Optional<Instant> saved) {}
