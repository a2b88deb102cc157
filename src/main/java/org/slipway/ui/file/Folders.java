package org.slipway.ui.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows folders in the system's own file window. */
public final class Folders {

  private Folders() {}

  /**
   * Asks the system to show a folder, made where it is not there; says whether it took the request.
   */
  public static boolean show(Path folder) {
    try {
      Files.createDirectories(folder);
      new ProcessBuilder(command(System.getProperty("os.name", ""), folder))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      return true;
    } catch (IOException none) {
      return false;
    }
  }

  /** The program that shows folders on a system, and its argument. */
  static List<String> command(String system, Path folder) {
    String name = system.toLowerCase(Locale.ROOT);
    String program =
        name.contains("win") ? "explorer.exe" : name.contains("mac") ? "open" : "xdg-open";
    return List.of(program, folder.toAbsolutePath().toString());
  }
}
