package org.slipway.ui.calendar;

import java.util.function.BiFunction;
import org.slipway.scene.Picture;
import org.slipway.scene.TextMeasure;

/**
 * A canvas for pictures of other views, with the calendar's inks. The picture is asked for at each
 * layout. On the FX thread.
 */
public final class PictureView extends PicturePane {

  private final TextMeasure measure = new FontMeasure();
  private final BiFunction<Double, Double, Picture> pictures;

  /**
   * @param pictures makes the picture for a width and height in pixels of the picture
   */
  public PictureView(BiFunction<Double, Double, Picture> pictures) {
    this.pictures = pictures;
    getStyleClass().add("timeline");
    getStylesheets().add(org.slipway.ui.theme.Themes.sheetOf(CalendarView.class));
  }

  @Override
  Picture picture(double width, double height) {
    return pictures.apply(width, height);
  }

  /** What measures texts for such pictures. */
  public TextMeasure measure() {
    return measure;
  }

  /** How many pixels of the window one of the picture takes. */
  public double pixels() {
    return zoom();
  }

  /** Asks for the picture anew. */
  public void refresh() {
    requestLayout();
  }
}
