package org.slipway.scene;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * How an area is filled.
 *
 * @param opacity 0 to 1
 * @param originX where the pattern starts, so that it does not swim when the area is cut
 */
public record Fill(Ink ink, Pattern pattern, double opacity, double originX) {

  private static final Map<Ink, Fill> SOLID = solid();

  /** All of an area in one ink; thousands of marks share it. */
  public static Fill of(Ink ink) {
    return Objects.requireNonNull(SOLID.get(ink));
  }

  private static Map<Ink, Fill> solid() {
    var solid = new EnumMap<Ink, Fill>(Ink.class);
    for (Ink ink : Ink.values()) {
      solid.put(ink, new Fill(ink, Pattern.SOLID, 1, 0));
    }
    return solid;
  }

  public static Fill of(Ink ink, double opacity) {
    return new Fill(ink, Pattern.SOLID, opacity, 0);
  }
}
