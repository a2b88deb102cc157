package org.slipway.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled fonts, so that the window looks the same on every machine. */
public final class Fonts {

  private static final List<String> FILES =
      List.of(
          "SlipwaySans-Regular",
          "SlipwaySans-Medium",
          "SlipwaySans-SemiBold",
          "SlipwaySans-Bold",
          "DejaVuSans",
          "DejaVuSansMono");

  private Fonts() {}

  /**
   * Makes the bundled fonts known to the toolkit; again is harmless. On the FX thread, before the
   * first scene.
   *
   * @throws IllegalStateException if a font is not there or the toolkit cannot load it
   */
  public static void load() {
    for (String file : FILES) {
      try (InputStream in =
          Fonts.class.getResourceAsStream("/org/slipway/fonts/" + file + ".ttf")) {
        if (in == null || Font.loadFont(in, 12) == null) {
          throw new IllegalStateException("cannot load the bundled font " + file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
