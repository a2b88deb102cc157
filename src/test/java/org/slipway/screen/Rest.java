package org.slipway.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;

/**
 * Whether a window comes to rest: what asks for another layout whenever it was laid out is drawn
 * sixty times a second for ever. Called off the FX thread.
 */
public final class Rest {

  /** Words that are wrapped in a width that is found out take a few passes. */
  private static final int PULSES = 8;

  private Rest() {}

  /** The innermost parts that never come to rest, as text; empty where all do. */
  public static List<String> lackingIn(Scene scene) {
    var found = new ArrayList<String>();
    for (int pulse = 0; pulse < PULSES; pulse++) {
      found.clear();
      found.addAll(atNextPulse(scene));
    }
    return found;
  }

  /** What is about to be laid out at the next pulse. */
  private static List<String> atNextPulse(Scene scene) {
    var told = new CompletableFuture<List<String>>();
    Runnable look =
        () -> {
          var found = new ArrayList<String>();
          gather(scene.getRoot(), found);
          told.complete(found);
        };
    Screen.on(
        () -> {
          scene.addPreLayoutPulseListener(look);
          Platform.requestNextPulse();
          return true;
        });
    List<String> found = told.orTimeout(30, TimeUnit.SECONDS).join();
    Screen.on(
        () -> {
          scene.removePreLayoutPulseListener(look);
          return true;
        });
    return found;
  }

  private static void gather(Parent part, List<String> found) {
    if (!part.isVisible()) {
      return;
    }
    int before = found.size();
    part.getChildrenUnmodifiable().stream()
        .filter(Parent.class::isInstance)
        .forEach(child -> gather((Parent) child, found));
    if (part.isNeedsLayout() && found.size() == before) {
      found.add(part.toString());
    }
  }
}
