package org.slipway.ui.slots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Ref;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.FlowBench;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Icon;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;

/** Find slot in every look and size: no word is cut, and nothing scrolls to the side. */
class SlotsLooksTest {

  @TempDir private Path folder;

  /** The view on the sample, in a window of its own. */
  private record Shown(
      FlowBench bench, Hand hand, SlotsViewModel model, SlotsView view, StillDoors doors)
      implements AutoCloseable {

    static Shown open(Path folder, Look look, int width, int height) {
      var bench = FlowBench.ofSample(folder, look, width, height);
      bench.hand.close();
      var doors = new StillDoors();
      SlotsViewModel model = Screen.on(() -> new SlotsViewModel(bench.session, bench.tasks));
      SlotsView view =
          Screen.on(
              () -> {
                Deployment asked =
                    bench.session.plan().byKey(Deployment.class, "DEP-4124").orElseThrow();
                bench.session.selection().set(Optional.of(Ref.of(asked)));
                return new SlotsView(model, bench.tasks, new Actions(), doors);
              });
      var shown =
          new Shown(
              bench, new Hand(view, width, height, look, bench.tasks::isBusy), model, view, doors);
      shown.on(model::begin);
      shown.on(view::showOne);
      shown
          .hand()
          .until(() -> model.found().get().isPresent() && !model.verdicts().get().isEmpty());
      return shown;
    }

    void on(Runnable work) {
      Screen.on(
          () -> {
            work.run();
            return true;
          });
      hand.settle();
    }

    /** Without the mouse, which a button out of sight is out of reach of. */
    void press(String id) {
      on(() -> ((ButtonBase) hand.find(id).orElseThrow()).fire());
    }

    boolean has(String id) {
      return Screen.on(() -> hand.find(id).isPresent());
    }

    /** Asks for another group of many; its form may be folded away. */
    void many(String beginning) {
      on(view::showMany);
      boolean folded = !has("#slots-group");
      if (folded) {
        on(view::toggleForm);
        hand.untilShown("#slots-group");
      }
      on(() -> choose(beginning));
      if (folded) {
        on(view::toggleForm);
      }
    }

    private void choose(String beginning) {
      @SuppressWarnings("unchecked") // made with words
      var group = (ComboBox<String>) hand.find("#slots-group").orElseThrow();
      group.setValue(
          group.getItems().stream().filter(w -> w.startsWith(beginning)).findFirst().orElseThrow());
    }

    void look(String name) {
      hand.until(() -> bench.tasks.running().isEmpty());
      hand.keep(name);
      on(
          () -> {
            view.applyCss();
            view.layout();
            assertEquals(List.of(), texts(), name);
            assertEquals(List.of(), sideways(), name);
          });
    }

    private List<String> texts() {
      return view.lookupAll(".text").stream()
          .filter(SlotsLooksTest::isCut)
          .map(node -> ((Text) node).getText())
          .toList();
    }

    private List<Parent> sideways() {
      return view.lookupAll(".scroll-bar").stream()
          .filter(SlotsLooksTest::isSideways)
          .map(Node::getParent)
          .toList();
    }

    @Override
    public void close() {
      hand.close();
      bench.close();
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT,100,1528,870", "PROJECTOR,100,864,500"})
  void nothingIsCut(Theme theme, int zoom, int width, int height) {
    isWhole(theme, zoom, width, height);
  }

  @ParameterizedTest
  @Tag("slow")
  @CsvSource({"DARK,100,1208,670", "HIGH_CONTRAST,130,952,640"})
  void nothingIsCutInTheOtherLooks(Theme theme, int zoom, int width, int height) {
    isWhole(theme, zoom, width, height);
  }

  private void isWhole(Theme theme, int zoom, int width, int height) {
    String name = theme.token() + "-" + zoom + "-" + width;
    try (Shown shown = Shown.open(folder, new Look(theme, zoom), width, height)) {
      shown.look("slots-" + name);
      if (shown.has("#slots-tab-rejected")) {
        shown.press("#slots-tab-rejected");
        shown.look("slots-rejected-" + name);
      }
      shown.on(shown.view()::toggleForm);
      shown.look("slots-form-" + name);
      shown.on(shown.view()::toggleDetails);
      shown.look("slots-details-" + name);
      shown.many("Train Money (");
      shown.hand().until(() -> shown.hand().find("#slots-bound").isPresent());
      shown.look("slots-many-" + name);
      Freeze closed = ClosedYear.put(shown.bench().session);
      shown.hand().until(() -> shown.bench().session.plan().freezes().containsValue(closed));
      shown.many("Train Logistics (");
      shown.hand().untilShown(".clash-line");
      shown.look("slots-clash-" + name);
    }
  }

  @Test
  void sidesFoldAwayWhereItIsNarrowAndOpenInItsPlace() {
    try (Shown shown = Shown.open(folder, Look.PLAIN, 500, 640)) {
      assertTrue(shown.has("#slots-list"));
      assertFalse(shown.has("#slots-place"));
      assertFalse(shown.has("#slots-move"));
      shown.press("#slots-form");
      assertTrue(shown.has("#slots-place"));
      assertFalse(shown.has("#slots-list"));
      shown.hand().push(KeyCode.ESCAPE);
      shown.hand().until(() -> shown.hand().find("#slots-list").isPresent());
      assertEquals(0, shown.doors().backs);
      shown.press("#slots-details");
      assertTrue(shown.has("#slots-move"));
      shown.press("#slots-form");
      assertFalse(shown.has("#slots-move"));
      shown.press("#slots-again");
      shown.hand().until(() -> shown.hand().find("#slots-list").isPresent());
      shown.hand().push(KeyCode.ESCAPE);
      shown.hand().until(() -> shown.doors().backs == 1);
      shown.hand().widen(1400);
      shown
          .hand()
          .until(
              () -> Stream.of("place", "list", "move").allMatch(id -> shown.has("#slots-" + id)));
    }
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSideways(Node node) {
    return node instanceof ScrollBar bar
        && bar.getOrientation() == Orientation.HORIZONTAL
        && isShown(bar);
  }

  /** Whether a label shows less than its words; names to choose from may be longer than a field. */
  private static boolean isCut(Node node) {
    return node.getParent() instanceof Labeled label
        && node instanceof Text text
        && !(node instanceof Icon)
        && isShown(label)
        && label.getText() != null
        && !text.getText().replaceAll("\\s", "").equals(label.getText().replaceAll("\\s", ""));
  }
}
