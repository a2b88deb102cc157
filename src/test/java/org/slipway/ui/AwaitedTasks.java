package org.slipway.ui;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.collections.ObservableList;
import org.slipway.ui.task.FxTasks;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;
import org.slipway.ui.task.Work;

/** Real work beside the window, of which it is known whether all has come back to the window. */
public final class AwaitedTasks implements Tasks, AutoCloseable {

  private final FxTasks real = new FxTasks();
  private final AtomicInteger open = new AtomicInteger();

  /** Whether something was begun whose end the window has not been told of yet. */
  public boolean isBusy() {
    return open.get() > 0;
  }

  @Override
  public <T> Running start(
      String title, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    open.incrementAndGet();
    return real.start(title, work, ending(done), ending(failed));
  }

  @Override
  public <T> Running aside(Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    open.incrementAndGet();
    return real.aside(work, ending(done), ending(failed));
  }

  private <T> Consumer<T> ending(Consumer<T> then) {
    return result -> {
      try {
        then.accept(result);
      } finally {
        open.decrementAndGet();
      }
    };
  }

  @Override
  public void onScreen(Runnable change) {
    real.onScreen(change);
  }

  @Override
  public ObservableList<Running> running() {
    return real.running();
  }

  @Override
  public void close() {
    real.close();
  }
}
