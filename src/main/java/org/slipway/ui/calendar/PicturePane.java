package org.slipway.ui.calendar;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.converter.PaintConverter;
import javafx.css.converter.SizeConverter;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import org.slipway.scene.Ink;
import org.slipway.scene.Picture;
import org.slipway.scene.Spot;

/**
 * A canvas that is as large as its place and paints a picture with the inks of the stylesheet: for
 * each {@link Ink} a property {@code -picture-…}, and {@code -picture-em} for the size of text, so
 * that zooming the window zooms the picture. A missing ink is magenta.
 */
abstract class PicturePane extends Region {

  /** Size of body text for which pictures are laid out, in pixels. */
  private static final double BODY_SIZE = 13;

  private static final double WIDEST_HINT = 420;

  private static final Map<Ink, CssMetaData<PicturePane, Paint>> INKS = new EnumMap<>(Ink.class);
  private static final CssMetaData<PicturePane, Number> EM = new EmMetaData();
  private static final List<CssMetaData<? extends Styleable, ?>> META = metaData();

  private final Canvas canvas = new Canvas();
  private final Map<Ink, ObjectProperty<Paint>> inks = new EnumMap<>(Ink.class);
  private final DoubleProperty em = new SimpleStyleableDoubleProperty(EM, this, "em", BODY_SIZE);
  private final Tooltip tooltip = new Tooltip();
  private Optional<Picture> shown = Optional.empty();
  private boolean hinted;
  private int painted;

  PicturePane() {
    for (Ink ink : Ink.values()) {
      var property =
          new SimpleStyleableObjectProperty<Paint>(INKS.get(ink), this, ink.name(), Color.MAGENTA);
      property.addListener((_, _, _) -> requestLayout());
      inks.put(ink, property);
    }
    em.addListener((_, _, _) -> requestLayout());
    canvas.setMouseTransparent(true);
    getChildren().add(canvas);
  }

  /** The picture for this size, in pixels of the picture. Asked at each layout. */
  abstract Picture picture(double width, double height);

  /** Pixels at the right edge that are left to other nodes. */
  double gutter() {
    return 0;
  }

  /** How many pixels of the window one of the picture takes. */
  final double zoom() {
    return em.get() / BODY_SIZE;
  }

  /** How many marks the last paint drew. */
  final int painted() {
    return painted;
  }

  private ObjectProperty<Paint> property(Ink ink) {
    return Objects.requireNonNull(inks.get(ink));
  }

  /** What an ink looks like now. */
  final Paint paint(Ink ink) {
    return property(ink).get();
  }

  /** What lies under a point of the window's pixels. */
  final Optional<Spot> spot(double x, double y) {
    return shown.flatMap(picture -> picture.spots().at(x / zoom(), y / zoom()));
  }

  /** Says all of what is under the pointer, whose name may have been shortened. */
  final void tell(Optional<Spot> spot) {
    Optional<Spot> told = spot.filter(s -> isTold(s.sort()));
    if (told.isEmpty()) {
      Tooltip.uninstall(this, tooltip);
      hinted = false;
      return;
    }
    hinted = true;
    if (!tooltip.getText().equals(told.get().says())) {
      tooltip.setText(told.get().says());
      tooltip.setWrapText(true);
      tooltip.setMaxWidth(WIDEST_HINT * zoom());
    }
    Tooltip.install(this, tooltip);
  }

  /** What is told now where the pointer rests; empty: nothing. */
  final Optional<String> told() {
    return Optional.of(tooltip.getText()).filter(_ -> hinted);
  }

  static boolean isTold(Spot.Sort sort) {
    return switch (sort) {
      case DEPLOYMENT,
          RESERVATION,
          FREEZE,
          EVENT,
          DATE,
          COVER,
          GAP,
          TRAFFIC,
          COLLISION,
          DAY,
          LANE ->
          true;
      case WINDOW, GROUP, NOW, NODE, EDGE -> false;
    };
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - gutter();
    double height = getHeight();
    if (width <= 0 || height <= 0) {
      return;
    }
    if (canvas.getWidth() != width || canvas.getHeight() != height) {
      canvas.setWidth(width);
      canvas.setHeight(height);
    }
    Picture picture = picture(width / zoom(), height / zoom());
    shown = Optional.of(picture);
    GraphicsContext context = canvas.getGraphicsContext2D();
    if (zoom() != 1 || !picture.isCovered()) {
      context.clearRect(0, 0, width, height);
    }
    context.save();
    context.scale(zoom(), zoom());
    painted = CanvasPainter.paint(context, picture, ink -> property(ink).get());
    context.restore();
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return META;
  }

  private static List<CssMetaData<? extends Styleable, ?>> metaData() {
    var all = new ArrayList<CssMetaData<? extends Styleable, ?>>(Region.getClassCssMetaData());
    for (Ink ink : Ink.values()) {
      var meta = new InkMetaData(ink);
      INKS.put(ink, meta);
      all.add(meta);
    }
    all.add(EM);
    return Collections.unmodifiableList(all);
  }

  private static final class InkMetaData extends CssMetaData<PicturePane, Paint> {

    private final Ink ink;

    InkMetaData(Ink ink) {
      super(
          ink.token().replace("-slipway-", "-picture-"),
          PaintConverter.getInstance(),
          Color.MAGENTA);
      this.ink = ink;
    }

    @Override
    public boolean isSettable(PicturePane pane) {
      return !pane.property(ink).isBound();
    }

    @Override
    @SuppressWarnings("unchecked") // every ink's property is made styleable in the constructor
    public StyleableProperty<Paint> getStyleableProperty(PicturePane pane) {
      return (StyleableProperty<Paint>) pane.property(ink);
    }
  }

  private static final class EmMetaData extends CssMetaData<PicturePane, Number> {

    EmMetaData() {
      super("-picture-em", SizeConverter.getInstance(), BODY_SIZE);
    }

    @Override
    public boolean isSettable(PicturePane pane) {
      return !pane.em.isBound();
    }

    @Override
    @SuppressWarnings("unchecked") // made styleable where it is declared
    public StyleableProperty<Number> getStyleableProperty(PicturePane pane) {
      return (StyleableProperty<Number>) pane.em;
    }
  }
}
