package org.slipway.ui;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Phrase;
import org.slipway.settings.Panes;
import org.slipway.settings.WindowState;
import org.slipway.store.StoreProblem;
import org.slipway.store.WorkspaceFile;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.control.Layers;
import org.slipway.ui.dialog.Mistakes;
import org.slipway.ui.export.ExportFlow;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.export.Sheet;
import org.slipway.ui.file.Folders;
import org.slipway.ui.file.PathPicker;
import org.slipway.ui.file.StagePathPicker;
import org.slipway.ui.importing.ImportFlow;
import org.slipway.ui.notice.Notice;
import org.slipway.ui.notice.Notices;
import org.slipway.ui.pack.PackFlow;
import org.slipway.ui.print.PrintFlow;
import org.slipway.ui.session.Choices;
import org.slipway.ui.session.ReadingSession;
import org.slipway.ui.session.Session;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.shell.DoorActions;
import org.slipway.ui.shell.Doors;
import org.slipway.ui.task.FxTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;
import org.slipway.ui.welcome.WelcomeView;
import org.slipway.ui.welcome.WelcomeViewModel;
import org.slipway.workspace.Desk;
import org.slipway.workspace.Reading;
import org.slipway.workspace.Sample;
import org.slipway.workspace.Start;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

/**
 * One window on one workspace at a time, or on the welcome page. Wires the views by hand. On the FX
 * thread.
 */
final class Window implements Doors {

  private final Desk desk;
  private final Remembered remembered;
  private final Texts texts;
  private final FxTasks tasks;
  private final Notices notices;
  private final Opener opener;
  private final Stage stage = new Stage();
  private final PathPicker picker = new StagePathPicker(() -> stage);
  private final WorkspaceChooser chooser;
  private final Optional<WindowState> before;
  private final Runnable closed;
  private Look look;
  private Panes panes;
  private @Nullable Layers layers;
  private @Nullable WorkspaceSession session;
  private @Nullable Views views;
  private @Nullable MinuteClock clock;

  /**
   * @param closed called when the window is gone
   */
  Window(Desk desk, Start start, Texts texts, FxTasks tasks, Runnable closed) {
    this.desk = desk;
    remembered = new Remembered(desk.settings(), start.safe());
    this.texts = texts;
    chooser = new WorkspaceChooser(picker, texts);
    this.tasks = tasks;
    this.closed = closed;
    notices = new Notices(desk.clock());
    opener = new Opener(desk, tasks, texts, this::opened, notices::problem);
    look = remembered.look();
    before = remembered.settings().window();
    panes = before.map(WindowState::panes).orElse(Panes.NONE);
    Placement.restore(stage, before);
    stage.setOnHidden(_ -> hidden());
    stage.setOnCloseRequest(wish -> layers().leave(wish, stage::hide));
    new Mistakes(texts, () -> Optional.ofNullable(layers), this::savedWords, this::showLogs)
        .listen();
  }

  /** Shows the window as soon as there is something to show. */
  void begin(CompletableFuture<Optional<WorkspaceOpening>> first) {
    var _ =
        first.whenComplete(
            (opening, failed) -> tasks.onScreen(() -> begin(opening, Optional.ofNullable(failed))));
  }

  private void begin(Optional<WorkspaceOpening> opening, Optional<Throwable> failed) {
    try {
      failed.ifPresent(
          thrown -> {
            throw new IllegalStateException(thrown);
          });
      opening.ifPresentOrElse(this::opened, this::welcome);
    } catch (RuntimeException | Error mistake) {
      if (layers == null) {
        closed.run(); // nobody could close a window that never opened
      }
      throw mistake;
    }
  }

  private void opened(WorkspaceOpening opening) {
    switch (opening) {
      case WorkspaceOpening.NotOpened(var problem) -> {
        if (layers == null) {
          welcome();
        }
        refused(problem);
      }
      case WorkspaceOpening.Ready ready -> {
        show(ready.workspace());
        ready.warning().ifPresent(w -> notices.problem(say(w)));
        GrownSample.tell(ready.workspace(), desk, texts, notices, this::renew);
      }
    }
  }

  private String say(Phrase phrase) {
    return texts.say(phrase, ZoneId.systemDefault());
  }

  private void renew() {
    welcome(); // nobody holds the copy then
    opener.renewSample();
  }

  /** Says why; what somebody else holds can be read. */
  private void refused(StoreProblem problem) {
    if (problem instanceof StoreProblem.Held) {
      notices.problem(
          say(problem.says()),
          new Notice.Offer(
              texts.get("reading.offer"),
              () -> opener.read(problem.file(), r -> read(r, problem))));
    } else {
      notices.problem(say(problem.says()));
    }
  }

  /** Shows a workspace in place of what was shown so far, which is closed. */
  void show(Workspace workspace) {
    var opened = new WorkspaceSession(workspace, texts, remembered.zone(workspace.plan()), tasks);
    enter(opened);
    session = opened;
    importing(opened, layers()).drops(stage.getScene().getRoot());
    tasks.start(
        texts.get("desktop.backing-up"),
        _ -> workspace.backupAfterOpening(),
        failed ->
            failed.ifPresent(p -> notices.problem(texts.get("desktop.no-backup", say(p.says())))),
        thrown -> notices.problem(texts.get("desktop.no-backup", thrown.toString())));
  }

