package org.slipway.ui;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Ref;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.ui.theme.Themes;
import org.slipway.workspace.Sample;

class PicturesTest {
  private static final File OUT = new File(System.getProperty("slipway.pictures", "/tmp/w/ui/out"));

  @Test
  void take() {
    OUT.mkdirs();
    for (Theme theme : new Theme[] {Theme.LIGHT, Theme.DARK}) {
      one(
          "checklist-" + theme.token(),
          new Look(theme, 100),
          1600,
          1000,
          b -> b.actions.run("view.checklist"));
      one(
          "catalogue-" + theme.token(),
          new Look(theme, 100),
          1600,
          1000,
          b -> b.actions.run("view.catalogue"));
      one(
          "calendar-" + theme.token(),
          new Look(theme, 100),
          1600,
          1000,
          b -> {
            b.actions.run("view.calendar");
            b.session
                .selection()
                .set(b.session.plan().deployments().values().stream().findFirst().map(Ref::of));
          });
    }
    one("checklist-small", Look.PLAIN, 1024, 768, b -> b.actions.run("view.checklist"));
    one("catalogue-small", Look.PLAIN, 1024, 768, b -> b.actions.run("view.catalogue"));
    one(
        "checklist-big",
        new Look(Theme.LIGHT, 215),
        1600,
        1000,
        b -> b.actions.run("view.checklist"));
    one(
        "palette",
        Look.PLAIN,
        1600,
        1000,
        b -> {
          b.actions.run("view.checklist");
          b.actions.run("go.palette");
        });
    one(
        "help",
        Look.PLAIN,
        1600,
        1000,
        b -> {
          b.actions.run("view.catalogue");
          b.actions.run("help.shortcuts");
        });
    one(
        "evidence-form",
        Look.PLAIN,
        1600,
        1000,
        b -> {
          b.actions.run("view.checklist");
          b.actions.run("checklist.add-evidence");
        });
  }

  private static void one(
      String name, Look look, int w, int h, java.util.function.Consumer<Bench> go) {
    Bench.onScreen(
        () -> {
          var session =
              new MemorySession(
                  Sample.plan(),
                  Sample.clock(),
                  p -> new org.slipway.ui.session.Judgement(p, Sample.NOW));
          var bench = new Bench(session);
          Scene scene = bench.scene(w, h);
          Themes.wear(scene, look);
          go.accept(bench);
          scene.snapshot(null);
          WritableImage picture = scene.snapshot(null);
          try {
            ImageIO.write(
                SwingFXUtils.fromFXImage(picture, null), "png", new File(OUT, name + ".png"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return Optional.empty();
        });
  }
}
