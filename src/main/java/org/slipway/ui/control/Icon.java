package org.slipway.ui.control;

import javafx.scene.text.Text;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolver;
import org.kordamp.ikonli.IkonResolverProvider;
import org.kordamp.ikonli.javafx.JavaFXFontLoader;

/**
 * An icon of Material Design 2: one letter of the icon font. Its size is an em of the text around
 * it, as that of any text; Ikonli's own node measures an em by itself and grows with every pass.
 */
public final class Icon extends Text {

  private static final IkonResolver ICONS =
      IkonResolverProvider.getInstance(JavaFXFontLoader.getInstance());

  /**
   * @param literal of Ikonli, for example {@code mdi2c-close}
   */
  Icon(String literal) {
    IkonHandler icons = ICONS.resolve(literal);
    setText(Character.toString(icons.resolve(literal).getCode()));
    setStyle("-fx-font-family: '" + icons.getFontFamily() + "';");
    getStyleClass().add("icon");
    setMouseTransparent(true);
  }
}
