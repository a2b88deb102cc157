/**
 * Lays out dependency graphs with Eclipse ELK, the only room that knows that library. It is loaded
 * when a graph is laid out for the first time.
 */
@NullMarked
package org.slipway.layout;

import org.jspecify.annotations.NullMarked;
