package org.slipway.scene;

/**
 * How an area is filled.
 *
 * @param opacity 0 to 1
 * @param originX where the pattern starts, so that it does not swim when the area is cut
 */
public record Fill(Ink ink, Pattern pattern, double opacity, double originX) {

  public static Fill of(Ink ink) {
    return new Fill(ink, Pattern.SOLID, 1, 0);
  }

  public static Fill of(Ink ink, double opacity) {
    return new Fill(ink, Pattern.SOLID, opacity, 0);
  }
}
