package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.task.FxTasks;
import org.slipway.ui.theme.Look;

/** What nobody catches fails the test in which it was thrown, wherever the toolkit hides it. */
class UncaughtTest {

  /** Run by the test below alone; each throws its own name where nobody catches it. */
  static class Throwing {

    @BeforeEach
    void start() {
      Screen.start();
    }

    private static RuntimeException named(String name) {
      return new IllegalStateException(name);
    }

    @Test
    void afterwards() {
      FxTasks.afterwards(
          () -> {
            throw named("afterwards");
          });
    }

    @Test
    void listener() {
      var property = new SimpleBooleanProperty();
      property.addListener(
          (_, _, _) -> {
            throw named("listener");
          });
      Screen.on(
          () -> {
            property.set(true);
            return true;
          });
    }

    @Test
    void press() {
      var button = new Button("Press");
      button.setOnAction(
          _ -> {
            throw named("press");
          });
      try (var hand = new Hand(Screen.on(() -> new StackPane(button)), 200, 100, Look.PLAIN)) {
        hand.click(button);
      }
    }

    @Test
    void pulse() throws InterruptedException {
      var over = new CountDownLatch(1);
      var timer =
          new AnimationTimer() {
            @Override
            public void handle(long now) {
              stop();
              over.countDown();
              throw named("pulse");
            }
          };
      Screen.on(
          () -> {
            timer.start();
            return true;
          });
      assertTrue(over.await(120, TimeUnit.SECONDS));
    }

    @Test
    void work() throws InterruptedException {
      var over = new CountDownLatch(1);
      try (var tasks = new FxTasks()) {
        tasks.aside(
            _ -> {
              throw named("work");
            },
            _ -> {},
            _ -> over.countDown());
        assertTrue(over.await(120, TimeUnit.SECONDS));
      }
    }

    @Test
    void thread() throws InterruptedException {
      Thread thread =
          Thread.ofPlatform()
              .start(
                  () -> {
                    throw named("thread");
                  });
      thread.join();
    }

    @Test
    void nothing() {
      Screen.on(() -> true);
    }
  }

  @Test
  void failsItsOwnTestAndNoOther() {
    var found = new SummaryGeneratingListener();
    var quietly =
        LauncherConfig.builder().enableTestExecutionListenerAutoRegistration(false).build();
    LauncherFactory.create(quietly)
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(Throwing.class))
                .build(),
            found);
    var failed = new TreeSet<String>();
    for (var failure : found.getSummary().getFailures()) {
      String said = String.valueOf(failure.getException().getMessage());
      failed.add(said.substring(said.lastIndexOf(' ') + 1) + "()");
      assertTrue(failed.contains(failure.getTestIdentifier().getDisplayName()), said);
    }
    assertEquals(6, failed.size(), failed::toString);
    assertEquals(1, found.getSummary().getTestsSucceededCount());
  }
}
