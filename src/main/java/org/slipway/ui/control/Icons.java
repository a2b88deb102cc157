package org.slipway.ui.control;

import org.kordamp.ikonli.javafx.FontIcon;

/** Icons of Material Design 2 by their Ikonli literal; their size follows the text. */
public final class Icons {

  private Icons() {}

  public static FontIcon of(String literal) {
    var icon = new FontIcon(literal);
    icon.getStyleClass().add("icon");
    return icon;
  }
}
