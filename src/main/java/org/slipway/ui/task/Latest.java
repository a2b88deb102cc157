package org.slipway.ui.task;

import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * One kind of work beside the window of which only the last request counts: a new one stops the one
 * before, whose result is never shown. On the FX thread.
 */
public final class Latest {

  private final Tasks tasks;
  private Optional<Running> running = Optional.empty();
  private long asked;

  public Latest(Tasks tasks) {
    this.tasks = tasks;
  }

  /**
   * Starts work in place of what was asked for before.
   *
   * @param done takes the result, unless something else was asked for in the meantime
   */
  public <T> void start(Work<T> work, Consumer<T> done) {
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
  public void stop() {
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
