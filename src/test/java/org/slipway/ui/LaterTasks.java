package org.slipway.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;
import org.slipway.ui.task.Work;

/** Work that waits until a test runs it: what is asked for is not there at once. */
public final class LaterTasks implements Tasks {

  private final InlineTasks inline = new InlineTasks();
  private final Deque<Runnable> waiting = new ArrayDeque<>();

  @Override
  public <T> Running start(
      String title, Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
    Running running = inline.aside(_ -> "", _ -> {}, _ -> {});
    waiting.add(
        () -> {
          if (!running.cancelling().get()) {
            inline.start(title, work, done, failed);
          }
        });
    return running;
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
    return FXCollections.observableArrayList();
  }

  /** Runs all that waits, and what is asked for meanwhile. */
  public int runAll() {
    int ran = 0;
    for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
      next.run();
      ran++;
    }
    return ran;
  }
}
