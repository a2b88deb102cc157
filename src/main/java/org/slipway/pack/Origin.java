package org.slipway.pack;

import java.util.Optional;
import org.slipway.pack.document.JournalHead;

/**
 * Where the plan of a pack comes from.
 *
 * @param journal empty: a plan from a file has none
 * @param sample whether it is the bundled sample with its fixed clock; said on each page
 */
public record Origin(Optional<JournalHead> journal, boolean sample) {}
