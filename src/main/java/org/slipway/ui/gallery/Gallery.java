package org.slipway.ui.gallery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** Writes pictures of views into a folder. */
public final class Gallery {

  private Gallery() {}

  /**
   * One view to be taken.
   *
   * @param name of the file, without theme and ending
   * @param view makes the view anew for each picture, as one scene holds it
   */
  public record Sitting(String name, int width, int height, Supplier<? extends Parent> view) {}

  /**
   * Takes each view in light and dark. On the FX thread, which a display need not stand behind.
   *
   * @param folder is made where it is missing
   * @return the files, in the order they were asked for
   * @throws IOException if a file cannot be written
   */
  public static List<Path> pictures(Path folder, List<Sitting> sittings) throws IOException {
    Files.createDirectories(folder);
    var files = new ArrayList<Path>();
    for (Sitting sitting : sittings) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        files.add(picture(folder, sitting, theme));
      }
    }
    return files;
  }

  private static Path picture(Path folder, Sitting sitting, Theme theme) throws IOException {
    var image =
        Snapshot.of(sitting.view().get(), sitting.width(), sitting.height(), new Look(theme, 100));
    Path file = folder.resolve(sitting.name() + "-" + theme.token() + ".png");
    Files.write(file, Snapshot.png(image));
    return file;
  }
}
