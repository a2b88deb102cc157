package org.slipway.ui.forced;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Ref;
import org.slipway.screen.Screen;
import org.slipway.ui.FlowBench;
import org.slipway.ui.action.Actions;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.workspace.Sample;

/** A forced move in the window, over the sample. */
class ForcedFlowTest {

  @TempDir Path folder;

  private final List<String> problems = new ArrayList<>();
  private final List<Edit> tried = new ArrayList<>();
  private final List<String> wishes = new ArrayList<>();
  private Runnable done = () -> {};

  private void begin(FlowBench bench, Optional<Ref> selected) {
    Screen.on(
        () -> {
          var actions = new Actions();
          new ForcedFlow(
                  bench.session,
                  bench.tasks,
                  () -> bench.layers,
                  problems::add,
                  Optional.of(this::tryOut))
              .register(actions);
          bench.session.selection().set(selected);
          actions.run("forced.move");
          return true;
        });
  }

  private void tryOut(Edit edit, String wish, Runnable done) {
    tried.add(edit);
    wishes.add(wish);
    this.done = done;
  }

  private static Optional<Ref> deployment(String key) {
    return Sample.plan().byKey(Deployment.class, key).map(Ref::of);
  }

  private static Optional<Instant> start(FlowBench bench, String key) {
    return bench.session.plan().byKey(Deployment.class, key).orElseThrow().timing().startsAt();
  }

  @Test
  void theMoveIsShownWithItsNoticeAndAppliedAsOneStep() {
    try (FlowBench bench = FlowBench.ofSample(folder, Look.PLAIN, 1100, 800)) {
      begin(bench, deployment("DEP-4157"));
      bench.hand.untilShown("#forced-by").fill("#forced-by", "soon").click("#form-ok");
      assertTrue(bench.hand.text("#problem-by").contains("2026-10-06"), "says how to write it");
      bench.hand.fill("#forced-by", "2026-10-21 00:00").fill("#forced-reason", "VAT Act");
      bench.hand.click("#form-ok").untilShown("#forced-notice");
      bench.hand.keep("forced-move");
      String notice = bench.hand.text("#forced-notice");
      assertTrue(notice.contains("VAT Act") && notice.contains("DEP-4157"), notice);
      assertEquals(Instant.parse("2026-10-24T21:30:00Z"), start(bench, "DEP-4157").orElseThrow());
      bench.hand.click("#form-ok").settle();
      assertEquals(Instant.parse("2026-10-20T19:00:00Z"), start(bench, "DEP-4157").orElseThrow());
      Screen.on(() -> bench.session.undo());
      assertEquals(Sample.plan(), bench.session.plan());
    }
  }

  @Test
  void itCanBeTriedInABranchInstead() {
    try (FlowBench bench = FlowBench.ofSample(folder, Look.PLAIN, 1100, 800)) {
      begin(bench, deployment("DEP-4157"));
      bench.hand.untilShown("#forced-by").fill("#forced-by", "2026-10-21 00:00");
      bench.hand.click("#form-ok").untilShown("#forced-branch").click("#forced-branch");
      assertEquals(1, tried.size());
      assertEquals(Sample.plan(), bench.session.plan());
      assertTrue(bench.layers.isOpen(), "who gives up on the branch is back at the answer");
      assertTrue(wishes.getFirst().endsWith(" by a date"), wishes.getFirst());
      Screen.on(
          () -> {
            done.run();
            return true;
          });
      assertFalse(bench.layers.isOpen());
    }
  }

  @Test
  void whatIsImpossibleIsToldAndNothingChanges() {
    try (FlowBench bench = FlowBench.ofSample(folder, Look.PLAIN, 1100, 800)) {
      begin(bench, deployment("DEP-4154"));
      bench.hand.untilShown("#forced-by").fill("#forced-by", "2026-10-15 00:00");
      bench.hand.click("#form-ok").untilShown("#forced-answer");
      bench.hand.keep("forced-impossible");
      bench.hand.click("#form-ok").settle();
      assertEquals(Sample.plan(), bench.session.plan());
    }
  }

  @Test
  void itsCardsAreWholeInTheDarkAndOnASmallProjector() throws IOException {
    for (Theme theme : List.of(Theme.DARK, Theme.PROJECTOR)) {
      try (FlowBench bench =
          FlowBench.ofSample(own(theme + "-found"), new Look(theme, 100), 1024, 768)) {
        begin(bench, deployment("DEP-4157"));
        bench.hand.untilShown("#forced-by").fill("#forced-by", "2026-10-21 00:00");
        bench.hand.keep("forced-ask-" + theme);
        bench.hand.click("#form-ok").untilShown("#forced-notice");
        bench.hand.keep("forced-move-" + theme);
        assertWhole(bench);
      }
      try (FlowBench bench =
          FlowBench.ofSample(own(theme + "-none"), new Look(theme, 100), 1024, 768)) {
        begin(bench, deployment("DEP-4154"));
        bench.hand.untilShown("#forced-by").fill("#forced-by", "2026-10-15 00:00");
        bench.hand.click("#form-ok").untilShown("#forced-answer");
        bench.hand.keep("forced-impossible-" + theme);
        assertWhole(bench);
      }
    }
  }

  private Path own(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  /** No word of the answer is cut, and no line is over another. */
  private static void assertWhole(FlowBench bench) {
    List<Label> labels =
        Screen.on(
            () ->
                bench.hand.get("#forced-answer").lookupAll(".label").stream()
                    .filter(node -> node instanceof Label label && !label.getText().isEmpty())
                    .map(Label.class::cast)
                    .filter(Node::isVisible)
                    .toList());
    assertTrue(labels.size() > 3);
    for (Label label : labels) {
      double wide = Screen.on(() -> label.isWrapText() ? 0 : label.prefWidth(-1));
      assertTrue(label.getWidth() + 1 >= wide, label.getText() + ": cut");
      double need = Screen.on(() -> label.prefHeight(label.getWidth()));
      assertTrue(
          label.getHeight() + 1 >= need,
          label.getText() + ": " + label.getHeight() + " of " + need);
    }
  }

  @Test
  void withoutADeploymentItSaysWhatToSelect() {
    try (FlowBench bench = FlowBench.ofSample(folder, Look.PLAIN, 1100, 800)) {
      begin(bench, Optional.empty());
      assertEquals(1, problems.size());
      begin(bench, deployment("DEP-4101"));
      assertEquals(2, problems.size(), "one that is done cannot move");
    }
  }
}
