package org.slipway.ui.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.slipway.core.Analysis;
import org.slipway.core.DeploymentQueue;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.risk.Risks;
import org.slipway.core.schedule.UtilisationWeeks;
import org.slipway.core.schedule.exposure.ExposureGrid;
import org.slipway.exchange.ExportFile;
import org.slipway.exchange.cmdb.CmdbUpdateFile;
import org.slipway.exchange.csv.CsvWriter;
import org.slipway.exchange.csv.PlanTable;
import org.slipway.exchange.exposure.ExposureFile;
import org.slipway.exchange.queue.QueueFile;
import org.slipway.exchange.utilisation.UtilisationFile;
import org.slipway.json.Content;
import org.slipway.json.PlanJson;
import org.slipway.settings.SettingsFile;
import org.slipway.store.Branch;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.session.Problems;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.task.Progress;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;

/** One export: what is proposed, what is wrong with what was entered, and the writing itself. */
final class ExportViewModel {

  static final String FILE = "file";
  private static final int QUARTER = 92 * 24;
  private static final String PLACE = "export";

  /**
   * What is asked for.
   *
   * @param sheet of what only a view shows; empty for all else
   * @param replace whether a file that is there may go
   */
  record Request(
      Outgoing what, Chosen chosen, Optional<Sheet> sheet, Optional<Path> file, boolean replace) {}

  /**
   * What was chosen for it.
   *
   * @param kind of the records of a table; no matter for all else
   * @param audience of a calendar; no matter for all else
   * @param since of an update; no matter for all else
   */
  record Chosen(Kind kind, Audience audience, Since since) {}

  private final WorkspaceSession session;
  private final Tasks tasks;
  private final Texts texts;
  private final CalendarOut calendars;

  ExportViewModel(WorkspaceSession session, Tasks tasks) {
    this.session = session;
    this.tasks = tasks;
    texts = session.texts();
    calendars = new CalendarOut(session);
  }

  /** Whom a calendar can be made for, everyone first. */
  List<Audience> audiences() {
    return Audience.of(session.plan());
  }

  String name(Audience audience) {
    return calendars.name(audience);
  }

  Texts texts() {
    return texts;
  }

  /** Kinds that have records, the most wanted first. */
  List<Kind> kinds() {
    Plan plan = session.plan();
    var kinds = new ArrayList<>(List.of(Kind.DEPLOYMENT, Kind.RELEASE, Kind.CHECKLIST_ITEM));
    Arrays.stream(Kind.values()).filter(kind -> !kinds.contains(kind)).forEach(kinds::add);
    kinds.removeIf(kind -> plan.records(kind).isEmpty());
    return kinds;
  }

  /** A kind as a form calls it, with its number of records. */
  String name(Kind kind) {
    return texts.get(
        "export.kind", texts.get("kinds." + kind.token()), session.plan().records(kind).size());
  }

  /** A file in the folder used last, else beside the workspace. */
  Path proposed(Outgoing what, Kind kind) {
    String part = what == Outgoing.TABLE ? kind.token() : what.token();
    String workspace = session.workspace().file().name();
    String name = workspace + "-" + part + "." + what.ending();
    return folder().resolve(WhatIfMark.file(name, branch()));
  }

  private Optional<String> branch() {
    return session.workspace().branch().map(Branch::name);
  }

  /** What is only tried says so in the name of its file. */
  private Path named(Path file) {
    Path whole = file.toAbsolutePath();
    return whole.resolveSibling(WhatIfMark.file(String.valueOf(whole.getFileName()), branch()));
  }

  private Path folder() {
    Path beside = session.workspace().file().folder().toAbsolutePath();
    return Optional.ofNullable(settings().read().settings().places().get(PLACE))
        .filter(Files::isDirectory)
        .orElse(beside);
  }

  private SettingsFile settings() {
    return session.workspace().desk().settings();
  }

