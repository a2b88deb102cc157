/**
 * What every reader of files shares: the bytes with their limits, what was found wrong and where,
 * and the records a file states, not yet compared with any plan. Readers of single formats use it;
 * it knows none of them.
 */
@NullMarked
package org.slipway.exchange.incoming;

import org.jspecify.annotations.NullMarked;
