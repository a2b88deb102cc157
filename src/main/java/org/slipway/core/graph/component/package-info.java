/**
 * The components of a plan as a graph: what is hit when one of them changes or fails, circles and
 * how to break them, single points of failure, vendors behind it, and what it means to the
 * business. Every answer carries its reasons, as phrases.
 */
@NullMarked
package org.slipway.core.graph.component;

import org.jspecify.annotations.NullMarked;
