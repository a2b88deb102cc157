package org.slipway.pack;

import org.slipway.core.plan.Phrase;

/** What came of making a pack. */
public sealed interface Packed {

  record Done(Pack pack) implements Packed {}

  record Refused(Phrase reason) implements Packed {}
}
