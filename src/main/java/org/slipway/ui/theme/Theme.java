package org.slipway.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/** A set of colours and line widths over one of AtlantaFX's Primer sheets. */
public enum Theme {
  LIGHT("light", new PrimerLight()),
  DARK("dark", new PrimerDark()),
  PROJECTOR("projector", new PrimerLight()),
  HIGH_CONTRAST("contrast", new PrimerLight());

  private final String token;
  private final String ground;

  Theme(String token, atlantafx.base.theme.Theme ground) {
    this.token = token;
    this.ground = ground.getUserAgentStylesheet();
  }

  /** Its name in settings, sheets and message keys. */
  public String token() {
    return token;
  }

  /** The sheet for ordinary controls, which this theme's own sheet recolours. */
  String ground() {
    return ground;
  }

  /** Where this theme's own sheet lies. */
  String sheet() {
    return "/org/slipway/ui/theme/" + token + ".css";
  }
}
