/**
 * Cumulative exposure as files for the people who watch risk: one row or one member for each hour
 * and business unit in which something is in flight. Written, never read.
 */
@NullMarked
package org.slipway.exchange.exposure;

import org.jspecify.annotations.NullMarked;
