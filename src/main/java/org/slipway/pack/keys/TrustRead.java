package org.slipway.pack.keys;

import org.slipway.core.plan.Phrase;

/** What came of reading roots to trust. */
public sealed interface TrustRead {

  record Done(Trust trust) implements TrustRead {}

  record Refused(Phrase reason) implements TrustRead {}
}
