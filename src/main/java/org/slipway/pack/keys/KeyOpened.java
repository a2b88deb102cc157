package org.slipway.pack.keys;

import org.slipway.core.plan.Phrase;

/** What came of opening a key file. */
public sealed interface KeyOpened {

  record Done(SigningKey key) implements KeyOpened {}

  record Refused(Phrase reason) implements KeyOpened {}
}
