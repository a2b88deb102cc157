package org.slipway.pack;

import org.slipway.pack.document.JournalHead;
import java.util.Optional;

/**
 * Where the plan of a pack comes from.
 *
 * @param journal empty: a plan from a file has none
 * @param sample whether it is the bundled sample with its fixed clock; said on each page
 */
public record Origin(Optional<JournalHead> journal, boolean sample) {}
