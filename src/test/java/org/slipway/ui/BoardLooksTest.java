package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.BusinessUnit;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Wave;
import org.slipway.screen.Screen;
import org.slipway.ui.control.Icon;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.workspace.Sample;

/**
 * The boards in every look and size: no word is cut that cannot be read in a tooltip, and no two
 * words of one part lie over each other.
 */
class BoardLooksTest {

  private static final List<String> BOARDS =
      List.of("trains", "waves", "exposure", "utilisation", "catalogue");

  /** What a board is for, and the board with all that belongs to it. */
  private static final Map<String, String> MAIN =
      new TreeMap<>(
          Map.of(
              "trains", ".train-scroll",
              "waves", ".sun-scroll",
              "exposure", ".exposure-scroll",
              "utilisation", "#utilisation-table",
              "cadence", ".cadence-scroll"));

  private static final Map<String, String> STYLE =
      new TreeMap<>(
          Map.of(
              "trains", "trains",
              "waves", "sun",
              "exposure", "exposure",
              "utilisation", "utilisation",
              "cadence", "cadence"));

  private static final double LEAST = 0.55;
  private static final double MUCH = 0.3;

  @Test
  void theSampleIsWholeInASmallWindow() {
    look(Sample.plan(), "sample", new Look(Theme.LIGHT, 100), 1024, 768);
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "DARK, 100, 1600, 1000",
    "HIGH_CONTRAST, 100, 1024, 768",
    "HIGH_CONTRAST, 100, 1600, 1000",
    "LIGHT, 215, 1600, 1000",
    "DARK, 215, 1024, 768",
    "PROJECTOR, 100, 1024, 768",
    "PROJECTOR, 100, 1600, 1000",
  })
  void theSampleIsWhole(Theme theme, int zoom, int width, int height) {
    look(Sample.plan(), "sample", new Look(theme, zoom), width, height);
  }

  @Tag("slow")
  @Test
  void nothingIsThereAndThatIsWhole() {
    look(Plan.EMPTY, "empty", new Look(Theme.LIGHT, 100), 1024, 768);
    look(Plan.EMPTY, "empty", new Look(Theme.PROJECTOR, 100), 1024, 768);
  }

  @Tag("slow")
  @Test
  void aCrowdIsWhole() {
    look(crowd(), "crowd", new Look(Theme.DARK, 100), 1600, 1000);
    look(crowd(), "crowd", new Look(Theme.PROJECTOR, 100), 1024, 768);
  }

  private static final String LONG = "Zahlungsverkehrsabwicklung und Kontoführung der Region ";

  /** Long names, many trains, units and regions, and a train that nobody rides. */
  private static Plan crowd() {
    var builder = new PlanBuilder("Europe/Berlin");
    builder.put(
        Sample.plan().policy().map(p -> Shape.with(p, "throttles", List.of())).orElseThrow());
    builder.train(
        LONG + "ohne Mitfahrer",
        builder.again("2026-10-02T20:00", "2026-10-03T04:00", "FREQ=DAILY"));
    var places = new ArrayList<Wave>();
    for (int n = 0; n < 24; n++) {
      Component item = builder.component(LONG + n);
      BusinessUnit unit = builder.unit(LONG + n);
      builder.set(item, "businessUnit", Optional.of(unit.id()));
      Environment place = builder.environment(LONG + n, Stage.PRODUCTION);
      Release release = builder.release(LONG + n, "2026.10." + n, item);
      builder.deploy(release, place, "2026-10-0%dT22:00".formatted(1 + n % 9), 90, 30, 60);
      places.add(new Wave(LONG + n, List.of(place.id()), Duration.ofHours(n), List.of()));
      builder.set(release, "waves", List.copyOf(places));
    }
    return builder.plan();
  }

  private static void look(Plan plan, String name, Look look, int width, int height) {
    Screen.start();
    List<String> wrong =
        Screen.on(
            () -> {
              var frame = new Frame(plan, "trains", width, height, look);
              var found = new ArrayList<String>();
              String size = name + "-" + look.theme().token() + "-" + look.zoom() + "-" + width;
              for (String board : BOARDS) {
                frame.views.actions().run("view." + board);
                look(frame, board, size, found);
              }
              frame.views.actions().run("view.trains");
              frame.views.actions().run("trains.cadence");
              look(frame, "cadence", size, found);
              return found;
            });
    assertEquals(List.of(), wrong);
  }

  private static void look(Frame frame, String board, String size, List<String> found) {
    frame.settle();
    keep(frame, board + "-" + size);
    Parent root = frame.scene.getRoot();
    walk(root, node -> cut(node).ifPresent(words -> found.add(board + " " + size + ": " + words)));
    walk(root, node -> over(node).forEach(words -> found.add(board + " " + size + ": " + words)));
    beyond(root).forEach(words -> found.add(board + " " + size + ": " + words));
    idle(root).ifPresent(words -> found.add(board + " " + size + ": " + words));
    room(root, board).ifPresent(words -> found.add(board + " " + size + ": " + words));
  }

  /** An inspector without anything to say that takes much of the window. */
  private static Optional<String> idle(Parent root) {
    return root.lookup(".inspector") instanceof Region inspector
            && inspector.getScene() != null
            && inspector.isVisible()
            && inspector.lookup(".title") == null
            && inspector.getWidth() > MUCH * root.getLayoutBounds().getWidth()
        ? Optional.of("nothing is told, and that takes " + inspector.getWidth())
        : Optional.empty();
  }

  /** Controls of a bar that lie behind its edge. */
  private static List<String> beyond(Parent root) {
    return root.lookupAll(".view-bar").stream()
        .filter(bar -> bar.getParent() != null && bar.isVisible())
        .flatMap(
            bar -> ((Parent) bar).getChildrenUnmodifiable().stream().map(node -> past(bar, node)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> past(Node bar, Node node) {
    double over = node.getBoundsInParent().getMaxX() - bar.getLayoutBounds().getWidth();
    return node.isManaged() && over > 1
        ? Optional.of("behind the edge by " + over + ": " + node)
        : Optional.empty();
  }

  /** What a board is for has at least half of the height beside its tools and its foot. */
  private static Optional<String> room(Parent root, String board) {
    if (!MAIN.containsKey(board)) {
      return Optional.empty();
    }
    Node main = root.lookup(MAIN.get(board));
    if (main == null
        || !main.isVisible()
        || !(root.lookup("." + STYLE.get(board)) instanceof Region whole)) {
      return Optional.empty();
    }
    double part = main.getLayoutBounds().getHeight() / whole.getHeight();
    return part < LEAST
        ? Optional.of("only " + Math.round(part * 100) + " % of the height for the board")
        : Optional.empty();
  }

  private static void keep(Frame frame, String name) {
    String folder = System.getProperty("slipway.pictures", "");
    if (!folder.isEmpty()) {
      try {
        Files.createDirectories(Path.of(folder));
        Files.write(Path.of(folder, name + ".png"), Snapshot.png(frame.scene.snapshot(null)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void walk(Node node, Consumer<Node> each) {
    if (node.isVisible() && node.getOpacity() > 0) {
      each.accept(node);
      if (node instanceof Parent parent) {
        parent.getChildrenUnmodifiable().forEach(child -> walk(child, each));
      }
    }
  }

  /** The words of a label that shows fewer, and has no tooltip that says them. */
  private static Optional<String> cut(Node node) {
    return node instanceof Text text
            && !(node instanceof Icon)
            && text.getParent() instanceof Labeled label
            && !(label.getText() == null || label.getText().isEmpty())
            && !plain(text.getText()).equals(plain(label.getText()))
            && tooltip(label).isEmpty()
        ? Optional.of("cut: " + label.getText() + " (" + label.getStyleClass() + ")")
        : Optional.empty();
  }

  private static String plain(String words) {
    return words.replaceAll("\\s", "");
  }

  private static Optional<String> tooltip(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof Control control && control.getTooltip() != null) {
        return Optional.of(control.getTooltip().getText());
      }
    }
    return Optional.empty();
  }

  /** Words that lie over other words of the same part. */
  private static List<String> over(Node node) {
    var over = new ArrayList<String>();
    if (node instanceof Parent parent) {
      List<Labeled> words =
          parent.getChildrenUnmodifiable().stream()
              .filter(Node::isVisible)
              .filter(Labeled.class::isInstance)
              .map(Labeled.class::cast)
              .filter(label -> label.getText() != null && !label.getText().isEmpty())
              .toList();
      for (int a = 0; a < words.size(); a++) {
        for (int b = 0; b < a; b++) {
          if (overlap(words.get(a).getBoundsInParent(), words.get(b).getBoundsInParent())) {
            over.add("over: " + words.get(a).getText() + " / " + words.get(b).getText());
          }
        }
      }
    }
    return over;
  }

  private static boolean overlap(Bounds one, Bounds other) {
    return one.getMinX() + 1 < other.getMaxX()
        && other.getMinX() + 1 < one.getMaxX()
        && one.getMinY() + 1 < other.getMaxY()
        && other.getMinY() + 1 < one.getMaxY();
  }
}
