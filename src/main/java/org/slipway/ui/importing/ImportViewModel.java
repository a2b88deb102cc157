package org.slipway.ui.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Refusal;
import org.slipway.core.plan.Severity;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.Importers;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Format;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;
import org.slipway.settings.SettingsFile;
import org.slipway.text.AfterReviewWords;
import org.slipway.text.Refusals;
import org.slipway.text.Texts;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.task.Progress;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;
import org.slipway.workspace.Import;

/** One file on its way in: read beside the window, looked at, then taken in one step. */
final class ImportViewModel {

  static final String CSV = "csv";
  static final String ICS = "ics";
  static final String TRAFFIC = "traffic";
  static final String SCHEDULE = "release-schedule";

  private static final String MAPPING = "mapping";
  private static final String PLACE = "import";
  private static final int OPENING = 4096;

  /**
   * How a file is to be read.
   *
   * @param format name of the format
   * @param mapping of a table
   * @param freezes words by which a calendar calls freezes, parted by commas; blank: none
   */
  record Reading(
      Path file,
      String format,
      ZoneId zone,
      Optional<Path> mapping,
      String freezes,
      Severity severity) {}

  private final WorkspaceSession session;
  private final Tasks tasks;
  private final Texts texts;

  ImportViewModel(WorkspaceSession session, Tasks tasks) {
    this.session = session;
    this.tasks = tasks;
    texts = session.texts();
  }

  Texts texts() {
    return texts;
  }

  /** Names of the formats that can be read. */
  List<String> formats() {
    return Importers.FORMATS.stream().map(Format::name).toList();
  }

  /** Patterns of the names of files that can be read, in small and in capital letters. */
  List<String> endings() {
    return Importers.extensions().stream()
        .flatMap(ending -> Stream.of(ending, ending.toUpperCase(Locale.ROOT)))
        .map(ending -> "*." + ending)
        .toList();
  }

  /** The folder that files were taken from last. */
  Optional<Path> place() {
    return Optional.ofNullable(settings().read().settings().places().get(PLACE));
  }

  /** Keeps the folder of these files for the next time. */
  void remember(List<Path> files) {
    files.stream()
        .map(Path::getParent)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(folder -> settings().change(s -> s.withPlace(PLACE, folder)));
  }

