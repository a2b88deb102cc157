/**
 * Utilisation of environments and shared services as files: one row or one member for each of them
 * and week. Written, never read.
 */
@NullMarked
package org.slipway.exchange.utilisation;

import org.jspecify.annotations.NullMarked;
