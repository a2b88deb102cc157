package org.slipway.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slipway.workspace.Desk;
import org.slipway.workspace.Workspace;

/**
 * What commands need from outside, handed in by {@code Launcher} and by tests.
 *
 * @param output where they speak
 * @param desk who works, with which clock, ids and settings
 * @param environment variables, for passphrases only
 * @param pictures takes pictures of the views without a display
 */
public record Home(Output output, Desk desk, Map<String, String> environment, Pictures pictures) {

  /** The real clock. */
  public Clock clock() {
    return desk.clock();
  }

  /** Pictures of the views. The window's toolkit is behind it, so {@code demo} alone calls it. */
  @FunctionalInterface
  public interface Pictures {
    /** Writes pictures of an open workspace into the folder and says which. */
    List<Path> take(Workspace workspace, Path folder) throws IOException;
  }
}
