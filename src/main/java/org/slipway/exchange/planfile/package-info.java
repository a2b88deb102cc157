/**
 * A plan in its own JSON form as a source of records: known ids are changed, unknown ones added,
 * nothing is removed.
 */
@NullMarked
package org.slipway.exchange.planfile;

import org.jspecify.annotations.NullMarked;
