package org.slipway.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.slipway.store.AuditReport;
import org.slipway.store.Flaw;
import org.slipway.workspace.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Verifies the journal and that the rows are what it says. */
@Command(
    name = "audit",
    description = "Verifies the journal's chain and that the rows are what the journal says.")
final class AuditCommand implements Callable<Integer> {

  private final Home home;

  @Mixin private Source source = new Source();

  @Option(names = "--json", description = "One JSON document on the standard output.")
  private boolean json;

  /**
   * What was found.
   *
   * @param tailProvable whether an earlier head was at hand
   */
  record Answer(
      String schemaVersion,
      boolean sound,
      boolean tailProvable,
      long headNumber,
      String headHash,
      long entries,
      long records,
      List<String> flaws) {}

  AuditCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() {
    return switch (Reading.audit(source.workspace(home), home.desk())) {
      case Reading.Result.NotDone<AuditReport>(var problem) -> throw Store.refused(problem, home);
      case Reading.Result.Done<AuditReport>(AuditReport report) -> tell(report);
    };
  }

  private int tell(AuditReport report) {
    Output output = home.output();
    List<String> flaws = report.flaws().stream().map(Flaw::says).map(output::say).toList();
    if (json) {
      output.document(
          Answer.class,
          new Answer(
              "1.0",
              report.isSound(),
              report.tailProvable(),
              report.head().seq(),
              report.head().hash(),
              report.entries(),
              report.records(),
              flaws));
    } else {
      flaws.forEach(output::line);
      output.line(
          output
              .texts()
              .get(
                  report.isSound() ? "cli.audit.sound" : "cli.audit.flawed",
                  report.entries(),
                  report.records(),
                  Long.toString(report.head().seq()),
                  report.head().hash(),
                  flaws.size()));
      if (!report.tailProvable()) {
        output.line(output.texts().get("cli.audit.no-tail"));
      }
    }
    return (report.isSound() ? Exit.OK : Exit.ALTERED).code();
  }
}
