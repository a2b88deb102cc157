/**
 * What is different between two plans, as files: one row or one member a difference. Written, never
 * read.
 */
@NullMarked
package org.slipway.exchange.diff;

import org.jspecify.annotations.NullMarked;
