package org.slipway.workspace;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * One change of a workspace after the other, each told to all who watch before the next begins.
 * Safe for all threads.
 */
final class Turns {

  private final ReentrantLock turn = new ReentrantLock();
  private final List<Consumer<Published>> listeners = new CopyOnWriteArrayList<>();
  private boolean telling; // guarded by turn

  Watch watch(Consumer<Published> listener) {
    listeners.add(listener);
    return () -> listeners.remove(listener);
  }

  /** Runs a step while nobody else has the turn. */
  <T> T take(Supplier<T> step) {
    turn.lock();
    try {
      return step.get();
    } finally {
      turn.unlock();
    }
  }

  /**
   * The same for a step that may change the workspace.
   *
   * @throws IllegalStateException if a listener asks for it
   */
  <T> T change(Supplier<T> step) {
    return take(
        () -> {
          if (telling) {
            throw new IllegalStateException("a listener must not edit");
          }
          return step.get();
        });
  }

  /** Tells all who watch; called by who has the turn. */
  void tell(Published published) {
    telling = true;
    try {
      listeners.forEach(listener -> listener.accept(published));
    } finally {
      telling = false;
    }
  }
}
