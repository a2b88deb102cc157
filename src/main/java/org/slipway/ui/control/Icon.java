package org.slipway.ui.control;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableDoubleProperty;
import javafx.css.Styleable;
import javafx.css.StyleableDoubleProperty;
import javafx.css.StyleableProperty;
import javafx.css.converter.SizeConverter;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * An icon of Material Design 2. Its size is {@code -slipway-icon-size} of this box, where an em is
 * that of the text around it; an em of the glyph itself would be measured by the glyph and grow
 * with every pass.
 */
public final class Icon extends StackPane {

  private static final double UNSTYLED = 16;

  private static final CssMetaData<Icon, Number> SIZE =
      new CssMetaData<>("-slipway-icon-size", SizeConverter.getInstance(), UNSTYLED) {
        @Override
        public boolean isSettable(Icon icon) {
          return !icon.size.isBound();
        }

        @Override
        public StyleableProperty<Number> getStyleableProperty(Icon icon) {
          return icon.size;
        }
      };

  private static final List<CssMetaData<? extends Styleable, ?>> ALL;

  static {
    var all = new ArrayList<>(StackPane.getClassCssMetaData());
    all.add(SIZE);
    ALL = Collections.unmodifiableList(all);
  }

  private final StyleableDoubleProperty size =
      new SimpleStyleableDoubleProperty(SIZE, this, "size", UNSTYLED);

  /**
   * @param literal of Ikonli, for example {@code mdi2c-close}
   */
  Icon(String literal) {
    var glyph = new FontIcon(literal);
    glyph.getStyleClass().add("icon");
    size.subscribe(now -> glyph.setIconSize((int) Math.round(now.doubleValue())));
    getStyleClass().add("icon-box");
    getChildren().add(glyph);
    setMouseTransparent(true);
  }

  @Override
  public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
    return ALL;
  }
}
