/** Whole stories in the words of those who plan. */
@NullMarked
package org.slipway.scenario;

import org.jspecify.annotations.NullMarked;
