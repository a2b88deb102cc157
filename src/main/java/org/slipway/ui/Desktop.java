package org.slipway.ui;

import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.slipway.text.Texts;
import org.slipway.ui.task.FxTasks;
import org.slipway.ui.theme.Fonts;
import org.slipway.workspace.Workspace;

/** The desktop: starts the toolkit and keeps one window open until the user closes it. */
public final class Desktop {

  private Desktop() {}

  /**
   * Opens the window on a workspace and returns when the last window is closed. The workspace is
   * closed then.
   *
   * @throws UnsupportedOperationException if there is no display; the toolkit cannot be started
   *     again in this process
   */
  public static void start(Workspace workspace, Locale locale) {
    var closed = new CountDownLatch(1);
    var tasks = new FxTasks();
    Platform.startup(
        () -> {
          try {
            Fonts.load();
            new Window(Texts.of(locale), tasks, closed::countDown).show(workspace);
          } catch (RuntimeException | Error failed) {
            closed.countDown(); // nobody could close a window that never opened
            throw failed;
          }
        });
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    tasks.close();
    Platform.exit();
  }
}
