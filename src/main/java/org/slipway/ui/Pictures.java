package org.slipway.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;
import javafx.scene.Parent;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Organisation;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.text.Texts;
import org.slipway.ui.export.Outgoing;
import org.slipway.ui.export.Sheet;
import org.slipway.ui.gallery.Gallery;
import org.slipway.ui.notice.Notices;
import org.slipway.ui.session.WorkspaceSession;
import org.slipway.ui.shell.Doors;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Fonts;
import org.slipway.ui.theme.Look;
import org.slipway.workspace.Workspace;

/** Pictures of all views of a workspace, with or without a display. Starts the toolkit once. */
public final class Pictures {

  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;

  private Pictures() {}

  /**
   * Writes each view in light and dark. Called once in a process, off the FX thread.
   *
   * @throws IOException if a picture cannot be written
   */
  public static List<Path> take(Workspace workspace, Path folder) throws IOException {
    var taken = new CompletableFuture<List<Path>>();
    Platform.startup(
        () -> {
          try {
            Fonts.load();
            taken.complete(onScreen(workspace, folder));
          } catch (IOException | RuntimeException | Error e) {
            taken.completeExceptionally(e);
          }
        });
    try {
      return taken.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw e;
    } finally {
      Platform.exit();
    }
  }

  private static List<Path> onScreen(Workspace workspace, Path folder) throws IOException {
    ZoneId zone =
        workspace.plan().organisation().map(Organisation::zone).orElseGet(ZoneId::systemDefault);
    try (var session = new Shown(workspace, Texts.of(Locale.ENGLISH), zone)) {
      return Gallery.pictures(
          folder,
          List.of(
              sitting("calendar", session, deployment(workspace), "view.calendar"),
              sitting("checklist", session, release(workspace), "view.checklist"),
              sitting("catalogue", session, Optional.empty(), "view.catalogue")));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static Gallery.Sitting sitting(
      String name, Shown shown, Optional<Ref> selected, String action) {
    return new Gallery.Sitting(name, WIDTH, HEIGHT, () -> view(shown, selected, action));
  }

  private static Parent view(Shown shown, Optional<Ref> selected, String action) {
    WorkspaceSession session = shown.session();
    session.selection().set(Optional.empty());
    var views = new Views(session, new InlineTasks(), new Notices(session::now), new NoDoors());
    session.selection().set(selected);
    views.actions().run(action);
    return views.shell();
  }

  /** The sample's story; where it is not there, nothing is selected. */
  private static Optional<Ref> deployment(Workspace workspace) {
    return workspace.plan().byKey(Deployment.class, "DEP-4124").map(Ref::of);
  }

  private static Optional<Ref> release(Workspace workspace) {
    return workspace.plan().byKey(Release.class, "REL-2038").map(Ref::of);
  }

  /** A session that leaves its workspace open when it ends. */
  private record Shown(WorkspaceSession session) implements AutoCloseable {

    Shown(Workspace workspace, Texts texts, ZoneId zone) {
      this(new WorkspaceSession(workspace, texts, zone, new InlineTasks()));
    }

    @Override
    public void close() {
      session.leave();
    }
  }

  /** A picture leads nowhere. */
  static final class NoDoors implements Doors {

    @Override
    public void newWorkspace() {}

    @Override
    public void openWorkspace() {}

    @Override
    public void openRecent() {}

    @Override
    public void openSample() {}

    @Override
    public void walk() {}

    @Override
    public void importFiles() {}

    @Override
    public void closeWorkspace() {}

    @Override
    public void export(Outgoing what, Optional<Sheet> sheet) {}

    @Override
    public void print() {}

    @Override
    public void exportPack() {}

    @Override
    public Look look() {
      return Look.PLAIN;
    }

    @Override
    public void wear(Look look) {}
  }
}
