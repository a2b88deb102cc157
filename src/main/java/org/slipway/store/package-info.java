/**
 * Keeps plans in one H2 file each: rows and a hash-chained journal in one transaction, one holder
 * at a time, backups and audit. {@link org.slipway.store.PlanStore} is the door; SQL stays inside.
 */
@NullMarked
package org.slipway.store;

import org.jspecify.annotations.NullMarked;
