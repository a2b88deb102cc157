/**
 * Directed graphs of numbered nodes and what is asked of them: order, circles, reach, ways and what
 * cuts them. Knows no plan; {@code core.graph.component} puts components behind the numbers.
 */
@NullMarked
package org.slipway.core.graph;

import org.jspecify.annotations.NullMarked;
