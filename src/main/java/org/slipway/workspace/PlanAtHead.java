package org.slipway.workspace;

import org.slipway.core.plan.Plan;
import org.slipway.store.JournalHead;

/** A plan and the end of the journal it stands at. */
public record PlanAtHead(Plan plan, JournalHead head) {}
