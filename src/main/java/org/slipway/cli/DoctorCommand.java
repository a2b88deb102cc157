package org.slipway.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slipway.core.readiness.Extracts;
import org.slipway.store.AuditReport;
import org.slipway.workspace.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The state of the program and, where one is named, of a workspace. */
@Command(name = "doctor", description = "Says what this program runs on and how a workspace is.")
final class DoctorCommand implements Callable<Integer> {

  private final Home home;

  @Parameters(index = "0", arity = "0..1", paramLabel = "W")
  private @Nullable Path workspace;

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  /**
   * What was found.
   *
   * @param zoneData version of the time-zone data
   * @param settings folder of the user's settings
   */
  record Answer(
      String schemaVersion,
      String program,
      String java,
      String system,
      String zoneData,
      String settings,
      String data,
      Optional<Checked> workspace) {}

  /** A workspace. */
  record Checked(String file, long records, long entries, boolean sound, boolean heldByOther) {}

  DoctorCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    Optional<Checked> checked = Optional.ofNullable(workspace).map(this::check);
    Answer answer =
        new Answer(
            "1.0",
            "Slipway 0.1.0",
            property("java.runtime.version"),
            property("os.name") + " " + property("os.version"),
            Extracts.zoneData(),
            home.desk().folder().settings().toString(),
            home.desk().folder().data().toString(),
            checked);
    if (json) {
      home.output().document(Answer.class, answer);
    } else {
      print(answer);
    }
    return (checked.map(Checked::sound).orElse(true) ? Exit.OK : Exit.ALTERED).code();
  }

  private static String property(String name) {
    return System.getProperty(name, "?");
  }

  private Checked check(Path path) {
    return switch (Reading.audit(path, home.desk())) {
      case Reading.Result.NotDone<AuditReport>(var problem) -> throw Store.refused(problem, home);
      case Reading.Result.Done<AuditReport>(AuditReport report) ->
          new Checked(
              path.toString(),
              report.records(),
              report.entries(),
              report.isSound(),
              report.isSound() && isHeld(path));
    };
  }

  private boolean isHeld(Path path) {
    return Reading.open(path, home.desk())
            instanceof Reading.Result.Done<Reading.Moment>(Reading.Moment moment)
        && moment.fromHolder();
  }

  private void print(Answer answer) {
    Output output = home.output();
    output.line(answer.program());
    output.line(output.texts().get("cli.doctor.java", answer.java(), answer.system()));
    output.line(output.texts().get("cli.doctor.zones", answer.zoneData()));
    output.line(output.texts().get("cli.doctor.folders", answer.settings(), answer.data()));
    answer
        .workspace()
        .ifPresent(
            w ->
                output.line(
                    output
                        .texts()
                        .get(
                            w.sound() ? "cli.doctor.sound" : "cli.doctor.flawed",
                            w.file(),
                            w.records(),
                            w.entries(),
                            w.heldByOther() ? 1 : 0)));
  }
}
