package org.slipway.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slipway.store.WorkspaceFile;
import org.slipway.text.Texts;
import org.slipway.ui.file.PathPicker;

/** Asks where a workspace is, or is to be. */
record WorkspaceChooser(PathPicker picker, Texts texts) {

  /** A file for a new one; empty: given up. */
  Optional<Path> newFile() {
    return picker.save(wanted("desktop.new-title"), Optional.empty());
  }

  /** The file of one; empty: given up. */
  Optional<Path> file() {
    return picker.open(wanted("desktop.open-title"), Optional.empty());
  }

  private PathPicker.Wanted wanted(String title) {
    return new PathPicker.Wanted(
        texts.get(title), texts.get("desktop.workspaces"), List.of("*" + WorkspaceFile.SUFFIX));
  }
}
