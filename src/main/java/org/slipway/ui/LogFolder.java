package org.slipway.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Shows a folder in the system's own file window. */
final class LogFolder {

  private LogFolder() {}

  /** Asks the system to show it; says whether it took the request. */
  static boolean show(Path folder) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String program =
        system.contains("win") ? "explorer.exe" : system.contains("mac") ? "open" : "xdg-open";
    try {
      Files.createDirectories(folder);
      new ProcessBuilder(program, folder.toString())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException none) {
      return false;
    }
  }
}
