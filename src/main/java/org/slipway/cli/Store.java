package org.slipway.cli;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.slipway.store.PlanStore;
import org.slipway.store.StoreProblem;
import org.slipway.store.WorkspaceFile;
import org.slipway.text.Refusals;
import org.slipway.workspace.EditResult;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

/** What commands do with workspaces and what the store answers. */
final class Store {

  private Store() {}

  /** The command's end for a problem of the store. */
  static Refused refused(StoreProblem problem, Home home) {
    Exit exit =
        switch (problem) {
          case StoreProblem.NoSuchFile _ -> Exit.NOT_FOUND;
          case StoreProblem.Held _ -> Exit.HELD;
          default -> Exit.INPUT_REFUSED;
        };
    return new Refused(exit, home.output().say(problem.says()) + newestBackup(problem, home));
  }

  /** Where the newest backup is, for a workspace that is damaged. */
  private static String newestBackup(StoreProblem problem, Home home) {
    return switch (problem) {
      case StoreProblem.Damaged _, StoreProblem.Unsound _, StoreProblem.NothingInIt _ ->
          PlanStore.backups(WorkspaceFile.of(problem.file())).reversed().stream()
              .findFirst()
              .map(backup -> ' ' + home.output().texts().get("cli.newest-backup", backup.file()))
              .orElse("");
      default -> "";
    };
  }

  /** Opens a workspace to write in it. */
  static Workspace open(Path path, Home home) {
    return ready(Workspace.open(path, home.desk()), home);
  }

  /** Makes an empty workspace. */
  static Workspace create(Path path, Home home) {
    return ready(Workspace.create(path, home.desk()), home);
  }

  static Workspace ready(WorkspaceOpening opening, Home home) {
    return switch (opening) {
      case WorkspaceOpening.NotOpened(var problem) -> throw refused(problem, home);
      case WorkspaceOpening.Ready ready -> {
        ready
            .warning()
            .ifPresent(warning -> home.output().err().println(home.output().say(warning)));
        yield ready.workspace();
      }
    };
  }

  /** Ends the command unless the edit is on disk. */
  static void requireSaved(EditResult result, Workspace workspace, Home home) {
    switch (result) {
      case EditResult.Saved _, EditResult.Nothing _ -> {}
      case EditResult.NotSaved(var problem) -> throw refused(problem, home);
      case EditResult.Refused(var reasons) ->
          throw new Refused(
              Exit.INPUT_REFUSED,
              reasons.stream()
                  .map(
                      reason ->
                          Refusals.say(
                              home.output().texts(),
                              workspace.plan(),
                              reason,
                              home.output().zone()))
                  .collect(Collectors.joining(System.lineSeparator())));
    }
  }
}
