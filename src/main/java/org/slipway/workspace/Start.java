package org.slipway.workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slipway.store.WorkspaceFile;

/**
 * How the window is to start.
 *
 * @param file workspace to open; empty: the one opened last, or the sample
 * @param safe with defaults: no look, place or workspace of last time, and none of this time is
 *     remembered
 */
public record Start(Optional<Path> file, boolean safe) {

  /** Starts the window without what was remembered. */
  public static final String SAFE_MODE = "--safe-mode";

  /** As it is without arguments. */
  public static final Start PLAIN = new Start(Optional.empty(), false);

  /** Reads the program's arguments; empty where they are a command's. */
  public static Optional<Start> of(List<String> arguments) {
    List<String> files = arguments.stream().filter(a -> !a.equals(SAFE_MODE)).toList();
    boolean workspaces = files.stream().allMatch(file -> file.endsWith(WorkspaceFile.SUFFIX));
    return files.size() < 2 && workspaces
        ? Optional.of(
            new Start(files.stream().findFirst().map(Path::of), arguments.contains(SAFE_MODE)))
        : Optional.empty();
  }
}
