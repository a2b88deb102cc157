package org.slipway.ui.calendar;

import java.util.function.BiFunction;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.slipway.scene.Palette;
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

  /** The colours that it is drawn in now. */
  public Palette palette() {
    return ink -> css(paint(ink));
  }

  private static String css(Paint paint) {
    return paint instanceof Color color
        ? "#%02x%02x%02x"
            .formatted(
                Math.round(color.getRed() * 255),
                Math.round(color.getGreen() * 255),
                Math.round(color.getBlue() * 255))
        : "none";
  }

  /** Asks for the picture anew. */
  public void refresh() {
    requestLayout();
  }
}
