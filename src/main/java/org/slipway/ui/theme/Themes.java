package org.slipway.ui.theme;

import java.net.URL;
import java.util.ArrayList;
import java.util.Locale;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.slipway.ui.task.FxTasks;

/** Dresses scenes. Each scene of the application, dialogs included, is dressed here. */
public final class Themes {

  private Themes() {}

  /** Gives the scene this look, in place of the one it had. On the FX thread. */
  public static void wear(Scene scene, Look look) {
    scene.setUserAgentStylesheet(look.theme().ground());
    var sheets = new ArrayList<String>();
    sheets.add(url("/org/slipway/ui/theme/base.css"));
    look.theme().sheets().forEach(sheet -> sheets.add(url(sheet)));
    scene.getStylesheets().setAll(sheets);
    String size = "-fx-font-size: " + look.bodySize() + "px;";
    scene.getRoot().setStyle(size);
    scene.addPostLayoutPulseListener(
        new Runnable() {
          @Override
          public void run() {
            scene.removePostLayoutPulseListener(this);
            FxTasks.afterwards(() -> again(scene, size));
          }
        });
  }

  /**
   * Gives all styles once more, with nothing left to change. A part that answers to its new type
   * while styles are given leaves others without theirs.
   */
  private static void again(Scene scene, String size) {
    if (scene.getRoot().getStyle().equals(size)) {
      scene.getRoot().setStyle(size + " ");
    }
  }

  /** The theme that goes with what the system is set to. On the FX thread. */
  public static Theme ofSystem() {
    return Platform.getPreferences().getColorScheme() == ColorScheme.DARK
        ? Theme.DARK
        : Theme.LIGHT;
  }

  /** The sheet that lies beside a view's class and has its name in small letters. */
  public static String sheetOf(Class<?> view) {
    String path = view.getPackageName().replace('.', '/');
    return url("/" + path + "/" + view.getSimpleName().toLowerCase(Locale.ROOT) + ".css");
  }

  private static String url(String resource) {
    URL found = Themes.class.getResource(resource);
    if (found == null) {
      throw new IllegalStateException("missing " + resource);
    }
    return found.toExternalForm();
  }
}
