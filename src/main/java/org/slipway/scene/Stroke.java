package org.slipway.scene;

/**
 * A drawn line.
 *
 * @param width in pixels
 * @param dash length of a dash in pixels; 0: an unbroken line
 * @param gap between dashes
 */
public record Stroke(Ink ink, double width, double dash, double gap) {

  public static Stroke of(Ink ink, double width) {
    return new Stroke(ink, width, 0, 0);
  }

  public boolean isDashed() {
    return dash > 0;
  }
}
