package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.record.RecordFlow;
import org.slipway.ui.session.Session;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.ui.theme.Themes;

/**
 * The card of every kind of record, empty and of the fullest record of the sample, unrolled, in
 * every theme and at the widths people have: no words are cut and none lie over others. Pictures
 * are kept where the run asks for them ({@code slipway.pictures}).
 */
@Tag("slow")
class RecordLooksTest {

  /** So high that a card shows all of its fields without scrolling. */
  private static final int UNROLLED = 7600;

  static Stream<Arguments> looks() {
    return Stream.of(
        Arguments.of(Theme.PROJECTOR, 100, 1024),
        Arguments.of(Theme.LIGHT, 100, 1280),
        Arguments.of(Theme.HIGH_CONTRAST, 100, 1024),
        Arguments.of(Theme.LIGHT, 215, 1280));
  }

  @ParameterizedTest
  @MethodSource("looks")
  void noWordsOfACardAreCutAndNoneLieOverOthers(Theme theme, int zoom, int width) {
    var look = new Look(theme, zoom);
    Cards cards = Screen.on(() -> new Cards(look, width));
    var wrong = new ArrayList<String>();
    for (Kind kind : Kind.values()) {
      wrong.addAll(Screen.on(() -> cards.faults(kind)));
    }
    assertEquals("", String.join("\n", wrong));
  }

  /** A window that has nothing but cards. */
  private static final class Cards {
    private final Session session = MemorySession.ofSample();
    private final Actions actions = new Actions();
    private final Layers layers = new Layers(new StackPane());
    private final String size;
    private final List<String> wrong = new ArrayList<>();

    Cards(Look look, int width) {
      size = look.theme().token() + "-" + look.zoom() + "-" + width;
      var scene = new Scene(layers, width, UNROLLED);
      Themes.wear(scene, look);
      new RecordFlow(session, actions, () -> layers, AssertionError::new).register();
    }

    List<String> faults(Kind kind) throws IOException {
      wrong.clear();
      String fresh = "record.new-" + kind.token();
      if (actions.has(fresh)) {
        session.selection().set(Optional.empty());
        assertTrue(actions.run(fresh), fresh);
        look("new-" + kind.token());
        layers.close();
        Optional<PlanRecord> full = fullest(session.plan(), kind);
        if (full.isPresent()) {
          edit(full.get());
        }
      }
      return List.copyOf(wrong);
    }

    /** What recurs asks first which occurrences are meant. */
    private void edit(PlanRecord record) throws IOException {
      session.selection().set(Optional.of(Ref.of(record)));
      assertTrue(actions.run("record.edit"));
      String name = record.kind().token();
      if ("series-form".equals(layers.top().orElseThrow().getId())) {
        look("series-" + name);
        ((Button) layers.lookup("#form-ok")).fire();
      }
      look("full-" + name);
      layers.close();
      assertFalse(layers.isOpen(), name);
    }

    private void look(String card) throws IOException {
      String name = "card-" + card + "-" + size;
      for (int i = 0; i < 2; i++) { // sizes that depend on styles settle the second time
        layers.applyCss();
        layers.layout();
      }
      keep(name);
      Words.of((Parent) layers.top().orElseThrow())
          .faults()
          .forEach(fault -> wrong.add(name + ": " + fault));
    }

    private void keep(String name) throws IOException {
      String folder = System.getProperty("slipway.pictures", "");
      if (!folder.isEmpty()) {
        Files.createDirectories(Path.of(folder));
        Files.write(
            Path.of(folder, name + ".png"),
            Snapshot.png(layers.top().orElseThrow().snapshot(null, null)));
      }
    }
  }

  /** The record of a kind with most to say. */
  private static Optional<PlanRecord> fullest(Plan plan, Kind kind) {
    return plan.records(kind).stream()
        .map(PlanRecord.class::cast)
        .max(Comparator.comparingInt(record -> record.toString().length()));
  }
}
