/**
 * The graph of a plan in the languages of other programs. Ids are stable, labels escaped, frames
 * are clusters, and what is on a critical path carries a class of that name.
 */
@NullMarked
package org.slipway.exchange.graph;

import org.jspecify.annotations.NullMarked;
