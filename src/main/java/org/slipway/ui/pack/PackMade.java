package org.slipway.ui.pack;

import java.nio.file.Path;
import java.util.List;
import org.slipway.ui.control.Form;

/** What came of making a pack. */
sealed interface PackMade {

  /** Both files are on the disk. */
  record Done(Path pdf, Path json) implements PackMade {}

  /** There are files of that name already; nothing was written. */
  record Exists(List<Path> files) implements PackMade {
    public Exists {
      files = List.copyOf(files);
    }
  }

  /** Nothing was made. */
  record Wrong(Form.Problem problem) implements PackMade {}

  /** The user ended it. */
  record Ended() implements PackMade {}
}
