package org.slipway.ui.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.event.EventTarget;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import org.controlsfx.control.MasterDetailPane;

/**
 * The view that is shown and the inspector beside it; the line between them can be moved. Where the
 * window is too narrow for both, the inspector closes, and opens below the view when asked for.
 */
final class InspectorPane extends MasterDetailPane {

  /** Beside the view the inspector takes at most this part of the width. */
  private static final double MOST = 0.4;

  /** Below the view it takes this part of the height. */
  private static final double BELOW = 0.45;

  /** Positions nearer than this are the same: they are rounded to whole pixels. */
  private static final double NEAR = 0.002;

  /** Wider than this part, it is folded away while it has nothing to say. */
  private static final double MUCH = 0.3;

  private final ShellViewModel model;
  private final ObservableBooleanValue idle;
  private final Region width = new Region(); // a closed inspector does not follow the size of type
  private final ObservableBooleanValue inspecting; // held, or it would be forgotten
  private boolean held;
  private boolean spare;

  InspectorPane(ShellViewModel model, Node view, Aside aside) {
    super(Side.RIGHT, view, aside.node(), model.inspector().get());
    this.model = model;
    idle = aside.idle();
    width.getStyleClass().add("inspector-width");
    width.setManaged(false);
    getChildren().add(width);
    setAnimated(false);
    setMinSize(0, 0);
    inspecting = model.inspecting();
    inspecting.subscribe(this::setShowDetailNode);
    idle.subscribe(_ -> fold());
    addEventFilter(MouseEvent.MOUSE_PRESSED, press -> held = isDivider(press.getTarget()));
    addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> remember());
    showDetailNodeProperty().addListener((_, _, _) -> requestLayout());
  }

  /** Only here is it known how wide the inspector would be in the present font. */
  @Override
  protected void layoutChildren() {
    arrange();
    super.layoutChildren();
  }

  private double wanted() {
    return width.prefWidth(-1) / Math.max(1, getWidth());
  }

  private static boolean isDivider(EventTarget target) {
    return target instanceof Node node && node.getStyleClass().contains("split-pane-divider");
  }

  /** What a hand did to the divider is kept; what the layout does to it is not. */
  private void remember() {
    if (held && getDetailSide() == Side.RIGHT) {
      model.split().set(getDividerPosition());
    }
    held = false;
  }

  /** Folds or shows it as soon as that changes, and leaves it to the reader else. */
  private void fold() {
    boolean now = getWidth() > 0 && idle.get() && wanted() > MUCH;
    if (now != spare) {
      spare = now;
      model.fold(now);
    }
  }

  private void arrange() {
    if (getWidth() <= 0 || held) {
      return;
    }
    fold();
    boolean beside = wanted() <= MOST;
    Side side = beside ? Side.RIGHT : Side.BOTTOM;
    double kept = model.split().get();
    double at = beside ? (kept > 0 ? kept : 1 - wanted()) : 1 - BELOW;
    if (getDetailSide() != side) {
      setDetailSide(side);
      model.crowd(!beside);
    }
    if (Math.abs(getDividerPosition() - at) > NEAR) {
      setDividerPosition(at);
    }
  }
}
