package org.slipway.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails the test in which something threw that nobody caught: on the FX thread, where the toolkit
 * only reports it and goes on, or on a thread beside it. Registered for every test of a run.
 */
public final class Uncaught implements BeforeEachCallback, AfterEachCallback, AfterAllCallback {

  private static final Queue<Throwable> THROWN = new ConcurrentLinkedQueue<>();

  /** What was thrown since it was asked last; a test that throws on purpose takes it. */
  public static List<Throwable> taken() {
    Screen.calm();
    var taken = new ArrayList<Throwable>();
    for (Throwable next = THROWN.poll(); next != null; next = THROWN.poll()) {
      taken.add(next);
    }
    return taken;
  }

  /** Counts what a handler of the test's own is told of as well. */
  public static Thread.UncaughtExceptionHandler and(Thread.UncaughtExceptionHandler own) {
    return (thread, thrown) -> {
      count(thrown);
      own.uncaughtException(thread, thrown);
    };
  }

  private static void count(Throwable thrown) {
    if (!isBeyondTheScreen(thrown)) {
      THROWN.add(thrown);
    }
  }

  /**
   * A bug of JavaFX 26: the screen of the Headless platform has 1000 by 1000 pixels, and {@code
   * HeadlessWindow.blit} writes those of a larger window without asking whether they are on it. The
   * window itself and its snapshots are whole; nobody sees that screen.
   */
  private static boolean isBeyondTheScreen(Throwable thrown) {
    return thrown instanceof IndexOutOfBoundsException
        && Stream.of(thrown.getStackTrace())
            .anyMatch(
                at ->
                    at.getClassName().equals("com.sun.glass.ui.headless.HeadlessWindow")
                        && at.getMethodName().equals("blit"));
  }

  @Override
  public void beforeEach(ExtensionContext test) {
    Thread.setDefaultUncaughtExceptionHandler((_, thrown) -> count(thrown));
  }

  @Override
  public void afterEach(ExtensionContext test) {
    failWhereThrown();
  }

  @Override
  public void afterAll(ExtensionContext tests) {
    failWhereThrown();
  }

  private static void failWhereThrown() {
    List<Throwable> thrown = taken();
    Screen.forgetHandler();
    if (!thrown.isEmpty()) {
      Throwable first = thrown.getFirst();
      var failure = new AssertionError(thrown.size() + " not caught, first " + first, first);
      thrown.stream().skip(1).forEach(failure::addSuppressed);
      throw failure;
    }
  }
}
