package org.slipway.ui.graph;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;
import org.slipway.ui.task.Work;

/**
 * Work on the picture beside the window of which only the last request counts. Long work is told of
 * in the status bar, where it can be stopped. On the FX thread.
 */
final class Laying {

  private final Tasks tasks;
  private final Runnable stopped;
  private Optional<Running> running = Optional.empty();
  private long asked;

  /**
   * @param stopped is told where the user stopped the last request
   */
  Laying(Tasks tasks, Runnable stopped) {
    this.tasks = tasks;
    this.stopped = stopped;
  }

  /**
   * Starts work in place of what was asked for before.
   *
   * @param title what the status bar calls it; empty: it is short
   */
  <T> void start(Optional<String> title, Work<T> work, Consumer<T> done) {
    asked++;
    running.ifPresent(Running::cancel);
    running = Optional.empty();
    long mine = asked;
    Consumer<T> then =
        result -> {
          if (asked == mine) {
            running = Optional.empty();
            done.accept(result);
          }
        };
    Consumer<Throwable> failed = thrown -> failed(mine, thrown);
    Running started =
        title
            .map(words -> tasks.start(words, work, then, failed))
            .orElseGet(() -> tasks.aside(work, then, failed));
    if (asked == mine) {
      running = Optional.of(started);
    }
  }

  private void failed(long mine, Throwable thrown) {
    if (!(thrown instanceof CancellationException)) {
      throw thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
    if (asked == mine) {
      stopped.run();
    }
  }
}
