package org.slipway.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slipway.core.Analysis;
import org.slipway.core.DeploymentQueue;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.schedule.UtilisationWeeks;
import org.slipway.core.time.Interval;
import org.slipway.exchange.ExportFile;
import org.slipway.exchange.cmdb.CmdbUpdateFile;
import org.slipway.exchange.csv.CalendarTable;
import org.slipway.exchange.csv.CsvWriter;
import org.slipway.exchange.csv.PlanTable;
import org.slipway.exchange.exposure.ExposureFile;
import org.slipway.exchange.ics.IcsCalendar;
import org.slipway.exchange.ics.IcsWriter;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.queue.QueueFile;
import org.slipway.exchange.utilisation.UtilisationFile;
import org.slipway.json.Content;
import org.slipway.json.PlanJson;
import org.slipway.json.RecordJson;
import org.slipway.pack.calendar.CalendarPaper;
import org.slipway.pack.calendar.CalendarPdf;
import org.slipway.text.CalendarWords;
import org.slipway.text.Terms;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The plan in open formats. */
@Command(
    name = "export",
    description =
        "Writes the plan as JSON, a kind as CSV, the calendar of an audience as iCalendar, CSV,"
            + " JSON or PDF, or exposure, the queue, utilisation and what a CMDB must"
            + " learn for other tools.")
final class ExportCommand implements Callable<Integer> {

  /** The formats a plan goes out in. */
  enum Format {
    PLAN("json"),
    ICS("ics"),
    CSV("csv"),
    CALENDAR_CSV("csv"),
    CALENDAR_JSON("json"),
    CALENDAR_PDF("pdf"),
    EXPOSURE_CSV("csv"),
    EXPOSURE_JSON("json"),
    QUEUE_JSON("json"),
    QUEUE_ICS("ics"),
    UTILISATION_CSV("csv"),
    UTILISATION_JSON("json"),
    CMDB_UPDATE_CSV("csv"),
    CMDB_UPDATE_JSON("json");

    private static final Set<Format> OF_AN_AUDIENCE =
        EnumSet.of(ICS, CALENDAR_CSV, CALENDAR_JSON, CALENDAR_PDF);
    private static final Set<Format> OF_A_RANGE =
        EnumSet.of(
            CALENDAR_CSV,
            CALENDAR_JSON,
            CALENDAR_PDF,
            EXPOSURE_CSV,
            EXPOSURE_JSON,
            UTILISATION_CSV,
            UTILISATION_JSON);
    private static final Set<Format> OF_CMDB = EnumSet.of(CMDB_UPDATE_CSV, CMDB_UPDATE_JSON);
    private static final Set<Format> OF_EXPOSURE = EnumSet.of(EXPOSURE_CSV, EXPOSURE_JSON);

    private final String extension;

    Format(String extension) {
      this.extension = extension;
    }

    /** As people type it. */
    @Override
    public String toString() {
      return Terms.token(this);
    }

    /** Reads what {@link #toString} writes, in any case. */
    static final class Reader implements CommandLine.ITypeConverter<Format> {
      @Override
      public Format convert(String text) {
        return Stream.of(values())
            .filter(format -> format.toString().equalsIgnoreCase(text))
            .findFirst()
            .orElseThrow(
                () ->
                    new CommandLine.TypeConversionException(
                        "expected one of %s but was '%s'"
                            .formatted(List.of(Format.values()), text)));
      }
    }
  }

  private final Home home;

  @Spec private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

  @Mixin private Source source = new Source();

