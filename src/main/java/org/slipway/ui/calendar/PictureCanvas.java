package org.slipway.ui.calendar;

import org.slipway.scene.Picture;
import org.slipway.scene.TextMeasure;

/** Any picture on a canvas, as large as its place. On the FX thread. */
public final class PictureCanvas extends PicturePane {

  /** Makes the picture for a size, in pixels of the picture. */
  @FunctionalInterface
  public interface Maker {
    Picture of(TextMeasure measure, double width, double height);
  }

  private final FontMeasure measure = new FontMeasure();
  private final Maker maker;

  public PictureCanvas(Maker maker) {
    this.maker = maker;
    getStyleClass().add("timeline");
    setMinWidth(0);
  }

  @Override
  Picture picture(double width, double height) {
    Picture made = maker.of(measure, width, height);
    setAccessibleText(made.says());
    return made;
  }

  /** A place in the picture under a place in this pane. */
  public double inPicture(double pixels) {
    return pixels / zoom();
  }
}
