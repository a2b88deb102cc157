package org.slipway.workspace;

import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;
import org.slipway.store.EntryKind;
import org.slipway.store.JournalHead;

/**
 * A new plan is on disk and is the current one.
 *
 * @param edit what led from {@code before} to {@code plan}; empty changes after a recovery
 */
public record Published(Plan before, Plan plan, Edit edit, EntryKind kind, JournalHead head) {}
