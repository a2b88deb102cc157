package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.scene.image.WritableImage;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.scene.Scale;
import org.slipway.scene.Spot;
import org.slipway.screen.Screen;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Actions;
import org.slipway.ui.gallery.Snapshot;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.workspace.Sample;

/** The bundled sample in the calendar, judged by all rules. */
class SampleCalendarTest {

  private static final String PAYMENTS = "DEP-4124";

  private static MemorySession session() {
    return MemorySession.ofSample();
  }

  private static CalendarViewModel model(MemorySession session) {
    return new CalendarLink(session, new InlineTasks(), _ -> {}).model();
  }

  @Test
  void tellsTheStoryOfPaymentsAndLedger() throws Exception {
    CalendarViewModel model = Screen.on(() -> model(session()));
    CalendarView view = Screen.on(() -> new CalendarView(model, new Actions()));
    Pictures.keep("sample-week", Screen.on(() -> Snapshot.of(view, 1528, 924, Look.PLAIN)));
    List<Spot> spots = view.scene().orElseThrow().picture().spots().all();
    assertTrue(spots.stream().anyMatch(s -> s.sort() == Spot.Sort.GAP), "the roster has a gap");
    assertTrue(
        spots.stream().anyMatch(s -> s.sort() == Spot.Sort.COLLISION), "Payments and Ledger");
    assertTrue(spots.stream().anyMatch(s -> s.says().contains("NO-GO")), "it is judged");
    CalendarFacts facts = model.data().facts();
    Deployment payments = Sample.plan().byKey(Deployment.class, PAYMENTS).orElseThrow();
    assertFalse(against(facts, payments).isEmpty());
    Instant fit = facts.nextFit(payments, () -> false).orElseThrow();
    assertEquals(List.of(), against(facts, Gesture.startingAt(payments, fit)));
    assertTrue(fit.isAfter(payments.timing().startsAt().orElseThrow()));
  }

  private static List<Phrase> against(CalendarFacts facts, Deployment moved) {
    return facts.against(moved).orElseThrow();
  }

  @Test
  void aDropWhereItDoesNotFitKeepsItsReasonInTheJournal() {
    Screen.on(
        () -> {
          MemorySession session = session();
          CalendarViewModel model = model(session);
          var view = new CalendarView(model, new Actions());
          Snapshot.of(view, 1528, 924, Look.PLAIN);
          Ref ref = Ref.of(session.plan().byKey(Deployment.class, PAYMENTS).orElseThrow());
          model.selectAndReveal(ref);
          Carrying carrying = model.carrying();
          carrying.take(model.index().find(ref).orElseThrow(), Gesture.Sort.MOVE);
          carrying.nudge(java.time.Duration.ofHours(24));
          assertFalse(carrying.gesture().orElseThrow().fits());
          carrying.drop();
          assertEquals(Gesture.Stage.ASKING, carrying.gesture().orElseThrow().stage());
          assertEquals(Optional.empty(), session.showing().get().undo());
          carrying.reason().set("Finance asked for it");
          assertTrue(carrying.drop());
          assertEquals(Optional.empty(), carrying.gesture());
          String undo = session.say(session.showing().get().undo().orElseThrow());
          assertEquals("Move of Payments 4.2: Finance asked for it", undo);
          return true;
        });
  }

  @Test
  void isDrawnAtEveryScale() throws Exception {
    MemorySession session = Screen.on(SampleCalendarTest::session);
    for (Scale scale : Scale.values()) {
      for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
        WritableImage image =
            Screen.on(
                () -> {
                  CalendarViewModel model = model(session);
                  model.sight().show(scale);
                  var view = new CalendarView(model, new Actions());
                  return Snapshot.of(view, 1528, 924, new Look(theme, 100));
                });
        Pictures.keep("sample-" + scale + "-" + theme.token(), image);
        Pictures.assertInks(image);
      }
    }
  }
}
