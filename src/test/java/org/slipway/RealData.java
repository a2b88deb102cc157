package org.slipway;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Data that nobody here wrote, read in place from the folder of system property {@code
 * slipway.data}. A test that needs a missing one is skipped with a message, or fails where {@code
 * slipway.data.required} is set.
 */
public final class RealData {

  private RealData() {}

  /** The folder or file of this name inside the data folder. */
  public static Path at(String name) {
    RealDataCount.read();
    Path path = Path.of(System.getProperty("slipway.data", "../shared/data"), name);
    if (!Files.exists(path)) {
      if (isRequired()) {
        fail("real data missing, and required: " + path);
      }
      Assumptions.abort("real data missing: " + path);
    }
    return path;
  }

  /** The same, for readers who look for a folder. */
  public static Path folder(String name) {
    return at(name);
  }

  private static boolean isRequired() {
    String required = System.getProperty("slipway.data.required");
    return required != null && !required.isEmpty() && !required.equals("false");
  }
}
