package org.slipway.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slipway.core.plan.Plan;
import org.slipway.workspace.Desk;

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

  /** Pictures of the views of a plan. The toolkit is behind it, so {@code demo} alone calls it. */
  @FunctionalInterface
  public interface Pictures {
    /** Writes pictures into the folder and says which. */
    List<Path> take(Plan plan, Instant now, Path folder) throws IOException;
  }
}
