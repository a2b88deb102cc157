package org.slipway.ui.task;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The twin for tests and pictures: everything happens at once on the caller's thread, and a mistake
 * of the program ends there.
 */
public final class InlineTasks implements Tasks {

  private final ObservableList<Running> running = FXCollections.observableArrayList();

  @Override
  public <T> Running start(
      String title, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    var one = new Running(title);
    running.add(one);
    T result;
    try {
      result = work.run(new Reporting(one));
    } catch (IOException | UncheckedIOException | CancellationException thrown) {
      failed.accept(thrown);
      return one;
    } finally {
      running.remove(one);
    }
    done.accept(result);
    return one;
  }

  @Override
  public <T> Running aside(Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    return start("", work, done, failed);
  }

  @Override
  public void onScreen(Runnable change) {
    change.run();
  }

  @Override
  public ObservableList<Running> running() {
    return running;
  }

  private record Reporting(Running one) implements Progress {
    @Override
    public void report(long done, long total) {
      if (one.isCancelled()) {
        throw new CancellationException(one.title());
      }
      one.show(total < 1 ? Running.UNKNOWN : (double) done / total);
    }

    @Override
    public boolean cancelled() {
      return one.isCancelled();
    }
  }
}
