package org.slipway.ui.task;

/** Something that takes time. Runs on any thread, touches no control. */
@FunctionalInterface
public interface Work<T> {
  T run(Progress progress) throws Exception;
}
