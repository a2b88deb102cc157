package org.slipway.ui.importing;

import java.util.List;

/** What came of reading a file. Nothing has been changed. */
sealed interface Outcome {

  /** It can be taken. */
  record Ready(PreviewViewModel preview) implements Outcome {}

  /** It cannot be taken; at least one line says why and what to do. */
  record Refused(List<Told> told) implements Outcome {
    public Refused {
      told = List.copyOf(told);
    }
  }

  /** The user ended the reading. */
  record Ended() implements Outcome {}
}
