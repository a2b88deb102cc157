package org.slipway.ui;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Scene;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Release;
import org.slipway.json.PlanJson;
import org.slipway.settings.Settings;
import org.slipway.text.Texts;
import org.slipway.ui.action.Fuzzy;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.control.Choice;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Layers;
import org.slipway.ui.dialog.ErrorCard;
import org.slipway.ui.dialog.PackForm;
import org.slipway.ui.importing.ImportView;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.shell.Doors;
import org.slipway.ui.shell.ShellViewModel;
import org.slipway.ui.task.FxTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.ui.theme.Themes;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

/** One window on one workspace at a time. Wires the views by hand. On the FX thread. */
final class Window implements Doors {

  private final Texts texts;
  private final FxTasks tasks;
  private final Runnable closed;
  private final Stage stage = new Stage();
  private Look look = Look.PLAIN;
  private @Nullable WorkspaceSession session;
  private @Nullable Views views;
  private @Nullable Timeline clock;

  /**
   * @param closed called when the window is gone
   */
  Window(Texts texts, FxTasks tasks, Runnable closed) {
    this.texts = texts;
    this.tasks = tasks;
    this.closed = closed;
  }

  /** Shows a workspace in place of the one shown so far, which is closed. */
  void show(Workspace workspace) {
    leave();
    Settings settings = workspace.desk().settings().read().settings();
    look = new Look(theme(settings), settings.zoom());
    var opened =
        new WorkspaceSession(
            workspace, texts, settings.zone().orElseGet(() -> home(workspace)), tasks);
    session = opened;
    Scene scene = build(opened);
    Themes.wear(scene, look);
    stage.setScene(scene);
    stage.setTitle(opened.showing().get().name() + " – Slipway");
    stage.setOnHidden(_ -> closeForGood());
    if (!stage.isShowing()) {
      settings
          .window()
          .ifPresent(
              state -> {
                stage.setWidth(state.width());
                stage.setHeight(state.height());
              });
      stage.show();
    }
  }

  /** The organisation's zone; where it has none, this machine's. */
  private static ZoneId home(Workspace workspace) {
    return workspace.plan().organisation().map(Organisation::zone).orElseGet(ZoneId::systemDefault);
  }

  private static Theme theme(Settings settings) {
    return Arrays.stream(Theme.values())
        .filter(t -> settings.theme().map(t.token()::equals).orElse(false))
        .findFirst()
        .orElse(Theme.LIGHT);
  }

  private Scene build(WorkspaceSession opened) {
    var made = new Views(opened, tasks, this);
    views = made;
    var scene = new Scene(made.shell(), 1600, 1000);
    Shortcuts.listen(scene, made.actions(), () -> made.shell().layers().isOpen());
    Thread.currentThread().setUncaughtExceptionHandler((_, thrown) -> failed(opened, thrown));
    opened.zone().addListener((_, _, zone) -> remember(opened, s -> s.withZone(zone)));
    tick(opened, made.model());
    made.actions().run("view.calendar");
    return scene;
  }

  private void tick(WorkspaceSession opened, ShellViewModel model) {
    var minute =
        new Timeline(
            new KeyFrame(
                Duration.minutes(1),
                _ -> {
                  model.tick();
                  if (!opened.workspace().isSample()) {
                    opened.judgeAgain();
                  }
                }));
    minute.setCycleCount(Animation.INDEFINITE);
    minute.play();
    clock = minute;
  }

  private static void remember(
      WorkspaceSession opened, java.util.function.UnaryOperator<Settings> change) {
    opened.workspace().desk().settings().change(change);
  }

  private Layers layers() {
    return java.util.Objects.requireNonNull(views).shell().layers();
  }

  private void failed(WorkspaceSession opened, Throwable thrown) {
    System.getLogger(Window.class.getName()).log(System.Logger.Level.ERROR, "unexpected", thrown);
    String saved = texts.get("error.saved", opened.workspace().file().database());
    ErrorCard.show(layers(), texts, saved, thrown);
  }

  private void say(String sentence) {
    if (views != null) {
      views.model().notice().set(sentence);
    }
  }

  private void leave() {
    if (clock != null) {
      clock.stop();
    }
    if (session != null) {
      session.close();
      session = null;
    }
  }

  private void closeForGood() {
    leave();
    closed.run();
  }