  /** What a file is, by its name and its first bytes; empty where nobody can tell. */
  Optional<String> recognised(Path file) {
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(file)) {
      var content = new FileContent(String.valueOf(file.getFileName()), in.readNBytes(OPENING));
      return Importers.detect(content).map(Format::name);
    } catch (IOException unreadable) {
      return Optional.empty(); // reading it will say why
    }
  }

  /** The zone that is offered: the organisation's, else the reader's. */
  ZoneId zone() {
    return session.plan().organisation().map(o -> o.zone()).orElseGet(() -> session.zone().get());
  }

  Optional<ZoneId> zone(String typed) {
    try {
      return Optional.of(ZoneId.of(typed.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** The mapping used last for a table with this heading, else the one used last for any. */
  Optional<Path> mapping(Path table) {
    var places = settings().read().settings().places();
    return Optional.ofNullable(places.get(purpose(table)))
        .or(() -> Optional.ofNullable(places.get(MAPPING)))
        .filter(Files::isRegularFile);
  }

  private SettingsFile settings() {
    return session.workspace().desk().settings();
  }

  /** Tables with the same heading are read by the same mapping. */
  private static String purpose(Path table) {
    try (InputStream in = Files.newInputStream(table)) {
      String opening = new FileContent("", in.readNBytes(OPENING)).opening();
      String heading = opening.lines().findFirst().orElse("");
      return MAPPING + "-" + Integer.toHexString(heading.strip().hashCode());
    } catch (IOException unreadable) {
      return MAPPING;
    }
  }

  /** Whether work that was started has not ended yet. */
  boolean isUnderWay(Running running) {
    return tasks.running().contains(running);
  }

  /** Reads and compares; nothing is changed. */
  Running preview(Reading reading, Consumer<Outcome> then) {
    return tasks.start(
        texts.get("import.reading", String.valueOf(reading.file().getFileName())),
        progress -> read(reading, progress),
        then,
        thrown -> then.accept(failed(thrown)));
  }

  private Outcome failed(Throwable thrown) {
    return thrown instanceof CancellationException
        ? new Outcome.Ended()
        : new Outcome.Refused(
            List.of(
                Told.whole(
                    texts.get("import.failed", thrown.toString()), texts.get("import.again"))));
  }

  private Outcome read(Reading reading, Progress progress) {
    try {
      FileContent content = FileContent.read(reading.file(), Limits.STANDARD);
      var work = new Work((_, done, total) -> progress.report(done, total), progress::cancelled);
      Optional<String> as = Optional.of(reading.format());
      return outcome(
          reading,
          Importers.preview(content, as, session.workspace().plan(), options(reading), work));
    } catch (Unreadable unreadable) {
      return refused(unreadable.problems());
    }
  }

  private ImportOptions options(Reading reading) throws Unreadable {
    ImportOptions options =
        ImportOptions.of(session.workspace().desk().ids()::nextUuid)
            .withZone(reading.zone())
            .withCalendar(
                new ImportOptions.Calendar(
                    ImportOptions.Calendar.words(reading.freezes()), reading.severity()));
    return reading.mapping().isPresent() && reading.format().equals(CSV)
        ? options.withMapping(FileContent.read(reading.mapping().get(), Limits.STANDARD))
        : options;
  }

  private Outcome refused(List<Problem> problems) {
    return new Outcome.Refused(problems.stream().map(p -> Told.of(session, p)).toList());
  }

  private Outcome outcome(Reading reading, ImportResult result) {
    return switch (result) {
      case ImportResult.Ready(var preview) -> ready(reading, preview);
      case ImportResult.Refused refused -> refused(refused.problems());
      case ImportResult.Cancelled _ -> new Outcome.Ended();
    };
  }

  /** A file may contradict itself or the plan: that is told now, not when it is to be taken. */
  private Outcome ready(Reading reading, ImportPreview preview) {
    if (preview.applied(Choices.THEIRS) instanceof Applied.Refused(var reasons)) {
      return new Outcome.Refused(reasons.stream().map(r -> told(preview, r)).toList());
    }
    reading
        .mapping()
        .ifPresent(
            mapping ->
                settings()
                    .change(
                        s ->
                            s.withPlace(purpose(reading.file()), mapping)
                                .withPlace(MAPPING, mapping)));
    return new Outcome.Ready(new PreviewViewModel(session, preview));
  }

  private Told told(ImportPreview preview, Refusal refusal) {
    Plan plan = preview.plan();
    String wrong = Refusals.say(texts, plan, refusal, session.zone().get());
    Phrase remedy = Phrase.of("exchange.do.correct-row");
    return subject(refusal)
        .flatMap(preview::row)
        .map(row -> Told.of(session, row.place(), wrong, remedy))
        .orElseGet(() -> Told.whole(wrong, session.say(remedy)));
  }

  private static Optional<Ref> subject(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Dangling dangling -> Optional.of(dangling.from());
      case Refusal.StillNamed named -> Optional.of(named.by());
      case Refusal.NotThere gone -> Optional.of(gone.ref());
      case Refusal.SameKey same -> Optional.of(same.other());
      case Refusal.SameExternalId same -> Optional.of(same.other());
      case Refusal.CyclicParents cycle -> cycle.circle().stream().findFirst();
      case Refusal.NotDelivered missing -> Optional.of(missing.deployment());
      case Refusal.OnItself edge -> Optional.of(edge.edge());
      case Refusal.SaysTheSame twins -> Optional.of(twins.one());
      case Refusal.WrongKind wrong -> Optional.of(wrong.from());
      case Refusal.OnlyOne _, Refusal.NotPossible _ -> Optional.empty();
      case Refusal.NotAllowed denied -> Optional.of(denied.ref());
    };
  }

  /** Takes the file in one step, after a backup. */
  Running take(PreviewViewModel preview, Consumer<Reply> then) {
    ImportPreview taken = preview.preview();
    Choices chosen = preview.choices().get();
    return tasks.start(
        texts.get("import.taking", taken.file()),
        progress -> {
          progress.report(0, 0);
          return session.apply(Import.of(taken, chosen, new AfterReviewWords(texts)));
        },
        then,
        thrown ->
            then.accept(
                thrown instanceof CancellationException
                    ? new Reply.NotSaved(texts.get("import.cancelled"))
                    : new Reply.NotSaved(texts.get("import.failed", thrown.toString()))));
  }
}
