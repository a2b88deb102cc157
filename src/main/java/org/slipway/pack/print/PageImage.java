package org.slipway.pack.print;

/**
 * A page as pixels, row by row from the top, each alpha, red, green, blue from the highest bits.
 */
public final class PageImage {

  private final int width;
  private final int height;
  private final int[] pixels;

  PageImage(int width, int height, int[] pixels) {
    this.width = width;
    this.height = height;
    this.pixels = pixels.clone();
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** A copy, {@code width * height} long. */
  public int[] pixels() {
    return pixels.clone();
  }
}
