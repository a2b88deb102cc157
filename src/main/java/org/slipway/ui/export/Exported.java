package org.slipway.ui.export;

import java.nio.file.Path;
import java.util.List;
import org.slipway.ui.control.Form;

/** What came of an export. */
sealed interface Exported {

  /**
   * It is on the disk.
   *
   * @param leftOut what the format could not hold, in sentences
   */
  record Written(Path file, long bytes, List<String> leftOut) implements Exported {
    public Written {
      leftOut = List.copyOf(leftOut);
    }
  }

  /** There is such a file already; nothing was written. */
  record Exists(Path file) implements Exported {}

  /** Nothing was written. */
  record Wrong(Form.Problem problem) implements Exported {}

  /** The user ended it; nothing was written. */
  record Ended() implements Exported {}
}
