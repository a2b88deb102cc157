/**
 * What a search for slots found, of one deployment and of many. It goes out as CSV, and as the same
 * JSON that the command gives.
 */
@NullMarked
package org.slipway.exchange.slot;

import org.jspecify.annotations.NullMarked;
