package org.slipway.ui.calendar;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;
import org.slipway.ui.task.Work;

/**
 * One kind of work beside the window of which only the last request counts: a new one stops the one
 * before, whose result is never shown. On the FX thread.
 */
final class Latest {

  private final Tasks tasks;
  private Optional<Running> running = Optional.empty();
  private long asked;

  Latest(Tasks tasks) {
    this.tasks = tasks;
  }

  /**
   * @param done takes the result, unless something else was asked for in the meantime
   */
  <T> void start(Work<T> work, Consumer<T> done) {
    stop();
    long mine = asked;
    Running started =
        tasks.aside(
            work,
            result -> {
              if (asked == mine) {
                running = Optional.empty();
                done.accept(result);
              }
            },
            Latest::failed);
    if (asked == mine) {
      running = Optional.of(started);
    }
  }

  /** Nothing that was asked for so far counts any more. */
  void stop() {
    asked++;
    running.ifPresent(Running::cancel);
    running = Optional.empty();
  }

  private static void failed(Throwable thrown) {
    if (!(thrown instanceof CancellationException)) {
      throw thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
  }
}
