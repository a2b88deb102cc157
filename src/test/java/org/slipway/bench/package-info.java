/**
 * Benchmarks: each class is one piece of work at three sizes beside its peers, measured in the same
 * run. {@code mvn -Pbench verify} runs them all and {@link org.slipway.bench.Report} writes the
 * table.
 */
@NullMarked
package org.slipway.bench;

import org.jspecify.annotations.NullMarked;
