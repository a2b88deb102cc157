/**
 * The one mutable place: the current plan, its history, and apply, save, publish. Knows no toolkit.
 */
@NullMarked
package org.slipway.workspace;

import org.jspecify.annotations.NullMarked;
