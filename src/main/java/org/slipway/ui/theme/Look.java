package org.slipway.ui.theme;

/**
 * What the user chose to see.
 *
 * @param zoom in percent, 50 to 300
 */
public record Look(Theme theme, int zoom) {

  /** Light, at its own size. */
  public static final Look PLAIN = new Look(Theme.LIGHT, 100);

  private static final int STEP = 10;

  public Look {
    zoom = Math.clamp(zoom, 50, 300);
  }

  public Look withTheme(Theme other) {
    return new Look(other, zoom);
  }

  public Look larger() {
    return new Look(theme, zoom + STEP);
  }

  public Look smaller() {
    return new Look(theme, zoom - STEP);
  }

  public Look atOwnSize() {
    return new Look(theme, 100);
  }

  /** Size of body text in pixels. */
  public double bodySize() {
    return Tokens.of(theme).bodySize() * zoom / 100;
  }
}
