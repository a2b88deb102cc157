package org.slipway.ui.importing;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.Importers;
import org.slipway.exchange.Side;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Place;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;
import org.slipway.exchange.incoming.Work;
import org.slipway.text.Texts;
import org.slipway.ui.session.Reply;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.task.Progress;
import org.slipway.ui.task.Tasks;
import org.slipway.workspace.Import;

/** One file on its way in: read beside the window, looked at, then taken in one step. */
final class ImportViewModel {

  /** What came of reading a file. */
  sealed interface Outcome {
    record Ready(ImportPreview preview) implements Outcome {}

    record Refused(List<String> sentences) implements Outcome {}
  }

  private final WorkspaceSession session;
  private final Tasks tasks;
  private final Texts texts;
  private final Path file;

  ImportViewModel(WorkspaceSession session, Tasks tasks, Path file) {
    this.session = session;
    this.tasks = tasks;
    this.file = file;
    texts = session.texts();
  }

  Texts texts() {
    return texts;
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  /** The zone that is offered: the reader's. */
  String zone() {
    return session.zone().get().getId();
  }

  Optional<ZoneId> zone(String typed) {
    try {
      return Optional.of(ZoneId.of(typed.strip()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Reads and compares; nothing is changed. */
  void preview(ZoneId zone, Optional<Path> mapping, Consumer<Outcome> then) {
    tasks.start(
        texts.get("import.reading", name()),
        progress -> read(zone, mapping, progress),
        then,
        thrown ->
            then.accept(
                new Outcome.Refused(List.of(texts.get("import.failed", thrown.toString())))));
  }

  private Outcome read(ZoneId zone, Optional<Path> mapping, Progress progress) {
    try {
      FileContent content = FileContent.read(file, Limits.STANDARD);
      ImportOptions options =
          ImportOptions.of(session.workspace().desk().ids()::nextUuid).withZone(zone);
      if (mapping.isPresent()) {
        options = options.withMapping(FileContent.read(mapping.get(), Limits.STANDARD));
      }
      var work = new Work((_, done, total) -> progress.report(done, total), progress::cancelled);
      return outcome(
          Importers.preview(content, Optional.empty(), session.workspace().plan(), options, work));
    } catch (Unreadable unreadable) {
      return new Outcome.Refused(unreadable.problems().stream().map(this::say).toList());
    }
  }

  private Outcome outcome(ImportResult result) {
    return switch (result) {
      case ImportResult.Ready(var preview) -> new Outcome.Ready(preview);
      case ImportResult.Refused refused ->
          new Outcome.Refused(refused.problems().stream().map(this::say).toList());
      case ImportResult.Cancelled _ -> new Outcome.Refused(List.of(texts.get("import.cancelled")));
    };
  }

  /** Where it is, what is wrong, what to do. */
  String say(Problem problem) {
    return texts.get(
        "import.problem",
        where(problem.place()),
        session.say(problem.wrong()),
        session.say(problem.remedy()));
  }

  private String where(Place place) {
    if (place.line().isEmpty()) {
      return place.file();
    }
    String line = Integer.toString(place.line().getAsInt());
    return place.column().isEmpty()
        ? texts.get("import.line", line)
        : texts.get(
            "import.cell",
            line,
            Integer.toString(place.column().getAsInt()),
            place.columnName().orElse(""));
  }

  /** Takes the file in one step, after a backup. */
  void take(ImportPreview preview, Side side, boolean cancelMissing, Consumer<Reply> then) {
    Choices choices = Choices.all(side);
    if (cancelMissing) {
      choices =
          choices.cancelling(
              preview.missing().stream()
                  .filter(ImportPreview.Missing::cancellable)
                  .map(ImportPreview.Missing::ref)
                  .toList());
    }
    Choices chosen = choices;
    tasks.start(
        texts.get("import.taking", name()),
        progress -> {
          progress.report(0, 0);
          return session.apply(Import.of(preview.edit(chosen), preview.plan()));
        },
        then,
        thrown -> then.accept(new Reply.NotSaved(texts.get("import.failed", thrown.toString()))));
  }
}
