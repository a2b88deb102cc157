/**
 * The truth about plans: values and pure functions. Knows no clock, no file, no toolkit, no
 * database and no sentence.
 */
@NullMarked
package org.slipway.core;

import org.jspecify.annotations.NullMarked;
