package org.slipway.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A set of colours and line widths over one of AtlantaFX's Primer sheets. */
public enum Theme {
  LIGHT(new PrimerLight(), "light"),
  DARK(new PrimerDark(), "dark"),
  PROJECTOR(new PrimerLight(), "strong", "projector"),
  HIGH_CONTRAST(new PrimerLight(), "strong", "contrast");

  private final String ground;
  private final List<String> sheets;

  /**
   * @param sheets names of its own sheets, the later over the earlier; the last one is its token
   */
  Theme(atlantafx.base.theme.Theme ground, String... sheets) {
    this.ground = ground.getUserAgentStylesheet();
    this.sheets = List.of(sheets);
  }

  /** The theme of this token. */
  public static Optional<Theme> of(String token) {
    return Arrays.stream(values()).filter(theme -> theme.token().equals(token)).findFirst();
  }

  /** Its name in settings, sheets and message keys. */
  public String token() {
    return sheets.getLast();
  }

  /** The sheet for ordinary controls, which this theme's own sheets recolour. */
  String ground() {
    return ground;
  }

  /** Where this theme's own sheets lie, the later over the earlier. */
  List<String> sheets() {
    return sheets.stream().map(name -> "/org/slipway/ui/theme/" + name + ".css").toList();
  }
}
