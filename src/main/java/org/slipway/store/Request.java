package org.slipway.store;

import java.nio.file.Path;

/** What one process may ask the holder of a workspace. */
public sealed interface Request {

  /** The plan, the journal's head and the sample mark, as canonical JSON. */
  record PlanNow() implements Request {}

  /** A branch's plan, likewise; nothing where there is no such branch. */
  record PlanOf(String branch) implements Request {}

  /** The plan where a branch began, likewise. */
  record ForkOf(String branch) implements Request {}

  /** The plan after a journal entry, likewise. */
  record PlanAt(JournalHead head) implements Request {}

  /** The audit of the held workspace. */
  record Audit() implements Request {}

  /** When each record was last touched. */
  record LastTouched() implements Request {}

  /** A backup written to this file, which must not be there yet. */
  record BackupTo(Path file) implements Request {}

  /** One line on the wire. */
  default String line() {
    return switch (this) {
      case PlanNow _ -> "plan";
      case PlanOf(String branch) -> "plan-of " + branch;
      case ForkOf(String branch) -> "fork-of " + branch;
      case PlanAt(JournalHead head) -> "plan-at " + Restore.text(head);
      case Audit _ -> "audit";
      case LastTouched _ -> "last-touched";
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
    if (line.startsWith("plan-of ")) {
      return new PlanOf(line.substring("plan-of ".length()));
    }
    if (line.startsWith("fork-of ")) {
      return new ForkOf(line.substring("fork-of ".length()));
    }
    if (line.startsWith("plan-at ")) {
      return new PlanAt(
          Restore.head(line.substring("plan-at ".length()))
              .orElseThrow(() -> new IllegalArgumentException("no entry: " + line)));
    }
    if (line.equals("audit")) {
      return new Audit();
    }
    if (line.equals("last-touched")) {
      return new LastTouched();
    }
    if (line.startsWith("backup ")) {
      return new BackupTo(Path.of(line.substring("backup ".length())));
    }
    throw new IllegalArgumentException("unknown request: " + line);
  }
}