  /** What is wrong with a request before anything is written; empty: nothing. */
  Optional<Exported> refused(Request request) {
    if (request.file().isEmpty()) {
      return wrong("export.no-file");
    }
    Path file = request.file().get().toAbsolutePath();
    if (Files.isDirectory(file)) {
      return wrong("export.is-folder", file);
    }
    file = named(file);
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return wrong("export.no-folder", String.valueOf(folder));
    }
    return Files.exists(file) && !request.replace()
        ? Optional.of(new Exported.Exists(file))
        : Optional.empty();
  }

  private Optional<Exported> wrong(String key, Object... args) {
    return Optional.of(new Exported.Wrong(new Form.Problem(FILE, texts.get(key, args))));
  }

  /** Writes beside the window; the request was not refused. */
  Running write(Request request, Consumer<Exported> then) {
    Plan shown = request.sheet().map(Sheet::plan).orElseGet(session::plan);
    Plan plan = WhatIfMark.on(shown, branch());
    Path file = named(request.file().orElseThrow());
    return tasks.start(
        texts.get("export.writing", String.valueOf(file.getFileName())),
        progress -> written(plan, request, file, progress),
        then,
        thrown ->
            then.accept(
                thrown instanceof CancellationException
                    ? new Exported.Ended()
                    : new Exported.Wrong(
                        Form.Problem.whole(texts.get("export.failed", thrown.toString())))));
  }

  /** Whether work that was started has not ended yet. */
  boolean isUnderWay(Running running) {
    return tasks.running().contains(running);
  }

  private Exported written(Plan plan, Request request, Path file, Progress progress) {
    var leftOut = new ArrayList<String>();
    ExportFile.Outcome outcome =
        ExportFile.write(
            file, out -> content(plan, request, progress, new Stoppable(out, progress), leftOut));
    return switch (outcome) {
      case ExportFile.Outcome.Failed(var problem) ->
          new Exported.Wrong(
              new Form.Problem(
                  FILE, session.say(problem.wrong()) + " " + session.say(problem.remedy())));
      case ExportFile.Outcome.Written(Path path, long bytes) -> {
        Optional.ofNullable(path.getParent())
            .ifPresent(parent -> settings().change(s -> s.withPlace(PLACE, parent)));
        yield new Exported.Written(path, bytes, leftOut);
      }
    };
  }

  private void content(
      Plan plan, Request request, Progress progress, OutputStream out, List<String> leftOut)
      throws IOException {
    switch (request.what()) {
      case PLAN -> PlanJson.write(plan, out);
      case TABLE -> {
        PlanTable table = PlanTable.of(plan, request.chosen().kind());
        CsvWriter.write(plan, table.heading(), table.rows(), out);
      }
      case EXPOSURE_TABLE -> ExposureFile.csv(plan, exposure(plan), session.zone().get(), out);
      case EXPOSURE -> ExposureFile.json(plan, exposure(plan), session.zone().get(), out);
      case CALENDAR -> {
        String name = session.showing().get().name();
        tell(calendars.ics(plan, name, request.chosen().audience(), out), leftOut);
      }
      case CALENDAR_TABLE -> tell(calendars.table(plan, request.chosen().audience(), out), leftOut);
      case UTILISATION_TABLE -> UtilisationFile.csv(plan, utilisation(plan), out);
      case UTILISATION -> UtilisationFile.json(plan, utilisation(plan), out);
      case QUEUE -> queue(plan, progress).json(out);
      case QUEUE_CALENDAR -> tell(queue(plan, progress).ics(out), leftOut);
      case CMDB_UPDATE_TABLE ->
          tell(CmdbUpdateFile.csv(plan, since(request.chosen()), out), leftOut);
      case CMDB_UPDATE -> tell(CmdbUpdateFile.json(plan, since(request.chosen()), out), leftOut);
      case SLOTS_TABLE,
          SLOTS,
          SLOTS_OF_MANY_TABLE,
          SLOTS_OF_MANY,
          COMPARISON_TABLE,
          COMPARISON,
          GRAPH_SVG,
          GRAPH_PNG,
          GRAPH_DOT,
          GRAPH_GRAPHML,
          GRAPH_MERMAID ->
          request.sheet().orElseThrow().writing().write(plan, out);
    }
  }

  private void tell(List<org.slipway.exchange.incoming.Problem> problems, List<String> leftOut) {
    problems.forEach(problem -> leftOut.add(Problems.say(session, problem)));
  }

  private Optional<Instant> since(Chosen chosen) {
    return chosen.since().at(session.now(), session.zone().get());
  }

  /** A quarter from this week. */
  private UtilisationWeeks utilisation(Plan plan) {
    ZoneId zone = session.zone().get();
    LocalDate today = session.now().atZone(zone).toLocalDate();
    return UtilisationWeeks.of(plan, today, UtilisationWeeks.QUARTER, zone);
  }

  private QueueFile queue(Plan plan, Progress progress) {
    Analysis analysis = Analysis.of(plan, session.now(), Content.FINGERPRINT);
    DeploymentQueue queue =
        DeploymentQueue.of(
            analysis,
            () -> {
              progress.report(0, 0);
              return false;
            });
    boolean sample = session.showing().get().clockFixed();
    return new QueueFile(queue, plan, sample, texts, session.zone().get());
  }

  /** A quarter from today; where the policy has no risk model none is offered. */
  private ExposureGrid exposure(Plan plan) throws IOException {
    Instant at = session.now();
    ZoneId zone = session.zone().get();
    Instant start = at.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    return ExposureGrid.of(plan, Risks.of(plan, at), start, QUARTER, false)
        .orElseThrow(() -> new IOException(texts.get("exposure.no-model")));
  }

  /** Ends the writing where the user wants it to end. */
  private static final class Stoppable extends FilterOutputStream {

    private final Progress progress;

    Stoppable(OutputStream out, Progress progress) {
      super(out);
      this.progress = progress;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      progress.report(0, 0);
      out.write(bytes, from, length);
    }
  }
}
