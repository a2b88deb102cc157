package org.slipway.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.exchange.ExportFile;
import org.slipway.exchange.csv.CsvWriter;
import org.slipway.exchange.csv.PlanTable;
import org.slipway.exchange.ics.IcsCalendar;
import org.slipway.exchange.ics.IcsWriter;
import org.slipway.exchange.incoming.Problem;
import org.slipway.json.PlanJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The plan in open formats. */
@Command(
    name = "export",
    description = "Writes the plan as JSON, its dates as iCalendar, or a kind as CSV.")
final class ExportCommand implements Callable<Integer> {

  /** The formats a plan goes out in. */
  enum Format {
    PLAN("json"),
    ICS("ics"),
    CSV("csv");

    private final String extension;

    Format(String extension) {
      this.extension = extension;
    }
  }

  private final Home home;

  @Mixin private Source source = new Source();

  @Option(
      names = "--as",
      paramLabel = "plan|ics|csv",
      description = "The format (${DEFAULT-VALUE}).")
  private Format format = Format.PLAN;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Which records a CSV holds (${DEFAULT-VALUE}).")
  private String kind = "deployment";

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file; without it the standard output.")
  private @Nullable Path out;

  @Option(names = "--json", description = "With --out: one JSON document on the standard output.")
  private boolean json;

  /** What was written. */
  record Answer(String schemaVersion, String file, String format, long bytes) {}

  ExportCommand(Home home) {
    this.home = home;
  }

  @Override
  public Integer call() throws IOException {
    if (json && out == null && format != Format.PLAN) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.export.json-needs-out"));
    }
    Plan plan = source.load(home).plan();
    if (out == null) {
      var text = new java.io.ByteArrayOutputStream();
      write(plan, text);
      home.output().out().print(text.toString(StandardCharsets.UTF_8));
      return Exit.OK.code();
    }
    return switch (ExportFile.write(out, stream -> write(plan, stream))) {
      case ExportFile.Outcome.Failed(Problem problem) ->
          throw new Refused(Exit.INPUT_REFUSED, Imported.said(problem, home.output()));
      case ExportFile.Outcome.Written(Path path, long bytes) -> tell(path, bytes);
    };
  }

  private int tell(Path path, long bytes) {
    Output output = home.output();
    if (json) {
      output.document(Answer.class, new Answer("1.0", path.toString(), format.extension, bytes));
    } else {
      output.line(output.texts().get("cli.export.written", path.toString(), bytes));
    }
    return Exit.OK.code();
  }

  private void write(Plan plan, OutputStream stream) throws IOException {
    switch (format) {
      case PLAN -> PlanJson.write(plan, stream);
      case CSV -> {
        PlanTable table = PlanTable.of(plan, kind());
        CsvWriter.write(table.heading(), table.rows(), CsvWriter.Style.SPREADSHEET, stream);
      }
      case ICS -> {
        var calendar =
            IcsCalendar.of(plan, "Slipway", home.clock().instant(), home.output().texts());
        List<Problem> leftOut = IcsWriter.write(calendar, stream);
        leftOut.forEach(p -> home.output().err().println(Imported.said(p, home.output())));
      }
    }
  }

  private Kind kind() {
    return Kind.byToken(kind)
        .orElseThrow(
            () -> new Refused(Exit.USAGE, home.output().texts().get("cli.unknown-kind", kind)));
  }
}
