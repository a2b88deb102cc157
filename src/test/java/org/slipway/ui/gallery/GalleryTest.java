package org.slipway.ui.gallery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.screen.Screen;

class GalleryTest {

  @Test
  void writesEachViewInLightAndDark(@TempDir Path folder) throws Exception {
    var sitting =
        new Gallery.Sitting("words", 300, 100, () -> new StackPane(new Label("Payments 4.2")));
    Path first = folder.resolve("one");
    List<Path> files = Screen.on(() -> Gallery.pictures(first, List.of(sitting)));
    assertEquals(List.of(first.resolve("words-light.png"), first.resolve("words-dark.png")), files);
    byte[] light = Files.readAllBytes(files.getFirst());
    assertFalse(Arrays.equals(light, Files.readAllBytes(files.getLast())));
    List<Path> again = Screen.on(() -> Gallery.pictures(folder.resolve("two"), List.of(sitting)));
    assertArrayEquals(light, Files.readAllBytes(again.getFirst()));
  }
}
