package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.scene.TimelineScene;
import org.slipway.ui.calendar.CalendarView;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.ui.theme.Themes;
import org.slipway.ui.theme.Tokens;

/**
 * The whole window in every theme, at the sizes people have: drawn the same each time, in the
 * theme's own colours, with no word of the frame cut and nothing of it over the edge. The pictures
 * lie in {@code target/pictures}.
 */
class WindowPicturesTest {

  private static final Path FOLDER = Path.of("target", "pictures");

  /** Parts of the frame, whose words must be whole. */
  private static final List<String> FRAME =
      List.of(".top-bar", ".rail", ".status-bar-line", ".sample-banner", ".inspector");

  @ParameterizedTest
  @CsvSource({"DARK, 100, 1600, 1000", "LIGHT, 100, 1100, 700", "PROJECTOR, 100, 1024, 768"})
  void theWindowIsWhole(Theme theme, int zoom, int width, int height) {
    isWhole(theme, zoom, width, height);
  }

  @ParameterizedTest
  @Tag("slow")
  @CsvSource({
    "LIGHT, 100, 1600, 1000",
    "HIGH_CONTRAST, 100, 1600, 1000",
    "PROJECTOR, 100, 1600, 1000",
    "LIGHT, 215, 1600, 1000",
  })
  void theWindowIsWholeInTheOtherLooks(Theme theme, int zoom, int width, int height) {
    isWhole(theme, zoom, width, height);
  }

  /** What a board sees of the plan: lanes from their upper edge to their lower. */
  @ParameterizedTest
  @CsvSource({"1920, 1080, 6", "1600, 1000, 5", "1280, 800, 3"})
  void aProjectorShowsSeveralLanesWhole(int width, int height, int lanes) {
    Bench.onScreen(
        () -> {
          Parent root = window("calendar");
          Snapshot.of(new Scene(root, width, height), new Look(Theme.PROJECTOR, 100));
          var calendar = (CalendarView) root.lookup(".calendar");
          TimelineScene seen = calendar.scene().orElseThrow();
          double bottom = seen.scrolled() + seen.body().height();
          long whole =
              seen.lanes().values().stream()
                  .filter(lane -> lane.y() >= seen.scrolled() && lane.bottom() <= bottom)
                  .count();
          assertTrue(
              whole >= lanes, () -> whole + " lanes in " + seen.body() + " of " + seen.lanes());
          return true;
        });
  }

  private static void isWhole(Theme theme, int zoom, int width, int height) {
    Bench.onScreen(
        () -> {
          for (String view : List.of("calendar", "checklist", "catalogue")) {
            Look look = new Look(theme, zoom);
            Parent root = window(view);
            var scene = new Scene(root, width, height);
            WritableImage picture = Snapshot.of(scene, look);
            String name = "%s-%s-%d-%dx%d".formatted(view, theme.token(), zoom, width, height);
            write(name, picture);
            assertEquals(List.of(), cut(root, width, height), name);
            assertEquals(ground(theme), picture.getPixelReader().getColor(2, height / 2), name);
          }
          return true;
        });
  }

  @ParameterizedTest
  @CsvSource({"LIGHT", "DARK"})
  void theSameWindowIsDrawnTheSame(Theme theme) {
    Bench.onScreen(
        () -> {
          byte[] first = picture(theme);
          assertArrayEquals(first, picture(theme));
          return true;
        });
  }

  private static byte[] picture(Theme theme) {
    return Snapshot.png(Snapshot.of(window("checklist"), 1200, 800, new Look(theme, 100)));
  }

  private static Parent window(String view) {
    var bench = new Bench(MemorySession.ofSample());
    Themes.wear(bench.scene(10, 10), Look.PLAIN);
    var plan = bench.session.plan();
    Optional<Ref> selected =
        view.equals("checklist")
            ? plan.byKey(Release.class, "REL-2038").map(Ref::of)
            : plan.byKey(Deployment.class, "DEP-4124").map(Ref::of);
    bench.actions.run("view." + view);
    bench.session.selection().set(selected);
    bench.view.getScene().setRoot(new javafx.scene.layout.Pane());
    return bench.view;
  }

  private static Color ground(Theme theme) {
    return Color.web(Tokens.of(theme).get("slipway-bg-subtle"));
  }

  private static void write(String name, WritableImage picture) {
    try {
      Files.createDirectories(FOLDER);
      Files.write(FOLDER.resolve(name + ".png"), Snapshot.png(picture));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Words of the frame that are shortened or not wholly inside the window. */
  private static List<String> cut(Parent root, int width, int height) {
    var cut = new ArrayList<String>();
    for (String part : FRAME) {
      root.lookupAll(part).stream()
          .filter(WindowPicturesTest::isShown)
          .flatMap(found -> found.lookupAll(".text").stream())
          .filter(Text.class::isInstance)
          .filter(WindowPicturesTest::isShown)
          .forEach(node -> check((Text) node, part, width, height, cut));
    }
    for (String part : List.of(".top-bar", ".status-bar-line")) {
      ((Parent) root.lookup(part))
          .getChildrenUnmodifiable().stream()
              .filter(Node::isVisible)
              .filter(node -> node.localToScene(node.getBoundsInLocal()).getMaxX() > width + 1)
              .forEach(node -> cut.add(part + " over the edge: " + node));
    }
    return cut;
  }

  private static void check(Text text, String part, int width, int height, List<String> cut) {
    if (text.getParent() instanceof Labeled label && !label.getText().isEmpty()) {
      Bounds at = text.localToScene(text.getBoundsInLocal());
      boolean beyond = at.getMaxX() > width + 1 || (at.getMaxY() > height + 1 && !isScrolled(text));
      if (!whole(text, label) || beyond) {
        cut.add(part + ": " + label.getText());
      }
    }
  }

  private static boolean whole(Text text, Labeled label) {
    return text.getText().replaceAll("\\s", "").equals(label.getText().replaceAll("\\s", ""));
  }

  private static boolean isScrolled(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("scroll-pane")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }
}
