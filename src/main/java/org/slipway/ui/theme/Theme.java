package org.slipway.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A set of colours and line widths over one of AtlantaFX's Primer sheets. */
public enum Theme {
  LIGHT("light", "", new PrimerLight()),
  DARK("dark", "", new PrimerDark()),
  PROJECTOR("projector", "strong", new PrimerLight()),
  HIGH_CONTRAST("contrast", "strong", new PrimerLight());

  private final String token;
  private final String shared;
  private final String ground;

  /**
   * @param shared a sheet under its own that several themes share; empty: none
   */
  Theme(String token, String shared, atlantafx.base.theme.Theme ground) {
    this.token = token;
    this.shared = shared;
    this.ground = ground.getUserAgentStylesheet();
  }

  /** The theme of this token. */
  public static Optional<Theme> of(String token) {
    return Arrays.stream(values()).filter(theme -> theme.token().equals(token)).findFirst();
  }

  /** Its name in settings, sheets and message keys. */
  public String token() {
    return token;
  }

  /** The sheet for ordinary controls, which this theme's own sheets recolour. */
  String ground() {
    return ground;
  }

  /** Where this theme's own sheets lie, the later over the earlier. */
  List<String> sheets() {
    return Stream.of(shared, token)
        .filter(name -> !name.isEmpty())
        .map(name -> "/org/slipway/ui/theme/" + name + ".css")
        .toList();
  }
}
