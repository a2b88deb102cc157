package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Ref;
import org.slipway.screen.Screen;
import org.slipway.ui.action.Action;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.notice.Notices;
import org.slipway.ui.task.InlineTasks;

/** A window that only reads along offers no change, and says why. */
class ReadingTest {

  private static final String WHY = "Only read here: this workspace is open in another Slipway.";

  private static Views views(MemorySession session) {
    var views =
        new Views(session, new InlineTasks(), new Notices(session::now), new Pictures.NoDoors());
    List.of("checklist", "catalogue").forEach(views::begin);
    return views;
  }

  private static MemorySession session() {
    return MemorySession.ofSample();
  }

  @Test
  void everythingThatWouldChangeThePlanIsOffWithTheReason() {
    Screen.on(
        () -> {
          MemorySession session = session().reading(WHY);
          Views views = views(session);
          Ref some = Ref.of(session.plan().all(Freeze.class).values().iterator().next());
          session.selection().set(Optional.of(some));
          for (String id : Reading.EDITS) {
            assertOff(views.actions().get(id));
          }
          views.actions().all().stream()
              .filter(action -> action.id().startsWith("record."))
              .forEach(ReadingTest::assertOff);
          assertFalse(views.actions().get("export.pack").enabled().get());
          assertFalse(views.actions().get("file.import").enabled().get());
          assertTrue(views.actions().get("file.open").enabled().get());
          views.actions().run("view.catalogue");
          new Scene(views.shell(), 1280, 800).getRoot().applyCss(); // only now it has its parts
          var table = (TableView<?>) views.shell().lookup("#catalogue-table");
          assertFalse(table.isEditable());
          return true;
        });
  }

  private static void assertOff(Action action) {
    assertFalse(action.enabled().get(), action.id());
    assertEquals(WHY, action.can().otherwise(), action.id());
  }

  @Test
  void thePaletteNamesTheReasonAndStaysOpen() {
    Screen.on(
        () -> {
          Views views = views(session().reading(WHY));
          views.actions().run("go.palette");
          var palette = (Chooser<?>) views.shell().layers().top().orElseThrow();
          palette.field().setText("New freeze");
          assertEquals("New freeze", palette.lines().getFirst().title());
          assertEquals(WHY, palette.lines().getFirst().detail());
          return true;
        });
  }

  @Test
  void aWindowThatHoldsItsWorkspaceHasThemOn() {
    Screen.on(
        () -> {
          Views views = views(session());
          assertTrue(views.actions().get("record.new-freeze").enabled().get());
          assertTrue(views.actions().get("checklist.add-item").enabled().get());
          assertTrue(views.actions().get("export.pack").enabled().get());
          return true;
        });
  }
}
