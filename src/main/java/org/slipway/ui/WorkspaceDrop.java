package org.slipway.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.slipway.store.WorkspaceFile;

/** Takes a workspace file that is dropped anywhere on the window. */
final class WorkspaceDrop {

  private final Consumer<Path> open;

  WorkspaceDrop(Consumer<Path> open) {
    this.open = open;
  }

  void listen(Scene scene) {
    scene.addEventFilter(DragEvent.DRAG_OVER, this::over);
    scene.addEventFilter(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void over(DragEvent drag) {
    if (workspace(drag).isPresent()) {
      drag.acceptTransferModes(TransferMode.COPY);
      drag.consume();
    }
  }

  private void dropped(DragEvent drag) {
    workspace(drag)
        .ifPresent(
            file -> {
              drag.setDropCompleted(true);
              drag.consume();
              open.accept(file);
            });
  }

  private static Optional<Path> workspace(DragEvent drag) {
    return drag.getDragboard().getFiles().stream()
        .map(File::toPath)
        .filter(file -> file.toString().endsWith(WorkspaceFile.SUFFIX))
        .findFirst();
  }
}
