package org.slipway.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slipway.workspace.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Copies a workspace. */
@Command(
    name = "backup",
    description = "Copies a workspace to a zip, also while a window holds it.")
final class BackupCommand implements Callable<Integer> {

  private final Home home;

  @Mixin private Source source = new Source();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The copy (W.zip beside the workspace).")
  private @Nullable Path out;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  /** Where the copy is. */
  record Answer(String schemaVersion, String backup) {}

  BackupCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    Path workspace = source.workspace(home);
    Path target = out == null ? Path.of(workspace + ".zip") : out;
    return switch (Reading.backup(workspace, target.toAbsolutePath(), home.desk())) {
      case Reading.Result.NotDone<Path>(var problem) -> throw Store.refused(problem, home);
      case Reading.Result.Done<Path>(Path made) -> tell(made);
    };
  }

  private int tell(Path made) {
    if (json) {
      home.output().document(Answer.class, new Answer("1.0", made.toString()));
    } else {
      home.output().line(home.output().texts().get("cli.backup.made", made.toString()));
    }
    return Exit.OK.code();
  }
}
