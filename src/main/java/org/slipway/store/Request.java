package org.slipway.store;

import java.nio.file.Path;

/** What one process may ask the holder of a workspace. */
public sealed interface Request {

  /** The plan, the journal's head and the sample mark, as canonical JSON. */
  record PlanNow() implements Request {}

  /** The audit of the held workspace. */
  record Audit() implements Request {}

  /** A backup written to this file, which must not be there yet. */
  record BackupTo(Path file) implements Request {}

  /** One line on the wire. */
  default String line() {
    return switch (this) {
      case PlanNow _ -> "plan";
      case Audit _ -> "audit";
      case BackupTo(Path file) -> "backup " + file.toAbsolutePath();
    };
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if it is no request of this version
   */
  static Request parse(String line) {
    if (line.equals("plan")) {
      return new PlanNow();
    }
    if (line.equals("audit")) {
      return new Audit();
    }
    if (line.startsWith("backup ")) {
      return new BackupTo(Path.of(line.substring("backup ".length())));
    }
    throw new IllegalArgumentException("unknown request: " + line);
  }
}