  private FileChooser chooser(String title, String name, String... endings) {
    var chooser = new FileChooser();
    chooser.setTitle(texts.get(title));
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter(name, endings));
    return chooser;
  }

  private void opened(WorkspaceOpening opening) {
    switch (opening) {
      case WorkspaceOpening.NotOpened(var problem) ->
          say(texts.say(problem.says(), ZoneId.systemDefault()));
      case WorkspaceOpening.Ready ready -> {
        show(ready.workspace());
        ready.warning().ifPresent(w -> say(texts.say(w, ZoneId.systemDefault())));
      }
    }
  }

  @Override
  public void newWorkspace() {
    File file = chooser("desktop.new-title", "Slipway", "*.mv.db").showSaveDialog(stage);
    if (file != null && session != null) {
      opened(Workspace.create(file.toPath(), session.workspace().desk()));
    }
  }

  @Override
  public void openWorkspace() {
    File file = chooser("desktop.open-title", "Slipway", "*.mv.db").showOpenDialog(stage);
    if (file != null) {
      open(file.toPath());
    }
  }

  private void open(Path file) {
    if (session != null) {
      opened(Workspace.open(file, session.workspace().desk()));
    }
  }

  @Override
  public void openRecent() {
    if (session == null) {
      return;
    }
    List<Path> recent = session.workspace().desk().settings().read().settings().recent();
    var chooser =
        new Chooser<Path>(
            texts.get("desktop.recent-title"),
            texts.get("shell.nothing-found"),
            typed ->
                recent.stream()
                    .filter(p -> Fuzzy.score(typed, p.toString()).isPresent())
                    .map(
                        p ->
                            new Choice<>(
                                String.valueOf(p.getFileName()),
                                String.valueOf(p.getParent()),
                                "",
                                "mdi2h-history",
                                p))
                    .toList(),
            path -> {
              layers().close();
              open(path);
            });
    layers().show(chooser, chooser.field());
  }

  @Override
  public void importFiles() {
    List<File> files =
        chooser("desktop.import-title", "CSV, iCalendar, JSON", "*.csv", "*.ics", "*.json")
            .showOpenMultipleDialog(stage);
    if (files != null) {
      importNext(new ArrayDeque<>(files.stream().map(File::toPath).toList()));
    }
  }

  private void importNext(Deque<Path> files) {
    Path file = files.poll();
    if (file != null && session != null) {
      new ImportView(session, tasks, file, layers(), () -> importNext(files)).open();
    }
  }

  @Override
  public void closeWorkspace() {
    stage.hide();
  }

  @Override
  public void exportPlan() {
    File file = chooser("desktop.export-title", "JSON", "*.json").showSaveDialog(stage);
    if (file == null || session == null) {
      return;
    }
    var plan = session.plan();
    tasks.start(
        texts.get("desktop.export-title"),
        _ -> {
          written(plan, file.toPath());
          return file;
        },
        done -> say(texts.get("desktop.exported", done)),
        thrown -> say(texts.get("desktop.not-exported", thrown.toString())));
  }

  /** To a file beside it, then moved: never half a file. */
  private static void written(org.slipway.core.plan.Plan plan, Path target) throws IOException {
    Path part = Files.createTempFile(target.toAbsolutePath().getParent(), "slipway", ".part");
    try {
      try (OutputStream out = Files.newOutputStream(part)) {
        PlanJson.write(plan, out);
      }
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public void exportPack() {
    WorkspaceSession now = session;
    if (now == null || views == null) {
      return;
    }
    Optional<Release> release =
        views
            .checklist()
            .release()
            .get()
            .filter(ref -> ref.kind() == Kind.RELEASE)
            .flatMap(now.plan()::find)
            .map(Release.class::cast);
    if (release.isEmpty()) {
      say(texts.get("desktop.no-release"));
      return;
    }
    Path folder =
        Optional.ofNullable(now.workspace().file().database().toAbsolutePath().getParent())
            .orElseGet(() -> Path.of("."));
    new PackForm(now, tasks, layers(), this::say).open(release.get(), folder);
  }

  @Override
  public Look look() {
    return look;
  }

  @Override
  public void wear(Look other) {
    look = other;
    Themes.wear(stage.getScene(), other);
    if (session != null) {
      remember(session, s -> s.withTheme(other.theme().token()).withZoom(other.zoom()));
    }
  }
}
