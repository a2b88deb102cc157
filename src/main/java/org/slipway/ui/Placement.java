package org.slipway.ui;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.slipway.settings.Panes;
import org.slipway.settings.WindowState;

/** Where the window stands: kept from start to start, never off all screens. */
final class Placement {

  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;

  /** So much of the window must be on a screen, or it is put there. */
  private static final double SEEN = 120;

  private Placement() {}

  /** Puts a stage where it was, or in the middle of the first screen. */
  static void restore(Stage stage, Optional<WindowState> last) {
    List<Rectangle2D> screens = Screen.getScreens().stream().map(Screen::getVisualBounds).toList();
    WindowState at = onScreen(last, screens);
    stage.setX(at.x());
    stage.setY(at.y());
    stage.setWidth(at.width());
    stage.setHeight(at.height());
    stage.setMaximized(at.maximized());
  }

  /**
   * A place on one of the screens: the last one where enough of it can be seen, no larger than its
   * screen; else the middle of the first.
   *
   * @param screens at least one
   */
  static WindowState onScreen(Optional<WindowState> last, List<Rectangle2D> screens) {
    Rectangle2D first = screens.getFirst();
    WindowState wanted = last.orElseGet(() -> middle(first));
    Rectangle2D screen = Collections.max(screens, Comparator.comparingDouble(s -> seen(wanted, s)));
    boolean there = seen(wanted, screen) > 0;
    Rectangle2D ground = there ? screen : first;
    WindowState at = there ? wanted : middle(first);
    double width = Math.min(at.width(), ground.getWidth());
    double height = Math.min(at.height(), ground.getHeight());
    return new WindowState(
        Math.clamp(at.x(), ground.getMinX(), ground.getMaxX() - width),
        Math.clamp(at.y(), ground.getMinY(), ground.getMaxY() - height),
        width,
        height,
        at.maximized(),
        at.panes());
  }

  /** How much of a window a screen shows, in square units; 0 where it is too little to find. */
  private static double seen(WindowState at, Rectangle2D screen) {
    double wide =
        Math.min(at.x() + at.width(), screen.getMaxX()) - Math.max(at.x(), screen.getMinX());
    double high =
        Math.min(at.y() + at.height(), screen.getMaxY()) - Math.max(at.y(), screen.getMinY());
    return wide >= SEEN && high >= SEEN ? wide * high : 0;
  }

  private static WindowState middle(Rectangle2D screen) {
    double width = Math.min(WIDTH, screen.getWidth());
    double height = Math.min(HEIGHT, screen.getHeight());
    return new WindowState(
        screen.getMinX() + (screen.getWidth() - width) / 2,
        screen.getMinY() + (screen.getHeight() - height) / 2,
        width,
        height,
        false,
        Panes.NONE);
  }

  /**
   * Where a stage stands now.
   *
   * @param before tells the size below a maximised window
   */
  static WindowState of(Stage stage, Optional<WindowState> before, Panes panes) {
    if (stage.isMaximized() && before.isPresent()) {
      WindowState b = before.get();
      return new WindowState(b.x(), b.y(), b.width(), b.height(), true, panes);
    }
    return new WindowState(
        stage.getX(),
        stage.getY(),
        stage.getWidth(),
        stage.getHeight(),
        stage.isMaximized(),
        panes);
  }
}
