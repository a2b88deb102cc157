package org.slipway.ui.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.core.time.Interval;
import org.slipway.core.time.WorkingHours;
import org.slipway.scene.Scale;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.MemorySession;
import org.slipway.ui.action.Actions;
import org.slipway.ui.session.Choices;
import org.slipway.ui.task.InlineTasks;
import org.slipway.ui.theme.Look;

/** Working hours are set by hand, hold at once and over restarts. */
class HoursLineTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Choices kept = Screen.on(Choices::passing);
  private final CalendarViewModel model = Screen.on(this::model);
  private final Actions actions = Screen.on(Actions::new);
  private final Hand hand =
      new Hand(Screen.on(() -> new CalendarView(model, actions)), 1500, 860, Look.PLAIN);

  private CalendarViewModel model() {
    var session = MemorySession.ofSample();
    return new CalendarLink(session, new InlineTasks(), _ -> {}, kept, _ -> {}).model();
  }

  @AfterEach
  void close() {
    hand.close();
  }

  private <T> T on(Callable<T> work) {
    T answer = Screen.on(work);
    hand.settle();
    return answer;
  }

  private WorkingHours now() {
    return on(() -> model.choices().hours().get());
  }

  private Interval week() {
    return on(
        () -> {
          model.sight().show(Scale.WORK_WEEK);
          return model.sight().shown();
        });
  }

  @Test
  void holdAtOnceAndAreKept() {
    assertEquals(WorkingHours.USUAL, now());
    assertEquals("2026-09-27T22:00:00Z/2026-10-02T22:00:00Z", said(week()));
    on(
        () -> {
          actions.show(CalendarActions.VIEW);
          assertTrue(actions.run("calendar.hours"));
          return true;
        });
    hand.fill("#hours-from", "8:30").fill("#hours-until", "16");
    hand.click("#hours-FRIDAY").click("#hours-SUNDAY");
    var gulf =
        new WorkingHours(
            LocalTime.of(8, 30),
            LocalTime.of(16, 0),
            EnumSet.complementOf(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)));
    assertEquals(gulf, now());
    assertEquals("2026-09-26T22:00:00Z/2026-10-01T22:00:00Z", said(week()), "Sunday to Thursday");
    assertEquals(gulf, on(this::model).choices().hours().get(), "after a restart");
    hand.click("#hours-usual");
    assertEquals(WorkingHours.USUAL, now());
    assertEquals(WorkingHours.USUAL, on(this::model).choices().hours().get());
  }

  private static String said(Interval at) {
    return at.start() + "/" + at.end();
  }

  @Test
  void whatCannotBeIsSaidAndChangesNothing() {
    on(
        () -> {
          actions.show(CalendarActions.VIEW);
          assertTrue(actions.run("calendar.hours"));
          return true;
        });
    hand.fill("#hours-until", "7");
    assertEquals(WorkingHours.USUAL, now());
    assertTrue(hand.find("#hours-until").isPresent());
    String problem = hand.text(".calendar-line .problem");
    assertFalse(problem.isEmpty());
    hand.fill("#hours-until", "25");
    assertNotEquals(problem, hand.text(".calendar-line .problem"));
    assertEquals(WorkingHours.USUAL, now());
  }

  @Test
  void shadeWhatLiesOutside() {
    var marks = marks();
    on(
        () -> {
          model.choices().shaded().set(true);
          return true;
        });
    var shaded = marks();
    assertNotEquals(marks, shaded);
    on(
        () -> {
          var longer = EnumSet.allOf(DayOfWeek.class);
          model
              .choices()
              .hours()
              .set(new WorkingHours(LocalTime.MIN, LocalTime.of(23, 59), longer));
          return true;
        });
    assertNotEquals(shaded, marks());
    assertEquals(BERLIN, model.zone().get());
  }

  private Object marks() {
    return on(
        () ->
            model
                .scenes()
                .timeline((text, type) -> text.length() * type.size() * 0.5, 1500, 860, false)
                .picture()
                .marks());
  }
}
