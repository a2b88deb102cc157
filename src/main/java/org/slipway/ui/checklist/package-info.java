/**
 * Whether a release may go out, and why: the verdict, what would flip it, what rules decided and
 * what people tick. Ticks, sign-offs, evidence and approvals are edits of the plan.
 */
@NullMarked
package org.slipway.ui.checklist;

import org.jspecify.annotations.NullMarked;
