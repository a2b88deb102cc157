package org.slipway.ui.task;

import java.io.IOException;

/**
 * Something that takes time. Runs on any thread, touches no control. Throws what files and users
 * cause as an IOException, and a CancellationException where it was asked to stop; whatever else it
 * throws is a mistake of the program.
 */
@FunctionalInterface
public interface Work<T> {
  T run(Progress progress) throws IOException;
}
