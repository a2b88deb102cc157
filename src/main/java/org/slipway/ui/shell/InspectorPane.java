package org.slipway.ui.shell;

import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.controlsfx.control.MasterDetailPane;

/**
 * The view that is shown and the inspector beside it, or under it where the window is too narrow
 * for both; the line between them can be moved.
 */
final class InspectorPane extends MasterDetailPane {

  /** Beside the view the inspector takes at most this part of the width. */
  private static final double MOST = 0.45;

  private final ShellViewModel model;
  private final Region inspector;

  InspectorPane(ShellViewModel model, Node view, Region inspector) {
    super(Side.RIGHT, view, inspector, model.inspector().get());
    this.model = model;
    this.inspector = inspector;
    setAnimated(false);
    setMinSize(0, 0);
    showDetailNodeProperty().bindBidirectional(model.inspector());
    dividerPositionProperty().addListener((_, _, at) -> remember(at.doubleValue()));
    widthProperty().addListener((_, _, _) -> arrange());
    heightProperty().addListener((_, _, _) -> arrange());
    showDetailNodeProperty().addListener((_, _, _) -> arrange());
  }

  private double wanted() {
    return inspector.prefWidth(-1) / Math.max(1, getWidth());
  }

  private void remember(double at) {
    if (getDetailSide() == Side.RIGHT && isShowDetailNode() && at > 0 && at < 1) {
      model.split().set(at);
    }
  }

  private void arrange() {
    if (getWidth() <= 0) {
      return;
    }
    boolean beside = wanted() <= MOST;
    setDetailSide(beside ? Side.RIGHT : Side.BOTTOM);
    double kept = model.split().get();
    setDividerPosition(beside ? (kept > 0 ? kept : 1 - wanted()) : 1 - MOST);
  }
}
