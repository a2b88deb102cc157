package org.slipway.ui.calendar;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.slipway.ui.control.Home;

/**
 * A small month above the inspector, or beside it where there is more width than height. Where it
 * would be cut, or leave the inspector less than it takes itself, the inspector has all.
 */
public final class Beside extends Region implements Home {

  private final Region month;
  private final Region inspector;
  private final BooleanProperty fits = new SimpleBooleanProperty(true);
  private final ObservableBooleanValue shown;

  /**
   * @param shown whether the month is wanted
   */
  public Beside(Region month, Region inspector, ObservableBooleanValue shown) {
    this.month = month;
    this.inspector = inspector;
    this.shown = shown;
    getChildren().addAll(month, inspector);
    month.visibleProperty().bind(fits.and(shown));
    month.visibleProperty().addListener((_, _, _) -> requestLayout());
  }

  /** The month is for the mouse and has keys of the calendar; the inspector is gone to. */
  @Override
  public Node home() {
    return inspector instanceof Home home ? home.home() : inspector;
  }

  @Override
  protected double computePrefWidth(double height) {
    return inspector.prefWidth(height);
  }

  @Override
  protected double computeMinWidth(double height) {
    return inspector.minWidth(height);
  }

  @Override
  protected double computePrefHeight(double width) {
    return inspector.prefHeight(width);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    double monthWidth = shown.get() ? month.prefWidth(-1) : 0;
    boolean beside = shown.get() && width > 2.2 * monthWidth;
    double monthHeight = shown.get() ? month.prefHeight(beside ? monthWidth : width) : 0;
    fits.set(beside ? monthHeight <= height : 2 * monthHeight <= height);
    if (!month.isVisible()) {
      inspector.resizeRelocate(0, 0, width, height);
    } else if (beside) {
      month.resizeRelocate(0, 0, monthWidth, height);
      inspector.resizeRelocate(monthWidth, 0, width - monthWidth, height);
    } else {
      month.resizeRelocate(0, 0, width, monthHeight);
      inspector.resizeRelocate(0, monthHeight, width, Math.max(0, height - monthHeight));
    }
  }
}
