package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.screen.Screen;
import org.slipway.screen.Uncaught;
import org.slipway.settings.UserFolder;
import org.slipway.store.Creation;
import org.slipway.store.WorkspaceFile;
import org.slipway.text.Texts;
import org.slipway.ui.shell.ShellView;
import org.slipway.ui.task.FxTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.ui.welcome.WelcomeView;
import org.slipway.workspace.Desk;
import org.slipway.workspace.Ids;
import org.slipway.workspace.Sample;
import org.slipway.workspace.Start;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

/** The window over real files: opened, closed, held by another, remembered. */
class WindowOnDiskTest {

  @TempDir Path folder;

  private Desk desk() {
    return new Desk(
        "ada",
        Clock.fixed(Sample.NOW, ZoneOffset.UTC),
        Ids.fixed(Sample.NOW.toEpochMilli(), 7),
        UserFolder.under(folder),
        List.of());
  }

  private Window window(Start start, FxTasks tasks) {
    return Screen.on(
        () -> {
          var window = new Window(desk(), start, Texts.of(Locale.ENGLISH), tasks, () -> {});
          Thread here = Thread.currentThread();
          here.setUncaughtExceptionHandler(Uncaught.and(here.getUncaughtExceptionHandler()));
          return window;
        });
  }

  private static void begin(Window window, Optional<WorkspaceOpening> first) {
    Screen.on(
        () -> {
          window.begin(CompletableFuture.completedFuture(first));
          return true;
        });
  }

  /** Waits for work beside the window; each look happens on the FX thread. */
  private static void until(BooleanSupplier done) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(180);
    while (!Screen.on(done::getAsBoolean)) {
      assertTrue(System.nanoTime() < end, "it did not happen in time");
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
  }

  private static boolean shows(Window window, Class<? extends Parent> page) {
    return page.isInstance(window.root());
  }

  @Test
  void closingLeadsToTheWelcomePageWhereTheWorkspaceIsListedAndOpensAgain() {
    try (var tasks = new FxTasks()) {
      Window window = window(Start.PLAIN, tasks);
      begin(window, Optional.of(Sample.open(desk())));
      until(() -> shows(window, ShellView.class) && tasks.running().isEmpty());
      assertTrue(backups() > 0, "the backup of the opening is made");
      Screen.on(
          () -> {
            window.closeWorkspace();
            return true;
          });
      until(() -> shows(window, WelcomeView.class) && !recents(window).isEmpty());
      Screen.on(
          () -> {
            recents(window).getFirst().fire();
            return true;
          });
      until(() -> shows(window, ShellView.class) && tasks.running().isEmpty());
      Screen.on(
          () -> {
            window.close();
            return true;
          });
    }
  }

  @Test
  void aCopyOfAnOlderSampleStaysAsItIsUntilTheUserStartsAnewAndIsKeptThen() throws IOException {
    var older =
        new Creation(
            Phrase.of("store.created"), new PlanBuilder("UTC").plan(), Optional.of(Sample.NOW));
    Files.createDirectories(Sample.file(desk()).getParent());
    WorkspaceOpening.Ready made =
        assertInstanceOf(
            WorkspaceOpening.Ready.class, Workspace.create(Sample.file(desk()), older, desk()));
    BusinessUnit mine = new PlanBuilder("UTC").unit("Mine");
    made.workspace().apply(Edit.put(Phrase.of("edit.unnamed"), mine));
    made.workspace().close();
    try (var tasks = new FxTasks()) {
      Window window = window(Start.PLAIN, tasks);
      begin(window, Optional.of(Sample.open(desk())));
      until(() -> shows(window, ShellView.class) && tasks.running().isEmpty());
      until(() -> window.root().lookup("#notice-offer") != null);
      Screen.on(
          () -> {
            Button offer = (Button) window.root().lookup("#notice-offer");
            assertEquals("Start from the new sample", offer.getText());
            offer.fire();
            return true;
          });
      until(
          () ->
              Files.exists(kept()) && shows(window, ShellView.class) && tasks.running().isEmpty());
      Screen.on(
          () -> {
            window.close();
            return true;
          });
    }
    try (Workspace anew =
            assertInstanceOf(WorkspaceOpening.Ready.class, Sample.open(desk())).workspace();
        Workspace old =
            assertInstanceOf(WorkspaceOpening.Ready.class, Workspace.open(kept(), desk()))
                .workspace()) {
      assertEquals(Sample.plan(), anew.plan());
      assertFalse(Sample.hasGrown(anew, desk()));
      assertEquals(List.of(mine), List.copyOf(old.plan().businessUnits().values()));
    }
  }

  private Path kept() {
    return Sample.file(desk()).resolveSibling("nordwind-kept-1" + WorkspaceFile.SUFFIX);
  }

  private static List<Button> recents(Window window) {
    return window.root().lookupAll(".recent-name").stream().map(Button.class::cast).toList();
  }

  private long backups() {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(f -> f.toString().endsWith("-opening.zip")).count();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void whatAnotherHoldsIsOfferedForReadingAndNothingCanBeChangedInIt() {
    try (Workspace held =
            assertInstanceOf(WorkspaceOpening.Ready.class, Sample.open(desk())).workspace();
        var tasks = new FxTasks()) {
      Window window = window(Start.PLAIN, tasks);
      begin(window, Optional.of(Workspace.open(held.file().database(), desk())));
      until(() -> shows(window, WelcomeView.class));
      Screen.on(
          () -> {
            Button offer = (Button) window.root().lookup("#notice-offer");
            assertEquals("Open for reading", offer.getText());
            offer.fire();
            return true;
          });
      until(() -> shows(window, ShellView.class));
      Screen.on(
          () -> {
            var shell = (ShellView) window.root();
            assertTrue(
                shell.lookupAll(".sample-banner").stream()
                    .anyMatch(b -> b.lookupAll(".label").toString().contains("reading along")));
            window.close();
            return true;
          });
      assertEquals(Sample.plan(), held.plan());
    }
  }

  @Test
  void lookAndPlaceAreRememberedAndSafeModeLeavesThemAlone() {
    try (var tasks = new FxTasks()) {
      for (Start start : List.of(Start.PLAIN, new Start(Optional.empty(), true))) {
        Window window = window(start, tasks);
        begin(window, Optional.empty());
        until(() -> shows(window, WelcomeView.class));
        Screen.on(
            () -> {
              window.wear(new Look(start.safe() ? Theme.LIGHT : Theme.DARK, 120));
              window.close();
              return true;
            });
        var settings = desk().settings().read().settings();
        assertEquals(Optional.of("dark"), settings.theme());
        assertEquals(120, settings.zoom());
        assertTrue(settings.window().isPresent());
      }
      Window again = window(Start.PLAIN, tasks);
      assertEquals(Theme.DARK, again.look().theme());
      assertFalse(again.look().equals(window(new Start(Optional.empty(), true), tasks).look()));
    }
  }
}
