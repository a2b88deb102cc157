package org.slipway.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slipway.store.Restore;
import org.slipway.workspace.Restoring;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Puts a backup in the place of a workspace. */
@Command(
    name = "restore",
    description = "Puts a backup in the place of a workspace; what was there is kept as a backup.")
final class RestoreCommand implements Callable<Integer> {

  private final Home home;

  @Parameters(index = "0", paramLabel = "W", description = "The workspace file.")
  private Path workspace = Path.of("");

  @Parameters(index = "1", paramLabel = "BACKUP", description = "The backup to restore.")
  private Path backup = Path.of("");

  @Option(names = "--reason", paramLabel = "TEXT", description = "Why; goes into the journal.")
  private String reason = "";

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  /** What became of it. */
  record Answer(
      String schemaVersion, long headNumber, String headHash, Optional<String> replaced) {}

  RestoreCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    return switch (Restoring.restore(workspace, backup, reason, home.desk())) {
      case Restore.Restored.NotRestored(var problem) -> throw Store.refused(problem, home);
      case Restore.Restored.Done done -> tell(done);
    };
  }

  private int tell(Restore.Restored.Done done) {
    Output output = home.output();
    Optional<String> replaced = done.replaced().map(Path::toString);
    if (json) {
      output.document(
          Answer.class, new Answer("1.0", done.head().seq(), done.head().hash(), replaced));
    } else {
      output.line(output.texts().get("cli.restore.done", Long.toString(done.head().seq())));
      replaced.ifPresent(path -> output.line(output.texts().get("cli.restore.kept", path)));
    }
    return Exit.OK.code();
  }
}
