/**
 * Time without nouns: half-open intervals, sets and indexes of them, wall time in a zone, and
 * recurrences. Facts are instants, rules are local wall time with an IANA zone (DEFINITIONS §3).
 */
@NullMarked
package org.slipway.core.time;

import org.jspecify.annotations.NullMarked;
