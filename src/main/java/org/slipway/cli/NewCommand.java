package org.slipway.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Phrase;
import org.slipway.workspace.Workspace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a workspace. */
@Command(name = "new", description = "Makes an empty workspace file.")
final class NewCommand implements Callable<Integer> {

  private final Home home;

  @Parameters(
      index = "0",
      paramLabel = "W",
      description = "The workspace file, NAME.slipway.mv.db.")
  private Path file = Path.of("");

  @Option(names = "--name", paramLabel = "NAME", description = "The organisation's name.")
  private String name = "";

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      description = "Its time zone, for example Europe/Berlin.")
  private String zone = "UTC";

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  /** What was made. */
  record Answer(String schemaVersion, String workspace) {}

  NewCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    ZoneId at = Zones.read(zone, home);
    try (Workspace workspace = Store.create(file, home)) {
      if (!name.isBlank()) {
        var organisation = new Organisation(workspace.newHead(Organisation.class), name, at);
        Edit edit = Edit.put(Phrase.of("cli.new.edit"), organisation);
        Store.requireSaved(workspace.apply(edit), workspace, home);
      }
      String made = workspace.file().database().toString();
      if (json) {
        home.output().document(Answer.class, new Answer("1.0", made));
      } else {
        home.output().line(home.output().texts().get("cli.new.made", made));
      }
    }
    return Exit.OK.code();
  }
}
