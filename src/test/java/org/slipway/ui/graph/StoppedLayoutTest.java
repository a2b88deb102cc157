package org.slipway.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.scene.graph.GraphLayout;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;
import org.slipway.screen.Screen;
import org.slipway.ui.MemorySession;
import org.slipway.ui.task.FxTasks;

/** A layout is stopped while it runs, beside the window. */
class StoppedLayoutTest {

  private static final int MANY = 320;

  /** Goes on, once it was begun, until it is let go: as a library in the middle of a long step. */
  private static final class Slow implements GraphLayout {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goes = new CountDownLatch(1);
    private final CountDownLatch over = new CountDownLatch(1);
    private final AtomicReference<Thread> thread = new AtomicReference<>();

    @Override
    public LaidGraph lay(
        GraphOutline outline, Optional<LaidGraph> before, BooleanSupplier cancelled) {
      thread.set(Thread.currentThread());
      begun.countDown();
      try {
        assertTrue(goes.await(30, TimeUnit.SECONDS), "nobody let it go");
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      } finally {
        over.countDown();
      }
      return new LaidGraph(
          10, 10, LaidGraph.EMPTY.nodes(), LaidGraph.EMPTY.groups(), LaidGraph.EMPTY.routes());
    }
  }

  private final FxTasks tasks = new FxTasks();
  private final Slow layout = new Slow();

  @AfterEach
  void close() {
    layout.goes.countDown();
    tasks.close();
  }

  private GraphViewModel begin() throws InterruptedException {
    var builder = new PlanBuilder("UTC");
    for (int n = 0; n < MANY; n++) {
      builder.component("Service " + n);
    }
    MemorySession session = MemorySession.of(builder.plan(), builder.at("2026-09-28T14:10"));
    GraphViewModel model = Screen.on(() -> new GraphViewModel(session, tasks, layout));
    assertTrue(layout.begun.await(30, TimeUnit.SECONDS));
    return model;
  }

  private static void until(BooleanSupplier there) throws InterruptedException {
    for (int n = 0; n < 3000 && !Screen.on(there::getAsBoolean); n++) {
      Thread.sleep(10);
    }
    assertTrue(Screen.on(there::getAsBoolean));
  }

  @Test
  void theWindowGoesOnAndWhatComesAfterwardsIsThrownAway() throws InterruptedException {
    GraphViewModel model = begin();
    until(() -> !tasks.running().isEmpty());
    assertFalse(Screen.on(() -> Objects.equals(Thread.currentThread(), layout.thread.get())));
    assertEquals("Laying out the graph", Screen.on(() -> tasks.running().getFirst().title()));
    Screen.on(
        () -> {
          tasks.running().getFirst().cancel();
          return true;
        });
    layout.goes.countDown();
    until(() -> model.upkeep().stopped().get());
    assertTrue(layout.over.await(30, TimeUnit.SECONDS), "its work has an end");
    assertTrue(Screen.on(() -> model.now().isEmpty()), "nothing of it is shown");
    assertEquals(0, Screen.on(() -> tasks.running().size()));
  }

  @Test
  void whatIsNotStoppedIsShown() throws InterruptedException {
    GraphViewModel model = begin();
    layout.goes.countDown();
    until(() -> !model.now().isEmpty());
    assertFalse(Screen.on(() -> model.upkeep().stopped().get()));
    assertEquals(10, Screen.on(() -> model.now().laid().width()));
  }
}
