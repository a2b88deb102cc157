package org.slipway.ui.control;

import javafx.scene.Node;

/** A view that knows where the keyboard begins in it; any other begins at its first control. */
public interface Home {

  /** What takes the focus when the view is gone to; it can have it. */
  Node home();
}
