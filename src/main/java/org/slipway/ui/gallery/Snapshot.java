package org.slipway.ui.gallery;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;

/** Takes the picture of a view in a scene without a window. On the FX thread. */
public final class Snapshot {

  private Snapshot() {}

  /** The view at this size in this look. It must not stand in a scene yet. */
  public static WritableImage of(Parent view, int width, int height, Look look) {
    return of(new Scene(view, width, height), look);
  }

  /** The scene as it stands, in this look. */
  public static WritableImage of(Scene scene, Look look) {
    Themes.wear(scene, look);
    // a first picture lets sizes settle that depend on styles; the second is the one
    scene.snapshot(null);
    return scene.snapshot(null);
  }

  /** The bytes of a PNG file. */
  public static byte[] png(WritableImage image) {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
