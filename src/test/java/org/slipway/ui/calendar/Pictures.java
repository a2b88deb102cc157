package org.slipway.ui.calendar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import org.slipway.ui.gallery.Snapshot;

/** Keeps pictures in the folder of system property {@code slipway.pictures}, where it is set. */
final class Pictures {

  private Pictures() {}

  static void keep(String name, WritableImage image) throws IOException {
    String folder = System.getProperty("slipway.pictures", "");
    if (!folder.isEmpty()) {
      Files.createDirectories(Path.of(folder));
      Files.write(Path.of(folder, name + ".png"), Snapshot.png(image));
    }
  }
}
