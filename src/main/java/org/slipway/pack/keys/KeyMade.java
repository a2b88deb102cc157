package org.slipway.pack.keys;

import org.slipway.core.plan.Phrase;

/** What came of making a key. */
public sealed interface KeyMade {

  record Done(NewKey key) implements KeyMade {}

  record Refused(Phrase reason) implements KeyMade {}
}
