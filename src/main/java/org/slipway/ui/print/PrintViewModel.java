package org.slipway.ui.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slipway.core.Analysis;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.time.Interval;
import org.slipway.exchange.ExportFile;
import org.slipway.json.Content;
import org.slipway.pack.calendar.CalendarPaper;
import org.slipway.pack.calendar.CalendarPdf;
import org.slipway.pack.calendar.PaperFormat;
import org.slipway.pack.calendar.PaperSize;
import org.slipway.pack.print.PageImage;
import org.slipway.pack.print.PdfPages;
import org.slipway.scene.LanesBy;
import org.slipway.settings.SettingsFile;
import org.slipway.store.Branch;
import org.slipway.text.CalendarWords;
import org.slipway.text.Texts;
import org.slipway.ui.control.Form;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.task.Progress;
import org.slipway.ui.task.Running;
import org.slipway.ui.task.Tasks;

/**
 * What is printed and how far it is. The pages are made beside the window, anew whenever another
 * choice is made; of those under way only the last counts. On the FX thread.
 */
final class PrintViewModel {

  static final String PARTS = "parts";
  static final String RANGE = "until";
  private static final int THUMBNAIL = 240;
  private static final String PLACE = "export";

  private final WorkspaceSession session;
  private final Tasks tasks;
  private final List<Audience> audiences;
  private final ReadOnlyObjectWrapper<PrintState> state =
      new ReadOnlyObjectWrapper<>(new PrintState.Ended());
  private final ObservableList<Optional<PageImage>> thumbnails =
      FXCollections.observableArrayList();
  private PrintChoice choice;
  private Optional<PrintState.Ready> shown = Optional.empty();
  private Optional<Running> running = Optional.empty();
  private long asked;
  private long ended;

  PrintViewModel(WorkspaceSession session, Tasks tasks, Optional<CalendarSeen> seen) {
    this.session = session;
    this.tasks = tasks;
    audiences = Audience.of(session.plan());
    CalendarSeen begin = seen.orElseGet(this::now);
    choice =
        new PrintChoice(
            new TreeSet<>(List.of(CalendarPaper.Part.MONTH)),
            new PaperFormat(PaperSize.A3, PaperFormat.Orientation.LANDSCAPE),
            begin.lanes(),
            begin.from(zone()),
            begin.until(zone()),
            Audience.Circle.EVERYONE);
  }

  private CalendarSeen now() {
    return new CalendarSeen(new Interval(session.now(), session.now()), LanesBy.ENVIRONMENT);
  }

  /** The day it is where the organisation is. */
  LocalDate today() {
    return session.now().atZone(zone()).toLocalDate();
  }

  Texts texts() {
    return session.texts();
  }

  private ZoneId zone() {
    return session.plan().organisation().map(Organisation::zone).orElse(session.zone().get());
  }

  PrintChoice choice() {
    return choice;
  }

  List<Audience> audiences() {
    return audiences;
  }

  String name(Audience audience) {
    return new CalendarWords(session.plan(), texts()).name(audience);
  }

  ReadOnlyObjectProperty<PrintState> state() {
    return state.getReadOnlyProperty();
  }

  /** One for each page of those that are there, filled as they are drawn. */
  ObservableList<Optional<PageImage>> thumbnails() {
    return thumbnails;
  }

  /** The pages that were made last; they stay in sight until others are there. */
  Optional<PrintState.Ready> shown() {
    return shown;
  }

  /** Prints something else, and makes its pages. */
  void choose(PrintChoice other) {
    boolean same = other.equals(choice) || other.isSeenAs(choice);
    choice = other;
    if (!same) {
      make();
    }
  }

  /** Makes the pages of the choice. */
  void make() {
    stop();
    Optional<Form.Problem> wrong = wrong();
    if (wrong.isPresent()) {
      state.set(new PrintState.Wrong(wrong.get()));
      return;
    }
    long mine = asked;
    CalendarPaper paper = paper();
    Running started =
        tasks.start(
            texts().get("printing.making"),
            progress -> made(paper, progress),
            ready -> ready(mine, ready),
            thrown -> failed(mine, thrown));
    if (ended < mine) {
      running = Optional.of(started);
      state.set(new PrintState.Making(started));
    }
  }

  private Optional<Form.Problem> wrong() {
    if (choice.parts().isEmpty()) {
      return Optional.of(new Form.Problem(PARTS, texts().get("printing.no-part")));
    }
    if (choice.until().isBefore(choice.from())) {
      return Optional.of(new Form.Problem(RANGE, texts().get("printing.reversed")));
    }
    return CalendarPaper.isTooLong(choice.from(), choice.until())
        ? Optional.of(
            new Form.Problem(RANGE, texts().get("printing.too-long", CalendarPaper.MOST_DAYS)))
        : Optional.empty();
  }

