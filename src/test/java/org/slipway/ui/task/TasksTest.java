package org.slipway.ui.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.slipway.screen.Screen;
import org.slipway.screen.Uncaught;

/** Work beside the window and its twin: results, failures, cancelling, mistakes. */
class TasksTest {

  @Test
  void theTwinHandsBackWhatFilesCauseAndLetsMistakesThrough() {
    var tasks = new InlineTasks();
    var failures = new ArrayList<Throwable>();
    tasks.start(
        "reading",
        _ -> {
          throw new IOException("unreadable");
        },
        _ -> failures.clear(),
        failures::add);
    assertInstanceOf(IOException.class, failures.getFirst());
    assertThrows(
        IllegalStateException.class,
        () ->
            tasks.start(
                "thinking",
                _ -> {
                  throw new IllegalStateException("a mistake");
                },
                _ -> {},
                failures::add));
    assertEquals(1, failures.size());
    assertTrue(tasks.running().isEmpty());
  }

  @Test
  void cancelledWorkStopsAtItsNextStepAndLeavesTheList() throws Exception {
    try (var tasks = new FxTasks()) {
      var begun = new CountDownLatch(1);
      var ended = new CompletableFuture<Throwable>();
      Running running =
          Screen.on(
              () ->
                  tasks.start(
                      "searching",
                      progress -> {
                        begun.countDown();
                        while (true) {
                          progress.report(1, 3);
                        }
                      },
                      _ -> {},
                      ended::complete));
      assertTrue(begun.await(120, TimeUnit.SECONDS));
      Screen.on(
          () -> {
            assertEquals(1, tasks.running().size());
            running.cancel();
            return true;
          });
      assertInstanceOf(CancellationException.class, ended.get(120, TimeUnit.SECONDS));
      assertTrue(Screen.on(() -> tasks.running().isEmpty() && running.cancelling().get()));
    }
  }

  @Test
  void aMistakeInWorkEndsWhereAllMistakesEnd() throws Exception {
    try (var tasks = new FxTasks()) {
      var told = new CompletableFuture<Throwable>();
      Screen.on(
          () ->
              tasks.start(
                  "thinking",
                  _ -> {
                    throw new IllegalStateException("a mistake");
                  },
                  _ -> {},
                  told::complete));
      Throwable mistake = told.get(120, TimeUnit.SECONDS);
      assertInstanceOf(IllegalStateException.class, mistake);
      assertEquals(List.of(mistake), Uncaught.taken());
    }
  }
}
