package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.ui.theme.Themes;
import org.slipway.workspace.Sample;

/** The whole window over the sample: what one does in it ends in the plan, and can be undone. */
class WindowTest {

  private static Bench bench() {
    var session = MemorySession.ofSample();
    var bench = new Bench(session);
    Scene scene = bench.scene(1024, 768);
    Themes.wear(scene, Look.PLAIN);
    bench.actions.run("view.checklist");
    return bench;
  }

  @Test
  void aTickIsSignedAndUndone() {
    Bench.onScreen(
        () -> {
          Bench bench = bench();
          var plan = bench.session.plan();
          ChecklistItem item =
              plan.checklistItems().values().stream()
                  .filter(i -> i.state() == ChecklistState.OPEN)
                  .findFirst()
                  .orElseThrow();
          bench
              .checklist
              .release()
              .set(Optional.of(Ref.of(plan.get(Release.class, item.release()))));
          bench.checklist.signer().set(plan.people().keySet().stream().findFirst());
          bench.checklist.tick(item);
          ChecklistItem after = bench.session.plan().get(ChecklistItem.class, item.id());
          assertEquals(ChecklistState.DONE, after.state());
          assertEquals(Sample.NOW, after.signOff().orElseThrow().at());
          assertTrue(bench.actions.get("edit.undo").text().contains(item.title()));
          assertTrue(bench.actions.run("edit.undo"));
          assertEquals(plan, bench.session.plan());
          return true;
        });
  }

  @Test
  void aWrongCellIsRefusedWithASentenceAndARightOneIsTaken() {
    Bench.onScreen(
        () -> {
          Bench bench = bench();
          assertTrue(bench.actions.run("view.catalogue"));
          var row = bench.catalogue.rows().getFirst();
          assertFalse(bench.catalogue.commit(row, "users", "many").isEmpty());
          assertFalse(bench.catalogue.commit(row, "name", " ").isEmpty());
          assertEquals(bench.session.plan(), Sample.plan());
          assertTrue(bench.catalogue.commit(row, "users", "1,234").isEmpty());
          Component changed = (Component) bench.session.plan().find(Ref.of(row)).orElseThrow();
          assertEquals(Optional.of(1234L), changed.users());
          return true;
        });
  }

  @Test
  void thePaletteAndTheHelpAreDrawnFromTheRegistryAndThemesChange() {
    Bench.onScreen(
        () -> {
          Bench bench = bench();
          assertTrue(bench.actions.run("go.palette"));
          assertTrue(bench.view.layers().isOpen());
          bench.view.layers().close();
          assertTrue(bench.actions.run("help.shortcuts"));
          bench.view.layers().close();
          assertFalse(bench.view.layers().isOpen());
          assertTrue(bench.actions.run("theme.dark"));
          assertEquals(Theme.DARK, bench.look.get().theme());
          assertTrue(bench.actions.run("zoom.in"));
          assertEquals(110, bench.look.get().zoom());
          assertEquals(1024, bench.view.getScene().snapshot(null).getWidth());
          return true;
        });
  }
}
