package org.slipway.ui.calendar;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;

/**
 * How far a picture that is higher than its pane is scrolled, in pixels of the picture, and the bar
 * that shows it at the right edge. On the FX thread.
 */
final class VerticalScroll {

  /** What the bar takes of the pane's width, in pixels of the window. */
  static final double GUTTER = 11;

  private final PicturePane pane;
  private final ScrollBar bar = new ScrollBar();
  private double at;

  VerticalScroll(PicturePane pane) {
    this.pane = pane;
    bar.setOrientation(Orientation.VERTICAL);
    bar.setFocusTraversable(false);
    bar.setVisible(false);
    bar.valueProperty().addListener((_, _, now) -> to(now.doubleValue()));
  }

  ScrollBar bar() {
    return bar;
  }

  double at() {
    return at;
  }

  void to(double wanted) {
    if (Math.abs(wanted - at) > 0.5) {
      at = wanted;
      pane.requestLayout();
    }
  }

  /** From here on, while a picture is made. */
  void begin(double top) {
    at = top;
  }

  /** Keeps it inside of what there is, while a picture is made. */
  void clamp(double content, double height) {
    at = Math.clamp(at, 0, Math.max(0, content - height));
  }

  /** Brings a stretch of the content into sight, its top before its end. */
  void reveal(double top, double bottom, double height) {
    if (top < at) {
      at = Math.max(0, top);
    } else if (bottom > at + height) {
      at = Math.min(top, bottom - height);
    }
  }

  /**
   * Puts the bar at the pane's right edge, where there is something to scroll.
   *
   * @param content how high all of it is, in pixels of the picture
   * @param height how much of it is in sight
   */
  void layout(double content, double height) {
    double most = Math.max(0, content - height);
    bar.setVisible(most > 0.5);
    bar.setMax(most);
    bar.setVisibleAmount(most <= 0 ? 0 : most * height / content);
    bar.setValue(at);
    bar.resizeRelocate(pane.getWidth() - GUTTER + 1, 0, GUTTER - 1, pane.getHeight());
  }
}
