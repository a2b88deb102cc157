package org.slipway.exchange;

import java.util.List;
import org.slipway.exchange.incoming.Problem;

/** What became of reading a file for a plan. */
public sealed interface ImportResult {

  /** It can be taken; nothing has been changed yet. */
  record Ready(ImportPreview preview) implements ImportResult {}

  /**
   * It cannot be taken, for at least one reason.
   *
   * @param format what it was read as, or {@code unknown}
   */
  record Refused(String file, String format, List<Problem> problems) implements ImportResult {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /** The user ended it; nothing has been changed. */
  record Cancelled(String file) implements ImportResult {}
}