  @Option(
      names = "--as",
      paramLabel =
          "plan|csv|ics|calendar-csv|calendar-json|calendar-pdf|exposure-csv|exposure-json"
              + "|queue-json|queue-ics|utilisation-csv|utilisation-json"
              + "|cmdb-update-csv|cmdb-update-json",
      converter = Format.Reader.class,
      description = "The format (${DEFAULT-VALUE}).")
  private Format format = Format.PLAN;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "Which records a CSV holds (${DEFAULT-VALUE}).")
  private String kind = "deployment";

  @Mixin private CalendarOptions calendar = new CalendarOptions();

  @Option(
      names = "--invite",
      description =
          "With ics: an invitation to those who do the work of deployments that are not over,"
              + " instead of a calendar to keep.")
  private boolean invite;

  @Mixin private ExposureOptions exposure = new ExposureOptions();

  @Option(
      names = "--since",
      paramLabel = "T",
      description =
          "With cmdb-update: what deployments changed since then; with an offset or in the"
              + " organisation's zone. Without it everything.")
  private @Nullable String since;

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
    refuseUnfit();
    if (json && out == null && format != Format.PLAN) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.export.json-needs-out"));
    }
    if (format == Format.CALENDAR_PDF && out == null) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.export.pdf-needs-out"));
    }
    if (invite && source.branch().isPresent()) {
      throw new Refused(Exit.USAGE, home.output().texts().get("branch.no-invite"));
    }
    Loaded loaded = source.load(home).tried(source.branch());
    if (out == null) {
      var text = new java.io.ByteArrayOutputStream();
      write(loaded, text);
      home.output().out().print(text.toString(StandardCharsets.UTF_8));
      return Exit.OK.code();
    }
    return switch (ExportFile.write(named(out), stream -> write(loaded, stream))) {
      case ExportFile.Outcome.Failed(Problem problem) ->
          throw new Refused(Exit.INPUT_REFUSED, Imported.said(problem, home.output()));
      case ExportFile.Outcome.Written(Path path, long bytes) -> tell(path, bytes);
    };
  }

  /** What is only tried says so in the name of its file. */
  private Path named(Path wanted) {
    String name = String.valueOf(wanted.getFileName());
    return wanted.resolveSibling(WhatIfMark.file(name, source.branch()));
  }

  private void refuseUnfit() {
    var unfit = new Unfit(spec, home);
    unfit.refuse(format != Format.CSV, "--as csv", "--kind");
    unfit.refuse(format != Format.ICS, "--as ics", "--invite");
    unfit.refuse(
        !Format.OF_AN_AUDIENCE.contains(format), "--as ics, --as calendar-…", "--audience");
    unfit.refuse(
        !Format.OF_A_RANGE.contains(format),
        "--as calendar-…, --as exposure-…, --as utilisation-…",
        "--from",
        "--until");
    unfit.refuse(!Format.OF_EXPOSURE.contains(format), "--as exposure-…", "--production");
    unfit.refuse(!Format.OF_CMDB.contains(format), "--as cmdb-update-…", "--since");
    unfit.refuse(
        format != Format.CALENDAR_PDF,
        "--as calendar-pdf",
        "--paper",
        "--orientation",
        "--show",
        "--lanes");
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

  private void write(Loaded loaded, OutputStream stream) throws IOException {
    Plan plan = loaded.plan();
    switch (format) {
      case EXPOSURE_CSV ->
          ExposureFile.csv(plan, exposure.grid(loaded, range(loaded), home), loaded.zone(), stream);
      case EXPOSURE_JSON ->
          ExposureFile.json(
              plan, exposure.grid(loaded, range(loaded), home), loaded.zone(), stream);
      case PLAN -> PlanJson.write(plan, stream);
      case CSV -> {
        PlanTable table = PlanTable.of(plan, kind());
        CsvWriter.write(plan, table.heading(), table.rows(), stream);
      }
      case ICS -> tellLeftOut(IcsWriter.write(ics(loaded), stream));
      case CALENDAR_CSV -> {
        CalendarTable table = table(loaded);
        CsvWriter.write(plan, CalendarTable.HEADING, table.cells(), stream);
        tellLeftOut(table.leftOut());
      }
      case CALENDAR_JSON -> {
        CalendarTable table = table(loaded);
        stream.write(document(loaded, table).getBytes(StandardCharsets.UTF_8));
        tellLeftOut(table.leftOut());
      }
      case CALENDAR_PDF -> stream.write(pdf(loaded));
      case QUEUE_JSON -> queue(loaded).json(stream);
      case QUEUE_ICS -> tellLeftOut(queue(loaded).ics(stream));
      case UTILISATION_CSV -> UtilisationFile.csv(plan, utilisation(loaded), stream);
      case UTILISATION_JSON -> UtilisationFile.json(plan, utilisation(loaded), stream);
      case CMDB_UPDATE_CSV -> tellLeftOut(CmdbUpdateFile.csv(plan, since(loaded), stream));
      case CMDB_UPDATE_JSON -> tellLeftOut(CmdbUpdateFile.json(plan, since(loaded), stream));
    }
  }

  /** As judged at the moment; the range is given in whole days. */
  private byte[] pdf(Loaded loaded) {
    Interval range = range(loaded);
    LocalDate first = range.start().atZone(loaded.zone()).toLocalDate();
    LocalDate last = range.end().atZone(loaded.zone()).toLocalDate().minusDays(1);
    calendar.printable(first, last, home);
    return CalendarPdf.of(
        new CalendarPaper(
            Analysis.of(loaded.plan(), loaded.now(home.clock()), Content.FINGERPRINT),
            calendar.audience(loaded.plan(), home),
            first,
            last,
            calendar.look(home),
            home.output().texts()));
  }

  private Optional<Instant> since(Loaded loaded) {
    return Optional.ofNullable(since).map(text -> Zones.moment(text, loaded.zone(), home));
  }

  /** The weeks that the range reaches into. */
  private UtilisationWeeks utilisation(Loaded loaded) {
    return UtilisationWeeks.of(loaded.plan(), range(loaded), loaded.zone());
  }

  private QueueFile queue(Loaded loaded) {
    Analysis analysis = Analysis.of(loaded.plan(), loaded.now(home.clock()), Content.FINGERPRINT);
    return new QueueFile(
        DeploymentQueue.of(analysis, () -> false),
        loaded.plan(),
        loaded.isSample(),
        home.output().texts(),
        loaded.zone());
  }

  private void tellLeftOut(List<Problem> leftOut) {
    leftOut.forEach(p -> home.output().err().println(Imported.said(p, home.output())));
  }

  /** The calendar as one JSON document, UTF-8, with a line end. */
  private String document(Loaded loaded, CalendarTable table) {
    Interval range = range(loaded);
    var document =
        new CalendarDocument(
            "1.0",
            WhatIfMark.of(loaded.plan()),
            new CalendarWords(loaded.plan(), home.output().texts())
                .name(calendar.audience(loaded.plan(), home)),
            range.start(),
            range.end(),
            table.rows());
    return RecordJson.fieldText(CalendarDocument.class, document) + "\n";
  }

  /** The calendar of an audience in a range. */
  record CalendarDocument(
      String schemaVersion,
      Optional<String> whatIf,
      String audience,
      Instant from,
      Instant until,
      List<CalendarTable.Row> rows) {}

  private Interval range(Loaded loaded) {
    return calendar.range(loaded.now(home.clock()), loaded.zone(), home);
  }

  private CalendarTable table(Loaded loaded) {
    return CalendarTable.of(
        loaded.plan(),
        calendar.audience(loaded.plan(), home),
        range(loaded),
        home.output().texts());
  }

  private IcsCalendar ics(Loaded loaded) {
    Instant now = loaded.now(home.clock());
    return new IcsCalendar(
        loaded.plan(),
        calendar.audience(loaded.plan(), home),
        "Slipway",
        now,
        source.revisions(home, now),
        home.output().texts(),
        invite ? IcsCalendar.Use.INVITATION : IcsCalendar.Use.KEPT);
  }

  private Kind kind() {
    return Kind.byToken(kind)
        .orElseThrow(
            () -> new Refused(Exit.USAGE, home.output().texts().get("cli.unknown-kind", kind)));
  }
}
