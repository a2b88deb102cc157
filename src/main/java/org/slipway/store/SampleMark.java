package org.slipway.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What makes a workspace the sample; written once, into its first journal entry.
 *
 * @param clock the moment at which its clock stands still
 * @param origin SHA-256 of the bundled file it was made from; empty: of before that was kept
 */
public record SampleMark(Instant clock, Optional<String> origin) {}
