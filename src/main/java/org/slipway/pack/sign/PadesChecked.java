package org.slipway.pack.sign;

import java.time.Instant;
import org.slipway.core.plan.Phrase;

/** What a check of a signed PDF found. */
public sealed interface PadesChecked {

  /** It fits and covers every byte; the time is the one the signer wrote. */
  record Good(Instant at) implements PadesChecked {}

  /** The signature does not fit the signed bytes or the expected signer. */
  record Bad(Phrase reason) implements PadesChecked {}

  /** The file is not as it was signed: no signature, something after it, something hidden. */
  record Altered(Phrase reason) implements PadesChecked {}
}
