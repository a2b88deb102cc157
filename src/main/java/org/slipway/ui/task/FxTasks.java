package org.slipway.ui.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Work on daemon threads, results on the FX thread. The only class that enters that thread. */
public final class FxTasks implements Tasks, AutoCloseable {

  private static final long PULSE = 50_000_000L;

  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().name("work-", 1).daemon().factory());
  private final ObservableList<Running> running = FXCollections.observableArrayList();

  @Override
  public <T> Running start(
      String title, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    var one = new Running(title);
    onScreen(() -> running.add(one));
    begin(() -> work(one, work, done, failed));
    return one;
  }

  @Override
  public <T> Running aside(Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    var one = new Running("");
    begin(() -> work(one, work, done, failed));
    return one;
  }

  /** After closing nothing begins, and nobody waits for it. */
  private void begin(Runnable work) {
    try {
      threads.execute(work);
    } catch (RejectedExecutionException _) {
      // closed meanwhile
    }
  }

  private <T> void work(Running one, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    try {
      T result = work.run(new Reporting(one));
      finish(one, () -> done.accept(result));
    } catch (IOException | UncheckedIOException | CancellationException thrown) {
      finish(one, () -> failed.accept(thrown));
    } catch (RuntimeException | Error mistake) {
      finish(
          one,
          () -> {
            failed.accept(mistake);
            throw mistake;
          });
    }
  }

  /** After closing nobody waits for the end of any work. */
  private void finish(Running one, Runnable then) {
    onScreen(
        () -> {
          running.remove(one);
          if (!threads.isShutdown()) {
            then.run();
          }
        });
  }

  /** Runs something on the FX thread after what it is doing now, for example after a layout. */
  public static void afterwards(Runnable change) {
    Platform.runLater(change);
  }

  @Override
  public void onScreen(Runnable change) {
    if (Platform.isFxApplicationThread()) {
      change.run();
    } else {
      Platform.runLater(change);
    }
  }

  @Override
  public ObservableList<Running> running() {
    return running;
  }

  /** Lets nothing new start and asks what runs to stop. */
  @Override
  public void close() {
    threads.shutdown();
    onScreen(() -> List.copyOf(running).forEach(Running::cancel)); // the list is the screen's
  }

  /** Passes reports on, at most some twenty a second. */
  private static final class Reporting implements Progress {

    private final Running one;
    private final AtomicLong last = new AtomicLong(System.nanoTime() - PULSE);

    Reporting(Running one) {
      this.one = one;
    }

    @Override
    public void report(long done, long total) {
      if (one.isCancelled()) {
        throw new CancellationException(one.title());
      }
      long now = System.nanoTime();
      if (now - last.get() >= PULSE) {
        last.set(now);
        double part = total < 1 ? Running.UNKNOWN : (double) done / total;
        Platform.runLater(() -> one.show(part));
      }
    }

    @Override
    public boolean cancelled() {
      return one.isCancelled();
    }
  }
}
