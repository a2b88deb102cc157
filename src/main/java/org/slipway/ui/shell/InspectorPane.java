package org.slipway.ui.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.event.EventTarget;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.controlsfx.control.MasterDetailPane;
import org.slipway.ui.control.Layers;
import org.slipway.ui.task.FxTasks;

/**
 * The view that is shown and the inspector beside it; the line between them can be moved. Where the
 * window is too narrow for both, the inspector closes, and opens below the view when asked for; in
 * place of the view where the window is too low for both as well, until Escape.
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
  private final Region wants = new Region(); // a closed inspector does not follow the size of type
  private final Pane view;
  private final Node inspector;
  private final ObservableBooleanValue inspecting; // held, or it would be forgotten
  private boolean held;
  private boolean spare;
  private boolean covering;

  /**
   * @param view holds the view that is shown
   */
  InspectorPane(ShellViewModel model, Pane view, Aside aside) {
    super(Side.RIGHT, view, aside.node(), model.inspector().get());
    this.model = model;
    this.view = view;
    idle = aside.idle();
    inspector = aside.node();
    wants.getStyleClass().add("inspector-wants");
    wants.setManaged(false);
    getChildren().add(wants);
    setAnimated(false);
    setMinSize(0, 0);
    inspecting = model.inspecting();
    inspecting.subscribe(this::setShowDetailNode);
    idle.subscribe(_ -> fold());
    addEventFilter(MouseEvent.MOUSE_PRESSED, press -> held = isDivider(press.getTarget()));
    addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> remember());
    addEventFilter(KeyEvent.KEY_PRESSED, this::uncover); // before buttons, which take Escape
    showDetailNodeProperty().addListener((_, _, _) -> requestLayout());
  }

  /** Only here is it known how wide the inspector would be in the present font. */
  @Override
  protected void layoutChildren() {
    arrange();
    super.layoutChildren();
  }

  private double wanted() {
    return wants.prefWidth(-1) / Math.max(1, getWidth());
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
    double at = beside ? (kept > 0 ? kept : 1 - wanted()) : under();
    if (getDetailSide() != side) {
      setDetailSide(side);
      model.crowd(!beside);
    }
    if (Math.abs(getDividerPosition() - at) > NEAR) {
      setDividerPosition(at);
    }
    cover(!beside && at == 0 && isShowDetailNode());
  }

  /** The part of the height that is left to the view over the inspector. */
  private double under() {
    double needed =
        view.getChildren().stream()
            .mapToDouble(shown -> shown.minHeight(getWidth()))
            .reduce(wants.prefHeight(-1), Math::max);
    return getHeight() * (1 - BELOW) < needed ? 0 : 1 - BELOW;
  }

  /** The keyboard does not stay in a view that is not to be seen. */
  private void cover(boolean now) {
    if (now && !covering) {
      FxTasks.afterwards(() -> Layers.beginning(inspector).ifPresent(Node::requestFocus));
    }
    covering = now;
  }

  private void uncover(KeyEvent press) {
    if (covering && press.getCode() == KeyCode.ESCAPE) {
      press.consume();
      model.turnInspector();
    }
  }
}
