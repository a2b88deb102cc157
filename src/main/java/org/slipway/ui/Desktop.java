package org.slipway.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.slipway.text.Texts;
import org.slipway.ui.control.Weeks;
import org.slipway.ui.task.FxTasks;
import org.slipway.ui.theme.Fonts;
import org.slipway.workspace.Desk;
import org.slipway.workspace.Sample;
import org.slipway.workspace.Start;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

/** The desktop: starts the toolkit and keeps one window open until the user closes it. */
public final class Desktop {

  private static final System.Logger LOG = System.getLogger(Desktop.class.getName());

  private Desktop() {}

  /**
   * Opens the window and returns when it is closed, and its workspace with it. The workspace opens
   * while the toolkit starts.
   *
   * @throws UnsupportedOperationException if there is no display; the toolkit cannot be started
   *     again in this process
   */
  public static void start(Desk desk, Start start, Locale locale) {
    LOG.log(
        System.Logger.Level.DEBUG, "starting"); // one thread wakes the logger, before there are two
    var first = CompletableFuture.supplyAsync(() -> open(desk, start));
    var closed = new CountDownLatch(1);
    var tasks = new FxTasks();
    try {
      Platform.startup(
          () -> {
            try {
              Fonts.load();
              Weeks.follow(locale);
              new Window(desk, start, Texts.of(locale), tasks, closed::countDown).begin(first);
            } catch (RuntimeException | Error failed) {
              closed.countDown(); // nobody could close a window that never opened
              throw failed;
            }
          });
    } catch (UnsupportedOperationException noDisplay) {
      first.join().ifPresent(Desktop::close);
      throw noDisplay;
    }
    await(closed);
    tasks.close();
    Platform.exit();
  }

  private static void await(CountDownLatch closed) {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(WorkspaceOpening opening) {
    if (opening instanceof WorkspaceOpening.Ready ready) {
      ready.workspace().close();
    }
  }

  /** What was asked for; else what was opened last; else the sample; in safe mode nothing else. */
  private static Optional<WorkspaceOpening> open(Desk desk, Start start) {
    if (start.safe() && start.file().isEmpty()) {
      return Optional.empty();
    }
    List<Path> recent = desk.settings().read().settings().recent();
    return Optional.of(
        start
            .file()
            .or(() -> recent.stream().findFirst().filter(Files::exists))
            .map(file -> Workspace.open(file, desk))
            .orElseGet(() -> Sample.open(desk)));
  }
}