  private void read(Reading.Result<Reading.Moment> result, StoreProblem held) {
    switch (result) {
      case Reading.Result.NotDone<Reading.Moment>(var problem) ->
          notices.problem(say(problem.says()));
      case Reading.Result.Done<Reading.Moment>(Reading.Moment moment) ->
          enter(
              new ReadingSession(held.file(), desk, moment, texts, remembered.zone(moment.plan())));
    }
  }

  private void enter(Session shown) {
    leave();
    var made = new Views(shown, tasks, notices, this);
    if (!panes.equals(Panes.NONE)) {
      made.model().restore(panes);
    }
    shown.zone().addListener((_, _, zone) -> remembered.change(s -> s.withZone(zone)));
    views = made;
    clock = new MinuteClock(opener, shown, made);
    clock.start();
    show(made.shell(), made.actions(), made.shell().layers());
    made.begin(panes.view());
    stage.setTitle(texts.get("desktop.title", shown.showing().get().name()));
  }

  /** Shows the page without a workspace. */
  void welcome() {
    leave();
    var actions = new Actions();
    new DoorActions(actions, this, texts).registerOpening();
    var page =
        new WelcomeView(
            new WelcomeViewModel(desk.settings(), tasks, texts),
            actions,
            notices,
            tasks,
            recent -> open(recent.file()));
    show(page, actions, page.layers());
    stage.setTitle(texts.get("welcome.title"));
  }

  private void show(Parent root, Actions actions, Layers cards) {
    layers = cards;
    var scene = new Scene(root);
    Themes.wear(scene, look);
    Shortcuts.listen(scene, actions, cards::isOpen);
    new WorkspaceDrop(this::open).listen(scene);
    stage.setScene(scene);
    if (!stage.isShowing()) {
      stage.show();
    }
  }

  Parent root() {
    return stage.getScene().getRoot();
  }

  void close() {
    stage.hide();
  }

  private Layers layers() {
    return Objects.requireNonNull(layers);
  }

  private String savedWords() {
    return session == null
        ? texts.get("error.nothing-open")
        : texts.get("error.saved", session.workspace().file().database());
  }

  private void showLogs() {
    Path logs = desk.folder().data().resolve("logs");
    if (!Folders.show(logs)) {
      notices.problem(texts.get("error.no-folder", logs));
    }
  }

  private void leave() {
    if (clock != null) {
      clock.stop();
    }
    if (views != null) {
      panes = views.model().panes();
      views = null;
    }
    if (session != null) {
      session.close();
      session = null;
    }
  }

  private void hidden() {
    leave();
    WindowState last = Placement.of(stage, before, panes);
    remembered.change(s -> s.withWindow(last));
    closed.run();
  }

  @Override
  public void newWorkspace() {
    create(this::opened);
  }

  private void create(Consumer<WorkspaceOpening> then) {
    chooser.newFile().ifPresent(file -> opener.create(file, then));
  }

  @Override
  public void openWorkspace() {
    chooser.file().ifPresent(this::open);
  }

  /** Opens a workspace in place of the one shown; the one shown is not opened again. */
  void open(Path file) {
    if (session == null || !isShown(file)) {
      layers().leave(() -> opener.open(file));
    }
  }

  private boolean isShown(Path file) {
    return session != null && session.workspace().file().equals(WorkspaceFile.of(file));
  }

  @Override
  public void openSample() {
    if (!isShown(Sample.file(desk))) {
      opener.sample();
    }
  }

  @Override
  public void walk() {
    Path sample = Sample.file(desk);
    if (isShown(sample)) {
      Walk.begin(Objects.requireNonNull(views));
    } else {
      opener.sample(
          opening -> {
            opened(opening);
            if (isShown(sample)) {
              Walk.begin(Objects.requireNonNull(views));
            }
          });
    }
  }

  @Override
  public void openRecent() {
    RecentChooser.open(remembered.settings().recents(), texts, layers(), this::open);
  }

  @Override
  public void importFiles() {
    if (session == null) {
      create(
          opening -> {
            opened(opening);
            if (session != null) {
              importFiles();
            }
          });
      return;
    }
    importing(session, layers()).choose();
  }

  private ImportFlow importing(WorkspaceSession into, Layers over) {
    return new ImportFlow(into, tasks, over, picker, choices(), notices::done);
  }

  @Override
  public void closeWorkspace() {
    welcome();
  }

  /** Does it with the workspace that is shown; says so where somebody else holds it. */
  private void withWorkspace(BiConsumer<WorkspaceSession, Views> then) {
    if (session == null || views == null) {
      notices.problem(texts.get("flows.held"));
    } else {
      then.accept(session, views);
    }
  }

  @Override
  public void export(Outgoing what, Optional<Sheet> sheet) {
    withWorkspace((held, _) -> new ExportFlow(held, tasks, layers(), picker).start(what, sheet));
  }

  @Override
  public void print() {
    withWorkspace(
        (held, shown) ->
            new PrintFlow(held, tasks, layers(), picker, Optional.of(shown.calendarSeen()))
                .start());
  }

  @Override
  public void exportPack() {
    withWorkspace(
        (held, shown) ->
            held.workspace()
                .branch()
                .ifPresentOrElse(
                    branch -> notices.problem(texts.get("branch.no-pack", branch.name())),
                    () ->
                        new PackFlow(held, tasks, layers(), picker)
                            .start(shown.checklist().shown())));
  }

  @Override
  public Look look() {
    return look;
  }

  @Override
  public void wear(Look other) {
    look = other;
    Themes.wear(stage.getScene(), other);
    remembered.change(s -> s.withTheme(other.theme().token()).withZoom(other.zoom()));
  }

  @Override
  public Choices choices() {
    return remembered;
  }
}
