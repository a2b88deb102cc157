package org.slipway.ui.control;

/** Icons of Material Design 2 by their Ikonli literal; their size follows the text. */
public final class Icons {

  private Icons() {}

  public static Icon of(String literal) {
    return new Icon(literal);
  }
}
