package org.slipway.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slipway.core.plan.Plan;

/**
 * What commands need from outside, handed in by {@code Launcher} and by tests.
 *
 * @param output where they speak
 * @param clock the real clock
 * @param environment variables, for passphrases only
 * @param pictures takes pictures of the views without a display
 */
public record Home(Output output, Clock clock, Map<String, String> environment, Pictures pictures) {

  /**
   * Pictures of the views of a plan. The window's toolkit is behind it, so {@code demo} alone calls
   * it.
   */
  @FunctionalInterface
  public interface Pictures {
    /** Writes pictures into the folder and says which. */
    List<Path> take(Plan plan, java.time.Instant now, Path folder) throws IOException;
  }
}
