package org.slipway.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.RosterRotation;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.MemorySession;
import org.slipway.ui.control.Layers;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.session.Judgement;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.ui.theme.Themes;
import org.slipway.workspace.Sample;

/**
 * Cards with tables in them, scrolled through from the first field to the last: nothing is wider
 * than what can be seen, no words are cut and none lie over others.
 */
class RecordCardLooksTest {

  /** High enough for all of a card at once. */
  private static final int HIGH = 9000;

  private static final String LONG = "Zahlungsverkehrsabwicklung und Kontoführung der Region ";

  @Test
  void thePolicyIsNoWiderThanItsViewInLargeType() {
    Screen.start();
    assertEquals(
        List.of(),
        Screen.on(() -> beyond(open(sample(), new Look(Theme.PROJECTOR, 100), 1024, 768))));
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "LIGHT, 100, 1600, 1000",
    "DARK, 100, 1280, 800",
    "HIGH_CONTRAST, 100, 1024, 768",
    "PROJECTOR, 100, 1024, 768",
    "LIGHT, 215, 1600, 1000",
  })
  void thePolicyIsWhole(Theme theme, int zoom, int width, int height) {
    assertEquals(List.of(), policy(new Look(theme, zoom), width, height));
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "LIGHT, 100, 1600, 1000",
    "DARK, 100, 1024, 768",
    "HIGH_CONTRAST, 100, 1280, 800",
    "PROJECTOR, 100, 1024, 768",
  })
  void rostersAreWholeWithLongNames(Theme theme, int zoom, int width, int height) {
    var builder = new PlanBuilder("Europe/Berlin");
    var people = new ArrayList<Person>();
    for (int n = 0; n < 5; n++) {
      people.add(builder.person(LONG + n));
    }
    PlanRecord duty =
        builder.onCall(LONG + "Nord", people.getFirst(), "2026-10-24T20:00", "2026-10-26T08:00");
    RosterRotation rotation =
        builder.rotation(LONG + "Nord", people, "2026-09-28T08:00", "2026-10-05T08:00");
    var session =
        new MemorySession(builder.plan(), Sample.clock(), p -> new Judgement(p, Sample.NOW));
    var look = new Look(theme, zoom);
    var wrong = new ArrayList<String>();
    for (PlanRecord record : List.of(duty, rotation)) {
      wrong.addAll(walk(RecordViewModel.of(session, record), look, width, height));
    }
    for (Kind kind : List.of(Kind.ROSTER_ENTRY, Kind.ROSTER_ROTATION)) {
      wrong.addAll(walk(RecordViewModel.fresh(session, kind), look, width, height));
    }
    assertEquals(List.of(), wrong);
  }

  @Test
  void aRowThatHasNoRoomStandsInSeveralLines() {
    Screen.start();
    Screen.on(
        () -> {
          Scene scene = open(sample(), new Look(Theme.LIGHT, 100), 1600, 1000);
          assertEquals(1, promotion(scene).lines());
          Scene large = open(sample(), new Look(Theme.PROJECTOR, 100), 1024, 768);
          assertEquals(2, promotion(large).lines());
          return true;
        });
  }

  /** The first step of the promotion path. */
  private static FieldsRow promotion(Scene scene) {
    Node add = scene.lookup("#add-promotion");
    return (FieldsRow)
        ((Parent) add.getParent().lookup(".form-table")).getChildrenUnmodifiable().getFirst();
  }

  private static RecordViewModel sample() {
    var session =
        new MemorySession(Sample.plan(), Sample.clock(), p -> new Judgement(p, Sample.NOW));
    return RecordViewModel.of(session, session.plan().policy().orElseThrow());
  }

  private static List<String> policy(Look look, int width, int height) {
    Screen.start();
    return walk(Screen.on(RecordCardLooksTest::sample), look, width, height);
  }

  private static Scene open(RecordViewModel model, Look look, int width, int height) {
    var layers = new Layers(new StackPane());
    var scene = new Scene(layers, width, height);
    Themes.wear(scene, look);
    new RecordCard(model, layers).open();
    settle(scene);
    return scene;
  }

  private static void settle(Scene scene) {
    for (int i = 0; i < 4; i++) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
    }
  }

  private static List<String> walk(RecordViewModel model, Look look, int width, int height) {
    Screen.start();
    return Screen.on(
        () -> {
          String name = model.kind().token() + "-" + look.theme().token() + "-" + look.zoom();
          keep(open(model, look, width, height), name + "-" + width);
          Scene scene = open(model, look, width, HIGH);
          keep(scene, name + "-" + width + "-whole");
          var wrong = new ArrayList<>(beyond(scene));
          wrong.addAll(Words.of((Parent) scene.lookup("#record-card")).faults());
          return wrong.stream().map(fault -> name + ": " + fault).toList();
        });
  }

  /** What reaches over the right edge of the rows. */
  private static List<String> beyond(Scene scene) {
    ScrollPane scroll = (ScrollPane) scene.lookup(".form-scroll");
    Region rows = (Region) scroll.getContent();
    double width = scroll.getViewportBounds().getWidth();
    var beyond = new ArrayList<String>();
    if (rows.getWidth() > width + 0.5) {
      beyond.add("rows are " + rows.getWidth() + " wide, seen are " + width);
    }
    for (Node node : rows.lookupAll("*")) {
      Bounds at = rows.sceneToLocal(node.localToScene(node.getLayoutBounds()));
      boolean control = node.getStyleClass().stream().anyMatch(CONTROLS::contains);
      if (node.isVisible() && control && at.getMaxX() > width + 1) {
        beyond.add("behind the edge by " + (at.getMaxX() - width) + ": " + node);
      }
    }
    return beyond;
  }

  private static final List<String> CONTROLS =
      List.of("button", "text-field", "combo-box", "text-area", "label");

  private static void keep(Scene scene, String name) throws Exception {
    Optional<Path> folder =
        Optional.of(System.getProperty("slipway.pictures", ""))
            .filter(kept -> !kept.isEmpty())
            .map(Path::of);
    if (folder.isPresent()) {
      Files.createDirectories(folder.get());
      Files.write(folder.get().resolve(name + ".png"), Snapshot.png(scene.snapshot(null)));
    }
  }
}
