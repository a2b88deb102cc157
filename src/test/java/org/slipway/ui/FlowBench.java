package org.slipway.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.layout.StackPane;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.settings.UserFolder;
import org.slipway.store.Creation;
import org.slipway.text.Texts;
import org.slipway.ui.control.Layers;
import org.slipway.ui.file.PathPicker;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.theme.Look;
import org.slipway.workspace.Desk;
import org.slipway.workspace.Ids;
import org.slipway.workspace.Sample;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

/**
 * A workspace on the disk under a window in which one flow is driven by mouse and keys. Whatever
 * the hand does, the work that it begins beside the window is waited for.
 */
public final class FlowBench implements AutoCloseable, PathPicker {

  public final Path folder;
  public final WorkspaceSession session;
  public final AwaitedTasks tasks = new AwaitedTasks();
  public final Layers layers;
  public final Hand hand;

  /** What the dialogs of the system answer, one after the other. */
  public final Deque<Path> answers = new ArrayDeque<>();

  /** What a dialog of the system was asked for last. */
  public Wanted wanted = new Wanted("", "", List.of());

  private FlowBench(Path folder, WorkspaceOpening opening, Look look, int width, int height) {
    this.folder = folder;
    Workspace workspace =
        switch (opening) {
          case WorkspaceOpening.Ready ready -> ready.workspace();
          case WorkspaceOpening.NotOpened(var problem) -> throw new AssertionError(problem);
        };
    session =
        Screen.on(
            () ->
                new WorkspaceSession(
                    workspace, Texts.of(Locale.ENGLISH), ZoneId.of("Europe/Berlin"), tasks));
    layers = Screen.on(() -> new Layers(new StackPane()));
    hand = new Hand(layers, width, height, look, tasks::isBusy);
  }

  /** Over a workspace with this plan; its clock is the sample's moment, but real. */
  public static FlowBench of(Plan plan, Path folder) {
    return of(plan, Optional.empty(), folder, Look.PLAIN, 1000, 700);
  }

  /** Over the sample, whose clock stands still. */
  public static FlowBench ofSample(Path folder, Look look, int width, int height) {
    return of(Sample.plan(), Optional.of(Sample.NOW), folder, look, width, height);
  }

  private static FlowBench of(
      Plan plan, Optional<Instant> fixed, Path folder, Look look, int width, int height) {
    var creation = new Creation(Phrase.of("store.created"), plan, fixed);
    return new FlowBench(
        folder,
        Workspace.create(folder.resolve("shop"), creation, desk(folder)),
        look,
        width,
        height);
  }

  private static Desk desk(Path folder) {
    Path home = folder.resolve("home");
    return new Desk(
        "ada",
        Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), Sample.NOW)),
        Ids.fixed(Sample.NOW.toEpochMilli(), 7),
        new UserFolder(home, home.resolve("data"), folder.resolve("run")),
        List.of());
  }

  @Override
  public Optional<Path> open(Wanted wanted, Optional<Path> near) {
    return Optional.ofNullable(answers.poll());
  }

  @Override
  public List<Path> openSeveral(Wanted asked, Optional<Path> near) {
    wanted = asked;
    return Optional.ofNullable(answers.poll()).stream().toList();
  }

  @Override
  public Optional<Path> save(Wanted wanted, Optional<Path> proposed) {
    return Optional.ofNullable(answers.poll());
  }

  @Override
  public Optional<Path> folder(String title, Optional<Path> near) {
    return Optional.ofNullable(answers.poll());
  }

  @Override
  public void close() {
    hand.close();
    Screen.on(
        () -> {
          session.close();
          return true;
        });
    tasks.close();
  }
}
