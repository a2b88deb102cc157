package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.slipway.ui.gallery.Snapshot;

/** What tests ask of the pictures they take. */
final class Pictures {

  private Pictures() {}

  /** Keeps one in the folder of system property {@code slipway.pictures}, where it is set. */
  static void keep(String name, WritableImage image) throws IOException {
    String folder = System.getProperty("slipway.pictures", "");
    if (!folder.isEmpty()) {
      Files.createDirectories(Path.of(folder));
      Files.write(Path.of(folder, name + ".png"), Snapshot.png(image));
    }
  }

  /** The colours of all its pixels. */
  static Set<Integer> colors(WritableImage image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var pixels = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
    var colors = new TreeSet<Integer>();
    int last = ~pixels[0];
    for (int pixel : pixels) {
      if (pixel != last) {
        colors.add(pixel);
      }
      last = pixel;
    }
    return colors;
  }

  /** Everything in it is drawn in an ink that the stylesheet knows. */
  static void assertInks(WritableImage image) {
    assertFalse(colors(image).contains(argb(Color.MAGENTA)), "an ink is missing in the stylesheet");
  }

  static int argb(Color color) {
    return 0xff000000
        | (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }
}
