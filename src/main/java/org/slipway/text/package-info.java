/**
 * Sentences: message bundles, and how phrases, refusals, times and durations read. The only place
 * where words for people are made.
 */
@NullMarked
package org.slipway.text;

import org.jspecify.annotations.NullMarked;
