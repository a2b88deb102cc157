package org.slipway.ui.file;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Lets files be dropped on a node, which looks different while one is held over it. */
public final class Drops {

  private static final PseudoClass HELD = PseudoClass.getPseudoClass("drop");

  private final Node target;
  private final BooleanSupplier open;
  private final Consumer<List<Path>> taken;

  private Drops(Node target, BooleanSupplier open, Consumer<List<Path>> taken) {
    this.target = target;
    this.open = open;
    this.taken = taken;
  }

  /** Takes files dropped on a node, at least one. */
  public static void of(Node target, Consumer<List<Path>> taken) {
    of(target, () -> true, taken);
  }

  /**
   * Takes files dropped on a node.
   *
   * @param open asked while files are held over it
   */
  public static void of(Node target, BooleanSupplier open, Consumer<List<Path>> taken) {
    var drops = new Drops(target, open, taken);
    target.addEventHandler(DragEvent.DRAG_OVER, drops::over);
    target.addEventHandler(DragEvent.DRAG_EXITED, _ -> drops.held(false));
    target.addEventHandler(DragEvent.DRAG_DROPPED, drops::dropped);
  }

  private void over(DragEvent drag) {
    if (drag.getDragboard().hasFiles() && open.getAsBoolean()) {
      drag.acceptTransferModes(TransferMode.COPY);
      held(true);
      drag.consume();
    }
  }

  private void dropped(DragEvent drag) {
    List<Path> files = drag.getDragboard().getFiles().stream().map(File::toPath).toList();
    held(false);
    if (!files.isEmpty() && open.getAsBoolean()) {
      drag.setDropCompleted(true);
      drag.consume();
      taken.accept(files);
    }
  }

  private void held(boolean now) {
    target.pseudoClassStateChanged(HELD, now);
  }
}
