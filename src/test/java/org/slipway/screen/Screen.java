package org.slipway.screen;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.slipway.ui.theme.Fonts;

/** The toolkit without a display, started once for all tests of a run. */
public final class Screen {

  private static boolean started;

  private Screen() {}

  /** Starts the toolkit where it is not running yet, and makes the fonts known. */
  public static synchronized void start() {
    if (started) {
      return;
    }
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty("java.awt.headless", "true");
    var up = new CountDownLatch(1);
    Platform.startup(up::countDown);
    Platform.setImplicitExit(false);
    try {
      if (!up.await(180, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the toolkit did not start");
      }
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    started = true;
    on(
        () -> {
          Fonts.load();
          return true;
        });
  }

  /** Waits until the FX thread has done what it was asked for by now; not where it never began. */
  static synchronized void calm() {
    if (started && !Platform.isFxApplicationThread()) {
      on(() -> true);
    }
  }

  /** What the FX thread does not catch goes to the handler of all threads again. */
  static synchronized void forgetHandler() {
    if (started) {
      on(
          () -> {
            Thread.currentThread().setUncaughtExceptionHandler(null);
            return true;
          });
    }
  }

  /** Runs on the FX thread and waits for the answer; at once where this is that thread. */
  public static <T> T on(Callable<T> work) {
    start();
    if (Platform.isFxApplicationThread()) {
      try {
        return work.call();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    var answer = new CompletableFuture<T>();
    Platform.runLater(
        () -> {
          try {
            answer.complete(work.call());
          } catch (Exception | Error e) {
            answer.completeExceptionally(e);
          }
        });
    try {
      return answer.get(180, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error failed) {
        throw failed;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }
}
