package org.slipway.ui.task;

import java.util.function.Consumer;
import javafx.collections.ObservableList;

/** Runs work without holding up the window. */
public interface Tasks {

  /**
   * Starts work off the FX thread.
   *
   * @param title what the status bar calls it
   * @param done takes the result, on the FX thread
   * @param failed takes what was thrown, on the FX thread: an IOException, or a
   *     CancellationException where the work was cancelled. A mistake of the program comes here
   *     too, and is then thrown on, so that it is shown like every other one
   */
  <T> Running start(String title, Work<T> work, Consumer<T> done, Consumer<Throwable> failed);

  /**
   * The same without a word in the status bar: for work that is over before anybody could read of
   * it.
   */
  <T> Running aside(Work<T> work, Consumer<T> done, Consumer<Throwable> failed);

  /** Runs something on the FX thread: at once where this is it, else soon. */
  void onScreen(Runnable change);

  /** What is under way, oldest first. On the FX thread. */
  ObservableList<Running> running();
}