  private CalendarPaper paper() {
    return new CalendarPaper(
        Analysis.of(WhatIfMark.on(session.plan(), branch()), session.now(), Content.FINGERPRINT),
        choice.audience(),
        choice.from(),
        choice.until(),
        new CalendarPaper.Look(
            choice.format(), choice.lanes(), choice.parts(), session.zone().get()),
        texts());
  }

  /** What is only tried says so on each page, and in the name of its file. */
  private Optional<String> branch() {
    return session.workspace().branch().map(Branch::name);
  }

  private static PrintState.Ready made(CalendarPaper paper, Progress progress) throws IOException {
    byte[] pdf = CalendarPdf.of(paper, progress::report);
    return new PrintState.Ready(pdf, PdfPages.of(pdf));
  }

  private void ready(long mine, PrintState.Ready ready) {
    if (asked != mine) {
      close(ready);
      return;
    }
    ended = mine;
    shown.ifPresent(PrintViewModel::close);
    shown = Optional.of(ready);
    int count = ready.pages().count();
    thumbnails.setAll(java.util.Collections.nCopies(count, Optional.empty()));
    state.set(ready);
    tasks.aside(progress -> draw(mine, ready, progress), _ -> {}, PrintViewModel::ended);
  }

  private Integer draw(long mine, PrintState.Ready ready, Progress progress) throws IOException {
    for (int i = 0; i < ready.pages().count(); i++) {
      progress.report(i, ready.pages().count());
      int page = i;
      PageImage image = ready.pages().image(page, THUMBNAIL);
      tasks.onScreen(
          () -> {
            if (asked == mine) {
              thumbnails.set(page, Optional.of(image));
            }
          });
    }
    return ready.pages().count();
  }

  /**
   * Draws a page of those in sight beside the window.
   *
   * @param width in pixels
   */
  void image(int page, int width, Consumer<PageImage> then) {
    shown.ifPresent(
        ready -> tasks.aside(_ -> ready.pages().image(page, width), then, PrintViewModel::ended));
  }

  private void failed(long mine, Throwable thrown) {
    if (asked != mine) {
      return;
    }
    ended = mine;
    state.set(
        thrown instanceof CancellationException
            ? new PrintState.Ended()
            : new PrintState.Wrong(
                Form.Problem.whole(texts().get("printing.failed", thrown.toString()))));
  }

  /** Pages of a document that was closed are not drawn; nobody waits for them. */
  private static void ended(Throwable thrown) {
    if (!(thrown instanceof CancellationException)) {
      throw thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
    }
  }

  /** Ends what is under way; nothing of it counts any more. */
  void stop() {
    asked++;
    running.ifPresent(Running::cancel);
    running = Optional.empty();
  }

  /** Lets go of the pages. */
  void close() {
    stop();
    shown.ifPresent(PrintViewModel::close);
    shown = Optional.empty();
  }

  private static void close(PrintState.Ready ready) {
    try {
      ready.pages().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file in the folder used last, else beside the workspace. */
  Path proposed() {
    Path beside = session.workspace().file().folder().toAbsolutePath();
    return Optional.ofNullable(settings().read().settings().places().get(PLACE))
        .filter(Files::isDirectory)
        .orElse(beside)
        .resolve(WhatIfMark.file(session.workspace().file().name() + "-calendar.pdf", branch()));
  }

  private SettingsFile settings() {
    return session.workspace().desk().settings();
  }

  /**
   * Writes the pages in sight to a file, beside the window.
   *
   * @param written takes the file and its size
   * @param refused takes the sentence on why nothing was written
   */
  void save(Path file, Consumer<ExportFile.Outcome.Written> written, Consumer<String> refused) {
    byte[] pdf = shown.orElseThrow().pdf();
    Path whole = file.toAbsolutePath();
    Path named =
        whole.resolveSibling(WhatIfMark.file(String.valueOf(whole.getFileName()), branch()));
    tasks.start(
        texts().get("export.writing", String.valueOf(named.getFileName())),
        _ -> ExportFile.write(named, out -> out.write(pdf)),
        outcome -> {
          switch (outcome) {
            case ExportFile.Outcome.Failed(var problem) ->
                refused.accept(session.say(problem.wrong()) + " " + session.say(problem.remedy()));
            case ExportFile.Outcome.Written done -> {
              Optional.ofNullable(done.path().getParent())
                  .ifPresent(parent -> settings().change(s -> s.withPlace(PLACE, parent)));
              written.accept(done);
            }
          }
        },
        thrown -> refused.accept(texts().get("printing.failed", thrown.toString())));
  }
}
